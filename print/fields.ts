// What a card for a wall asks besides its text: each question, then boxes to tick or a line to write on.
import { scriptOf } from './fonts'
import { type Band, type Field, LARGE, type Layout, round } from './front'
import { type Box, type Ink, type Line, PrintError, type Pt, rect } from './ink'

/** A line to write on. */
export const ruling = ({ x, w }: Pick<Box, 'x' | 'w'>, y: Pt, stroke: Layout['look']['quiet']): Ink => ({
  do: 'shape',
  path: `M ${round(x)} ${round(y)} L ${round(x + w)} ${round(y)}`,
  stroke,
  width: 0.6,
})

/** Some words of a row, or all of them. */
interface Piece {
  readonly line: Line
  readonly tick: boolean // after a box
}

interface Row {
  readonly pieces: readonly Piece[]
  readonly lang: string
  readonly blank: boolean // a line to write on in what is left of it
  readonly first: boolean // of its field
}

/** The sizes of one card's fields. */
interface Measures {
  readonly size: Pt
  readonly box: Pt // the side of a box to tick
  readonly gap: Pt // after a box
  readonly space: Pt // after a piece
}

/**
 * The fields, their last row standing on `bottom`.
 * @throws PrintError when a word is wider than the card
 */
export function fieldsInks(fields: readonly Field[], lay: Layout, room: Box, bottom: Pt): Band {
  const { u, look, type } = lay
  if (fields.length === 0) return { inks: [], top: bottom }
  const size = look.least >= LARGE ? LARGE : Math.max(7.5, 8 * u)
  const sizes: Measures = { size, box: size * 0.8, gap: 2.5 * u, space: 6 * u }
  const rows = fields.flatMap(field => rowsOf(field, lay, room.w, sizes))
  const tall = ({ lang, first }: Row) =>
    size * Math.max(1.5, type.metrics(lang, 'text').leading) + (first ? 2.5 * u : 0)
  const top = bottom - rows.reduce((sum, row) => sum + tall(row), 0)
  let y = top
  const inks = rows.flatMap(row => {
    y += tall(row)
    return rowInks(row, lay, room, y - size * (scriptOf(row.lang) === 'Latn' ? 0.4 : 0.6), sizes)
  })
  return { inks, top: top - 2 * u }
}

const wideOf = ({ line, tick }: Piece, { size, box, gap, space }: Measures): Pt =>
  line.width * size + (tick ? box + gap : 0) + space

const sumOf = (pieces: readonly Piece[], sizes: Measures): Pt =>
  pieces.reduce((sum, piece) => sum + wideOf(piece, sizes), 0)

/** A field's rows, its languages under one another; what is filled in follows the last of them. */
function rowsOf({ label, of }: Field, { type, where }: Layout, width: Pt, sizes: Measures): readonly Row[] {
  return label.flatMap(({ text, lang }, i) => {
    const wrapped = (text: string, tick: boolean): readonly Piece[] => {
      const room = (width - sizes.space - (tick ? sizes.box + sizes.gap : 0)) / sizes.size
      const lines = type.wrap(text, lang, tick ? 'text' : 'strong', room, where)
      if (lines) return lines.map((line, k) => ({ line, tick: tick && k === 0 }))
      const said = JSON.stringify(text)
      throw new PrintError(`${where}, ${lang}.json: a word of ${said} does not fit on a line. Choose larger cards.`)
    }
    const pieces = [...wrapped(text, false), ...of.flatMap(choice => wrapped(choice[i]?.text ?? '', true))]
    const rows: Piece[][] = []
    for (const piece of pieces) {
      const last = rows.at(-1)
      if (last && sumOf([...last, piece], sizes) <= width + 0.01) last.push(piece)
      else rows.push([piece])
    }
    const line = of.length === 0 && i === label.length - 1
    const beside = line && width - sumOf(rows.at(-1) ?? [], sizes) > width * 0.3
    if (line && !beside) rows.push([])
    return rows.map((pieces, k) => ({
      ...{ pieces, lang },
      blank: line && k === rows.length - 1,
      first: i === 0 && k === 0,
    }))
  })
}

function rowInks({ pieces, lang, blank }: Row, { look }: Layout, room: Box, base: Pt, sizes: Measures): readonly Ink[] {
  const rtl = scriptOf(lang) === 'Arab'
  const { size } = sizes
  let used = 0
  const inks = pieces.map((piece): Ink => {
    const from = rtl ? room.x + room.w - used : room.x + used
    used += wideOf(piece, sizes)
    const after = piece.tick ? sizes.box + sizes.gap : 0
    const x = rtl ? from - after - piece.line.width * size : from + after
    const text: Ink = { do: 'text', line: piece.line, x, y: base, size, colour: look.ink }
    const box = { x: round(rtl ? from - sizes.box : from), y: round(base - size * 0.7), w: sizes.box, h: sizes.box }
    const square: Ink = { do: 'shape', path: rect(box, sizes.box * 0.15), stroke: look.ink, width: 0.8 }
    return { do: 'tag', role: 'P', lang, inks: piece.tick ? [square, text] : [text] }
  })
  const rest = { x: rtl ? room.x : room.x + used, w: room.w - used }
  return blank ? [...inks, ruling(rest, base + size * 0.15, look.quiet)] : inks
}
