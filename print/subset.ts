// A font with a few of its glyphs alone: the WebAssembly file of harfbuzz-subset, called directly as harfbuzz.ts calls its sister.

/** A font's bytes and the glyphs wanted, in; a TrueType font and the glyphs' new ids by their old ones, out. */
export type Cut = (
  font: Uint8Array,
  glyphs: readonly number[],
) => { readonly bytes: Uint8Array; readonly ids: ReadonlyMap<number, number> }

type Call = (...args: number[]) => number

const WRITABLE = 2 // hb_memory_mode_t
const DROPPED = 3 // HB_SUBSET_SETS_DROP_TABLE_TAG
const NO_HINTS = 1 // HB_SUBSET_FLAGS_NO_HINTING
const SAME_IDS = 2 // HB_SUBSET_FLAGS_RETAIN_GIDS: 0.1 KB more a font, and nobody need know how it numbers them anew
const NO_CLOSURE = 0x200 // HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE: the glyphs are those that were shaped

/** What a PDF has no use for (ISO 32000-1, 9.9): it names glyphs by their ids, and places them itself. */
const USELESS = [
  ...['GSUB', 'GPOS', 'GDEF', 'BASE', 'MATH', 'kern', 'name', 'OS/2', 'post', 'cmap', 'STAT', 'gasp', 'DSIG'],
  ...['fvar', 'avar', 'meta', 'prep', 'cvt ', 'fpgm'],
]

const tag = (name: string) => [...name].reduce((bits, letter) => (bits << 8) | letter.charCodeAt(0), 0)

/**
 * Starts the subsetter out of the bytes of `harfbuzzjs/dist/harfbuzz-subset.wasm`. What it gives is a pure function of what
 * it is given: the same glyphs, the same bytes.
 * @throws when they are not that file
 */
export async function loadSubset(wasm: BufferSource): Promise<Cut> {
  const { instance } = await WebAssembly.instantiate(wasm, {})
  const hb = instance.exports as Record<string, Call>
  const call = (name: string): Call => {
    const found = hb[name]
    if (!found) throw new Error(`These bytes are not the harfbuzz-subset.wasm of harfbuzzjs 1.6: ${name} is missing.`)
    return found
  }
  const { memory } = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('harfbuzz-subset.wasm brings no memory.')
  call('_initialize')()
  return (font, glyphs) => {
    const at = call('malloc')(font.length)
    new Uint8Array(memory.buffer).set(font, at)
    const blob = call('hb_blob_create')(at, font.length, WRITABLE, 0, 0)
    const face = call('hb_face_create')(blob, 0)
    const input = call('hb_subset_input_create_or_fail')()
    call('hb_subset_input_set_flags')(input, NO_HINTS | SAME_IDS | NO_CLOSURE)
    const dropped = call('hb_subset_input_set')(input, DROPPED)
    for (const name of USELESS) call('hb_set_add')(dropped, tag(name))
    const wanted = call('hb_subset_input_glyph_set')(input)
    for (const glyph of glyphs) call('hb_set_add')(wanted, glyph)
    const made = call('hb_subset_or_fail')(face, input)
    if (!made) throw new Error('The font could not be cut down to the glyphs that are used.')
    const result = call('hb_face_reference_blob')(made)
    const start = call('hb_blob_get_data')(result, 0)
    const bytes = new Uint8Array(memory.buffer).slice(start, start + call('hb_blob_get_length')(result))
    call('hb_blob_destroy')(result)
    call('hb_face_destroy')(made)
    call('hb_subset_input_destroy')(input)
    call('hb_face_destroy')(face)
    call('hb_blob_destroy')(blob)
    call('free')(at)
    return { bytes, ids: new Map(glyphs.map(glyph => [glyph, glyph])) }
  }
}
