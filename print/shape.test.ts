import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FONTS } from './fonts'
import type { FontName } from './ink'
import { loadType } from './shape'

const read = async (name: FontName) => readFileSync(`node_modules/${FONTS.get(name)?.path}`)
const type = await loadType(readFileSync('node_modules/harfbuzzjs/dist/harfbuzz.wasm'), read, FONTS.keys())

it('sets a line of Latin', () => {
  const line = type.line('Żółw', 'pl', 'text')
  expect(line.runs.map(run => run.glyphs.map(glyph => glyph.text))).toEqual([['Ż', 'ó', 'ł', 'w']])
})
