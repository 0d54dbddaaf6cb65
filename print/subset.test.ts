import { readFileSync } from 'node:fs'
import * as hb from 'harfbuzzjs'
import { describe, expect, it } from 'vitest'
import { fontPath } from './builders'
import { FONTS } from './fonts'
import { subset } from './subset'

/** A font as HarfBuzz reads it. */
const opened = (bytes: Uint8Array) => new hb.Font(new hb.Face(new hb.Blob(bytes)))
const read = (name: string) => new Uint8Array(readFileSync(fontPath(name)))
const GLYPHS = [201, 3, 40, 77, 120, 180]

describe.each([...FONTS.keys()])('%s', name => {
  const font = read(name)
  const whole = opened(font)
  const { bytes, ids } = subset(font, GLYPHS)
  const part = opened(bytes)

  it('keeps how the glyphs look and how wide they are, and is far smaller', () => {
    for (const glyph of GLYPHS) {
      const id = ids.get(glyph) ?? -1
      expect(part.glyphToPath(id)).toBe(whole.glyphToPath(glyph))
      expect(part.glyphHAdvance(id)).toBe(whole.glyphHAdvance(glyph))
      expect(part.glyphExtents(id)).toEqual(whole.glyphExtents(glyph))
    }
    expect(GLYPHS.filter(glyph => whole.glyphToPath(glyph).length > 20).length).toBeGreaterThan(3)
    expect(bytes.length).toBeLessThan(font.length / 10)
  })

  it('numbers them in their old order after an empty glyph 0, then what they are composed of, and has no others', () => {
    expect([...ids.keys()].slice(0, GLYPHS.length + 1)).toEqual([0, ...GLYPHS].sort((a, b) => a - b))
    expect([...ids.values()]).toEqual([...ids.keys()].map((_, i) => i))
    expect(ids.get(0)).toBe(0)
    expect(part.glyphToPath(0)).toBe('')
    expect(part.glyphToPath(ids.size)).toBe('')
    expect(ids.size).toBeLessThan(GLYPHS.length * 3)
  })

  it('gives the same bytes for the same glyphs, in whatever order', () => {
    subset(font, [5, 6, 7])
    expect(subset(font, [...GLYPHS].reverse()).bytes).toEqual(bytes)
    expect(subset(font, [40]).bytes).not.toEqual(bytes)
  })

  it('adds up: each table to its checksum, the file to what OpenType asks', () => {
    const view = new DataView(bytes.buffer)
    const sum = (from: number, to: number) => {
      let sum = 0
      for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0
      return sum
    }
    expect(sum(0, bytes.length)).toBe(0xb1b0afba)
    const names = Array.from({ length: view.getUint16(4) }, (_, i) => {
      const entry = 12 + i * 16
      const [checksum, at, length] = [4, 8, 12].map(field => view.getUint32(entry + field)) as [number, number, number]
      const name = String.fromCharCode(...bytes.subarray(entry, entry + 4))
      const own = name === 'head' ? view.getUint32(at + 8) : 0 // left out of its table's
      expect({ name, sum: (sum(at, at + length) - own) >>> 0 }).toEqual({ name, sum: checksum })
      return name
    })
    expect(names).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
  })
})

it('brings what a glyph is composed of, and what that is composed of', () => {
  const font = read('BricolageGrotesque-ExtraBold')
  const whole = opened(font)
  const composed = [...'ŻółĄẅ'].map(letter => whole.glyph(letter.codePointAt(0) ?? 0) ?? 0)
  const { bytes, ids } = subset(font, composed)
  expect(ids.size).toBeGreaterThan(composed.length + 1)
  for (const glyph of composed) {
    expect(glyph).toBeGreaterThan(0)
    expect(opened(bytes).glyphToPath(ids.get(glyph) ?? -1)).toBe(whole.glyphToPath(glyph))
  }
})

it('leaves the font as it was, be it a Buffer of Node', () => {
  const font = readFileSync(fontPath('BricolageGrotesque-ExtraBold'))
  const before = new Uint8Array(font)
  const all = Array.from({ length: 400 }, (_, id) => id)
  const once = subset(font, all).bytes
  expect(new Uint8Array(font)).toEqual(before)
  expect(subset(font, all).bytes).toEqual(once)
})

it('refuses what is no font, and glyphs that are not in it', () => {
  expect(() => subset(new Uint8Array([1, 2, 3]), [1])).toThrow()
  expect(() => subset(read('AtkinsonHyperlegibleNext-Bold'), [60_000])).toThrow('The font has no glyph 60000.')
})
