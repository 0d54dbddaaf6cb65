// Fonts in the file: subsets as CIDFonts with two-byte codes, so that any glyph may be shown (ISO 32000-1, 9.7).
import { toUnicode } from './cmap'
import type { FontName, Line, Run } from './ink'
import { type Code, codeOf, type Embedded, type Fonts, type Unseen } from './lines'
import { fnv, num, type Objects, twoBytes } from './syntax'
import { readTrueType } from './truetype'

/** A font with some of its glyphs. */
export interface Subset {
  readonly bytes: Uint8Array // TrueType
  readonly ids: ReadonlyMap<number, number> // the glyphs' ids in it, by their ids in the whole font
}

/** Gives a font with these glyphs alone (and what they are composed of). The same glyphs, the same bytes. */
export type Subsetter = (font: FontName, glyphs: readonly number[]) => Subset

/** What a mute glyph means. PDF/UA wants each code to mean something; of spaces no reader makes much. */
const NOTHING = ' '

/** Puts the fonts in the file that these lines are set in; `resources` is the dictionary that names them. */
export function embed(
  file: Objects,
  lines: ReadonlySet<Line>,
  subset: Subsetter,
): Fonts & { readonly resources: string } {
  const used = new Map<FontName, Used>()
  for (const { runs } of lines) {
    for (const { font, glyphs } of runs) {
      const { texts } = take(used, font)
      for (const { id, text } of glyphs) if (!texts.get(id)) texts.set(id, text)
    }
  }
  const mute = new Set<Line>()
  for (const line of lines) {
    const plain = line.runs.every(run => !run.rtl && isSaid(run, take(used, run.font).texts))
    if (!plain) mute.add(line)
    for (const { font, glyphs } of line.runs) {
      const ids = take(used, font)[plain ? 'plain' : 'mute']
      for (const { id } of glyphs) ids.add(id)
    }
  }

  const entries: string[] = []
  const embedded = new Map<FontName, Embedded>()
  let unseen: Unseen | undefined
  for (const [name, { texts, ...shown }] of used) {
    const { descriptor, base, ids, width } = program(file, name, [...texts.keys()], subset)
    const glyphs = new Map<number, Code>()
    const widths = new Map<number, number>()
    for (const glyph of texts.keys()) {
      const id = ids.get(glyph)
      if (id === undefined) throw new Error(`The subset of ${name} lacks the glyph ${glyph}.`)
      glyphs.set(glyph, { bytes: codeOf(id), width: width(id) })
      widths.set(id, width(id))
    }
    const descendant = cidFont(file, base, descriptor, `/DW 0/W[${widthsOf(widths)}]/CIDToGIDMap/Identity`)
    const add = (key: string, shown: ReadonlySet<number>, text: (glyph: number) => string) => {
      if (shown.size === 0) return
      const unicode = new Map([...shown].map(glyph => [ids.get(glyph) ?? 0, text(glyph)]))
      entries.push(`/${key} ${type0(file, base, descendant, unicode)}`)
    }
    const key = `F${embedded.size + 1}`
    add(key, shown.plain, glyph => texts.get(glyph) ?? '')
    add(`${key}m`, shown.mute, () => NOTHING)
    embedded.set(name, { key, mute: `${key}m`, glyphs })

    const blank = [...widths].find(([, width]) => width > 0)
    if (!unseen && blank && mute.size > 0) {
      const [id, width] = blank
      const letters = [...new Set([...mute].flatMap(({ text }) => [...text]))].sort()
      const map = file.addStream(twoBytes(id).repeat(letters.length + 1))
      const font = cidFont(file, base, descriptor, `/DW ${num(width, 3)}/CIDToGIDMap ${map}`)
      entries.push(`/U ${type0(file, base, font, new Map(letters.map((letter, i) => [i + 1, letter])))}`)
      unseen = { key: 'U', codes: new Map(letters.map((letter, i) => [letter, codeOf(i + 1)])), width }
    }
  }
  return { embedded, mute, unseen, resources: file.add(`<<${entries.join('')}>>`) }
}

/** The glyphs of a font that are used: what each stands for, and which are shown in plain and in mute lines. */
interface Used {
  readonly texts: Map<number, string>
  readonly plain: Set<number>
  readonly mute: Set<number>
}

function take(used: Map<FontName, Used>, font: FontName): Used {
  let found = used.get(font)
  if (!found) {
    found = { texts: new Map(), plain: new Set(), mute: new Set() }
    used.set(font, found)
  }
  return found
}

/** Whether the glyphs, read one by one, give the run's text. */
function isSaid({ glyphs, text }: Run, texts: ReadonlyMap<number, string>): boolean {
  let said = ''
  for (const { id } of glyphs) {
    const own = texts.get(id)
    if (!own) return false
    said += own
  }
  return said === text
}

/** The subset's program and what must be said of it. */
function program(file: Objects, name: FontName, used: number[], subset: Subsetter) {
  const { bytes, ids } = subset(
    name,
    used.sort((a, b) => a - b),
  )
  const { box, ascent, descent, capHeight, slant, width } = readTrueType(bytes)
  const base = `${prefix(bytes)}+${name}`
  const stream = file.addStream(bytes, { Length1: String(bytes.length) })
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle ${num(slant)}/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV 80/FontFile2 ${stream}>>`,
  )
  return { descriptor, base, ids, width: (id: number) => Math.round(width(id) * 1000) / 1000 }
}

const cidFont = (file: Objects, base: string, descriptor: string, more: string) =>
  file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}${more}>>`,
  )

const type0 = (file: Objects, base: string, descendant: string, texts: ReadonlyMap<number, string>) =>
  file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${file.addStream(toUnicode(texts))}>>`,
  )

/** W's entries: runs of neighbouring ids with their widths. */
function widthsOf(widths: ReadonlyMap<number, number>): string {
  let out = ''
  let next = -1
  for (const [id, width] of [...widths].sort(([a], [b]) => a - b)) {
    out += id === next ? ` ${num(width, 3)}` : `${out && ']'}${id}[${num(width, 3)}`
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
