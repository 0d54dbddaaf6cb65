// From HarfBuzz's numbers to glyphs in ems, each with the characters it stands for.
import { CELLS, type Face, type Shaped } from './harfbuzz'
import type { Glyph } from './ink'
import type { Fault } from './runs'

const UNSAFE_TO_BREAK = 1 // HB_GLYPH_FLAG_UNSAFE_TO_BREAK: the break would change how either side looks
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u

/** The text as fonts have it: hardly one has the hyphens that are only hyphens. */
export const drawn = (text: string) => text.replace(/[\u2010\u2011]/g, '-')

/** Whether a font has all of a cluster, composed or decomposed: HarfBuzz takes either for the other. */
export function covers(face: Face, cluster: string): boolean {
  const all = (text: string) => [...drawn(text)].every(c => face.glyph(c.codePointAt(0) ?? 0) > 0 || UNSEEN.test(c))
  return all(cluster) || all(cluster.normalize('NFC')) || all(cluster.normalize('NFD'))
}

/** What is written down of a text's clusters while they are shaped, at each one's first character. */
export interface Ledger {
  readonly wide: Float64Array // in ems
  readonly glyph: Int32Array // the number of its first glyph; -1 where a line that begins here must be shaped anew
}

let pages: Ledger = { wide: new Float64Array(256), glyph: new Int32Array(256) }

/** An empty ledger for a text: the same one again and again. */
export function ledgerFor(length: number): Ledger {
  if (pages.wide.length <= length) pages = { wide: new Float64Array(length * 2), glyph: new Int32Array(length * 2) }
  pages.wide.fill(0, 0, length + 1)
  pages.glyph.fill(-1, 0, length + 1)
  return pages
}

/** A font that was read. */
export interface Opened extends Face {
  readonly bytes: Uint8Array
  readonly circle: number // its glyph for the dotted circle, which HarfBuzz puts under a vowel sign that has no letter
  readonly met: Map<number, Glyph> // those it has drawn: a page has thousands, a hundred of them different
}

export function opened(face: Face, bytes: Uint8Array): Opened {
  const inks = new Map<number, ReturnType<Face['ink']>>()
  const ink: Face['ink'] = glyph => {
    const found = inks.get(glyph) ?? face.ink(glyph)
    inks.set(glyph, found)
    return found
  }
  return { ...face, ink, bytes, circle: face.glyph(0x25cc) || -1, met: new Map() }
}

/**
 * The glyphs of a stretch, from left to right; a fault where a box or a dotted circle would be drawn.
 * @param text what the clusters count in
 * @param end where the stretch ends in it
 */
export function glyphsOf(
  shaped: Shaped,
  text: string,
  end: number,
  rtl: boolean,
  face: Opened,
  ledger?: Ledger,
): readonly Glyph[] | Fault {
  const { count, cells, infos, positions } = shaped
  const glyphs: Glyph[] = new Array(count)
  let next = end // where the cluster after this one begins
  let at = -1
  let fault: Fault | undefined // the first in reading order, which is found last
  // Against the reading order, for a cluster ends where the next one begins.
  for (let n = count - 1; n >= 0; n--) {
    const order = rtl ? count - 1 - n : n
    const i = order * CELLS
    const before = n > 0 ? cells[infos + i + (rtl ? CELLS : -CELLS) + 2] : -1
    const id = cells[infos + i] ?? 0
    const from = cells[infos + i + 2] ?? 0
    if (at !== -1 && from !== at) next = at
    at = from
    if (id === 0 || (id === face.circle && !text.slice(from, next).includes('◌')))
      fault = faultIn(text.slice(from, next), id === 0, face)
    const characters = from === before ? '' : text.slice(from, next) // on the first glyph of the cluster
    const where = positions + i
    const glyph = glyphOf(face, id, cells[where] ?? 0, cells[where + 2] ?? 0, cells[where + 3] ?? 0, characters)
    glyphs[order] = glyph
    if (!ledger) continue
    ledger.wide[from] = (ledger.wide[from] ?? 0) + glyph.advance
    ledger.glyph[from] = (cells[infos + i + 1] ?? 0) & UNSAFE_TO_BREAK ? -1 : order
  }
  return fault ?? glyphs
}

function glyphOf(face: Opened, id: number, advance: number, x: number, y: number, text: string): Glyph {
  const em = face.unitsPerEm
  const key = x === 0 && y === 0 ? id * 8192 + (advance & 8191) : -1
  const found = face.met.get(key)
  if (found && found.text === text && found.advance === advance / em) return found
  const glyph = { id, advance: advance / em, x: x / em, y: y / em, text }
  if (key !== -1) face.met.set(key, glyph)
  return glyph
}

function faultIn(cluster: string, missing: boolean, face: Face): Fault {
  const [first = '', ...rest] = cluster
  if (!missing) return { character: first, why: 'lone' }
  const character = [first, ...rest].find(c => face.glyph(c.codePointAt(0) ?? 0) === 0 && !UNSEEN.test(c)) ?? first
  return { character, why: /\p{M}/u.test(character) ? 'lone' : 'missing' } // a mark of another script than its letter
}
