// The text layer: strings in, glyphs in their places out. bidi-js finds the directions, runs.ts the stretches, HarfBuzz
// the glyphs. The same in Node and in a browser: whoever asks brings the bytes.
import bidiFactory from 'bidi-js'
import { type Extent, extentsOf, standing, union } from './extent'
import { type Metrics, metricsOf, type ReadFont, type Style } from './fonts'
import { opened } from './glyphs'
import { type Face, startHarfBuzz } from './harfbuzz'
import { type FontName, type Line, MM, PrintError, type Pt } from './ink'
import { mended } from './mended'
import { type Paragraph, paragraphOf, pieceOf, type Tools } from './paragraph'
import { type Fault, isPlain } from './runs'
import { evenWidth, fold } from './wrap'

export type { Style } from './fonts'

/** One font that was read, for whoever draws its glyphs. Lengths are in font units. */
export interface TypeFont extends Pick<Face, 'unitsPerEm' | 'advance' | 'ink'> {
  readonly bytes: Uint8Array
}

/** Fonts at the ready. Everything is remembered by text, language and style, so that asking again costs nothing. */
export interface Type {
  /**
   * The text as one line.
   * @param where names pack, card and language in an error
   * @throws PrintError for what cannot be printed: a character no font has, a lone mark, a control character
   */
  readonly line: (text: string, lang: string, style: Style, where?: string) => Line
  /**
   * The text as lines no wider than `width` ems, broken at spaces and after hyphens and slashes within words; headlines
   * in lines about equally long, other text in lines as long as can be.
   * @returns undefined when a word is wider than that
   * @throws PrintError as `line` does
   */
  readonly wrap: (
    text: string,
    lang: string,
    style: Style,
    width: number,
    where?: string,
  ) => readonly Line[] | undefined
  readonly metrics: (lang: string, style: Style) => Metrics
  /** @throws Error for a font that loadType was not asked for */
  readonly font: (name: FontName) => TypeFont
  /** What the line's ink covers; it may be more than its width. */
  readonly extent: (line: Line) => Extent
  /** How these lines stand under one another, in ems: as `metrics` says, farther apart where their ink would touch. */
  readonly standing: (lines: readonly Line[], lang: string, style: Style) => Metrics
}

/**
 * Reads fonts and makes them ready, while the wasm is still on its way.
 * @param wasm the bytes of harfbuzzjs/dist/harfbuzz.wasm, which are the caller's to find
 * @param needs the fonts to read: what fontsFor says for every text that will be set
 */
export async function loadType(
  wasm: BufferSource | PromiseLike<BufferSource>,
  read: ReadFont,
  needs: Iterable<FontName>,
): Promise<Type> {
  const [harfbuzz, files] = await Promise.all([
    Promise.resolve(wasm).then(startHarfBuzz),
    Promise.all([...new Set(needs)].map(async name => ({ name, bytes: mended(name, await read(name)) }))),
  ])
  const fonts = new Map(files.map(({ name, bytes }) => [name, opened(harfbuzz.open(bytes), bytes)]))
  const tools: Tools = { harfbuzz, fonts, levels }
  const font = (name: FontName) => {
    const found = fonts.get(name)
    if (!found) throw new Error(`The font ${name} was not read: ask fontsFor which fonts a text needs.`)
    return found
  }

  const extents = (line: Line) => extentsOf(line, font)

  const seen = new Map<string, Map<string, Paragraph>>() // by style and language, then by text
  const paragraph = (text: string, lang: string, style: Style, where?: string): Paragraph => {
    const kind = `${style} ${lang}`
    const known = seen.get(kind) ?? new Map<string, Paragraph>()
    const had = known.get(text)
    if (had) return had
    const found = paragraphOf(text, { lang, style }, tools)
    if ('why' in found) throw refusal(found, where ?? JSON.stringify(text))
    if (known.size === MOST) known.clear()
    seen.set(kind, known.set(text, found))
    return found
  }

  return {
    metrics: metricsOf,
    font,
    line: (text, lang, style, where) => paragraph(text, lang, style, where).line,
    wrap(text, lang, style, width, where) {
      const whole = paragraph(text, lang, style, where)
      for (const first of style === 'display' ? [evenWidth(whole.places, width), width] : [width]) {
        for (let room = first; ; ) {
          const ends = fold(whole.places, room)
          if (!ends) break
          const lines = ends.map((end, i) => pieceOf(whole, ends[i - 1] ?? 0, end, tools))
          const over = Math.max(...lines.map(line => line.width)) - width
          if (over <= 1e-6) return lines
          room -= over // letters at a line's end stood closer to the space than they do without it
        }
      }
      return undefined
    },
    extent: line => union(extents(line)),
    standing(lines, lang, style) {
      const usual = metricsOf(lang, style)
      if (lines.every(line => isPlain(line.text))) return usual
      return standing(
        lines.map(line => ({ ...line, extents: extents(line) })),
        usual,
      )
    },
  }
}

/** How many texts of a style and language are remembered: more than any deck has, fewer than all that were ever made. */
const MOST = 300

let bidi: ReturnType<typeof bidiFactory> | undefined // made when first needed: it unpacks tables

function levels(text: string, rtl: boolean): Uint8Array {
  bidi ??= bidiFactory()
  return bidi.getEmbeddingLevels(text, rtl ? 'rtl' : 'ltr').levels
}

/** What is wrong, where, and the way out. */
function refusal({ character, why }: Fault, where: string): PrintError {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const name = `U+${code}`
  if (why === 'lone')
    return new PrintError(
      `${where}: the mark "\u25cc${character}" (${name}) stands on no letter of its own. Put it after one, or take it out.`,
    )
  if (why === 'control')
    return new PrintError(`${where}: the text holds ${name}, which cannot be printed. Take it out.`)
  return new PrintError(`${where}: no font of the kit has "${character}" (${name}). Write it in words, or take it out.`)
}

/** What `fitText` is asked. Lengths are points. */
export interface Wanted {
  readonly text: string
  readonly lang: string
  readonly style: Style
  readonly width: Pt
  readonly height: Pt
  readonly max: Pt // the size to begin with
  readonly min: Pt // the smallest that can be read
  readonly where: string // pack, card and language: 'pack "skills", card "make-01", Urdu'
}

/** A text at the size at which it fits. The first baseline is `ascent` below the top, the others `leading` apart. */
export interface Fitted {
  readonly size: Pt
  readonly lines: readonly Line[]
  readonly ascent: Pt
  readonly leading: Pt
  readonly height: Pt
}

/**
 * The largest size, in half points from `max` down to `min`, at which the text fits into its box. Its lines' widths do;
 * in Nastaliq a stroke of kaf or gaf hangs up to half an em over the end of a line, as it should.
 * @throws PrintError when it does not fit at `min`: nothing is ever cut off
 */
export function fitText(type: Type, { text, lang, style, width, height, max, min, where }: Wanted): Fitted {
  let lines: readonly Line[] | undefined
  for (let size = max; ; size = Math.max(min, size - 0.5)) {
    lines = type.wrap(text, lang, style, width / size, where)
    const reach = ({ left, right }: Extent) => (right - left) * size
    if (lines?.every(line => !line.rtl || reach(type.extent(line)) <= width)) {
      const { ascent, descent, leading } = type.standing(lines, lang, style)
      const tall = (ascent + descent + (lines.length - 1) * leading) * size
      if (tall <= height + 1e-6) return { size, lines, ascent: ascent * size, leading: leading * size, height: tall }
    }
    if (size <= min) break
  }
  const box = `${Math.round(width / MM)} × ${Math.round(height / MM)} mm`
  throw new PrintError(
    `${where}: ${lines ? '' : 'a word of '}${JSON.stringify(text)} does not fit into ${box} even at ${min} pt. ` +
      `Shorten ${lines ? 'the text' : 'the word'}, or choose larger cards or paper.`,
    { unfit: [text] },
  )
}
