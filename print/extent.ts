// Where ink really is: words in Nastaliq climb, and strokes hang over the ends of their line.
import type { Metrics } from './fonts'
import type { Face } from './harfbuzz'
import type { FontName, Line } from './ink'

/** What ink covers, in ems about the left end of a baseline, y upwards. */
export interface Extent {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** The extents of a line's glyphs, from left to right, those without ink left out. */
export function extentsOf(line: Line, font: (name: FontName) => Pick<Face, 'ink' | 'unitsPerEm'>): readonly Extent[] {
  let pen = 0
  return line.runs.flatMap(({ font: name, glyphs }) => {
    const { ink, unitsPerEm: em } = font(name)
    return glyphs.flatMap(({ id, advance, x, y }) => {
      const [left, bottom, right, top] = ink(id)
      const at = pen + x
      pen += advance
      return right > left
        ? [{ left: at + left / em, bottom: y + bottom / em, right: at + right / em, top: y + top / em }]
        : []
    })
  })
}

/** What all of them cover together. */
export const union = (extents: readonly Extent[]): Extent =>
  extents.reduce(
    (all, { left, bottom, right, top }) => ({
      left: Math.min(all.left, left),
      bottom: Math.min(all.bottom, bottom),
      right: Math.max(all.right, right),
      top: Math.max(all.top, top),
    }),
    { left: 0, bottom: 0, right: 0, top: 0 },
  )

const APART = 0.06 // ems of paper between a stroke and the one below it

/**
 * How far apart the baselines of two lines must be for no glyph of the lower to touch one above it.
 * @param shift how much farther to the right the lower line begins
 */
function clearance(upper: readonly Extent[], lower: readonly Extent[], shift: number): number {
  let apart = 0
  for (const above of upper)
    for (const below of lower)
      if (below.left + shift < above.right + APART && above.left < below.right + shift + APART)
        apart = Math.max(apart, below.top - above.bottom + APART)
  return apart
}

/** How lines stand under one another: as `usual`, farther apart where they would touch, taller where their ink is. */
export function standing(lines: readonly (Line & { readonly extents: readonly Extent[] })[], usual: Metrics): Metrics {
  let { ascent, descent, leading } = usual
  lines.forEach((line, i) => {
    const { top, bottom } = union(line.extents)
    const above = lines[i - 1]
    if (!above) ascent = Math.max(ascent, top)
    else if (top - union(above.extents).bottom > leading)
      leading = Math.max(leading, clearance(above.extents, line.extents, line.rtl ? above.width - line.width : 0))
    if (i === lines.length - 1) descent = Math.max(descent, -bottom)
  })
  return { ...usual, ascent, descent, leading }
}
