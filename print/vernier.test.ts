import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Ink, MM, PrintError } from './ink'
import { readCardSize, readPaper } from './papers'
import { type Grid, layOut, type Sides } from './sheet'
import { type Scales, scalesOf } from './vernier'

const planned = (sides: Sides, card = 'poker-us', paper = 'a4') =>
  layOut({ paper: readPaper(paper), card: readCardSize(card), sides })

type Axis = 'across' | 'down'

/** The lines of a scale, from the middle of the page along its axis and across it; mm. */
function ticks(inks: readonly Ink[], { width, height }: Grid, axis: Axis) {
  const path = inks.flatMap(ink => (ink.do === 'shape' ? [ink.path] : [])).join(' ')
  const all = [...path.matchAll(/M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+)/g)].map(([, ...at]) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at.map(Number)
    return { x: (x1 - width / 2) / MM, y: (y1 - height / 2) / MM, w: (x2 - x1) / MM, h: (y2 - y1) / MM }
  })
  const upright = all
    .filter(({ w }) => Math.abs(w) < 0.01)
    .map(({ x, y, h }) => ({ at: x, off: y + h / 2, long: Math.abs(h) }))
  const flat = all
    .filter(({ h }) => Math.abs(h) < 0.01)
    .map(({ x, y, w }) => ({ at: y, off: x + w / 2, long: Math.abs(w) }))
  return (axis === 'across' ? upright : flat).filter(({ off }) => Math.abs(off) > 15) // the cross is nearer
}

/**
 * What a reader types in who follows the instruction: whole millimetres by the back's longest line, tenths by counting the
 * back's lines away from 0 to the first that meets a line of the front.
 */
function read(scales: Scales, grid: Grid, error: { readonly x: number; readonly y: number }, axis: Axis): number {
  const { flip } = grid
  const front = ticks(scales.front, grid, axis).map(({ at }) => at)
  const beside = ticks(scales.front, grid, axis)[0]?.off ?? fault()
  const seen = ticks(scales.back, grid, axis).map(({ at, off, long }) => {
    const through = (axis === 'down') === (flip === 'x') ? -off : off
    expect(Math.abs(through - beside)).toBeLessThan(8) // it shows through where the front's scale is
    const printed = at + (axis === 'across' ? error.x : error.y)
    return { at: (axis === 'across') === (flip === 'x') ? -printed : printed, long }
  })
  const zero = seen.reduce((a, b) => (b.long > a.long ? b : a)).at
  const numbers = scales.labels.filter(label => label.of === axis)
  const place = (value: string) => {
    const label = numbers.find(({ text }) => text === value) ?? fault()
    const at = axis === 'across' ? label.x - grid.width / 2 : label.y - label.size * 0.35 - grid.height / 2
    return at / MM
  }
  const positive = place('5') > 0 ? 1 : -1 // which way the numbers grow
  expect(place('-5')).toBeCloseTo(-5 * positive, 3)
  const away = zero < -0.05 ? -1 : 1
  const whole = Math.floor(Math.abs(zero) + 0.05)
  const outwards = seen.map(({ at }) => at).filter(at => (at - zero) * away > -0.01)
  const inOrder = outwards.sort((a, b) => Math.abs(a - zero) - Math.abs(b - zero))
  const tenth = inOrder.findIndex(at => front.some(line => Math.abs(line - at) < 0.02))
  return Math.round(away * positive * (whole + tenth / 10) * 10) / 10 || 0
}

it.each<[Sides, string]>([
  ['long-edge', 'poker-us'],
  ['short-edge', 'poker-us'],
  ['long-edge', 'index'], // on a lying page
  ['short-edge', 'index'],
  ['manual', 'tarot'],
])('%s with %s: what is read off is what puts the backs right', (sides, card) => {
  const grid = planned(sides, card)
  const scales = scalesOf(grid)
  const tenths = fc.integer({ min: -50, max: 50 }).map(n => n / 10)
  fc.assert(
    fc.property(tenths, tenths, (x, y) => {
      const error = { x, y } // how far right of and below its place the printer sets the back, as that page is seen
      expect(read(scales, grid, error, 'across')).toBe(-x || 0)
      expect(read(scales, grid, error, 'down')).toBe(-y || 0)
    }),
  )
})

it('keeps all of it in its box', () => {
  const grid = planned('long-edge')
  const { front, labels, box } = scalesOf(grid)
  for (const axis of ['across', 'down'] as const) expect(ticks(front, grid, axis)).toHaveLength(31)
  for (const { x, y, size } of labels) {
    expect(x - size).toBeGreaterThan(box.x)
    expect(y - size).toBeGreaterThan(box.y)
  }
})

it('has nothing to measure where the printer prints no backs', () => {
  for (const sides of ['fronts', 'fold'] as const) {
    expect(() => scalesOf(planned(sides))).toThrow(
      /^The measuring sheet is for backs that the printer prints\. Choose /,
    )
  }
})

it('needs room', () => {
  expect(() => scalesOf(planned('long-edge', 'mini', '80x120mm'))).toThrow(PrintError)
})

function fault(): never {
  throw new Error('missing')
}
