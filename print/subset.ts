// A font with a few of its glyphs alone. Ours rather than harfbuzz-subset: the kit's fonts are plain TrueType, a PDF wants
// six of their tables and no layout, and HarfBuzz would be 275 KB more to fetch and tens of milliseconds more to start.
import type { Subset } from './embed'
import { tablesOf } from './truetype'

// Flags of a component (OpenType 1.9, glyf)
const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const SCALES = 0x40
const MATRIX = 0x80
const HINTED = 0x100

const HEADER = 10 // bytes of an outline before its contours: their count, and what they cover
const NOTHING = new Uint8Array(0)

/**
 * These glyphs, numbered anew in their old order after an empty glyph 0, and whatever they are composed of. Hints, names
 * and layout are left out: a CIDFontType2 does without (ISO 32000-1, 9.9). The same glyphs, the same bytes.
 * @throws Error when the bytes are not a TrueType font, or it has no such glyph
 */
export function subset(font: Uint8Array, glyphs: Iterable<number>): Subset {
  const { view, table } = tablesOf(font)
  const [head, hhea, hmtx, maxp] = [table('head'), table('hhea'), table('hmtx'), table('maxp')]
  const outline = outlinesOf(font)

  const wanted = new Set([0, ...[...glyphs].sort((a, b) => a - b)])
  for (const id of wanted) // which may grow on the way
    for (const { at } of components(outline(id))) wanted.add(word(outline(id), at + 2))
  const old = [...wanted]
  const ids = new Map(old.map((id, i) => [id, i]))

  const shapes = old.map(id => (id === 0 ? NOTHING : plain(outline(id), ids)))
  const starts = [0]
  for (const { length } of shapes) starts.push((starts.at(-1) ?? 0) + length)
  const size = starts.at(-1) ?? 0
  const glyf = new Uint8Array(size)
  shapes.forEach((shape, i) => {
    glyf.set(shape, starts[i])
  })
  const long = size >= 0x20000
  const loca = numbers(long ? starts : starts.map(start => start / 2), long ? 4 : 2)

  const last = view.getUint16(hhea + 34) - 1 // the glyphs after it are as wide
  const widths = old.flatMap(id => [
    view.getUint16(hmtx + Math.min(id, last) * 4),
    view.getUint16(hmtx + (id <= last ? id * 4 + 2 : last * 4 + 4 + (id - last - 1) * 2)), // where its ink begins
  ])

  const words = (at: number, length: number, changed: Readonly<Record<number, number>>) =>
    numbers(
      Array.from({ length: length / 2 }, (_, i) => changed[i * 2] ?? view.getUint16(at + i * 2)),
      2,
    )
  const unhinted = { 14: 1, 16: 0, 18: 0, 20: 0, 22: 0, 24: 0, 26: 0 } // what programs for hints may use
  const bytes = fileOf([
    ['glyf', glyf],
    ['head', words(head, 54, { 8: 0, 10: 0, 50: long ? 1 : 0 })],
    ['hhea', words(hhea, 36, { 34: old.length })],
    ['hmtx', numbers(widths, 2)],
    ['loca', loca],
    ['maxp', words(maxp, 32, { 4: old.length, ...unhinted })],
  ])
  return { bytes, ids }
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** Numbers of two or four bytes, one after another. */
function numbers(values: readonly number[], size: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * size))
  for (const [i, value] of values.entries()) size === 2 ? view.setUint16(i * 2, value) : view.setUint32(i * 4, value)
  return new Uint8Array(view.buffer)
}

/** The bytes of a glyph's outline; none for a space. */
function outlinesOf(font: Uint8Array): (id: number) => Uint8Array {
  const { view, table } = tablesOf(font)
  const [glyf, loca, count] = [table('glyf'), table('loca'), view.getUint16(table('maxp') + 4)]
  const long = view.getInt16(table('head') + 50) === 1
  const start = (id: number) => glyf + (long ? view.getUint32(loca + id * 4) : view.getUint16(loca + id * 2) * 2)
  return id => {
    if (id >= count) throw new Error(`The font has no glyph ${id}.`)
    return font.subarray(start(id), start(id + 1))
  }
}

interface Component {
  readonly at: number // where it begins: its flags, then the id of its glyph
  readonly flags: number
  readonly end: number
}

/** What an outline is composed of; nothing for most. */
function components(outline: Uint8Array): readonly Component[] {
  if ((outline[0] ?? 0) < 0x80) return [] // a count of contours that is not negative: it has its own
  const found: Component[] = []
  for (let [at, flags] = [HEADER, MORE]; flags & MORE; ) {
    flags = word(outline, at)
    const matrix = flags & SCALE ? 2 : flags & SCALES ? 4 : flags & MATRIX ? 8 : 0
    const end = at + (flags & WORDS ? 8 : 6) + matrix
    found.push({ at, flags, end })
    at = end
  }
  return found
}

/** An outline without its hints, naming its components by their new ids; of an even length. */
function plain(outline: Uint8Array, ids: ReadonlyMap<number, number>): Uint8Array {
  if (outline.length === 0) return NOTHING
  const parts = components(outline)
  if (parts.length > 0) {
    const own = new Uint8Array(outline.subarray(0, parts.at(-1)?.end)) // not slice: a Buffer's does not copy
    for (const { at, flags } of parts) own.set(numbers([flags & ~HINTED, ids.get(word(outline, at + 2)) ?? 0], 2), at)
    return own
  }
  const hints = HEADER + word(outline, 0) * 2 // where the length of the hints stands
  const points = outline.subarray(hints + 2 + word(outline, hints))
  const own = new Uint8Array((hints + 3 + points.length) & ~1)
  own.set(outline.subarray(0, hints))
  own.set(points, hints + 2)
  return own
}

/** A TrueType file of these tables, given in the order of their names (OpenType 1.9, table directory). */
function fileOf(tables: readonly (readonly [name: string, table: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const padded = (length: number) => (length + 3) & ~3
  let at = 12 + tables.length * 16
  const bytes = new Uint8Array(tables.reduce((sum, [, { length }]) => sum + padded(length), at))
  const view = new DataView(bytes.buffer)
  const sum = (from: number, to: number) => {
    let sum = 0
    for (let i = from; i < to; i += 4) sum = (sum + view.getUint32(i)) | 0
    return sum
  }
  const power = 2 ** Math.floor(Math.log2(tables.length))
  bytes.set(numbers([1, 0, tables.length, power * 16, Math.log2(power), (tables.length - power) * 16], 2))
  let head = 0
  for (const [i, [name, table]] of tables.entries()) {
    bytes.set(table, at)
    for (let k = 0; k < 4; k++) bytes[12 + i * 16 + k] = name.charCodeAt(k)
    bytes.set(numbers([sum(at, at + padded(table.length)), at, table.length], 4), 16 + i * 16)
    if (name === 'head') head = at
    at += padded(table.length)
  }
  view.setUint32(head + 8, 0xb1b0afba - sum(0, at)) // OpenType 1.9, head: the checksum of the whole
  return bytes
}
