// The words of a card, in one language or two, set at its foot; on a blank card, lines to write them on.
import { linesToWriteOn } from './blank'
import { type Band, type Front, LARGE, type Layout, round } from './front'
import { type Box, type Colour, type Ink, MM, PrintError, type Pt, rect } from './ink'
import { paragraph } from './place'
import { type Fitted, fitText, type Type, type Wanted } from './shape'

/** How much of the room the words may take, and how much of that the small words under the headlines; 0: the least that can be read. */
type Share = readonly [words: number, under: number]

/** All of the room, and in the end as little of it for the small words as can be. */
const WHOLE: readonly Share[] = [
  [1, 0.5],
  [1, 0.7],
  [1, 0],
]

/** More only where they do not fit into less, for then the picture shrinks. */
const SHARES: readonly Share[] = [[0.47, 0.5], [0.62, 0.5], [0.8, 0.5], ...WHOLE]

/**
 * The card's words, as much of the room as they must have.
 * @param pictured whether its picture stands above them; two languages begin with more of the room than one
 * @throws PrintError when they do not fit into all of the room at their smallest
 */
export const wordsAnyhow = (front: Front, lay: Layout, room: Box, pictured: boolean): Band =>
  wordsOn(front, lay, room, pictured ? SHARES.slice(front.texts.length > 1 ? 1 : 0) : WHOLE)

function wordsOn(front: Front, lay: Layout, room: Box, shares: readonly Share[]): Band {
  const [share = [1, 0], ...more] = shares
  try {
    return wordInks(front, lay, room, share)
  } catch (error) {
    if (more.length === 0 || !(error instanceof PrintError)) throw error
    return wordsOn(front, lay, room, more)
  }
}

/** The smallest that a card's second text may be: it is read, where a twin or a note is only looked up. */
const READ = 7.5

/** The card's words, set at the foot of `room`, on at most `share` of its height. */
function wordInks(front: Front, lay: Layout, room: Box, [share, under]: Share): Band {
  const { type, look, u, where } = lay
  const { texts } = front
  if (texts.length === 0) return linesToWriteOn(front, lay, room)
  const large = look.least >= LARGE
  const most = large ? 34 * Math.max(1, u * 0.8) : 21 * u
  const least = large ? LARGE : 6
  const small = (min: Pt) => ({ max: under === 0 || large ? min : Math.max(min, 7, 8.5 * u), min })
  const read = { style: 'text', ...small(Math.max(READ, least)) } as const
  const noted = { style: 'text', ...small(least) } as const
  const named = { style: 'strong', max: large ? LARGE : Math.max(READ, 8 * u), min: Math.max(READ, least) } as const
  const big = { style: 'display', min: look.least } as const
  const height = share * room.h

  const around = texts.map(({ over, twin, more, lang, lent, note }): readonly Small[] => [
    ...(over === undefined ? [] : [{ ...named, text: over, lang: lent?.over ?? lang, colour: look.ink, over: true }]),
    ...(more === undefined ? [] : [{ ...read, text: more, lang: lent?.more ?? lang, colour: look.ink }]),
    ...(twin === undefined ? [] : [{ ...noted, text: twin, lang: lent?.twin ?? lang, colour: look.ink }]),
    ...(note === undefined ? [] : [{ ...noted, text: note, lang: 'en', colour: look.quiet }]), // the sheets' own words, not the card's
  ])
  const pad = front.framed ? 4 * u : 0 // around a suit's word in a box
  const inside = { x: room.x + pad, w: room.w - 2 * pad }
  const at = (lang: string) => ({ width: room.w, where: `${where}, ${lang}.json` })
  const below = together(
    type,
    around.flatMap((smalls, i) =>
      smalls.map(small => ({ ...small, ...at(texts[i]?.lang ?? ''), ...(small.over && { width: inside.w }) })),
    ),
    height * (under || 1),
    where,
  )
  const gaps = below.length * 2 * u + (texts.length - 1) * 5 * u + texts.length * pad
  const heads = together(
    type,
    texts.map(({ text, lang }, i) => ({ ...big, ...at(lang), text, lang, max: i === 0 ? most : most * 0.8 })),
    height - gaps - tall(below),
    where,
  )

  const inks: Ink[] = []
  const bottom = room.y + room.h
  const top = bottom - gaps - tall(below) - tall(heads)
  let y = top
  let next = 0
  const putSmall = ({ colour }: Small, before: Pt, after: Pt, at: Pick<Box, 'x' | 'w'> = room) => {
    const fitted = below[next++]
    if (!fitted) throw new Error('A text was not fitted.')
    inks.push(paragraph(type, fitted, at, y + before, colour))
    y += fitted.height + before + after
    return fitted
  }
  for (const [i, head] of heads.entries()) {
    const smalls = around[i] ?? []
    if (i > 0) {
      const line = `M ${room.x} ${round(y + 2 * u)} L ${round(room.x + room.w)} ${round(y + 2 * u)}`
      inks.push({ do: 'shape', path: line, stroke: look.quiet, width: 0.5 })
      y += 5 * u
    }
    for (const small of smalls.filter(({ over }) => over)) {
      const from = y
      const { lines, size, height } = putSmall(small, pad / 2, 2 * u + pad / 2, inside)
      if (!front.framed) continue
      const w = Math.max(...lines.map(({ width }) => width)) * size + room.w - inside.w
      const box = {
        x: round(lay.rtl ? room.x + room.w - w : room.x),
        y: round(from),
        w: round(w),
        h: round(height + pad),
      }
      inks.push({ do: 'shape', path: rect(box, 2 * u), stroke: look.ink, width: 1.2 * Math.max(1, u) })
    }
    inks.push(paragraph(type, head, room, y, look.ink, 'H2'))
    y += head.height
    for (const small of smalls.filter(({ over }) => !over)) putSmall(small, 2 * u, 0)
  }
  return { inks, top }
}

type Text = Omit<Wanted, 'height'>
type Small = Omit<Text, 'width' | 'where'> & { readonly colour: Colour; readonly over?: boolean }

const tall = (fitted: readonly Fitted[]) => fitted.reduce((sum, { height }) => sum + height, 0)

/**
 * Texts under one another, each as high as it needs: none is larger than the largest size, in half points, at which they
 * all fit, so that no language is set small for another's sake.
 * @throws PrintError when they do not fit at their smallest
 */
function together(type: Type, texts: readonly Text[], height: Pt, where: string): readonly Fitted[] {
  const [first, second] = texts
  if (!first) return []
  if (!second) return [fitText(type, { ...first, height })]
  for (let size = Math.max(...texts.map(({ max }) => max)); ; size -= 0.5) {
    const fitted = texts.map(text =>
      fitText(type, { ...text, max: Math.max(text.min, Math.min(text.max, size)), height: Infinity }),
    )
    if (tall(fitted) <= height + 1e-6) return fitted
    if (texts.some(({ min }) => size > min)) continue
    const said = texts.map(({ text }) => JSON.stringify(text)).join(' and ')
    const box = `${Math.round(first.width / MM)} × ${Math.round(Math.max(0, height) / MM)} mm`
    throw new PrintError(
      `${where}: ${said} do not fit together into ${box} even at ${first.min} pt. ` +
        'Choose larger cards or paper, print one language on a card, or shorten the texts.',
      { unfit: texts.slice(0, 2).map(({ text }) => text) },
    )
  }
}
