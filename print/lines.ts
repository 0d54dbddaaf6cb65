// A shaped line as PDF's text operators (ISO 32000-1, 9.4): every glyph where HarfBuzz put it, in as few operators as will do.
import type { FontName, Line, Run } from './ink'
import { escaped, num, textString, twoBytes } from './syntax'

/** A font as the file has it. */
export interface Embedded {
  readonly key: string // its name in the resources
  readonly glyphs: ReadonlyMap<number, Code> // by their ids in the whole font
}

export interface Code {
  readonly bytes: string // of the glyph's id in the subset, escaped
  readonly width: number // thousandths of an em, as W says
  readonly text: string // as ToUnicode says
}

/** A glyph's id in the subset as a string shows it. */
export const codeOf = (id: number) => escaped(twoBytes(id))

/** What PDF's text state holds, so that nothing is said twice. */
export interface TextState {
  font: string
  rise: number
}

/**
 * Shows a line from the current point on. Runs come in reading order, for whoever reads the page by ear. A run is told by
 * ActualText where its glyphs alone would read otherwise, and names its language where that is not `lang`.
 */
export function showLine(
  line: Line,
  size: number,
  lang: string,
  fonts: ReadonlyMap<FontName, Embedded>,
  state: TextState,
): string {
  let out = ''
  let pen = 0 // where PDF's pen stands, in thousandths of an em from the line's left end
  for (const [run, start] of inReadingOrder(line)) {
    const font = fonts.get(run.font)
    if (!font) throw new Error(`The font ${run.font} was not embedded.`)
    const setting = `/${font.key} ${num(size, 3)} Tf\n`
    if (setting !== state.font) out += state.font = setting
    const codes = run.glyphs.map(({ id }) => font.glyphs.get(id) ?? missing(run, id))
    const actual = run.rtl || codes.reduce((text, code) => text + code.text, '') !== run.text
    const told = `${actual ? `/ActualText${textString(run.text)}` : ''}${run.lang === lang ? '' : `/Lang(${run.lang})`}`
    if (told) out += `/Span<<${told}>>BDC\n`

    let shown = '' // the strings and moves of the array so far
    let string = ''
    const show = () => {
      if (string) out += shown ? `[${shown}(${string})]TJ\n` : `(${string})Tj\n`
      shown = string = ''
    }
    let origin = start
    for (const [i, { x, y, advance }] of run.glyphs.entries()) {
      const { bytes, width } = codes[i] as Code
      const rise = Math.round(y * size * 1000) / 1000
      if (rise !== state.rise) {
        show()
        out += `${num(rise, 3)} Ts\n`
        state.rise = rise
      }
      const back = Math.round((pen - origin - x * 1000) * 10) / 10 // against the pen itself, so that no error adds up
      if (back !== 0) {
        if (string) shown += `(${string})`
        string = ''
        shown += num(back, 1)
      }
      string += bytes
      pen += width - back
      origin += advance * 1000
    }
    show()
    if (told) out += 'EMC\n'
  }
  return out
}

function missing(run: Run, id: number): never {
  throw new Error(`The font ${run.font} was embedded without its glyph ${id}, of "${run.text}".`)
}

/** The runs and where they start, ordered as the line is read. Found by their text, the longest first. */
function inReadingOrder(line: Line): readonly (readonly [run: Run, start: number])[] {
  let x = 0
  const placed = line.runs.map(run => {
    const start = x
    for (const glyph of run.glyphs) x += glyph.advance * 1000
    return [run, start] as const
  })
  if (line.runs.length < 2 || !line.runs.some(run => run.rtl)) return placed
  let left = line.text
  const at = new Map<Run, number>()
  for (const run of [...line.runs].sort((a, b) => b.text.length - a.text.length)) {
    const found = left.indexOf(run.text)
    at.set(run, found)
    if (found >= 0) left = left.slice(0, found) + '\0'.repeat(run.text.length) + left.slice(found + run.text.length)
  }
  return placed.sort(([a], [b]) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
}
