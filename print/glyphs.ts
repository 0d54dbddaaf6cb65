// From HarfBuzz's numbers to glyphs in ems, each with the characters it stands for.
import { CELLS, type Face, type Shaped } from './harfbuzz'
import type { Glyph } from './ink'
import type { Fault } from './runs'

const DOTTED_CIRCLE = 0x25cc // HarfBuzz puts it under a vowel sign that has no letter
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u

/** The text as fonts have it: hardly one has the hyphens that are only hyphens. */
export const drawn = (text: string) => text.replace(/[\u2010\u2011]/g, '-')

/** Whether a font has all of a cluster, composed or decomposed: HarfBuzz takes either for the other. */
export function covers(face: Face, cluster: string): boolean {
  const all = (text: string) => [...drawn(text)].every(c => face.glyph(c.codePointAt(0) ?? 0) > 0 || UNSEEN.test(c))
  return all(cluster) || all(cluster.normalize('NFC')) || all(cluster.normalize('NFD'))
}

/**
 * The glyphs of a stretch, from left to right; a fault where a box or a dotted circle would be drawn.
 * @param text what the clusters count in
 * @param end where the stretch ends in it
 * @param wide gets, at each cluster's first character, how wide the cluster is, in ems
 */
export function glyphsOf(
  shaped: Shaped,
  text: string,
  end: number,
  rtl: boolean,
  face: Face,
  wide?: Float64Array,
): readonly Glyph[] | Fault {
  const { count, infos, positions } = shaped
  const em = face.unitsPerEm
  const circle = face.glyph(DOTTED_CIRCLE)
  const glyphs: Glyph[] = []
  let next = end // where the cluster after this one begins
  let at = -1
  // Against the reading order, for a cluster ends where the next one begins.
  for (let n = count - 1; n >= 0; n--) {
    const i = (rtl ? count - 1 - n : n) * CELLS
    const before = n > 0 ? infos[(rtl ? count - n : n - 1) * CELLS + 2] : -1
    const id = infos[i] ?? 0
    const from = infos[i + 2] ?? 0
    if (at !== -1 && from !== at) next = at
    at = from
    const characters = from === before ? '' : text.slice(from, next) // on the first glyph of the cluster
    if (id === 0 || (id === circle && circle > 0 && !text.slice(from, next).includes('◌')))
      return faultIn(text.slice(from, next), id === 0, face)
    const advance = (positions[i] ?? 0) / em
    glyphs.push({ id, advance, x: (positions[i + 2] ?? 0) / em, y: (positions[i + 3] ?? 0) / em, text: characters })
    if (wide) wide[from] = (wide[from] ?? 0) + advance
  }
  return rtl ? glyphs : glyphs.reverse()
}

function faultIn(cluster: string, missing: boolean, face: Face): Fault {
  const [first = '', ...rest] = cluster
  if (!missing) return { character: first, why: 'lone' }
  const character = [first, ...rest].find(c => face.glyph(c.codePointAt(0) ?? 0) === 0 && !UNSEEN.test(c)) ?? first
  return { character, why: /\p{M}/u.test(character) ? 'lone' : 'missing' } // a mark of another script than its letter
}
