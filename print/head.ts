// The head of a card: its number, the letter of its set, "Show me!" and its suit's disc.
import { TINTS } from '../cards/grounds'
import { end, type Front, LARGE, type Layout } from './front'
import { type Box, type Ink, type Pt, rect, type Shape } from './ink'
import { stamped } from './place'
import type { Style } from './shape'

/** Number, set letter, "Show me!" and the suit's disc. */
export function headInks(front: Front, lay: Layout): { readonly inks: readonly Ink[]; readonly height: Pt } {
  const { u, look, type, inset } = lay
  const large = look.least >= LARGE
  const disc = 27 * u
  const size = Math.max(14 * u, look.least)
  const base = inset + disc / 2 + size * 0.35
  const inks: Ink[] = []
  let used = 0
  const own = front.texts[0]?.lang ?? 'en'
  const stamp = front.stamp === undefined ? undefined : type.line(front.stamp, own, 'display', lay.where)
  const left = () => lay.w - 2 * inset - used - disc - 10 * u // for "Show me!", or for nothing
  const put = (text: string, lang: string, style: Style, points: Pt) => {
    const line = type.line(text, lang, style, lay.where)
    const width = line.width * points
    const x = lay.rtl ? lay.w - inset - used - width : inset + used
    used += width + 9 * u
    return { x, width, ink: { do: 'text', line, x, y: base, size: points, colour: look.ink } as const }
  }
  const neutral = own.startsWith('en') ? 'en' : 'und'
  if (front.number !== undefined) inks.push(put(String(front.number), neutral, 'display', size).ink)
  if (front.set) {
    const small = Math.max(9 * u, large ? LARGE : 0)
    const { said, letter } = front.set
    const wide = type.line(said, 'en', 'strong', lay.where).width * small + 11 * u
    const whole = wide + (stamp ? stamp.width * (large ? LARGE : Math.max(5.5, 8 * u)) : 0) <= left()
    const { x, width, ink } = put(whole ? said : letter, whole ? 'en' : neutral, 'strong', small)
    const box = { x: x - 2.5 * u, y: base - small * 0.95, w: width + 5 * u, h: small * 1.2 }
    inks.push(ink, { do: 'shape', path: rect(box, 1.5 * u), stroke: look.ink, width: 0.6 })
    used += 2 * u
  }
  const marks: Ink[] = inks.length > 0 ? [{ do: 'tag', role: 'P', inks }] : []
  if (front.glyph) marks.push(discInks(front, lay, { x: end(lay, disc), y: inset, w: disc, h: disc }))
  if (stamp) {
    const points = Math.max(large ? LARGE : 5.5, Math.min(10 * u, left() / stamp.width))
    const width = stamp.width * points
    const x = end(lay, disc + 6 * u + width) + (lay.rtl ? disc + 6 * u : 0)
    const box = { x: x - 3 * u, y: inset + disc / 2 - points * 0.85, w: width + 6 * u, h: points * 1.7 }
    marks.push({ do: 'shape', path: rect(box, 3 * u), stroke: look.ink, width: 0.8, dash: [2, 1.6] })
    const y = inset + disc / 2 + points * 0.33
    marks.push({ do: 'tag', role: 'P', inks: [{ do: 'text', line: stamp, x, y, size: points, colour: look.ink }] })
  }
  return { inks: marks, height: disc }
}

/** The suit's glyph in a disc; on its own tint where ink need not be saved. */
function discInks({ glyph, suit, tint }: Front, { look, u }: Layout, box: Box): Ink {
  const fill = look.saver ? undefined : TINTS[tint % TINTS.length]
  const ring: Shape = { do: 'shape', path: rect(box, box.w / 2), fill, stroke: look.ink, width: 0.9 * Math.max(1, u) }
  const inner = { x: box.x + box.w * 0.14, y: box.y + box.h * 0.14, w: box.w * 0.72, h: box.h * 0.72 }
  return { do: 'tag', role: 'Figure', alt: suit, inks: [ring, ...(glyph ? [stamped(glyph, inner)] : [])] }
}
