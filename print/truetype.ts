// What a PDF must say of a TrueType font, read from its tables (OpenType 1.9: head, hhea, hmtx, maxp, OS/2, post).

/** Lengths are thousandths of an em. */
export interface TrueType {
  readonly box: readonly [number, number, number, number]
  readonly ascent: number
  readonly descent: number // below the baseline: negative
  readonly capHeight: number
  readonly slant: number // degrees; negative leans to the right
  /** How far the pen moves after the glyph with this id. */
  readonly width: (glyph: number) => number
}

/** A font's bytes, and where its tables begin. */
export interface Tables {
  readonly view: DataView
  readonly at: ReadonlyMap<string, number>
  /** @throws Error where there is no such table */
  readonly table: (name: string) => number
}

export function tablesOf(font: Uint8Array): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const at = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16
    at.set(String.fromCharCode(...font.subarray(entry, entry + 4)), view.getUint32(entry + 8))
  }
  const table = (name: string) => {
    const found = at.get(name)
    if (found === undefined) throw new Error(`The font has no table "${name}".`)
    return found
  }
  return { view, at, table }
}

/** @throws Error where the bytes are not a TrueType font */
export function readTrueType(font: Uint8Array): TrueType {
  const { view, at, table } = tablesOf(font)
  const em = view.getUint16(table('head') + 18)
  const short = (offset: number) => Math.round((view.getInt16(offset) * 1000) / em)
  const head = table('head')
  const hhea = table('hhea')
  const hmtx = table('hmtx')
  const last = view.getUint16(hhea + 34) - 1 // the glyphs after it are as wide
  const os2 = at.get('OS/2')
  const post = at.get('post')
  const ascent = short(hhea + 4)
  return {
    box: [short(head + 36), short(head + 38), short(head + 40), short(head + 42)],
    ascent,
    descent: short(hhea + 6),
    capHeight: os2 !== undefined && view.getUint16(os2) >= 2 ? short(os2 + 88) : ascent,
    slant: post === undefined ? 0 : view.getInt32(post + 4) / 65536,
    width: glyph => (view.getUint16(hmtx + Math.min(glyph, last) * 4) * 1000) / em,
  }
}
