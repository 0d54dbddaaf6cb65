// Pile sheets: one a pile, to lay in the middle of the table. The pile's mark and its place tell it, not colour alone.
import type { Pack, PackWords } from '../cards/pack'
import { type Colour, type Ink, MM, type Page, rect } from './ink'
import { paragraph } from './place'
import { edgeOf, type Setting, sized } from './setting'
import { fitText } from './shape'

const INKS: readonly Colour[] = ['#0b6e69', '#f2b233', '#7a2d6b']

/** A tick, two people, a question: the screens' marks for the piles, in a square of 100. */
const EMBLEMS = [
  'M 18 54 L 42 78 L 84 24',
  'M 20 84 C 20 56 56 56 56 84 M 38 50 C 22 50 22 22 38 22 C 54 22 54 50 38 50 M 62 62 C 74 58 84 68 84 84 M 64 50 C 78 50 78 26 64 26',
  'M 32 36 C 32 10 70 10 70 36 C 70 54 51 50 51 66 M 51 82 L 51 84',
]

/** A tick, a wave, a cross: yes, more or less, no; for sorts that ask nobody what they can. */
const JUDGED = [
  'M 18 54 L 42 78 L 84 24',
  'M 14 58 C 30 30 44 34 52 50 C 60 66 74 68 88 42',
  'M 22 22 L 78 78 M 78 22 L 22 78',
]

/** A landscape sheet for every pile of the pack. */
export function sorterPages(setting: Setting, pack: Pack, said: PackWords): readonly Page[] {
  const { sheet, type, words, look, where } = setting
  const width = Math.max(sheet.width, sheet.height)
  const height = Math.min(sheet.width, sheet.height)
  const m = edgeOf(setting)
  const least = sized(look, 16) // read from across a table
  const emblems = said.guess === undefined ? JUDGED : EMBLEMS
  return pack.piles.map((pile, i) => {
    const { name = pile, hint = '' } = said.piles[pile] ?? {}
    const colour = look.saver ? '#000000' : (INKS[i] ?? look.ink)
    const room = { x: m + 12 * MM, w: width - 2 * m - 24 * MM }
    const title = fitText(type, {
      text: name,
      lang: said.lang,
      style: 'display',
      width: room.w,
      height: height * 0.28,
      max: 110,
      min: 30,
      where,
    })
    const lay = fitText(type, {
      text: words.sorters.lay,
      lang: words.lang,
      style: 'text',
      width: room.w,
      height: Math.max(40, height * 0.15),
      max: least,
      min: sized(look, 9),
      where,
    })
    const side = height * 0.22
    const top = m + 10 * MM + side + 5 * MM
    const foot = height - m - 8 * MM - lay.height
    const under = top + title.height + 3 * MM
    const line = fitText(type, {
      text: hint,
      lang: said.lang,
      style: 'text',
      width: room.w,
      height: foot - 3 * MM - under,
      max: 30,
      min: sized(look, Math.min(least, height / 35)),
      where,
    })
    const mark: Ink = {
      do: 'place',
      x: title.lines[0]?.rtl ? room.x + room.w - side : room.x,
      y: m + 10 * MM,
      scale: side / 100,
      inks: [{ do: 'shape', path: emblems[i % emblems.length] ?? '', stroke: colour, width: 11, round: true }],
    }
    const frame = { x: m, y: m, w: width - 2 * m, h: height - 2 * m }
    return {
      width,
      height,
      inks: [
        { do: 'shape', path: rect(frame, 8 * MM), stroke: colour, width: 5 },
        mark,
        paragraph(type, title, room, top, look.ink, 'H1'),
        paragraph(type, line, room, under, look.ink),
        paragraph(type, lay, room, foot, look.ink),
      ],
    }
  })
}
