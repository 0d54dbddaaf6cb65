import { describe, expect, it } from 'vitest'
import { dealt } from './copies'
import { type Box, MM, PrintError } from './ink'
import { readCardSize, readPaper } from './papers'
import { layOut, ownBleed, type SheetOptions, type Side, type Sides, sidesOf } from './sheet'
import type { Slot } from './slot'

const planned = (paper: string, card: string, options: Partial<SheetOptions> = {}) =>
  layOut({ paper: readPaper(paper), card: readCardSize(card), sides: 'fronts', ...options })
const mm = (pt: number) => Math.round((pt / MM) * 1000) / 1000
const at = ({ x, y }: Box) => [mm(x), mm(y)]
const pages = (sides: readonly Side[]) =>
  sides.map(({ side, cells }) => [side, ...cells.map(({ face }) => face)].join(' '))

describe('known sheets', () => {
  it.each([
    ['a4', 'poker-us', 3, 3, 9.75, 15.15],
    ['a4', 'poker-eu', 3, 3, 10.5, 16.5],
    ['a4', 'euro', 3, 3, 16.5, 10.5],
    ['letter', 'poker-us', 3, 3, 12.7, 6.35], // half and quarter of an inch
    ['a4', 'business', 2, 5, 20, 11],
    ['a4', 'mini', 4, 4, 17, 12.5],
    ['a4', 'tarot', 2, 2, 35, 28.5],
    ['a4', 'tarot-large', 3, 1, 15, 32], // on a lying page
    ['a4', 'a6', 2, 1, 43.5, 31],
    ['a4', 'a7', 2, 2, 31, 43.5], // eight would fill the sheet to its edges
    ['a3', 'poker-us', 6, 3, 19.5, 15.15], // on a lying page
  ])('%s holds %s cards %d × %d, the first at %d, %d mm', (paper, card, columns, rows, x, y) => {
    const grid = planned(paper, card)
    expect([grid.columns, grid.rows]).toEqual([columns, rows])
    expect(at(grid.front[0]?.trim ?? fault())).toEqual([x, y])
  })

  it('fills A4 with eight A7 where the printer reaches the edges', () => {
    const { columns, rows, width } = planned('a4', 'a7', { margin: 0 })
    expect([columns, rows, mm(width)]).toEqual([4, 2, 297])
  })

  it.each([
    ['avery-5371', 'business-us', 10, 19.05, 12.7, 88.9, 50.8],
    ['avery-c32011', '85x54mm', 10, 15, 13.5, 95, 54],
    ['avery-32015', '85x54mm', 8, 17, 31.5, 91, 60],
    ['avery-7414', '90x52mm', 10, 15, 18.5, 90, 52],
    ['avery-l4785', '80x50mm', 10, 18, 13, 95, 55],
    ['avery-5388', 'index', 3, 44.45, 25.4, undefined, 76.2],
  ])(
    '%s takes %s: %d slots, the first at %d, %d mm, the next %s and %s further',
    (paper, card, count, x, y, dx, dy) => {
      const { front, columns } = planned(paper, card)
      expect(front).toHaveLength(count)
      expect(at(front[0]?.trim ?? fault())).toEqual([x, y])
      if (dx) expect(at(front[1]?.trim ?? fault())).toEqual([mm((x + dx) * MM), y])
      expect(at(front[columns]?.trim ?? fault())).toEqual([x, mm((y + dy) * MM)])
    },
  )

  it('turns a standing card onto the lying card of a stock', () => {
    const { front } = planned('avery-5371', '2x3.5in')
    expect(front.map(({ turn }) => turn)).toEqual(Array(10).fill(90))
  })

  it('folds Letter as Squib does: four fronts above the fold, four backs under it, turned round', () => {
    const { width, columns, rows, flip, front, back, height } = planned('letter', 'poker-us', { sides: 'fold' })
    expect([mm(width), columns, rows, flip]).toEqual([279.4, 4, 1, 'y'])
    expect(front.map(({ turn }) => turn)).toEqual([0, 0, 0, 0])
    expect(back.map(({ turn }) => turn)).toEqual([180, 180, 180, 180])
    expect(Math.max(...front.map(({ trim }) => trim.y + trim.h))).toBeCloseTo(height / 2 - 3 * MM, 6)
    expect(back.map(({ column }) => column)).toEqual([0, 1, 2, 3])
  })

  it('of two ways to fold that hold six, takes the one with all cards along the fold', () => {
    const { flip, columns, rows } = planned('a4', 'domino', { sides: 'fold' })
    expect([flip, columns, rows]).toEqual(['y', 6, 1]) // standing, two columns of three hold six as well
  })
})

describe('bleed', () => {
  it('parts three poker cards of 3 mm bleed: they are 208.5 mm, and a printer reaches 201.6 of A4', () => {
    const { width, columns, rows } = planned('a4', 'poker-us', { cuts: 'separate', bleed: 3 })
    expect([mm(width), columns, rows]).toEqual([297, 4, 2])
  })

  it('stops at shared cuts, and runs over the outer ones', () => {
    const { front } = planned('a4', 'poker-us', { bleed: 3 })
    expect(front).toHaveLength(9)
    const over = ({ trim, bleed }: Slot) =>
      [trim.x - bleed.x, trim.y - bleed.y, bleed.w - trim.w, bleed.h - trim.h].map(mm)
    expect(over(front[0] ?? fault())).toEqual([3, 3, 3, 3])
    expect(over(front[4] ?? fault())).toEqual([0, 0, 0, 0])
    expect(over(front[5] ?? fault())).toEqual([0, 0, 3, 0])
  })

  it('lies round every card that is cut out by itself, twice as far from its neighbour', () => {
    const { front } = planned('a4', 'poker-us', { cuts: 'separate', bleed: 1.5 })
    const [first, second] = [front[0] ?? fault(), front[1] ?? fault()]
    expect(mm(second.trim.x - first.trim.x - first.trim.w)).toBe(3)
    expect(mm(first.bleed.w - first.trim.w)).toBe(3)
  })
})

it('a face turned to the right bleeds upwards where its slot bleeds to the right', () => {
  const slot: Slot = {
    ...{ index: 0, side: 'front', column: 0, row: 0, turn: 90 },
    trim: { x: 100, y: 100, w: 90, h: 50 },
    bleed: { x: 98, y: 99, w: 96, h: 54 }, // 2 left, 1 above, 4 right, 3 below
  }
  expect(ownBleed(slot)).toEqual({ x: -1, y: -4, w: 1 + 50 + 3, h: 4 + 90 + 2 })
})

describe('what cannot be', () => {
  it.each<[string, string, Partial<SheetOptions>, string]>([
    [
      'a4',
      '297x420mm',
      {},
      '297x420mm cards (297 × 420 mm) do not fit on A4 where the printer reaches 201.6 × 288.6 mm of 210 × 297 mm. Choose a card of at most 201.6 × 288.6 mm.',
    ],
    [
      'a5',
      'a5',
      {},
      'A5 cards (148 × 210 mm) do not fit on A5 where the printer reaches 139.6 × 201.6 mm of 148 × 210 mm. Choose the paper a4 or a3 or letter or legal or tabloid, or a card of at most 139.6 × 201.6 mm.',
    ],
    [
      'a4',
      '200x280mm',
      { bleed: 3 },
      '200x280mm cards (200 × 280 mm and 3 mm of bleed) do not fit on A4 where the printer reaches 201.6 × 288.6 mm of 210 × 297 mm. Choose a bleed of at most 0.8 mm, or the paper a3 or legal or tabloid, or a card of at most 195.6 × 282.6 mm.',
    ],
    [
      'a4',
      'a5',
      { sides: 'fold' },
      'A5 cards (148 × 210 mm) do not fit on A4, front and back side by side, where the printer reaches 201.6 × 288.6 mm of 210 × 297 mm. Choose another way to print the backs, or the paper a3 or tabloid, or a card of at most 201.6 × 141.3 mm.',
    ],
    [
      'a4',
      '200x280mm',
      { sides: 'long-edge', offset: { x: 2, y: 0 } },
      '200x280mm cards (200 × 280 mm) do not fit on A4 where the printer reaches 201.6 × 288.6 mm of 210 × 297 mm. Choose backs moved by less, or the paper a3 or legal or tabloid, or a card of at most 197.6 × 288.6 mm.',
    ],
    [
      'avery-c32011',
      'poker-us',
      {},
      'Avery C32011-10 holds cards of 85 × 54 mm, and Poker, US measures 63.5 × 88.9 mm. Choose the card size 85x54mm, or the plain paper a4.',
    ],
    [
      'avery-5371',
      'business',
      {},
      'Avery 5371 holds cards of 88.9 × 50.8 mm, and Business card measures 85 × 55 mm. Choose the card size business-us, or the plain paper letter.',
    ],
    [
      'avery-5371',
      'business-us',
      { bleed: 2 },
      'A bleed of 2 mm needs 4 mm between cards, and Avery 5371 has 0 mm. Choose no bleed, or the plain paper letter.',
    ],
    [
      'avery-l4785',
      '80x50mm',
      { bleed: 3 },
      'A bleed of 3 mm needs 6 mm between cards, and Avery L4785 has 5 mm. Choose a bleed of at most 2.5 mm, or the plain paper a4.',
    ],
    [
      'avery-5388',
      'index',
      { sides: 'fold' },
      'Avery 5388 is cut already and cannot be folded. Choose the plain paper letter, or another way to print the backs.',
    ],
    ['a4', 'poker-us', { bleed: 5.1 }, 'The bleed is 5.1 mm. Choose 0 to 5 mm.'],
    ['a4', 'poker-us', { bleed: Number.NaN }, 'The bleed is NaN mm. Choose 0 to 5 mm.'],
    [
      'a4',
      'poker-us',
      { sides: 'manual', offset: { x: 0, y: -6 } },
      'The offset of the backs is -6 mm. Choose -5 to 5 mm.',
    ],
    [
      'a4',
      'poker-us',
      { sides: 'manual', offset: { x: 0.25, y: 0 } },
      'The offset of the backs is 0.25 mm. Choose a step of 0.1 mm, for example 0.3.',
    ],
  ])('%s with %s %o is refused', (paper, card, options, message) => {
    expect(() => planned(paper, card, options)).toThrow(new PrintError(message))
  })

  it('follows its own advice', () => {
    expect(planned('a4', '200x280mm', { bleed: 0.8 }).front).toHaveLength(1)
    expect(planned('a4', '201.6x288.6mm').front).toHaveLength(1)
    expect(planned('a4', '201.6x141.3mm', { sides: 'fold' }).front).toHaveLength(1)
    expect(planned('avery-l4785', '80x50mm', { bleed: 2.5 }).front).toHaveLength(10)
  })
})

describe('the order of pages', () => {
  const four = (sides: Sides, fed?: 'first' | 'last') =>
    pages(sidesOf(planned('a4', 'tarot', { sides }), dealt(6, 4, 'sheet'), fed))

  it('fronts alone', () => expect(four('fronts')).toEqual(['front 0 1 2 3', 'front 4 5  ']))
  it('about the long edge, columns change places, empty ones too', () =>
    expect(four('long-edge')).toEqual(['front 0 1 2 3', 'back 1 0 3 2', 'front 4 5  ', 'back 5 4  ']))
  it('about the short edge, rows change places, empty ones too', () =>
    expect(four('short-edge')).toEqual(['front 0 1 2 3', 'back 2 3 0 1', 'front 4 5  ', 'back   4 5']))
  it('by hand, all fronts first, then the backs of the pile as it came out', () =>
    expect(four('manual')).toEqual(['front 0 1 2 3', 'front 4 5  ', 'back 5 4  ', 'back 1 0 3 2']))
  it('by hand, the pile turned over', () =>
    expect(four('manual', 'first')).toEqual(['front 0 1 2 3', 'front 4 5  ', 'back 1 0 3 2', 'back 5 4  ']))
  it('folded, fronts before backs on one page', () =>
    expect(pages(sidesOf(planned('a4', 'tarot', { sides: 'fold' }), dealt(3, 2, 'sheet')))).toEqual([
      'fold 0 1 0 1',
      'fold 2  2 ',
    ]))
  it('nothing for no cards', () => expect(four('fronts').length && sidesOf(planned('a4', 'tarot'), [])).toEqual([]))
})

it.each<[Sides, string, string, number]>([
  ['long-edge', 'poker-us', 'x', 0],
  ['short-edge', 'poker-us', 'y', 180],
  ['long-edge', 'index', 'y', 180], // a lying page: its long edges are above and below
  ['short-edge', 'index', 'x', 0],
  ['manual', 'poker-us', 'x', 0],
])('%s turns A4 with %s cards about %s, backs by %d', (sides, card, flip, turn) => {
  const grid = planned('a4', card, { sides })
  expect([grid.flip, grid.back[0]?.turn]).toEqual([flip, turn])
})

it('mirrors a stock that is not symmetrical about its page, not about its own block', () => {
  const { front, back } = planned('avery-l4785', '80x50mm', { sides: 'long-edge' })
  expect(mm(front[0]?.trim.x ?? 0)).toBe(18)
  expect(mm(Math.min(...back.map(({ trim }) => trim.x)))).toBe(17)
})

function fault(): never {
  throw new Error('missing')
}
