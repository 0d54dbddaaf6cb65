// The head of a card: its number or its heading, the letter of its set, "Show me!" or its points, and its suit's disc.
import { TINTS } from '../cards/grounds'
import { type Coins, end, type Front, LARGE, type Layout, round, start } from './front'
import { type Box, type Ink, type Line, PrintError, type Pt, rect, type Shape } from './ink'
import { paragraph, stamped } from './place'
import { fitText, type Style } from './shape'

interface Head {
  readonly inks: readonly Ink[]
  readonly height: Pt
}

/**
 * The head, in one row, or in two where "Show me!" or the points do not fit beside the rest.
 * @throws PrintError where number, set and disc alone are wider than the card
 */
export function headInks(front: Front, lay: Layout): Head {
  const { u, look, type, inset } = lay
  const large = look.least >= LARGE
  const disc = 27 * u
  const beside = front.glyph ? disc + 6 * u : 0 // what the disc takes of the row
  const size = Math.max(14 * u, look.least)
  const extra = extraOf(front, lay)
  const row = Math.max(disc, size * 1.3, extra?.tall ?? 0) // large letters are higher than a small card's disc
  const base = inset + row / 2 + size * 0.35
  const inks: Ink[] = []
  let used = 0
  const own = (front.texts[0] ?? front.heading?.[0])?.lang ?? 'en'
  const left = () => lay.w - 2 * inset - used - beside - 4 * u // for "Show me!" or the points, or for nothing
  const put = (text: string, lang: string, style: Style, points: Pt) => {
    const line = type.line(text, lang, style, lay.where)
    const width = line.width * points
    const x = lay.rtl ? lay.w - inset - used - width : inset + used
    used += width + 9 * u
    return { x, width, ink: { do: 'text', line, x, y: base, size: points, colour: look.ink } as const }
  }
  const neutral = own.startsWith('en') ? 'en' : 'und'
  if (front.number !== undefined) inks.push(put(String(front.number), neutral, 'display', size).ink)
  if (front.set) {
    const small = Math.max(9 * u, large ? LARGE : 0)
    const { said, letter } = front.set
    const wide = type.line(said, 'en', 'strong', lay.where).width * small + 11 * u
    const whole = !front.heading && wide + (extra?.wanted ?? 0) <= left()
    const { x, width, ink } = put(whole ? said : letter, whole ? 'en' : neutral, 'strong', small)
    const box = { x: x - 2.5 * u, y: base - small * 0.95, w: width + 5 * u, h: small * 1.2 }
    inks.push(ink, { do: 'shape', path: rect(box, 1.5 * u), stroke: look.ink, width: 0.6 })
    used += 2 * u
  }
  if (used - 15 * u + beside > lay.w - 2 * inset)
    throw new PrintError(`${lay.where}: number, set and sign do not fit beside each other. Choose larger cards.`)
  const marks: Ink[] = inks.length > 0 ? [{ do: 'tag', role: 'P', inks }] : []
  const heading = headingInks(front, lay, used, { disc, row })
  marks.push(...heading.inks)
  if (front.glyph)
    marks.push(discInks(front, lay, { x: end(lay, disc), y: inset + (row - disc) / 2, w: disc, h: disc }))
  const height = Math.max(row, heading.height)
  if (!extra) return { inks: marks, height }
  if (!front.heading && extra.least <= left()) {
    const width = Math.min(extra.most, left())
    const x = lay.rtl ? end(lay, 0) + beside : end(lay, beside + width)
    return { inks: [...marks, extra.draw(x, inset + row / 2, width)], height }
  }
  const width = Math.min(extra.most, lay.w - 2 * inset - 6 * u) // a row of its own
  if (width < extra.least) throw new PrintError(`${lay.where}: ${extra.name} does not fit. Choose larger cards.`)
  const y = inset + height + 4 * u + extra.tall / 2
  return {
    inks: [...marks, extra.draw(start(lay, width) + (lay.rtl ? -3 : 3) * u, y, width)],
    height: y - inset + extra.tall / 2,
  }
}

/** What stands beside the number where there is room. Widths are of the thing itself. */
interface Extra {
  readonly name: string
  readonly least: Pt // width
  readonly wanted: Pt // what a set's letter leaves it, rather than come with its word
  readonly most: Pt
  readonly tall: Pt
  readonly draw: (x: Pt, middle: Pt, width: Pt) => Ink
}

function extraOf(front: Front, lay: Layout): Extra | undefined {
  const { u, look, type, where } = lay
  const large = look.least >= LARGE
  if (front.coins) return coinsExtra(front.coins, lay)
  if (front.stamp === undefined) return undefined
  const line = type.line(front.stamp.text, front.stamp.lang, 'display', where)
  const at = (points: Pt) => points * line.width
  return {
    name: JSON.stringify(front.stamp.text),
    least: at(large ? LARGE : 5.5),
    wanted: at(large ? LARGE : Math.max(5.5, 8 * u)),
    most: at(Math.max(large ? LARGE : 5.5, 10 * u)),
    tall: Math.max(large ? LARGE : 0, 10 * u) * 1.7,
    draw: (x, middle, width) => stampInks(line, width / line.width, x, middle, lay),
  }
}

/** "Show me!" in a dashed box, for it only invites. */
function stampInks(line: Line, size: Pt, x: Pt, middle: Pt, { u, look }: Layout): Ink {
  const box = { x: x - 3 * u, y: middle - size * 0.85, w: line.width * size + 6 * u, h: size * 1.7 }
  return {
    do: 'tag',
    role: 'P',
    lang: line.lang,
    inks: [
      { do: 'shape', path: rect(box, 3 * u), stroke: look.ink, width: 0.8, dash: [2, 1.6] },
      { do: 'text', line, x, y: middle + size * 0.33, size, colour: look.ink },
    ],
  }
}

export const BRASS = '#f2b233'

/** Points as coins, three to a group, so that a child can count them and a hand of cards shows them. */
function coinsExtra({ count, sign, empty, said }: Coins, { u, look, type, where }: Layout): Extra {
  const side = Math.max(9.5 * u, look.least >= LARGE ? 13 : 8)
  const line = sign && type.line(sign, 'en', 'display', where)
  const before = line ? line.width * side * 1.5 + 4 * u : 0
  const at = (i: number) => before + i * (side + 2.2 * u) + Math.floor(i / 3) * 3 * u
  const width = at(count - 1) + side
  const fill = empty ? undefined : look.saver ? look.ink : BRASS
  const coin = (x: Pt, y: Pt): Ink => ({
    do: 'shape',
    path: rect({ x, y, w: side, h: side }, side / 2),
    ...{ fill, stroke: look.ink, width: 0.9 * Math.max(1, u) },
  })
  return {
    ...{ name: said, least: width, wanted: width, most: width, tall: side },
    draw: (x, middle) => ({
      do: 'tag',
      role: 'Figure',
      alt: said,
      lang: 'en',
      inks: [
        ...(line ? [{ do: 'text', line, x, y: middle + side * 0.5, size: side * 1.5, colour: look.ink } as const] : []),
        ...Array.from({ length: count }, (_, i) => coin(round(x + at(i)), round(middle - side / 2))),
      ],
    }),
  }
}

/** What a card for a wall hangs under, between the set's letter and the disc. */
function headingInks(
  { heading = [] }: Front,
  lay: Layout,
  used: Pt,
  { disc, row }: { readonly disc: Pt; readonly row: Pt },
): Head {
  const { u, look, type, inset, where } = lay
  const width = lay.w - 2 * inset - used - disc - 5 * u
  const x = lay.rtl ? end(lay, 0) + disc + 5 * u : inset + used
  let top = inset
  const large = look.least >= LARGE
  const inks = heading.map(({ text, lang }) => {
    const size = { max: large ? Math.max(LARGE, 13 * u) : 13 * u, min: large ? LARGE : 8 }
    const at = `${where}, ${lang}.json`
    const fitted = fitText(type, {
      text,
      lang,
      style: 'display',
      width,
      height: Math.max(row, size.min * 2.6),
      ...size,
      where: at,
    })
    const y = heading.length > 1 ? top : top + Math.max(0, (row - fitted.height) / 2)
    top += fitted.height
    return paragraph(type, fitted, { x, w: width }, y, look.ink, 'H2')
  })
  return { inks, height: top - inset }
}

/** The suit's glyph in a disc; on its own tint where ink need not be saved. */
function discInks({ glyph, suit, tint }: Front, { look, u }: Layout, box: Box): Ink {
  const fill = look.saver ? undefined : TINTS[tint % TINTS.length]
  const ring: Shape = { do: 'shape', path: rect(box, box.w / 2), fill, stroke: look.ink, width: 0.9 * Math.max(1, u) }
  const inner = { x: box.x + box.w * 0.14, y: box.y + box.h * 0.14, w: box.w * 0.72, h: box.h * 0.72 }
  return { do: 'tag', role: 'Figure', alt: suit, inks: [ring, ...(glyph ? [stamped(glyph, inner)] : [])] }
}
