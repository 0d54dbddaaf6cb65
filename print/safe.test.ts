import { expect, it } from 'vitest'
import { type Box, MM } from './ink'
import { readCardSize } from './papers'
import { outsideSafe, safeBox } from './safe'

const mm = ({ x, y, w, h }: Box) => [x, y, w, h].map(pt => Math.round((pt / MM) * 100) / 100)

it.each([
  ['poker-us', [3, 3, 57.5, 82.9]],
  ['business', [3, 3, 79, 49]],
  ['mini', [2, 2, 40, 64]],
  ['domino', [2, 2, 40.45, 84.9]],
])('the safe part of %s is %j', (card, box) => {
  expect(mm(safeBox(readCardSize(card)))).toEqual(box)
})

it('finds the boxes that a cut might touch', () => {
  const card = readCardSize('poker-us')
  const safe = safeBox(card)
  const low: Box = { x: 20, y: safe.y + safe.h - 5, w: 10, h: 5.1 }
  const left: Box = { x: safe.x - 0.1, y: 40, w: 10, h: 10 }
  expect(outsideSafe(card, [safe, low, left, { x: 20, y: 20, w: 5, h: 5 }])).toEqual([low, left])
})
