// The outlines of a TrueType font's glyphs, for the preview (OpenType 1.9: loca, glyf). The PDF carries the font itself.
import { tablesOf } from './truetype'

/**
 * A function from a glyph's id to its outline as an SVG path, in ems, y upwards; '' for a space.
 * @throws Error where the bytes are not a TrueType font
 */
export function outlines(font: Uint8Array): (glyph: number) => string {
  const { view, table } = tablesOf(font)
  const em = view.getUint16(table('head') + 18)
  const long = view.getInt16(table('head') + 50) === 1
  const place = (glyph: number) =>
    long ? view.getUint32(table('loca') + glyph * 4) : view.getUint16(table('loca') + glyph * 2) * 2
  const done = new Map<number, string>()
  return glyph => {
    let path = done.get(glyph)
    if (path === undefined) {
      path = contoursOf(view, table('glyf'), place, glyph)
        .map(contour => trace(contour, em))
        .join('')
      done.set(glyph, path)
    }
    return path
  }
}

interface Point {
  readonly x: number
  readonly y: number
  readonly on: boolean // on the curve, or a handle
}

type Contour = readonly Point[]

function contoursOf(view: DataView, glyf: number, place: (glyph: number) => number, glyph: number): readonly Contour[] {
  const at = glyf + place(glyph)
  if (place(glyph + 1) === place(glyph)) return []
  const count = view.getInt16(at)
  if (count >= 0) return simple(view, at + 10, count)
  const parts: Contour[] = []
  let next = at + 10
  for (let more = true; more; ) {
    const flags = view.getUint16(next)
    const part = contoursOf(view, glyf, place, view.getUint16(next + 2))
    next += 4
    const wide = (flags & 1) !== 0
    const dx = wide ? view.getInt16(next) : view.getInt8(next)
    const dy = wide ? view.getInt16(next + 2) : view.getInt8(next + 1)
    next += wide ? 4 : 2
    const scales = flags & 8 ? 1 : flags & 64 ? 2 : flags & 128 ? 4 : 0
    const s = Array.from({ length: scales }, (_, i) => view.getInt16(next + i * 2) / 16384)
    next += scales * 2
    const [a = 1, b = 0, c = 0, d = 1] = scales === 4 ? s : [s[0] ?? 1, 0, 0, s[1] ?? s[0] ?? 1]
    const move = ({ x, y, on }: Point): Point => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })
    parts.push(...part.map(contour => contour.map(move)))
    more = (flags & 32) !== 0
  }
  return parts
}

function simple(view: DataView, at: number, count: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(at + i * 2))
  const points = (ends.at(-1) ?? -1) + 1
  let next = at + count * 2
  next += 2 + view.getUint16(next) // its hints
  const flags: number[] = []
  while (flags.length < points) {
    const flag = view.getUint8(next++)
    flags.push(flag)
    if (flag & 8) for (let again = view.getUint8(next++); again > 0; again--) flags.push(flag)
  }
  const read = (short: number, same: number) => {
    let value = 0
    return flags.map(flag => {
      if (flag & short) value += view.getUint8(next++) * (flag & same ? 1 : -1)
      else if (!(flag & same)) {
        value += view.getInt16(next)
        next += 2
      }
      return value
    })
  }
  const xs = read(2, 16)
  const ys = read(4, 32)
  const all = flags.map((flag, i): Point => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & 1) === 1 }))
  return ends.map((end, i) => all.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1))
}

/** A contour as SVG: between two handles lies a point of the curve that the file leaves out. */
function trace(contour: Contour, em: number): string {
  const n = (x: number) => String(Math.round((x / em) * 1e4) / 1e4)
  const at = ({ x, y }: Point) => `${n(x)} ${n(y)}`
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })
  const [first, last] = [contour[0], contour.at(-1)]
  if (!first || !last) return ''
  const start = first.on ? first : last.on ? last : middle(first, last)
  const rest = first.on ? contour.slice(1) : last.on ? contour.slice(0, -1) : contour
  let path = `M${at(start)}`
  let handle: Point | undefined
  for (const point of [...rest, start]) {
    if (point.on) path += handle ? `Q${at(handle)} ${at(point)}` : `L${at(point)}`
    else if (handle) path += `Q${at(handle)} ${at(middle(handle, point))}`
    handle = point.on ? undefined : point
  }
  return `${path}Z`
}
