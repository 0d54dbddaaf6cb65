// A blank card: lines to write on, a word on what to write, and on a card for a wall what else it asks.
import { scriptOf } from './fonts'
import { type Band, type Field, type Front, LARGE, type Layout, round } from './front'
import { type Box, type Ink, type Line, MM, PrintError, type Pt, rect } from './ink'
import { paragraph } from './place'
import { fitText } from './shape'

const GAP = 9 * MM // from line to line, for a felt pen

/** @throws PrintError where no two lines would be left to write on */
export function linesToWriteOn({ hint = '', fields = [] }: Front, lay: Layout, room: Box): Band {
  const { type, look, u, where } = lay
  const large = look.least >= LARGE
  const wanted = { text: hint, lang: 'en', style: 'text', width: room.w, height: room.h / 3, where } as const
  const told = fitText(type, { ...wanted, max: large ? LARGE : Math.max(6.5, 7 * u), min: large ? LARGE : 5 })
  const bottom = room.y + room.h
  const asked = fieldsInks(fields, lay, room, bottom)
  const foot = asked.top - told.height
  const count = Math.min(4, Math.floor((foot - 2 * u - room.y) / GAP))
  if (count < 2)
    throw new PrintError(`${where}: there is no room left to write on. Choose larger cards, or print one language.`)
  const inks = Array.from({ length: count }, (_, i) => ruling(room, foot - 2 * u - i * GAP, look.quiet))
  return { inks: [...inks, paragraph(type, told, room, foot, look.quiet), ...asked.inks], top: room.y }
}

const ruling = ({ x, w }: Pick<Box, 'x' | 'w'>, y: Pt, stroke: Layout['look']['quiet']): Ink => ({
  do: 'shape',
  path: `M ${round(x)} ${round(y)} L ${round(x + w)} ${round(y)}`,
  stroke,
  width: 0.6,
})

interface Word {
  readonly line: Line
  readonly tick: boolean
}

interface Row {
  readonly words: readonly Word[]
  readonly lang: string
  readonly blank: boolean // a line to write on in what is left of it
  readonly first: boolean // of its field
}

/** Each field at the foot: its name, then boxes to tick or a line to write on, in as many rows as they need. */
function fieldsInks(fields: readonly Field[], lay: Layout, room: Box, bottom: Pt): Band {
  const { u, look, type, where } = lay
  if (fields.length === 0) return { inks: [], top: bottom }
  const size = look.least >= LARGE ? LARGE : Math.max(7.5, 8 * u)
  const side = size * 0.8
  const rows: Row[] = []
  for (const { label, of } of fields)
    for (const [i, { text, lang }] of label.entries()) {
      const word = (text: string, tick: boolean): Word => ({
        line: type.line(text, lang, tick ? 'text' : 'strong', where),
        tick,
      })
      const words = [word(text, false), ...of.map(choice => word(choice[i]?.text ?? '', true))]
      let row: Word[] = []
      let first = i === 0
      for (const next of words) {
        const wide = widthOf(next)
        if (wide > room.w)
          throw new PrintError(
            `${where}, ${lang}.json: ${JSON.stringify(next.line.text)} does not fit on a line. Choose larger cards.`,
          )
        if (row.length > 0 && row.reduce((sum, word) => sum + widthOf(word), wide) > room.w) {
          rows.push({ words: row, lang, blank: false, first })
          row = []
          first = false
        }
        row.push(next)
      }
      const left = room.w - row.reduce((sum, word) => sum + widthOf(word), 0)
      const line = of.length === 0 && i === label.length - 1 // one line to write on, whatever the languages
      rows.push({ words: row, lang, first, blank: line && left > room.w * 0.3 })
      if (line && left <= room.w * 0.3) rows.push({ words: [], lang, blank: true, first: false })
    }
  const tallOf = ({ lang, first }: Row) =>
    size * Math.max(1.5, type.metrics(lang, 'text').leading) + (first ? 2.5 * u : 0)
  const top = bottom - rows.reduce((sum, row) => sum + tallOf(row), 0)
  let y = top
  const inks = rows.flatMap((row): readonly Ink[] => {
    const { words, lang, blank } = row
    y += tallOf(row)
    const base = y - size * (scriptOf(lang) === 'Latn' ? 0.4 : 0.6)
    const rtl = scriptOf(lang) === 'Arab'
    let used = 0
    const drawn = words.map((word): Ink => {
      const wide = widthOf(word)
      const tick = word.tick ? side + 2.5 * u : 0
      const from = rtl ? room.x + room.w - used : room.x + used
      used += wide
      const x = rtl ? from - tick - word.line.width * size : from + tick
      const box = { x: round(rtl ? from - side : from), y: round(base - side * 0.88), w: side, h: side }
      const text: Ink = { do: 'text', line: word.line, x, y: base, size, colour: look.ink }
      const square: Ink = { do: 'shape', path: rect(box, side * 0.15), stroke: look.ink, width: 0.8 }
      return { do: 'tag', role: 'P', lang, inks: word.tick ? [square, text] : [text] }
    })
    const rest = { x: rtl ? room.x : room.x + used, w: room.w - used }
    return blank ? [...drawn, ruling(rest, base + size * 0.15, look.quiet)] : drawn
  })
  return { inks, top: top - 2 * u }

  function widthOf({ line, tick }: Word): Pt {
    return line.width * size + (tick ? side + 2.5 * u : 0) + 6 * u
  }
}
