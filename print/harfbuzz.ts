// HarfBuzz itself: the WebAssembly file of harfbuzzjs, called directly. Its own JavaScript (85 KB) looks for that file by
// import.meta.url, which neither a bundle nor a worker can promise, and makes two objects of every glyph.

/** Glyphs from left to right, as they lie in HarfBuzz's memory: good until its next call, CELLS cells a glyph. */
export interface Shaped {
  readonly count: number
  readonly cells: Int32Array // all of the memory
  readonly infos: number // the first cell of hb_glyph_info_t: glyph, flags, where its characters begin in the text, -, -
  readonly positions: number // of hb_glyph_position_t: advance, -, x, y, - in font units, y upwards
}
export const CELLS = 5

export interface HarfBuzz {
  /** Takes a font in; the bytes are copied. */
  readonly open: (bytes: Uint8Array) => Face
  /** Says which text the next calls of `shape` are about. */
  readonly say: (text: string) => void
}

/** One font as HarfBuzz sees it; lengths in font units, y upwards. */
export interface Face {
  readonly unitsPerEm: number
  /** The glyph of a character, 0 for none. */
  readonly glyph: (codePoint: number) => number
  readonly advance: (glyph: number) => number
  /** What the glyph's ink covers: left, bottom, right, top. */
  readonly ink: (glyph: number) => readonly [number, number, number, number]
  /** Shapes start..end of the text that was said; the rest of it counts as the neighbourhood. `script` is ISO 15924. */
  readonly shape: (start: number, end: number, rtl: boolean, script: string, lang: string) => Shaped
}

type Call = (...args: number[]) => number

// hb_direction_t, hb_memory_mode_t and hb_buffer_cluster_level_t
const LTR = 4
const RTL = 5
const WRITABLE = 2
const MARKS_APART = 1 // a mark is a cluster of its own, so that a glyph stands for one character where it can

/**
 * Starts HarfBuzz out of the bytes of harfbuzzjs/dist/harfbuzz.wasm.
 * @throws Error when they are not that file
 */
export async function startHarfBuzz(wasm: BufferSource): Promise<HarfBuzz> {
  const host = {
    emscripten_resize_heap: (size: number) => grow(memory, size),
    _abort_js: () => {
      throw new Error('HarfBuzz stopped.')
    },
    proc_exit: () => {},
    _emscripten_runtime_keepalive_clear: () => {},
    _setitimer_js: () => 0,
  }
  const { instance } = await WebAssembly.instantiate(wasm, { env: host, wasi_snapshot_preview1: host })
  const memory = instance.exports.memory as WebAssembly.Memory
  const hb = (name: string): Call => {
    const call = instance.exports[name]
    if (typeof call === 'function') return call as Call
    throw new Error(`This is not the harfbuzz.wasm of harfbuzzjs 1.6: it has no ${name}.`)
  }
  hb('__wasm_call_ctors')()

  let ints = new Int32Array(memory.buffer)
  const view = () => {
    if (ints.buffer !== memory.buffer) ints = new Int32Array(memory.buffer) // the memory has grown
    return ints
  }
  const malloc = hb('malloc')
  const buffer = hb('hb_buffer_create')()
  hb('hb_buffer_set_cluster_level')(buffer, MARKS_APART)
  const spare = malloc(16)
  const language = languages(memory, malloc, hb('hb_language_from_string'))
  const [clear, addText, setDirection, setScript, setLanguage] = [
    hb('hb_buffer_clear_contents'),
    hb('hb_buffer_add_utf16'),
    hb('hb_buffer_set_direction'),
    hb('hb_buffer_set_script'),
    hb('hb_buffer_set_language'),
  ]
  const [shape, length, infosOf, positionsOf] = [
    hb('hb_shape'),
    hb('hb_buffer_get_length'),
    hb('hb_buffer_get_glyph_infos'),
    hb('hb_buffer_get_glyph_positions'),
  ]
  const [advanceOf, extentsOf, glyphOf] = [
    hb('hb_font_get_glyph_h_advance'),
    hb('hb_font_get_glyph_extents'),
    hb('hb_font_get_nominal_glyph'),
  ]
  const text = { at: 0, room: 0, length: 0 }

  const open = (bytes: Uint8Array): Face => {
    const at = malloc(bytes.length)
    new Uint8Array(memory.buffer).set(bytes, at)
    const face = hb('hb_face_create')(hb('hb_blob_create')(at, bytes.length, WRITABLE, 0, 0), 0)
    const font = hb('hb_font_create')(face)
    return {
      unitsPerEm: hb('hb_face_get_upem')(face),
      glyph: codePoint => (glyphOf(font, codePoint, spare) ? (view()[spare >> 2] ?? 0) : 0),
      advance: glyph => advanceOf(font, glyph),
      ink(glyph) {
        if (!extentsOf(font, glyph, spare)) return [0, 0, 0, 0]
        const [left = 0, top = 0, width = 0, height = 0] = view().subarray(spare >> 2, (spare >> 2) + 4)
        return [left, top + height, left + width, top]
      },
      shape(start, end, rtl, script, lang) {
        clear(buffer)
        addText(buffer, text.at, text.length, start, end - start)
        setDirection(buffer, rtl ? RTL : LTR)
        setScript(buffer, tag(script))
        setLanguage(buffer, language(lang))
        shape(font, buffer, 0, 0)
        const [infos, positions] = [infosOf(buffer, 0) >> 2, positionsOf(buffer, 0) >> 2]
        return { count: length(buffer), cells: view(), infos, positions }
      },
    }
  }

  return {
    open,
    say(words) {
      text.length = words.length
      if (words.length > text.room) {
        hb('free')(text.at)
        text.room = Math.max(1024, words.length * 2)
        text.at = malloc(text.room * 2)
      }
      const units = new Uint16Array(memory.buffer, text.at, words.length)
      for (let i = 0; i < words.length; i++) units[i] = words.charCodeAt(i)
    },
  }
}

/** What emscripten asks its host for: room, a megabyte at least. 0 says there is none. */
function grow(memory: WebAssembly.Memory, size: number): 0 | 1 {
  const missing = Math.max(size - memory.buffer.byteLength, 1 << 20)
  try {
    memory.grow(Math.ceil(missing / 65536))
    return 1
  } catch {
    return 0 // malloc then answers 0
  }
}

const tag = (name: string) =>
  (name.charCodeAt(0) << 24) | (name.charCodeAt(1) << 16) | (name.charCodeAt(2) << 8) | name.charCodeAt(3)

/** hb_language_t of a BCP 47 tag, asked once each. */
function languages(memory: WebAssembly.Memory, malloc: Call, fromString: Call): (lang: string) => number {
  const known = new Map<string, number>()
  return lang => {
    const had = known.get(lang)
    if (had !== undefined) return had
    const at = malloc(lang.length + 1)
    const bytes = new Uint8Array(memory.buffer, at, lang.length + 1)
    for (let i = 0; i <= lang.length; i++) bytes[i] = lang.charCodeAt(i) & 127 // NaN & 127 ends the string
    const made = fromString(at, -1)
    known.set(lang, made)
    return made
  }
}
