import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dealt, estimate, type Order } from './copies'
import { readCardSize, readPaper } from './papers'
import { layOut, type SheetOptions } from './sheet'

it('deals seven cards onto four slots, a sheet at a time', () => {
  expect(dealt(7, 4, 'sheet')).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, null],
  ])
})

it('deals seven cards so that the cut pile is in order', () => {
  expect(dealt(7, 4, 'stack')).toEqual([
    [0, 2, 4, 6],
    [1, 3, 5, null],
  ])
})

it('deals nothing onto no sheet', () => {
  expect(dealt(0, 9, 'stack')).toEqual([])
})

const some = [fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 })] as const

it('deals every card once, onto as few sheets as hold them', () => {
  fc.assert(
    fc.property(...some, fc.constantFrom<Order>('sheet', 'stack'), (faces, slots, order) => {
      const sheets = dealt(faces, slots, order)
      expect(sheets).toHaveLength(Math.ceil(faces / slots))
      for (const sheet of sheets) expect(sheet).toHaveLength(slots)
      const dealtOnce = sheets.flat().filter(face => face !== null)
      expect([...dealtOnce].sort((a, b) => a - b)).toEqual([...Array(faces).keys()])
    }),
  )
})

it('a stack, cut at each slot and laid together, is the decks in order', () => {
  fc.assert(
    fc.property(...some, (faces, slots) => {
      const sheets = dealt(faces, slots, 'stack')
      const piles = Array.from({ length: slots }, (_, slot) => sheets.map(sheet => sheet[slot]))
      expect(piles.flat().filter(face => face !== null)).toEqual([...Array(faces).keys()])
    }),
  )
})

const takes = (paper: string, card: string, sheets: number, order: Order, options: Partial<SheetOptions> = {}) =>
  estimate(layOut({ paper: readPaper(paper), card: readCardSize(card), sides: 'fronts', ...options }), sheets, order)

it.each<[string, number, Order, Partial<SheetOptions>, number, number, number]>([
  ['100 cards, scissors', 12, 'sheet', {}, 12, 192, 17], // 4 across the sheet, 4 in each of 3 strips
  ['100 cards, office cutter', 12, 'stack', {}, 12, 32, 5], // two piles
  ['100 cards, separate cuts', 12, 'sheet', { cuts: 'separate' }, 12, 288, 25],
  ['both sides', 12, 'sheet', { sides: 'long-edge' }, 24, 192, 18],
  ['both sides by hand', 12, 'sheet', { sides: 'manual' }, 24, 192, 19],
  ['folded and glued', 25, 'sheet', { sides: 'fold' }, 25, 175, 37],
  ['nothing', 0, 'sheet', { sides: 'manual' }, 0, 0, 0],
])('%s: %d sheets, %s, %o make %d sides, %d cuts, %d minutes', (_, sheets, order, options, sides, cuts, minutes) => {
  expect(takes('a4', 'poker-us', sheets, order, options)).toEqual({ sheets, sides, cuts, minutes })
})

it('tears perforated stock without a cut', () => {
  expect(takes('avery-c32011', '85x54mm', 10, 'sheet')).toMatchObject({ sheets: 10, sides: 10, cuts: 0 })
})
