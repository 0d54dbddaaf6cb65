// Where to cut and where to fold, drawn round a sheet's cards.
import { type Box, type Ink, MM, type Pt, type Shape } from './ink'
import { around, type Grid, type Side } from './sheet'
import type { Slot } from './slot'

/** 'lines': dashed, through the sheet, for scissors; on fronts only. 'crop': at the outer ends of the cuts, on both sides. */
export type Marks = 'lines' | 'crop' | 'none'

const GREY = '#8a8a8a'
const AWAY = 1 * MM // from the bleed, so that a cut a little off shows no mark
const LONG = 5 * MM
const SHORT = 1 * MM // a shorter mark is none
const SIGN = 4 * MM

/**
 * The marks of one page. Marks keep to what the printer reaches: they get shorter where there is little room, and are left
 * out where there is less than a millimetre. A fold is always marked, a perforated stock never.
 */
export function marksOf(grid: Grid, { side, cells }: Side, marks: Marks): readonly Ink[] {
  if (grid.paper.stock) return []
  const sides = (['front', 'back'] as const).flatMap(name => {
    const slots = cells.map(({ slot }) => slot).filter(slot => slot.side === name)
    return slots.length > 0 ? [{ name, slots, area: side === 'fold' ? half(grid, slots) : grid.area }] : []
  })
  const cuts = sides.flatMap(({ name, slots, area }): readonly Ink[] => {
    if (marks === 'crop') return [{ do: 'shape', path: crops(slots, area), stroke: '#000000', width: 0.25 }]
    return marks === 'lines' && name === 'front' ? lines(slots, area) : []
  })
  return side === 'fold' ? [...cuts, ...foldLine(grid)] : cuts
}

/** Where cuts run: all xs and ys, each once. */
export function cutsOf(slots: readonly Slot[]): { readonly xs: readonly Pt[]; readonly ys: readonly Pt[] } {
  const once = (all: readonly Pt[]) =>
    [...all].sort((a, b) => a - b).filter((at, i, sorted) => i === 0 || at - (sorted[i - 1] ?? 0) > 0.01)
  return {
    xs: once(slots.flatMap(({ trim }) => [trim.x, trim.x + trim.w])),
    ys: once(slots.flatMap(({ trim }) => [trim.y, trim.y + trim.h])),
  }
}

function crops(slots: readonly Slot[], area: Box): string {
  const { x, y, w, h } = around(slots.map(({ bleed }) => bleed))
  const { xs, ys } = cutsOf(slots)
  /** From the block outwards, both ways. */
  const ends = (from: Pt, to: Pt, least: Pt, most: Pt): readonly (readonly [Pt, Pt])[] =>
    [
      [Math.max(least, from - AWAY - LONG), from - AWAY] as const,
      [to + AWAY, Math.min(most, to + AWAY + LONG)] as const,
    ].filter(([a, b]) => b - a >= SHORT)
  return [
    ...xs.flatMap(at => ends(y, y + h, area.y, area.y + area.h).map(([a, b]) => stroke(at, a, at, b))),
    ...ys.flatMap(at => ends(x, x + w, area.x, area.x + area.w).map(([a, b]) => stroke(a, at, b, at))),
  ].join(' ')
}

function lines(slots: readonly Slot[], area: Box): readonly Ink[] {
  const { xs, ys } = cutsOf(slots)
  const [first = 0] = ys
  const path = [
    ...xs.map(at => stroke(at, area.y, at, area.y + area.h)),
    ...ys.map(at => stroke(area.x, at, area.x + area.w, at)),
  ].join(' ')
  const room = (xs[0] ?? 0) - area.x
  const sign: Ink = { do: 'place', x: area.x, y: first, scale: SIGN / 10, inks: [SCISSORS] }
  return [{ do: 'shape', path, stroke: GREY, width: 0.4, dash: [3, 3] }, ...(room > SIGN ? [sign] : [])]
}

/** A dotted line through the middle of the page, and an arrow over it where there is room. */
function foldLine({ flip, width, height, area, front }: Grid): readonly Ink[] {
  const block = around(front.map(({ bleed }) => bleed))
  const down = flip === 'x'
  const path = down
    ? stroke(width / 2, area.y, width / 2, area.y + area.h)
    : stroke(area.x, height / 2, area.x + area.w, height / 2)
  const room = down ? block.y - area.y : block.x - area.x
  const at = down ? { x: width / 2, y: area.y } : { x: area.x, y: height / 2 }
  const sign: Ink = { do: 'place', ...at, turn: down ? 90 : undefined, scale: SIGN / 10, inks: [OVER] }
  const line: Ink = { do: 'shape', path, stroke: GREY, width: 0.9, round: true, dash: [0.1, 3] }
  return [line, ...(room > SIGN ? [sign] : [])]
}

/** The side of the fold on which these slots lie. */
function half({ flip, width, height, area }: Grid, slots: readonly Slot[]): Box {
  const { x, y } = around(slots.map(({ trim }) => trim))
  return flip === 'x'
    ? { ...area, x: x < width / 2 ? area.x : width / 2, w: area.x + area.w - width / 2 }
    : { ...area, y: y < height / 2 ? area.y : height / 2, h: area.y + area.h - height / 2 }
}

/** Ten units long, open on the line y = 0, which it is about to cut. */
const SCISSORS: Shape = {
  do: 'shape',
  path: [
    'M 3.6 -2.2 C 3.6 -1.2 2.8 -0.5 1.9 -0.5 C 1 -0.5 0.3 -1.2 0.3 -2.2 C 0.3 -3.2 1 -3.9 1.9 -3.9 C 2.8 -3.9 3.6 -3.2 3.6 -2.2 Z',
    'M 3.6 2.2 C 3.6 1.2 2.8 0.5 1.9 0.5 C 1 0.5 0.3 1.2 0.3 2.2 C 0.3 3.2 1 3.9 1.9 3.9 C 2.8 3.9 3.6 3.2 3.6 2.2 Z',
    'M 3.2 -1.2 L 9.8 2 M 3.2 1.2 L 9.8 -2',
  ].join(' '),
  stroke: '#555555',
  width: 0.8,
  round: true,
}

/** An arrow from below the line y = 0 round to above it. */
const OVER: Shape = {
  do: 'shape',
  path: 'M 8.5 5.5 C 1.5 5.5 1.5 -5.5 8.5 -5.5 M 5.9 -7.8 L 8.7 -5.5 L 5.9 -3.2',
  stroke: '#555555',
  width: 0.8,
  round: true,
}

const n = (pt: Pt) => Math.round(pt * 1000) / 1000
const stroke = (x1: Pt, y1: Pt, x2: Pt, y2: Pt) => `M ${n(x1)} ${n(y1)} L ${n(x2)} ${n(y2)}`
