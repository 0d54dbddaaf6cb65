// The skills that a project names, at a card's foot: each with a box to tick once somebody was found who can.
import { type Band, end, type Front, type Layout, round, start } from './front'
import { BRASS } from './head'
import { type Ink, type Line, type Pt, rect } from './ink'
import { paragraph } from './place'
import { fitText } from './shape'

/**
 * A row for each skill, in the card's languages under one another, beneath a rule that ends in a coin taken off.
 * @param bottom where the credit begins
 * @throws PrintError when a skill does not fit on two lines
 */
export function skillsInks({ skills }: Front, lay: Layout, bottom: Pt): Band {
  const { u, look, type, where, rows: size } = lay
  if (skills === undefined || skills.names.length === 0) return { inks: [], top: bottom }
  const side = size * 0.72
  const width = lay.w - 2 * lay.inset - side - 2.5 * u
  const rows = skills.names.map(said =>
    said.map(({ text, lang }) =>
      fitText(type, {
        ...{ text, lang, width, style: 'text', height: size * 6, max: size, min: size },
        where: `${where}, ${lang}.json`,
      }),
    ),
  )
  const gap = 0.8 * u
  const tall = rows.reduce((sum, names) => sum + gap + names.reduce((sum, { height }) => sum + height, 0), 0)
  const top = bottom - tall - 2 * u
  const inks: Ink[] = [...ruleInks(skills.off, lay, top, size * 0.78)]
  let y = top + 2 * u
  for (const [first, ...others] of rows) {
    if (!first) continue
    const own = { ...lay, rtl: first.lines[0]?.rtl === true } // a card may have fallen back where its skills have not
    const box = {
      x: round(start(own, side)),
      y: round(y + first.ascent - first.size * 0.33 - side / 2),
      ...{ w: side, h: side },
    }
    inks.push({ do: 'shape', path: rect(box, side * 0.15), stroke: look.ink, width: 0.8 * Math.max(1, u) })
    for (const name of [first, ...others]) {
      inks.push(paragraph(type, name, { x: end(own, width), w: width }, y, look.ink))
      y += name.height
    }
    y += gap
  }
  return { inks, top: top - 2 * u - (skills.off === undefined ? 0 : size * 0.2) }
}

/** A rule across the card, and at its end what a skill takes off: a coin less. */
function ruleInks(off: string | undefined, lay: Layout, y: Pt, side: Pt): readonly Ink[] {
  const { u, look, type, where } = lay
  const width = 0.8 * Math.max(1, u)
  const line: Line | undefined = off === undefined ? undefined : type.line('−', 'en', 'display', where)
  const sign = line ? line.width * side * 1.7 + 1.5 * u + side : 0
  const [from, to] = [start(lay, lay.w - 2 * lay.inset - (sign && sign + 3 * u)), lay.w - 2 * lay.inset]
  const rule: Ink = {
    do: 'shape',
    path: `M ${round(from)} ${round(y)} L ${round(from + to - (sign && sign + 3 * u))} ${round(y)}`,
    ...{ stroke: look.ink, width },
  }
  if (off === undefined || !line) return [rule]
  const x = end(lay, sign)
  const coin = { x: round(x + sign - side), y: round(y - side / 2), w: side, h: side }
  const inks: readonly Ink[] = [
    { do: 'text', line, x, y: y + side * 0.55, size: side * 1.7, colour: look.ink },
    { do: 'shape', path: rect(coin, side / 2), fill: look.saver ? look.ink : BRASS, stroke: look.ink, width },
  ]
  return [rule, { do: 'tag', role: 'Figure', alt: off, lang: 'en', inks }]
}
