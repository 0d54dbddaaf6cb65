import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fontPath, kitType } from './builders'
import { FONTS } from './fonts'
import type { FontName } from './ink'
import { mended } from './mended'
import { subset } from './subset'
import { readTrueType } from './truetype'

const file = (name: FontName) => new Uint8Array(readFileSync(fontPath(name)))
const URDU: FontName = 'NotoNastaliqUrdu-Bold'
const HEH = 514 // HehDoIni.outD2Y

it('narrows one letter of the bold Nastaliq by the gap behind its ink, and changes nothing else in any font', () => {
  for (const name of FONTS.keys()) {
    const before = file(name)
    const after = mended(name, before)
    const changed = [...before.keys()].filter(at => before[at] !== after[at])
    expect(changed.length, name).toBe(name === URDU ? 2 : 0) // one number of 16 bits
  }
  expect([file(URDU), mended(URDU, file(URDU))].map(bytes => readTrueType(bytes).width(HEH))).toEqual([1500, 779])
})

it('leaves a file alone that somebody else has mended', () => {
  const once = mended(URDU, file(URDU))
  expect(mended(URDU, once)).toBe(once)
})

it('sets سیدھی without a gap, and says the same width in the file', async () => {
  const type = await kitType()
  const glyph = type
    .line('سیدھی', 'ur', 'display')
    .runs.flatMap(run => run.glyphs)
    .find(({ id }) => id === HEH)
  expect(glyph?.advance).toBe(0.779)
  const { bytes, ids } = subset(type.font(URDU).bytes, [HEH])
  expect(readTrueType(bytes).width(ids.get(HEH) ?? 0)).toBe(779)
})
