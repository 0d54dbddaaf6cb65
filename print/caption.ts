// The words of a card, in one language or two, set at its foot; on a blank card, lines to write them on.
import { type Front, LARGE, type Layout, type Part, round } from './front'
import { type Box, type Ink, MM, PrintError } from './ink'
import { paragraph } from './place'
import { fitText } from './shape'

/** How much of the room the words may take, and how much of that the small words under the headline. */
type Share = readonly [words: number, under: number]

/** All of the room, and in the end more of it for the small words: in large print they are as large as any. */
export const WHOLE: readonly Share[] = [
  [1, 0.5],
  [1, 0.6],
  [1, 0.7],
]

/** More only where they do not fit into less, for then the picture shrinks. */
export const SHARES: readonly Share[] = [[0.47, 0.5], [0.62, 0.5], [0.8, 0.5], ...WHOLE]

/** @throws PrintError when they do not fit into all of the room at their smallest */
export function wordsAnyhow(front: Front, lay: Layout, room: Box, shares: readonly Share[]): Part {
  const [share = [1, 0.5], ...more] = shares
  try {
    return wordInks(front, lay, room, share)
  } catch (error) {
    if (more.length === 0 || !(error instanceof PrintError)) throw error
    return wordsAnyhow(front, lay, room, more)
  }
}

/** The card's words, set at the foot of `room`, on at most `share` of its height. */
function wordInks(front: Front, lay: Layout, room: Box, [share, under]: Share): Part {
  const { type, look, u, where } = lay
  const many = front.texts.length
  if (many === 0) return linesToWriteOn(front, lay, room)
  const large = look.least >= LARGE
  const most = large ? 34 * Math.max(1, u * 0.8) : 21 * u
  const inks: Ink[] = []
  let bottom = room.y + room.h
  const height = share * room.h
  for (const [i, { text, twin, lang, note }] of [...front.texts.entries()].reverse()) {
    const style = { lang, width: room.w, where: `${where}, ${lang}.json` }
    const max = i === 0 ? most : most * 0.8
    const tail = [
      ...(note === undefined ? [] : [{ text: note, lang: 'en' }]), // the sheets' own words, not the card's
      ...(twin === undefined ? [] : [{ text: twin, lang }]),
    ]
    const tails = tail.map(said =>
      fitText(type, {
        ...style,
        ...said,
        style: 'text',
        height: (height * under) / many,
        max: large ? LARGE : Math.max(7, 8.5 * u),
        min: large ? LARGE : 6,
      }),
    )
    const spent = tails.reduce((sum, fitted) => sum + fitted.height + 2 * u, 0)
    const main = fitText(type, {
      ...style,
      text,
      style: 'display',
      height: height / many - spent,
      max,
      min: look.least,
    })
    for (const [k, fitted] of tails.entries()) {
      bottom -= fitted.height
      inks.unshift(paragraph(type, fitted, room, bottom, k === 0 && note !== undefined ? look.quiet : look.ink))
      bottom -= 2 * u
    }
    bottom -= main.height
    inks.unshift(paragraph(type, main, room, bottom, look.ink, 'H2'))
    if (i > 0) {
      bottom -= 3 * u
      const line = `M ${room.x} ${round(bottom)} L ${round(room.x + room.w)} ${round(bottom)}`
      inks.unshift({ do: 'shape', path: line, stroke: look.quiet, width: 0.5 })
      bottom -= 2 * u
    }
  }
  return { inks, top: bottom }
}

/** A blank card: lines, and a word on what to write. */
function linesToWriteOn({ hint = '' }: Front, { type, look, u, where }: Layout, room: Box): Part {
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
