// A shaped line as PDF's text operators (ISO 32000-1, 9.4): every glyph where HarfBuzz put it, in as few operators as will do.
//
// Where glyphs do not read as the text (conjuncts, vowel signs that move, dots apart from their letters, all that runs from
// right to left), readers disagree about what to do: Firefox passes over ActualText, poppler turns it round in Arabic, and
// Chrome turns round whatever has none. So such a line is drawn *mute*, and its characters lie over it unseen, one by one
// from left to right, as over a scanned page. Then all three find, mark and copy it (poppler 22.12, PDFium 5.13, pdf.js 4).
import type { FontName, Line, Run } from './ink'
import { overlaid } from './overlay'
import { num, textString } from './syntax'

/** A font as the file has it. */
export interface Embedded {
  readonly space?: string | undefined // escaped bytes of its space, where it has one
  readonly key: string // its name in the resources
  readonly mute: string // the same glyphs, none of which means anything
  readonly codes: readonly Code[] // by the glyphs' ids in the whole font
}

export interface Code {
  readonly bytes: string // of the glyph's id in the subset, escaped
  readonly width: number // thousandths of an em, as W says
}

/** The font of the characters over mute lines: it has no shapes, and one width. */
export interface Unseen {
  readonly key: string
  readonly codes: ReadonlyMap<string, string> // escaped bytes by character
  readonly width: number // thousandths of an em
}

export interface Fonts {
  readonly embedded: ReadonlyMap<FontName, Embedded>
  readonly mute: ReadonlySet<Line>
  readonly unseen: Unseen | undefined
}

/** Whether a space parts this line from the next of its paragraph: none does where it was broken after a hyphen or slash. */
export const partsWords = ({ text }: Line) => !/[\p{L}\p{M}\p{N}][-\u2010/]$/u.test(text)

/** What is around a line. */
export interface Surroundings {
  readonly goesOn?: boolean | undefined // whether the next line is of the same paragraph: a space parts the two for readers, unseen
  readonly lang: string | undefined // undefined where nobody is to know the language
  readonly rtl: boolean // whether most of the page runs from right to left
}

/** What PDF's text state holds, so that nothing is said twice. */
export interface TextState {
  font: string
  rise: number
}

/** Shows a line from the current point on; a run names its language where that is another. */
export function showLine(line: Line, size: number, around: Surroundings, fonts: Fonts, state: TextState): string {
  const { lang } = around
  const unseen = fonts.mute.has(line) ? fonts.unseen : undefined
  let out = unseen ? '/Span<</ActualText()>>BDC\n' : ''
  let array = '' // strings and moves that wait for their TJ
  let string = '' // and glyphs that wait for the next move
  const show = () => {
    if (array) out += `[${array}${string && `(${string})`}]TJ\n`
    else if (string) out += `(${string})Tj\n`
    array = string = ''
  }
  const move = (pen: number, to: number) => {
    const back = Math.round((pen - to) * 10) / 10 // against the pen itself, so that no error adds up
    if (back === 0) return pen
    array += `${string && `(${string})`}${num(back, 1)}`
    string = ''
    return pen - back
  }
  let pen = 0 // where PDF's pen stands, in thousandths of an em from the line's left end
  let origin = 0
  for (const run of line.runs) {
    const font = fonts.embedded.get(run.font)
    if (!font) throw new Error(`The font ${run.font} was not embedded.`)
    const setting = `/${unseen ? font.mute : font.key} ${num(size, 3)} Tf\n`
    const foreign = !unseen && lang !== undefined && run.lang !== lang
    if (setting !== state.font || foreign) show()
    if (foreign) out += `/Span<</Lang(${run.lang})>>BDC\n`
    if (setting !== state.font) out += state.font = setting
    for (const { id, x, y, advance } of run.glyphs) {
      const { bytes, width } = font.codes[id] ?? missing(run, id)
      const rise = y === 0 ? 0 : Math.round(y * size * 1000) / 1000
      if (rise !== state.rise) {
        show()
        out += `${num(rise, 3)} Ts\n`
        state.rise = rise
      }
      const to = origin + x * 1000
      if (to - pen > 0.05 || pen - to > 0.05) pen = move(pen, to)
      string += bytes
      pen += width
      origin += advance * 1000
    }
    if (!unseen && around.goesOn && run === line.runs.at(-1)) string += font.space ?? ''
    if (foreign) {
      show()
      out += 'EMC\n'
    }
  }
  if (unseen) move(pen, 0)
  show()
  return unseen ? `${out}EMC\n${overlay(line, size, around, unseen, state)}` : out
}

/** The characters of a mute line, spread over its width; rendering mode 3 draws nothing. */
function overlay(line: Line, size: number, around: Surroundings, unseen: Unseen, state: TextState): string {
  const { key, codes, width } = unseen
  state.font = `/${key} ${num(size, 3)} Tf\n`
  let out = state.font
  if (state.rise !== 0) out += '0 Ts\n'
  state.rise = 0
  const foreign = around.lang !== undefined && line.lang !== around.lang
  if (foreign) out += `/Span<</Lang(${line.lang})>>BDC\n`
  const stretches = overlaid(line, around.rtl)
  const letters = stretches.reduce((sum, { characters }) => sum + characters.length, 0)
  out += `3 Tr ${num(((line.width * 1000) / width / letters) * 100)} Tz\n`
  for (const { characters, text, turned } of stretches) {
    const shown = `(${characters.map(character => codes.get(character)).join('')})Tj\n`
    const name = turned === 'all' ? 'ReversedChars' : 'Line' // not Span, whose text poppler would turn round
    out += turned === 'no' ? shown : `/${name}<</ActualText${textString(text)}>>BDC\n${shown}EMC\n`
  }
  if (around.goesOn && !line.rtl) out += `(${codes.get(' ')})Tj\n`
  return `${out}0 Tr 100 Tz\n${foreign ? 'EMC\n' : ''}`
}

function missing(run: Run, id: number): never {
  throw new Error(`The font ${run.font} was embedded without its glyph ${id}, of "${run.text}".`)
}
