import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontPath } from './builders'
import { outlines } from './outline'
import { type Cut, loadSubset } from './subset'

let cut: Cut
const wasm = () => readFileSync('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm')
beforeAll(async () => {
  cut = await loadSubset(wasm())
})

describe.each(['BricolageGrotesque-ExtraBold', 'NotoNastaliqUrdu-Regular', 'NotoSansBengali-Bold'])('%s', name => {
  const font = new Uint8Array(readFileSync(fontPath(name)))
  const glyphs = [3, 40, 77, 120, 180, 201]

  it('keeps the outlines of the glyphs that are asked for, and is far smaller', () => {
    const { bytes, ids } = cut(font, glyphs)
    const [all, few] = [outlines(font), outlines(bytes)]
    for (const glyph of glyphs) expect(few(ids.get(glyph) ?? -1)).toBe(all(glyph))
    expect(glyphs.some(glyph => all(glyph).length > 20)).toBe(true)
    expect(bytes.length).toBeLessThan(font.length / 10)
  })

  it('loses the others', () => {
    const [whole, part] = [outlines(font), outlines(cut(font, glyphs).bytes)]
    const others = Array.from({ length: 200 }, (_, id) => id).filter(id => whole(id) !== '' && part(id) === '')
    expect(others.length).toBeGreaterThan(100)
  })

  it('gives the same bytes for the same glyphs, whatever it cut before', async () => {
    const once = cut(font, glyphs).bytes
    cut(font, [5, 6, 7])
    expect(cut(font, glyphs).bytes).toEqual(once)
    expect((await loadSubset(wasm()))(font, glyphs).bytes).toEqual(once)
  })
})

it('says what it is when it is given something else', async () => {
  await expect(loadSubset(readFileSync('node_modules/harfbuzzjs/dist/harfbuzz.wasm'))).rejects.toThrow()
  expect(() => cut(new Uint8Array([1, 2, 3]), [1])).toThrow()
})
