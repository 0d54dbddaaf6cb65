// A font in the file: a subset as a CIDFont with two-byte codes, so that any glyph may be shown (ISO 32000-1, 9.7).
import { toUnicode } from './cmap'
import type { FontName } from './ink'
import { type Code, codeOf, type Embedded } from './lines'
import { fnv, num, type Objects } from './syntax'
import { readTrueType } from './truetype'

/** A font with some of its glyphs. */
export interface Subset {
  readonly bytes: Uint8Array // TrueType
  readonly ids: ReadonlyMap<number, number> // the glyphs' ids in it, by their ids in the whole font
}

/** Gives a font with these glyphs alone (and what they are composed of). The same glyphs, the same bytes. */
export type Subsetter = (font: FontName, glyphs: readonly number[]) => Subset

/** Puts a font in the file with the glyphs that are used. */
export function embed(
  file: Objects,
  key: string,
  name: FontName,
  texts: ReadonlyMap<number, string>,
  subset: Subsetter,
): Embedded & { readonly reference: string } {
  const { bytes, ids } = subset(
    name,
    [...texts.keys()].sort((a, b) => a - b),
  )
  const { box, ascent, descent, capHeight, slant, width } = readTrueType(bytes)
  const glyphs = new Map<number, Code>()
  const codes = new Map<number, string>()
  const widths = new Map<number, number>()
  for (const [glyph, said] of texts) {
    const id = ids.get(glyph)
    if (id === undefined) throw new Error(`The subset of ${name} lacks the glyph ${glyph}, for "${said}".`)
    const text = said || WORD_JOINER
    glyphs.set(glyph, { bytes: codeOf(id), width: Math.round(width(id) * 1000) / 1000, text })
    codes.set(id, text)
    widths.set(id, width(id))
  }
  const base = `${prefix(bytes)}+${name}`
  const program = file.addStream(bytes, { Length1: String(bytes.length) })
  const bounds = box.join(' ')
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${bounds}]/ItalicAngle ${num(slant)}/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV 80/FontFile2 ${program}>>`,
  )
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/DW 0/W[${widthsOf(widths)}]/CIDToGIDMap/Identity>>`,
  )
  const unicode = file.addStream(toUnicode(codes))
  const reference = file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${unicode}>>`,
  )
  return { key, glyphs, reference }
}

/** For a glyph whose characters another glyph of its cluster stands for: PDF/UA wants each code to mean something. */
const WORD_JOINER = '\u2060'

/** W's entries: runs of neighbouring ids with their widths. */
function widthsOf(widths: ReadonlyMap<number, number>): string {
  let out = ''
  let next = -1
  for (const [id, width] of [...widths].sort(([a], [b]) => a - b)) {
    out += id === next ? ` ${num(width, 3)}` : `${out && ']'}${out && ' '}${id}[${num(width, 3)}`
    next = id + 1
  }
  return `${out}]`
}

/** The six letters that mark a subset, out of its bytes. */
function prefix(bytes: Uint8Array): string {
  let hash = fnv(bytes)
  let letters = ''
  for (let i = 0; i < 6; i++) {
    letters += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return letters
}
