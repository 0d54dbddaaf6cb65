// The pictures of a pack, out of the sprite that draw.mjs makes, as stamps: each is stored once however often it is drawn.
import svgpath from 'svgpath'
import type { Colour, Shape, Stamp } from './ink'

const SYMBOL = /<symbol id="([^"]+)"[^>]*>([\s\S]*?)<\/symbol>/g
const SHAPE = /<(\w+) ([^>]*)\/>/g
const FIELD = /([\w-]+)="([^"]*)"/g

/** All of a picture; a few drawings use its margins. */
const WHOLE = { x: 0, y: 0, w: 72, h: 72 }
/** What is put into a box, as on the screens: OpenMoji leaves a margin of 5 around nearly all its drawings. */
export const DRAWING = { x: 5, y: 5, w: 62, h: 62 }

/** Two half circles, for an SVG path has no other way to go round. */
const oval = (cx: number, cy: number, rx: number, ry: number) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`

function outline(name: string, said: Readonly<Record<string, string>>): string {
  const n = (key: string) => Number(said[key] ?? 0)
  switch (name) {
    case 'path':
      return said.d ?? ''
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`
    case 'polyline':
      return `M${said.points}`
    case 'polygon':
      return `M${said.points}z`
    case 'circle':
      return oval(n('cx'), n('cy'), n('r'), n('r'))
    case 'ellipse':
      return oval(n('cx'), n('cy'), n('rx'), n('ry'))
    default: {
      const rx = n('rx') || n('ry')
      const ry = n('ry') || rx
      const [w, h] = [n('width') - 2 * rx, n('height') - 2 * ry]
      const turn = (x: number, y: number) => (rx ? `a${rx} ${ry} 0 0 1 ${x} ${y}` : '')
      return `M${n('x') + rx} ${n('y')}h${w}${turn(rx, ry)}v${h}${turn(-rx, ry)}h${-w}${turn(-rx, -ry)}v${-h}${turn(rx, -ry)}z`
    }
  }
}

/** An SVG path in the four commands that our shapes know: M, L, C and Z, absolute. */
export function plain(d: string, transform = ''): string {
  const parts: string[] = []
  const n = (...numbers: readonly number[]) => numbers.map(x => Math.round(x * 100) / 100).join(' ')
  const path = svgpath(d).transform(transform).abs().unshort().unarc()
  path.iterate((segment, _, x, y) => {
    const [command, a = 0, b = 0, c = 0, e = 0] = segment as readonly [string, ...number[]]
    if (command === 'H') parts.push(`L ${n(a, y)}`)
    else if (command === 'V') parts.push(`L ${n(x, a)}`)
    else if (command === 'Q') {
      const handle = (from: number, to: number) => from + ((to - from) * 2) / 3 // a quadratic curve as a cubic one
      parts.push(`C ${n(handle(x, a), handle(y, b), handle(c, a), handle(e, b), c, e)}`)
    } else if (command === 'z' || command === 'Z') parts.push('Z')
    else parts.push(`${command} ${n(...(segment.slice(1) as number[]))}`)
  })
  return parts.join(' ')
}

/**
 * The pictures of a sprite in one colour, by their hexcodes.
 * @param sprite the text of cards/<pack>/art.svg
 */
export function readArt(sprite: string, colour: Colour): ReadonlyMap<string, Stamp> {
  return new Map([...sprite.matchAll(SYMBOL)].map(([, id = '', body = '']) => [id, picture(id, body, colour)]))
}

function picture(id: string, body: string, colour: Colour): Stamp {
  const inks = [...body.matchAll(SHAPE)].map(([, name = '', fields = '']): Shape => {
    const said = Object.fromEntries([...fields.matchAll(FIELD)].map(([, key, value]) => [key, value ?? '']))
    const inked = (value: string | undefined) => (value === 'none' || value === undefined ? undefined : colour)
    return {
      do: 'shape',
      path: plain(outline(name, said), said.transform),
      fill: inked(said.fill),
      stroke: inked(said.stroke ?? 'currentColor'),
      width: Number(said['stroke-width'] ?? 2),
      round: said['stroke-linecap'] !== 'butt',
    }
  })
  return { do: 'stamp', id: `art ${id}`, box: WHOLE, inks }
}
