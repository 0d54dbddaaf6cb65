// The text layer: strings in, glyphs in their places out. bidi-js finds the directions, runs.ts the stretches, HarfBuzz
// the glyphs. The same in Node and in a browser: whoever asks brings the bytes.
import bidiFactory from 'bidi-js'
import { fontsOfScript, type Metrics, metricsOf, type ReadFont, type Style, scriptOf } from './fonts'
import { covers, drawn, glyphsOf } from './glyphs'
import { type Face, startHarfBuzz } from './harfbuzz'
import { type FontName, type Line, MM, PrintError, type Pt, type Run } from './ink'
import { type Fault, faultOf, type Item, isPlain, itemise, type Kind } from './runs'
import { type Break, breaksOf, evenWidth, fold } from './wrap'

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
  /** What the line's ink covers, in ems about its baseline's left end, y upwards. */
  readonly ink: (line: Line) => { left: number; bottom: number; right: number; top: number }
}

/** A text that has been looked at once. */
interface Paragraph {
  readonly levels: Uint8Array | undefined // undefined where one Latin font does it all
  readonly at: Float64Array // where a character would begin were all on one line and from left to right, in ems
  readonly breaks: readonly Break[]
  readonly lines: Map<number, Line> // by start and end
}

/**
 * Reads fonts and makes them ready.
 * @param wasm the bytes of harfbuzzjs/dist/harfbuzz.wasm, which are the caller's to find
 * @param needs the fonts to read: what fontsFor says for every text that will be set
 */
export async function loadType(wasm: BufferSource, read: ReadFont, needs: Iterable<FontName>): Promise<Type> {
  const files = Promise.all([...new Set(needs)].map(async name => ({ name, bytes: await read(name) })))
  const harfbuzz = await startHarfBuzz(wasm)
  const fonts = new Map((await files).map(({ name, bytes }) => [name, { ...harfbuzz.open(bytes), bytes }]))
  const font = (name: FontName) => {
    const found = fonts.get(name)
    if (!found) throw new Error(`The font ${name} was not read: ask fontsFor which fonts a text needs.`)
    return found
  }
  const has = (name: FontName, cluster: string) => {
    const face = fonts.get(name)
    return face !== undefined && covers(face, cluster)
  }

  /** text[start, end) as a line; `wide` is told how wide each character of the text is, its cluster's first having all. */
  const cut = (
    text: string,
    kind: Kind,
    levels: Levels,
    start: number,
    end: number,
    wide?: Float64Array,
  ): Line | Fault => {
    const own = text.slice(start, end)
    harfbuzz.say(drawn(own))
    const items = levels ? itemise(text, levels, kind, has, start, end) : [plain(kind, start, end)]
    const runs: Run[] = []
    let width = 0
    for (const { font: name, script, level, start: from, end: to } of items) {
      const rtl = level % 2 === 1
      const face = font(name)
      const shaped = face.shape(from - start, to - start, rtl, script, kind.lang)
      const glyphs = glyphsOf(shaped, own, to - start, rtl, face, wide)
      if ('why' in glyphs) return glyphs
      for (const { advance } of glyphs) width += advance
      runs.push({ font: name, lang: kind.lang, rtl, text: text.slice(from, to), glyphs })
    }
    return { text: own, lang: kind.lang, rtl: scriptOf(kind.lang) === 'Arab', width, runs }
  }

  const look = (text: string, kind: Kind): Paragraph | Fault => {
    const fault = faultOf(text)
    if (fault) return fault
    const at = new Float64Array(text.length + 1)
    let levels = isPlain(text) && scriptOf(kind.lang) === 'Latn' ? undefined : levelsOf(text, kind.lang)
    let line = cut(text, kind, levels, 0, text.length, at)
    if ('why' in line && !levels) {
      levels = levelsOf(text, kind.lang) // another font may have what the first lacks
      line = cut(text, kind, levels, 0, text.length, at.fill(0))
    }
    if ('why' in line) return line
    let sum = 0
    for (let i = 0; i < at.length; i++) {
      const advance = at[i] ?? 0
      at[i] = sum
      sum += advance
    }
    return { levels, at, breaks: breaksOf(text), lines: new Map([[text.length, line]]) }
  }

  const kinds = new Map<string, Map<string, Paragraph>>()
  const paragraph = (text: string, kind: Kind, where: string): Paragraph => {
    const name = `${kind.style} ${kind.lang}`
    const known = kinds.get(name) ?? new Map<string, Paragraph>()
    kinds.set(name, known)
    const found = known.get(text) ?? look(text, kind)
    if ('why' in found) throw refusal(found, where || JSON.stringify(text))
    known.set(text, found)
    return found
  }
  const part = (text: string, kind: Kind, { levels, lines }: Paragraph, start: number, end: number): Line => {
    const key = start * 65536 + end
    const line = lines.get(key) ?? cut(text, kind, levels, start, end)
    if ('why' in line) throw refusal(line, JSON.stringify(text))
    lines.set(key, line)
    return line
  }

  return {
    metrics: metricsOf,
    font,
    line(text, lang, style, where = '') {
      const kind = { lang, style }
      return part(text, kind, paragraph(text, kind, where), 0, text.length)
    },
    wrap(text, lang, style, width, where = '') {
      const kind = { lang, style }
      const whole = paragraph(text, kind, where)
      const wide = (start: number, end: number) => (whole.at[end] ?? 0) - (whole.at[start] ?? 0)
      for (const first of style === 'display' ? [evenWidth(whole.breaks, width, wide), width] : [width]) {
        for (let room = first; ; ) {
          const spans = fold(whole.breaks, room, wide)
          if (!spans) break
          const lines = spans.map(({ start, end }) => part(text, kind, whole, start, end))
          const over = Math.max(...lines.map(line => line.width)) - width
          if (over <= 1e-6) return lines
          room -= over // letters at a line's end stood closer to the space than they do without it
        }
      }
      return undefined
    },
    ink(line) {
      let [left, bottom, right, top] = [0, 0, 0, 0]
      let pen = 0
      for (const { font: name, glyphs } of line.runs) {
        const { ink, unitsPerEm } = font(name)
        for (const { id, advance, x, y } of glyphs) {
          const [l, b, r, t] = ink(id).map(units => units / unitsPerEm) as [number, number, number, number]
          if (r > l) {
            left = Math.min(left, pen + x + l)
            right = Math.max(right, pen + x + r)
            bottom = Math.min(bottom, y + b)
            top = Math.max(top, y + t)
          }
          pen += advance
        }
      }
      return { left, bottom, right, top }
    },
  }
}

type Levels = Uint8Array | undefined
let bidi: ReturnType<typeof bidiFactory> | undefined // made when first needed: it unpacks tables

const levelsOf = (text: string, lang: string): Uint8Array => {
  bidi ??= bidiFactory()
  return bidi.getEmbeddingLevels(text, scriptOf(lang) === 'Arab' ? 'rtl' : 'ltr').levels
}

const plain = ({ lang, style }: Kind, start: number, end: number): Item => ({
  font: fontsOfScript('Latn', lang, style)[0] ?? '',
  script: 'Latn',
  level: 0,
  start,
  end,
})

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

/** What `fit` is asked. Lengths are points. */
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
 * The largest size, in half points from `max` down to `min`, at which the text fits into its box.
 * @throws PrintError when it does not fit at `min`: nothing is ever cut off
 */
export function fit(type: Type, { text, lang, style, width, height, max, min, where }: Wanted): Fitted {
  const { ascent, descent, leading } = type.metrics(lang, style)
  let wide = false // whether a word was wider than the box at the last size
  for (let size = max; ; size = Math.max(min, size - 0.5)) {
    const lines = type.wrap(text, lang, style, width / size, where)
    wide = lines === undefined
    if (lines) {
      const tall = (ascent + descent + (lines.length - 1) * leading) * size
      if (tall <= height + 1e-6) return { size, lines, ascent: ascent * size, leading: leading * size, height: tall }
    }
    if (size <= min) break
  }
  const box = `${Math.round(width / MM)} × ${Math.round(height / MM)} mm`
  throw new PrintError(
    `${where}: ${wide ? 'a word of ' : ''}${JSON.stringify(text)} does not fit into ${box} even at ${min} pt. ` +
      `Shorten ${wide ? 'the word' : 'the text'}, or choose a larger card.`,
  )
}
