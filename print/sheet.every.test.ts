// What holds of every sheet: any paper, card, bleed, gap, margin, offset, number of cards.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dealt } from './copies'
import { type Box, MM, PrintError } from './ink'
import { CARD_SIZES, MARGIN, PAPERS, readCardSize, readPaper } from './papers'
import { around, type Grid, layOut, ownBleed, putInto, type SheetOptions, type Sides, sidesOf } from './sheet'
import type { Slot } from './slot'

const NEAR = 1e-6
const DUPLEX: readonly Sides[] = ['long-edge', 'short-edge', 'manual']

const tenths = (least: number, most: number) => fc.integer({ min: least * 10, max: most * 10 }).map(n => n / 10)
const free = tenths(20, 160)
const papers = fc.oneof(
  fc.constantFrom(...PAPERS.filter(({ stock }) => !stock)),
  fc.tuple(tenths(80, 500), tenths(80, 500)).map(([w, h]) => readPaper(`${w}x${h}mm`)),
)
const cards = fc.oneof(
  fc.constantFrom(...CARD_SIZES),
  fc.tuple(free, free).map(([w, h]) => readCardSize(`${w}x${h}mm`)),
)
const common = {
  sides: fc.constantFrom<Sides>('fronts', 'fold', ...DUPLEX),
  offset: fc.record({ x: tenths(-5, 5), y: tenths(-5, 5) }),
}
const plain: fc.Arbitrary<SheetOptions> = fc.record({
  ...common,
  paper: papers,
  card: cards,
  cuts: fc.constantFrom('shared', 'separate'),
  bleed: tenths(0, 5),
  gap: tenths(0, 6),
  margin: tenths(0, 10),
})
const stocked: fc.Arbitrary<SheetOptions> = fc
  .record({ ...common, paper: fc.constantFrom(...PAPERS.filter(({ stock }) => stock)), turned: fc.boolean() })
  .filter(({ sides }) => sides !== 'fold')
  .map(({ turned, paper, ...rest }) => {
    const { card } = paper.stock ?? fault()
    return { ...rest, paper, card: turned ? { ...card, w: card.h, h: card.w } : card }
  })

/** The grid, or undefined where it is refused. */
function tried(options: SheetOptions): Grid | undefined {
  try {
    return layOut(options)
  } catch (error) {
    if (error instanceof PrintError) return undefined
    throw error
  }
}

/** For every grid there is, of plain paper or stock. */
function forAll(options: fc.Arbitrary<SheetOptions>, check: (grid: Grid, options: SheetOptions) => void): void {
  const sheet = options.map(options => ({ options, grid: tried(options) })).filter(({ grid }) => grid !== undefined)
  fc.assert(fc.property(sheet, ({ grid, options }) => check(grid ?? fault(), options)))
}

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - NEAR &&
  inner.y >= outer.y - NEAR &&
  inner.x + inner.w <= outer.x + outer.w + NEAR &&
  inner.y + inner.h <= outer.y + outer.h + NEAR
const apart = (a: Box, b: Box) =>
  a.x + a.w <= b.x + NEAR || b.x + b.w <= a.x + NEAR || a.y + a.h <= b.y + NEAR || b.y + b.h <= a.y + NEAR

it('keeps every card and its bleed where the printer reaches', () => {
  forAll(plain, ({ area, front, back }) => {
    expect(front.length).toBeGreaterThan(0)
    for (const { trim, bleed } of [...front, ...back]) {
      expect(inside(bleed, area)).toBe(true)
      expect(inside(trim, bleed)).toBe(true)
    }
  })
})

it('keeps the cards of a stock on the sheet', () => {
  forAll(stocked, ({ width, height, front, back }) => {
    for (const { bleed } of [...front, ...back]) expect(inside(bleed, { x: 0, y: 0, w: width, h: height })).toBe(true)
  })
})

it('never lets faces overlap, on either side or across a fold', () => {
  forAll(fc.oneof(plain, stocked), ({ front, back, sides }) => {
    const pages = sides === 'fold' ? [[...front, ...back]] : [front, back]
    for (const page of pages) {
      const boxes = page.slice(0, 40).map(({ bleed }) => bleed)
      for (const [i, one] of boxes.entries())
        for (const other of boxes.slice(i + 1)) expect(apart(one, other)).toBe(true)
    }
  })
})

/** Where a card's own point u, v comes out on the page, by the rule for a Place. */
function onPage(slot: Slot, u: number, v: number): readonly [number, number] {
  const { x, y, turn = 0 } = putInto(slot, [])
  const [right, down] = ({ 0: [u, v], 90: [-v, u], 180: [-u, -v], 270: [v, -u] } as const)[turn]
  return [x + right, y + down]
}

it('lays every back on its front when the sheet is turned or folded, within 0.01 pt', () => {
  const turnedOver = {
    standing: { 'long-edge': 'left-right', manual: 'left-right', 'short-edge': 'top-bottom' },
    lying: { 'long-edge': 'top-bottom', manual: 'top-bottom', 'short-edge': 'left-right' },
  } as const
  forAll(fc.oneof(plain, stocked), ({ sides, width, height, front, back, flip }, { card, offset }) => {
    expect(back).toHaveLength(sides === 'fronts' ? 0 : front.length)
    if (sides === 'fronts') return
    const how = sides === 'fold' ? undefined : turnedOver[height >= width ? 'standing' : 'lying'][sides]
    if (how) expect(flip).toBe(how === 'left-right' ? 'x' : 'y')
    const [ox, oy] = how && offset ? [offset.x * MM, offset.y * MM] : [0, 0]
    const [w, h] = [card.w * MM, card.h * MM]
    for (const [i, slot] of back.entries()) {
      expect(slot.index).toBe(front[i]?.index)
      for (const [u, v] of [
        [0, 0],
        [w, 0],
        [w, h],
        [0, h],
      ] as const) {
        const [bx, by] = onPage(slot, u, v)
        const [x, y] = flip === 'x' ? [width - (bx - ox), by - oy] : [bx - ox, height - (by - oy)]
        const [fx, fy] = onPage(front[i] ?? fault(), w - u, v) // a card is turned like a page of a book
        expect(Math.hypot(x - fx, y - fy)).toBeLessThan(0.01)
      }
    }
  })
})

it('tells each face what it may cover in its own directions', () => {
  forAll(fc.oneof(plain, stocked), ({ front, back }) => {
    for (const slot of [...front, ...back]) {
      const { x, y, w, h } = ownBleed(slot)
      const corners = [onPage(slot, x, y), onPage(slot, x + w, y + h)]
      const box = around(corners.map(([x, y]) => ({ x, y, w: 0, h: 0 })))
      expect(inside(box, slot.bleed) && inside(slot.bleed, box)).toBe(true)
    }
  })
})

it('prints every face once on a front and once on a back, behind it', () => {
  fc.assert(
    fc.property(plain, fc.integer({ min: 0, max: 120 }), fc.constantFrom('sheet', 'stack'), (options, faces, order) => {
      const grid = tried(options)
      fc.pre(grid !== undefined)
      const all = sidesOf(grid, dealt(faces, grid.front.length, order)).flatMap(({ sheet, cells }) =>
        cells.map(cell => ({ ...cell, sheet })),
      )
      const lying = (side: 'front' | 'back') =>
        new Map(
          all.filter(c => c.slot.side === side && c.face !== null).map(c => [c.face, `${c.sheet} ${c.slot.index}`]),
        )
      const [fronts, backs] = [lying('front'), lying('back')]
      expect([...fronts.keys()].sort((a, b) => Number(a) - Number(b))).toEqual([...Array(faces).keys()])
      expect(all.filter(({ face }) => face !== null)).toHaveLength(faces * (options.sides === 'fronts' ? 1 : 2))
      if (options.sides !== 'fronts') for (const [face, place] of fronts) expect(backs.get(face)).toBe(place)
    }),
  )
})

it('lists cells in the order in which they are read', () => {
  forAll(plain, grid => {
    for (const { side, cells } of sidesOf(grid, dealt(grid.front.length, grid.front.length, 'sheet'))) {
      if (side === 'fold') continue
      const read = cells.map(({ slot }) => slot.trim)
      const sorted = [...read].sort((a, b) => (Math.abs(a.y - b.y) > 1 ? a.y - b.y : a.x - b.x))
      expect(read).toEqual(sorted)
    }
  })
})

it('refuses only what fits neither way round, and else lays out the most', () => {
  const shared = plain.map(options => ({ ...options, cuts: 'shared' as const, sides: 'fronts' as const }))
  const seen = { refused: 0, fitted: 0 }
  fc.assert(
    fc.property(shared, options => {
      const { paper, card, bleed = 0, margin = MARGIN } = options
      const along = (length: number, size: number) => Math.floor((length - 2 * margin - 2 * bleed + 1e-6) / size)
      const most = Math.max(
        along(paper.w, card.w) * along(paper.h, card.h),
        along(paper.w, card.h) * along(paper.h, card.w),
      )
      const grid = tried(options)
      seen[grid ? 'fitted' : 'refused'] += 1
      expect(grid?.front.length ?? 0).toBe(most)
    }),
    { numRuns: 400 },
  )
  expect(Math.min(seen.refused, seen.fitted)).toBeGreaterThan(0)
})

function fault(): never {
  throw new Error('missing')
}
