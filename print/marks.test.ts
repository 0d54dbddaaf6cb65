import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealt } from './copies'
import { type Box, type Ink, MM, PrintError, type Shape } from './ink'
import { cutsOf, type Marks, marksOf } from './marks'
import { CARD_SIZES, PAPERS, readCardSize, readPaper } from './papers'
import { around, type Grid, layOut, type SheetOptions, type Sides, sidesOf } from './sheet'

const planned = (paper: string, card: string, options: Partial<SheetOptions> = {}) =>
  layOut({ paper: readPaper(paper), card: readCardSize(card), sides: 'fronts', ...options })
const sidesAll = (grid: Grid) => sidesOf(grid, dealt(grid.front.length, grid.front.length, 'sheet'))
const shapes = (inks: readonly Ink[]) => inks.filter((ink): ink is Shape => ink.do === 'shape')

type Line = readonly [x1: number, y1: number, x2: number, y2: number]
const lines = (path = ''): readonly Line[] =>
  [...path.matchAll(/M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+)/g)].map(
    ([, ...at]) => at.map(Number) as unknown as Line,
  )
const inMm = (line: Line) => line.map(pt => Math.round((pt / MM) * 100) / 100)

describe('nine poker cards on A4', () => {
  const grid = planned('a4', 'poker-us', { sides: 'long-edge', bleed: 2 })
  const [front, back] = sidesAll(grid)
  if (!front || !back) throw new Error('two sides')

  it('have crop marks at the ends of eight cuts, a millimetre off the bleed, as far as the printer reaches', () => {
    const [ink] = shapes(marksOf(grid, front, 'crop'))
    expect(ink).toMatchObject({ stroke: '#000000', width: 0.25 })
    const marks = lines(ink?.path)
    expect(marks).toHaveLength(16)
    expect(inMm(marks[0] ?? [0, 0, 0, 0])).toEqual([9.75, 7.15, 9.75, 12.15]) // 15.15 less 2 of bleed, less 1
    expect(inMm(marks[8] ?? [0, 0, 0, 0])).toEqual([4.2, 15.15, 6.75, 15.15]) // shorter: the paper ends
  })

  it('have the same marks on the back', () => {
    const mirrored = ([x1, y1, x2, y2]: Line) => [grid.width - x1, y1, grid.width - x2, y2]
    const sorted = (all: readonly (readonly number[])[]) =>
      all
        .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [(x1 + x2) / 2, (y1 + y2) / 2])
        .map(inPt => inPt.map(n => n.toFixed(1)).join())
    const [a, b] = [front, back].map(side => lines(shapes(marksOf(grid, side, 'crop'))[0]?.path))
    expect(sorted((b ?? []).map(mirrored)).sort()).toEqual(sorted(a ?? []).sort())
  })

  it('have dashed lines through the sheet to cut along, and scissors; none on the back', () => {
    const marks = marksOf(grid, front, 'lines')
    const [ink] = shapes(marks)
    expect(ink?.dash).toEqual([3, 3])
    expect(lines(ink?.path).map(inMm)).toContainEqual([73.25, 4.2, 73.25, 292.8])
    expect(lines(ink?.path)).toHaveLength(8)
    expect(marks.filter(ink => ink.do === 'place')).toHaveLength(1)
    expect(marksOf(grid, back, 'lines')).toEqual([])
  })

  it('have none when none are wanted', () => expect(marksOf(grid, front, 'none')).toEqual([]))
})

it('a fold is marked in the middle, dotted, whatever else is; the lines to cut stay on the fronts', () => {
  const grid = planned('letter', 'poker-us', { sides: 'fold' })
  const [page] = sidesAll(grid)
  if (!page) throw new Error('a page')
  for (const marks of ['lines', 'crop', 'none'] as const) {
    const dotted = shapes(marksOf(grid, page, marks)).filter(({ round }) => round)
    expect(lines(dotted[0]?.path).map(inMm)).toEqual([[4.2, 107.95, 275.2, 107.95]])
  }
  const [cut] = shapes(marksOf(grid, page, 'lines'))
  expect(lines(cut?.path).every(([, y1, , y2]) => Math.max(y1, y2) <= grid.height / 2)).toBe(true)
})

it('perforated stock has no marks', () => {
  const grid = planned('avery-5371', 'business-us')
  expect(sidesAll(grid).flatMap(side => marksOf(grid, side, 'crop'))).toEqual([])
})

it('one cut parts neighbours that touch, two those that do not', () => {
  const count = (options: Partial<SheetOptions>) => {
    const { xs, ys } = cutsOf(planned('a4', 'poker-us', options).front)
    return [xs.length, ys.length]
  }
  expect(count({})).toEqual([4, 4])
  expect(count({ cuts: 'separate' })).toEqual([6, 6])
})

const tenths = (least: number, most: number) => fc.integer({ min: least * 10, max: most * 10 }).map(n => n / 10)
const options: fc.Arbitrary<SheetOptions> = fc.record({
  paper: fc.constantFrom(...PAPERS.filter(({ stock }) => !stock)),
  card: fc.constantFrom(...CARD_SIZES),
  sides: fc.constantFrom<Sides>('fronts', 'long-edge', 'short-edge', 'manual', 'fold'),
  cuts: fc.constantFrom('shared', 'separate'),
  bleed: tenths(0, 5),
  offset: fc.record({ x: tenths(-5, 5), y: tenths(-5, 5) }),
})
const sheet = options
  .map(options => {
    try {
      return layOut(options)
    } catch (error) {
      if (error instanceof PrintError) return undefined
      throw error
    }
  })
  .filter(grid => grid !== undefined)

it('marks never leave what the printer reaches, never touch a face, and point at cuts', () => {
  let seen = 0
  fc.assert(
    fc.property(sheet, fc.constantFrom<Marks>('crop', 'lines'), (grid, marks) => {
      for (const side of sidesAll(grid)) {
        const { area } = grid
        const slots = side.cells.map(({ slot }) => slot)
        const { xs, ys } = cutsOf(slots)
        const cuts = shapes(marksOf(grid, side, marks)).filter(({ round }) => !round)
        for (const [x1, y1, x2, y2] of cuts.flatMap(({ path }) => lines(path))) {
          seen += 1
          expect(x1).toBeGreaterThan(area.x - 0.01)
          expect(y1).toBeGreaterThan(area.y - 0.01)
          expect(x2).toBeLessThan(area.x + area.w + 0.01)
          expect(y2).toBeLessThan(area.y + area.h + 0.01)
          expect((x1 === x2 ? xs : ys).some(cut => Math.abs(cut - (x1 === x2 ? x1 : y1)) < 0.01)).toBe(true)
          const mark: Box = { x: x1, y: y1, w: x2 - x1, h: y2 - y1 }
          if (marks === 'crop') for (const { bleed } of slots) expect(near(mark, bleed)).toBe(false)
        }
      }
    }),
  )
  expect(seen).toBeGreaterThan(100)
})

/** Whether a mark comes within 0.9 mm of a face. */
function near(mark: Box, { x, y, w, h }: Box): boolean {
  const by = 0.9 * MM
  const both = around([mark, { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }])
  return both.w < mark.w + w + 2 * by && both.h < mark.h + h + 2 * by
}
