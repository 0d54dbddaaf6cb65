// QR codes as outlines.
import { encode } from 'uqr'
import type { Shape } from './ink'

/**
 * A QR code in a square of one by one, quiet zone included.
 * @param border modules of white around it; the standard wants 4, and white paper around it counts
 */
export function qr(text: string, border = 2): Shape {
  const { data, size } = encode(text, { ecc: 'M', border })
  const unit = (n: number) => Math.round((n / size) * 1e5) / 1e5
  const path = data.flatMap((row, y) => runs(row).map(([from, to]) => box(unit(from), unit(y), unit(to), unit(y + 1))))
  return { do: 'shape', path: path.join(' '), fill: '#000000' }
}

const box = (x0: number, y0: number, x1: number, y1: number) =>
  `M ${x0} ${y0} L ${x1} ${y0} L ${x1} ${y1} L ${x0} ${y1} Z`

/** Where the dark modules of a row begin and end: one outline a run, not one a module. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last[1] === x) last[1] = x + 1
    else found.push([x, x + 1])
  })
  return found
}
