// Mistakes in the fonts of the kit, put right as they are read: whoever shapes, measures or embeds gets the same bytes.
import type { FontName } from './ink'
import { tablesOf } from './truetype'

/** Advances that are wrong, in font units. */
const ADVANCES: readonly {
  readonly font: FontName
  readonly glyph: number
  readonly is: number
  readonly be: number
}[] = [
  // HehDoIni.outD2Y of version 3.007: its ink ends at 731 and all its sisters leave 48 after theirs, so سیدھی gets a hole
  { font: 'NotoNastaliqUrdu-Bold', glyph: 514, is: 1500, be: 779 },
]

/** The font's bytes with its mistakes mended; the very same bytes where there are none, as in a later version of the file. */
export function mended(font: FontName, bytes: Uint8Array): Uint8Array {
  return ADVANCES.filter(wrong => wrong.font === font).reduce((before, { glyph, is, be }) => {
    const { view, table } = tablesOf(before)
    const at = table('hmtx') + glyph * 4
    if (glyph >= view.getUint16(table('hhea') + 34) || view.getUint16(at) !== is) return before
    const after = Uint8Array.from(before)
    new DataView(after.buffer).setUint16(at, be)
    return after
  }, bytes)
}
