// Fonts in the file: subsets as CIDFonts, so that any glyph may be shown (ISO 32000-1, 9.7). Codes are the glyphs' ids in
// the subset; one byte each where that is enough, which makes a Latin deck a twentieth smaller.
import { type CodeSize, codeOf, ONE_BYTE, toUnicode } from './cmap'
import type { FontName, Line } from './ink'
import { type Code, type Embedded, type Fonts, overlaid, type Unseen } from './lines'
import { digest, escaped, num, type Objects, twoBytes } from './syntax'
import { readTrueType, type TrueType } from './truetype'
import { used } from './used'

/** A font with some of its glyphs. */
export interface Subset {
  readonly bytes: Uint8Array // TrueType
  readonly ids: ReadonlyMap<number, number> // the glyphs' ids in it, by their ids in the whole font
}

/** Gives a font with these glyphs alone (and what they are composed of). The same glyphs, the same bytes. */
export type Subsetter = (font: FontName, glyphs: readonly number[]) => Subset

/** What a mute glyph means. PDF/UA wants each code to mean something; of spaces no reader makes much. */
const NOTHING = ' '

/**
 * Puts the fonts in the file that these lines are set in; `resources` is the dictionary that names them.
 * @throws Error when a subset lacks a glyph that it was asked for
 */
export function embed(
  file: Objects,
  lines: ReadonlySet<Line>,
  subset: Subsetter,
): Fonts & { readonly resources: string } {
  const { fonts, mute } = used(lines)
  const entries: string[] = []
  const encoding = encodings(file)
  /** A font whose codes mean the texts that are listed by them. */
  const add = (key: string, { base, cidFont }: { base: string; cidFont: string }, size: CodeSize, texts: string[]) => {
    if (texts.length === 0) return
    const unicode = file.addStream(toUnicode(texts, size))
    const said = `/BaseFont/${base}/Encoding${encoding(size)}/DescendantFonts[${cidFont}]/ToUnicode ${unicode}`
    entries.push(`/${key} ${file.add(`<</Type/Font/Subtype/Type0${said}>>`)}`)
  }
  const embedded = new Map<FontName, Embedded>()
  let unseen: Unseen | undefined
  for (const [name, { texts, plain, muted }] of fonts) {
    const wanted = Object.keys(texts).map(Number)
    const { bytes, ids } = subset(name, wanted)
    const idOf = (glyph: number) => ids.get(glyph) ?? lacking(name, glyph)
    const font = readTrueType(bytes)
    const { base, descriptor } = program(file, name, bytes, font)

    const widths: number[] = []
    for (const glyph of wanted) widths[idOf(glyph)] = Math.round(font.width(idOf(glyph)) * 1000) / 1000
    const size = sizeOf(widths)
    const codes: Code[] = []
    for (const glyph of wanted) {
      codes[glyph] = { bytes: escaped(codeOf(idOf(glyph), size)), width: widths[idOf(glyph)] ?? 0 }
    }
    const own = { base, cidFont: cidFont(file, base, descriptor, `/DW 0/W[${widthsOf(widths)}]/CIDToGIDMap/Identity`) }
    const key = `F${embedded.size + 1}`
    add(
      key,
      own,
      size,
      byId(plain, idOf, glyph => texts[glyph] ?? ''),
    )
    add(
      `${key}m`,
      own,
      size,
      byId(muted, idOf, () => NOTHING),
    )
    embedded.set(name, { key, mute: `${key}m`, codes })

    const blank = widths.findIndex(width => width > 0)
    if (unseen || blank < 0 || mute.size === 0) continue
    const letters = ['', ...new Set([...mute].flatMap(overlaid))].sort() // the first code shows nothing
    const letterSize = sizeOf(letters)
    const map = file.addStream(twoBytes(blank).repeat(letters.length))
    const width = widths[blank] ?? 0
    const one = cidFont(file, base, descriptor, `/DW ${num(width, 3)}/CIDToGIDMap ${map}`)
    add('U', { base, cidFont: one }, letterSize, letters)
    unseen = { key: 'U', codes: new Map(letters.map((letter, i) => [letter, escaped(codeOf(i, letterSize))])), width }
  }
  return { embedded, mute, unseen, resources: file.add(`<<${entries.join('')}>>`) }
}

function lacking(name: FontName, glyph: number): never {
  throw new Error(`The subset of ${name} lacks the glyph ${glyph}.`)
}

const sizeOf = (byCode: readonly unknown[]): CodeSize => (byCode.length <= 256 ? 1 : 2)

/** The texts of the glyphs that are shown, by their codes. */
function byId(shown: readonly boolean[], idOf: (glyph: number) => number, text: (glyph: number) => string): string[] {
  const texts: string[] = []
  shown.forEach((_, glyph) => {
    texts[idOf(glyph)] = text(glyph)
  })
  return texts
}

/** How codes are read; the CMap of one byte is stored once. */
function encodings(file: Objects): (size: CodeSize) => string {
  let oneByte = ''
  return size => {
    if (size === 2) return '/Identity-H'
    oneByte ||= file.addStream(
      ONE_BYTE,
      '/Type/CMap/CMapName/OneByteIdentityH/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>',
    )
    return ` ${oneByte}`
  }
}

/** The subset's program and what must be said of it. */
function program(file: Objects, name: FontName, bytes: Uint8Array, font: TrueType) {
  const { box, ascent, descent, capHeight, slant } = font
  const base = `${prefix(bytes)}+${name}`
  const stream = file.addStream(bytes, `/Length1 ${bytes.length}`)
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle ${num(slant)}/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV 80/FontFile2 ${stream}>>`,
  )
  return { base, descriptor }
}

const cidFont = (file: Objects, base: string, descriptor: string, more: string) =>
  file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}${more}>>`,
  )

/** W's entries: runs of neighbouring ids with their widths. */
function widthsOf(widths: readonly number[]): string {
  let out = ''
  let next = -1
  widths.forEach((width, id) => {
    out += id === next ? ` ${num(width, 3)}` : `${out && ']'}${id}[${num(width, 3)}`
    next = id + 1
  })
  return `${out}]`
}

/** The six letters that mark a subset, out of its bytes. */
const prefix = (bytes: Uint8Array) =>
  [...digest(bytes).slice(0, 6)].map(digit => String.fromCharCode(65 + Number.parseInt(digit, 16))).join('')
