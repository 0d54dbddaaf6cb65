// The two scales that tell how far backs lie from their fronts, to a tenth of a millimetre. Held to the light, a line of the back
// meets a line of the front: the front's lines are 1.0 mm apart, the back's 0.9, so the nth line met says n tenths.
import { type Box, type Ink, MM, PrintError, type Pt, rect } from './ink'
import type { Grid } from './sheet'

/** A number to set with its middle at x and its baseline at y. */
export interface Label {
  readonly text: string
  readonly x: Pt
  readonly y: Pt
  readonly size: Pt
  readonly of: 'across' | 'down'
}

export interface Scales {
  readonly front: readonly Ink[]
  readonly back: readonly Ink[]
  readonly labels: readonly Label[] // on the front: the whole millimetres to type in
  readonly box: Box // of all this on the front, in the middle of the page
}

export const FRONT_STEP = 1 // mm from line to line
export const BACK_STEP = 0.9
const FRONT_LINES = 15 // on either side: 5 mm to read, and as far as ten of the back's lines reach
const BACK_LINES = 10
const AWAY = 28 // mm of each scale from the middle
const REACH = 40 // mm of all from the middle
const SIZE = 7

type Line = readonly [x1: number, y1: number, x2: number, y2: number] // mm from the middle of the page, as seen on the front

/**
 * The scales of a sheet whose backs are printed by turning it. What is read off the front, held towards the reader, is the
 * offset to type in, sign included: whole millimetres from the number by the back's longest line, tenths by counting the back's
 * lines from there, away from 0, to the first that meets a line of the front. The fifth and the tenth are longer.
 * @param size of the numbers
 * @throws PrintError where there are no backs to measure, or no room
 */
export function scalesOf({ width, height, flip, sides, paper }: Grid, size: Pt = SIZE): Scales {
  if (!flip || sides === 'fold') {
    const why = 'The measuring sheet is for backs that the printer prints.'
    throw new PrintError(`${why} Choose the sides long-edge, short-edge or manual, or leave it out.`)
  }
  if (Math.min(width, height) < 2 * (REACH + 5) * MM) {
    const least = 2 * (REACH + 5)
    throw new PrintError(
      `${paper.name} is too small for the measuring sheet, which needs ${least} mm each way. Leave it out.`,
    )
  }
  const middle = { x: width / 2, y: height / 2 }
  const across = (lines: readonly Line[]) => lines.map(([x1, y1, x2, y2]): Line => [x1, y1 - AWAY, x2, y2 - AWAY])
  const down = (lines: readonly Line[]) => lines.map(([x1, y1, x2, y2]): Line => [y1 - AWAY, x1, y2 - AWAY, x2])
  /** On the back everything is mirrored, so that it shows through where it belongs. */
  const behind = ([x1, y1, x2, y2]: Line): Line => (flip === 'x' ? [-x1, y1, -x2, y2] : [x1, -y1, x2, -y2])
  const path = (lines: readonly Line[]) =>
    lines.map(
      ([x1, y1, x2, y2]) => `M ${at(middle.x, x1)} ${at(middle.y, y1)} L ${at(middle.x, x2)} ${at(middle.y, y2)}`,
    )
  const drawn = (lines: readonly Line[]): Ink => ({
    do: 'shape',
    path: path(lines).join(' '),
    stroke: '#000000',
    width: 0.4,
  })
  const ring = (r: number): Ink => ({
    do: 'shape',
    path: rect({ x: middle.x - r * MM, y: middle.y - r * MM, w: 2 * r * MM, h: 2 * r * MM }, r * MM),
    stroke: '#000000',
    width: 0.4,
  })
  const [front, back] = [frontLines(), backLines()]
  return {
    front: [drawn([...CROSS, ...across(front), ...down(front)]), ring(8)],
    back: [drawn([...CROSS, ...across(back), ...down(back)].map(behind)), ring(6)],
    labels: [-5, 0, 5].flatMap(value => {
      const [x, y] = flip === 'x' ? [value, -value] : [-value, value] // against the error, as the back sees it
      const text = String(value)
      const up = value === 0 && size > 2 * SIZE ? size * 0.8 : 0 // out from between the large fives
      return [
        { text, x: middle.x + x * MM, y: middle.y - (AWAY + 7.8) * MM - up, size, of: 'across' as const },
        {
          text,
          x: middle.x - (AWAY + 9.2) * MM - (size > 2 * SIZE ? size * 0.2 : 0),
          y: middle.y + y * MM + size * 0.35,
          size,
          of: 'down' as const,
        },
      ]
    }),
    box: { x: middle.x - REACH * MM, y: middle.y - REACH * MM, w: 2 * REACH * MM, h: 2 * REACH * MM },
  }
}

const CROSS: readonly Line[] = [
  [-12, 0, 12, 0],
  [0, -12, 0, 12],
]

/** A scale along y = 0: the front's lines stand on it, the back's hang from it, and both run over so that drift leaves no gap. */
function frontLines(): readonly Line[] {
  return scale(FRONT_LINES).map(i => [i * FRONT_STEP, i === 0 ? -7 : i % 5 === 0 ? -5.5 : -4, i * FRONT_STEP, 1.5])
}

function backLines(): readonly Line[] {
  return scale(BACK_LINES).map(i => [i * BACK_STEP, -1.5, i * BACK_STEP, i === 0 ? 9 : i % 5 === 0 ? 6 : 4])
}

const scale = (most: number) => Array.from({ length: 2 * most + 1 }, (_, i) => i - most)

const at = (middle: Pt, mm: number) => Math.round((middle + mm * MM) * 1000) / 1000
