// A text looked at once: shaped as one line, with the places where it may be broken into several.
import { fontsOfScript, scriptOf } from './fonts'
import { covers, drawn, glyphsOf, type Ledger, ledgerFor, type Opened } from './glyphs'
import type { HarfBuzz } from './harfbuzz'
import type { FontName, Glyph, Line, Run } from './ink'
import { type Fault, faultOf, type Item, isPlain, itemise, type Kind } from './runs'
import { breaksOf, type Place } from './wrap'

/** What a text is shaped with. */
export interface Tools {
  readonly harfbuzz: HarfBuzz
  readonly fonts: ReadonlyMap<FontName, Opened>
  /** The levels of the bidirectional algorithm (UAX 9), one a character; odd runs from right to left. */
  readonly levels: (text: string, rtl: boolean) => Uint8Array
}

export interface Paragraph {
  readonly kind: Kind
  readonly levels: Uint8Array | undefined // undefined where one Latin font does it all
  readonly line: Line // all of it
  readonly places: readonly Place[]
  readonly pieces: Map<number, Line> // that were cut from it, by the numbers of their places
}

/** Shapes a text, or says what in it cannot be printed. */
export function paragraphOf(text: string, kind: Kind, tools: Tools): Paragraph | Fault {
  const plain = isPlain(text)
  const fault = plain ? undefined : faultOf(text)
  if (fault) return fault
  const sorted = () => tools.levels(text, scriptOf(kind.lang) === 'Arab')
  const ledger = ledgerFor(text.length)
  let levels = plain && scriptOf(kind.lang) === 'Latn' ? undefined : sorted()
  let line = shape(text, kind, levels, 0, text.length, tools, ledger)
  if ('why' in line && !levels) {
    levels = sorted() // so that another font may have what the first lacks
    line = shape(text, kind, levels, 0, text.length, tools, ledgerFor(text.length))
  }
  if ('why' in line) return line
  return { kind, levels, line, places: placesOf(text, ledger), pieces: new Map() }
}

/** The line from one place to another, by their numbers. */
export function pieceOf(paragraph: Paragraph, from: number, to: number, tools: Tools): Line {
  const { kind, levels, line, places, pieces } = paragraph
  const [first, last] = [places[from], places[to]]
  if (!first || !last || (from === 0 && to === places.length - 1)) return line
  const key = from * 65536 + to
  const piece =
    pieces.get(key) ?? slice(line, first, last) ?? shape(line.text, kind, levels, first.next, last.end, tools)
  if ('why' in piece) throw new Error(`"${line.text}" can be shaped, a part of it cannot.`)
  pieces.set(key, piece)
  return piece
}

/** text[start, end) as a line. */
function shape(
  text: string,
  kind: Kind,
  levels: Uint8Array | undefined,
  start: number,
  end: number,
  { harfbuzz, fonts }: Tools,
  ledger?: Ledger,
): Line | Fault {
  const has = (name: FontName, cluster: string) => {
    const font = fonts.get(name)
    return font !== undefined && covers(font, cluster)
  }
  const own = text.slice(start, end)
  const runs: Run[] = []
  let width = 0
  harfbuzz.say(drawn(own))
  for (const item of levels ? itemise(text, levels, kind, has, start, end) : [latin(kind, start, end)]) {
    const font = fonts.get(item.font)
    if (!font) throw new Error(`The font ${item.font} was not read: ask fontsFor which fonts a text needs.`)
    const rtl = item.level % 2 === 1
    const stop = item.end - start
    const glyphs = glyphsOf(
      font.shape(item.start - start, stop, rtl, item.script, kind.lang),
      own,
      stop,
      rtl,
      font,
      ledger,
    )
    if ('why' in glyphs) return glyphs
    width += widthOf(glyphs)
    runs.push({ font: item.font, lang: kind.lang, rtl, text: text.slice(item.start, item.end), glyphs })
  }
  return { text: own, lang: kind.lang, rtl: scriptOf(kind.lang) === 'Arab', width, runs }
}

const latin = ({ lang, style }: Kind, start: number, end: number): Item => ({
  font: fontsOfScript('Latn', lang, style)[0] ?? '',
  script: 'Latn',
  level: 0,
  start,
  end,
})

function widthOf(glyphs: readonly Glyph[]): number {
  let width = 0
  for (const { advance } of glyphs) width += advance
  return width
}

/** A part of a line of one run from left to right, where HarfBuzz says that it would shape the part alone just so. */
function slice(line: Line, { next, nextGlyph }: Place, { end, endGlyph }: Place): Line | undefined {
  const [run, more] = line.runs
  if (!run || more || run.rtl || nextGlyph < 0 || endGlyph < 0) return undefined
  const glyphs = run.glyphs.slice(nextGlyph, endGlyph)
  const text = line.text.slice(next, end)
  return { ...line, text, width: widthOf(glyphs), runs: [{ ...run, text, glyphs }] }
}

const ALL = 2 ** 30 // more glyphs than a line has

function placesOf(text: string, { wide, glyph }: Ledger): readonly Place[] {
  const places: Place[] = []
  let i = 0
  let at = 0
  for (const { end, next } of breaksOf(text)) {
    for (; i < end; i++) at += wide[i] ?? 0
    const endAt = at
    for (; i < next; i++) at += wide[i] ?? 0
    const endGlyph = end < text.length ? (glyph[end] ?? -1) : ALL
    places.push({ end, next, endAt, nextAt: at, endGlyph, nextGlyph: glyph[next] ?? -1 })
  }
  return places
}
