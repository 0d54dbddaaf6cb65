// Fonts in the file: subsets as CIDFonts, so that any glyph may be shown (ISO 32000-1, 9.7).
import { bytesOf, type Coding, codingFor, listed, ONE_BYTE, toUnicode } from './cmap'
import type { FontName, Line } from './ink'
import type { Code, Embedded, Fonts, Unseen } from './lines'
import { overlays } from './overlay'
import { digest, num, type Objects, twoBytes } from './syntax'
import { readTrueType } from './truetype'
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
  /** Names a font whose codes mean these texts, in their order. */
  const name = (key: string, { base, cidFont }: CidFont, coding: Coding, texts: readonly (string | undefined)[]) => {
    if (texts.every(text => text === undefined)) return
    const unicode = file.addStream(toUnicode(listed(coding, texts), coding.size))
    const said = `/BaseFont/${base}/Encoding${encoding(coding)}/DescendantFonts[${cidFont}]/ToUnicode ${unicode}`
    entries.push(`/${key} ${file.add(`<</Type/Font/Subtype/Type0${said}>>`)}`)
  }
  const embedded = new Map<FontName, Embedded>()
  let unseen: Unseen | undefined
  for (const [font, { texts, plain, muted }] of fonts) {
    const glyphs = Object.keys(texts).map(Number)
    const program = addProgram(file, font, glyphs, subset)
    const coding = codingFor(glyphs.length)
    const cidFont = addCidFont(file, program, program.ids)
    const key = `F${embedded.size + 1}`
    name(
      key,
      cidFont,
      coding,
      glyphs.map(glyph => (plain[glyph] ? texts[glyph] : undefined)),
    )
    name(
      `${key}m`,
      cidFont,
      coding,
      glyphs.map(glyph => (muted[glyph] ? NOTHING : undefined)),
    )
    const codes: Code[] = []
    for (const [i, glyph] of glyphs.entries()) {
      codes[glyph] = { bytes: bytesOf(coding, i), width: program.width(program.ids[i] ?? 0) }
    }
    const space = codes[texts.findIndex((text, glyph) => text === ' ' && plain[glyph])]?.bytes
    embedded.set(font, { key, mute: `${key}m`, codes, space })

    const blank = program.ids.find(id => program.width(id) > 0)
    if (unseen || blank === undefined || mute.size === 0) continue
    const letters = overlays(mute)
    const over = codingFor(letters.length)
    name(
      'U',
      addCidFont(
        file,
        program,
        letters.map(() => blank),
      ),
      over,
      letters,
    )
    const bytes = new Map(letters.map((letter, i) => [letter, bytesOf(over, i)]))
    unseen = { key: 'U', codes: bytes, width: program.width(blank) }
  }
  return { embedded, mute, unseen, resources: file.add(`<<${entries.join('')}>>`) }
}

const SYSTEM = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>'

/** How codes are read; the CMap of one byte is stored once. */
function encodings(file: Objects): (coding: Coding) => string {
  let oneByte = ''
  return ({ size }) => {
    if (size === 2) return '/Identity-H'
    oneByte ||= file.addStream(ONE_BYTE, `/Type/CMap/CMapName/OneByte${SYSTEM}`)
    return ` ${oneByte}`
  }
}

interface Program {
  readonly base: string // the subset's own name
  readonly descriptor: string // a reference
  readonly ids: readonly number[] // of the glyphs that were asked for, in their order
  readonly width: (id: number) => number // thousandths of an em
}

/** Puts a subset's program in the file, and what must be said of it. */
function addProgram(file: Objects, name: FontName, glyphs: readonly number[], subset: Subsetter): Program {
  const { bytes, ids } = subset(name, glyphs)
  const { box, ascent, descent, capHeight, slant, width } = readTrueType(bytes)
  const base = `${prefix(bytes)}+${name}`
  const stream = file.addStream(bytes, `/Length1 ${bytes.length}`)
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle ${num(slant)}/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV 80/FontFile2 ${stream}>>`,
  )
  const own = glyphs.map(glyph => {
    const id = ids.get(glyph)
    if (id === undefined) throw new Error(`The subset of ${name} lacks the glyph ${glyph}.`)
    return id
  })
  return { base, descriptor, ids: own, width: id => Math.round(width(id) * 1000) / 1000 }
}

interface CidFont {
  readonly base: string
  readonly cidFont: string // a reference
}

/** A font that shows these glyphs of the subset, in their order; the first is number 1. */
function addCidFont(file: Objects, program: Program, ids: readonly number[]): CidFont {
  const { base, descriptor, width } = program
  const inOrder = ids.every((id, i) => id === i + 1)
  const map = inOrder ? '/Identity' : ` ${file.addStream([0, ...ids].map(twoBytes).join(''))}`
  const widths = ids.map(id => num(width(id), 3)).join(' ')
  const cidFont = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}${SYSTEM}/FontDescriptor ${descriptor}/DW 0/W[1[${widths}]]/CIDToGIDMap${map}>>`,
  )
  return { base, cidFont }
}

/** The six letters that mark a subset, out of its bytes. */
const prefix = (bytes: Uint8Array) =>
  [...digest(bytes).slice(0, 6)].map(digit => String.fromCharCode(65 + Number.parseInt(digit, 16))).join('')
