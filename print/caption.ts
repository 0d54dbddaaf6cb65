// The words of a card, in one language or two, set at its foot; on a blank card, lines to write them on.
import { type Band, type Front, LARGE, type Layout, round } from './front'
import { type Box, type Ink, MM, PrintError, type Pt } from './ink'
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

/** The card's words, set at the foot of `room`, on at most `share` of its height. */
function wordInks(front: Front, lay: Layout, room: Box, [share, under]: Share): Band {
  const { type, look, u, where } = lay
  const { texts } = front
  if (texts.length === 0) return linesToWriteOn(front, lay, room)
  const large = look.least >= LARGE
  const most = large ? 34 * Math.max(1, u * 0.8) : 21 * u
  const least = large ? LARGE : 6
  const small = { style: 'text', max: under === 0 || large ? least : Math.max(7, 8.5 * u), min: least } as const
  const big = { style: 'display', min: look.least } as const
  const height = share * room.h

  const tails = texts.map(({ twin, lang, note }) => [
    ...(twin === undefined ? [] : [{ text: twin, lang, colour: look.ink }]),
    ...(note === undefined ? [] : [{ text: note, lang: 'en', colour: look.quiet }]), // the sheets' own words, not the card's
  ])
  const at = (lang: string) => ({ lang, width: room.w, where: `${where}, ${lang}.json` })
  const below = together(
    type,
    tails.flatMap((tail, i) => tail.map(said => ({ ...small, ...at(texts[i]?.lang ?? ''), ...said }))),
    height * (under || 1),
    where,
  )
  const gaps = below.length * 2 * u + (texts.length - 1) * 5 * u
  const heads = together(
    type,
    texts.map(({ text, lang }, i) => ({ ...big, ...at(lang), text, max: i === 0 ? most : most * 0.8 })),
    height - gaps - tall(below),
    where,
  )

  const inks: Ink[] = []
  const bottom = room.y + room.h
  const top = bottom - gaps - tall(below) - tall(heads)
  let y = top
  let next = 0
  for (const [i, head] of heads.entries()) {
    if (i > 0) {
      const line = `M ${room.x} ${round(y + 2 * u)} L ${round(room.x + room.w)} ${round(y + 2 * u)}`
      inks.push({ do: 'shape', path: line, stroke: look.quiet, width: 0.5 })
      y += 5 * u
    }
    inks.push(paragraph(type, head, room, y, look.ink, 'H2'))
    y += head.height
    for (const { colour } of tails[i] ?? []) {
      const fitted = below[next++]
      if (!fitted) throw new Error('A text was not fitted.')
      inks.push(paragraph(type, fitted, room, y + 2 * u, colour))
      y += fitted.height + 2 * u
    }
  }
  return { inks, top }
}

type Text = Omit<Wanted, 'height'>

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
    )
  }
}

/** A blank card: lines, and a word on what to write. */
function linesToWriteOn({ hint = '' }: Front, { type, look, u, where }: Layout, room: Box): Band {
  const large = look.least >= LARGE
  const wanted = { text: hint, lang: 'en', style: 'text', width: room.w, height: room.h / 3, where } as const
  const told = fitText(type, { ...wanted, max: large ? LARGE : Math.max(6.5, 7 * u), min: large ? LARGE : 5 })
  const gap = 9 * MM
  const count = Math.max(2, Math.min(4, Math.floor((room.h - told.height) / gap)))
  const bottom = room.y + room.h
  const inks = Array.from({ length: count }, (_, i): Ink => {
    const y = round(bottom - told.height - 2 * u - i * gap)
    return {
      do: 'shape',
      path: `M ${round(room.x)} ${y} L ${round(room.x + room.w)} ${y}`,
      stroke: look.quiet,
      width: 0.6,
    }
  })
  return { inks: [...inks, paragraph(type, told, room, bottom - told.height, look.quiet)], top: room.y }
}
