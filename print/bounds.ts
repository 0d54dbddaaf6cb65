// Where on the page something is: figures and links must say it.
import type { Box } from './ink'

/** x' = a x + c y + e, y' = b x + d y + f; y upwards, as PDF has it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Left, bottom, right, top, in PDF's points. */
export type Bounds = readonly [number, number, number, number]

export const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity]

/** What a point goes through that is drawn under `inner`, itself drawn under `outer`. */
export function under([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The bounds with a box of inks (y downwards) in them. */
export function grow(bounds: Bounds, [a, b, c, d, e, f]: Matrix, { x, y, w, h }: Box): Bounds {
  const xs = [x, x + w].flatMap(x => [y, y + h].map(y => a * x - c * y + e))
  const ys = [x, x + w].flatMap(x => [y, y + h].map(y => b * x - d * y + f))
  return join(bounds, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
}

export function join(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** A box round a path's points, handles of curves among them. */
export function pathBox(path: string): Box {
  const numbers = (path.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number)
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}
