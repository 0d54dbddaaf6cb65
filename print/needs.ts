// What a project needs, along a card's foot: each thing by its name, and how much of it in squares that can be counted.
import { type Band, end, type Front, type Layout, round, start } from './front'
import { type Ink, type Pt, rect } from './ink'
import { paragraph } from './place'
import { fitText } from './shape'

/**
 * A row for each thing, its names in the card's languages under one another.
 * @param bottom where the credit begins
 * @throws PrintError when a name does not fit on two lines
 */
export function needsInks({ needs = [] }: Front, lay: Layout, bottom: Pt): Band {
  const { u, look, type, where, rows: size } = lay
  if (needs.length === 0) return { inks: [], top: bottom }
  const side = size * 0.62
  const most = Math.max(3, ...needs.map(({ count }) => count))
  const marks = most * side * 1.35
  const width = lay.w - 2 * lay.inset - marks - 3 * u
  const rows = needs.map(({ label, count }) => ({
    count,
    names: label.map(({ text, lang }) =>
      fitText(type, {
        ...{ text, lang, width, style: 'text', height: size * 6, max: size, min: size },
        where: `${where}, ${lang}.json`,
      }),
    ),
  }))
  const gap = 1.2 * u
  const tall = rows.reduce((sum, { names }) => sum + gap + names.reduce((sum, { height }) => sum + height, 0), 0)
  const top = bottom - tall - 3 * u
  const from = round(lay.inset)
  const inks: Ink[] = [
    {
      do: 'shape',
      path: `M ${from} ${round(top)} L ${round(lay.w - lay.inset)} ${round(top)}`,
      stroke: look.ink,
      width: 0.8 * Math.max(1, u),
    },
  ]
  let y = top + 2 * u
  for (const { count, names } of rows) {
    const [first] = names
    const middle = y + (first ? first.ascent - first.size * 0.33 : 0)
    for (const name of names) {
      inks.push(paragraph(type, name, { x: start(lay, width), w: width }, y, look.ink))
      y += name.height
    }
    const x = end(lay, marks)
    const squares = Array.from({ length: count }, (_, i): Ink => {
      const at = lay.rtl ? most - 1 - i : i
      const left = x + at * side * 1.35 + side * 0.35
      return {
        do: 'shape',
        path: rect({ x: round(left), y: round(middle - side / 2), w: side, h: side }, side * 0.18),
        ...{ fill: look.saver ? '#9a9a9a' : '#0b6e69', stroke: look.ink, width: 0.8 },
      }
    })
    inks.push({ do: 'tag', role: 'Figure', alt: `× ${count}`, lang: 'en', inks: squares })
    y += gap
  }
  return { inks, top: top - 2 * u }
}
