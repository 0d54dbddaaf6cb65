import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { qr } from './code'

it('draws every dark module once and no light one', () => {
  const { data, size } = encode('skills:mend-03', { ecc: 'M', border: 2 })
  const boxes = qr('skills:mend-03').path.split('Z').filter(Boolean)
  const drawn = data.map(row => row.map(() => 0))
  for (const box of boxes) {
    const [x0 = 0, y0 = 0, x1 = 0] = (box.match(/[\d.]+/g) ?? []).map(n => Number(n) * size)
    const row = drawn[Math.round(y0)] ?? []
    for (let x = Math.round(x0); x < Math.round(x1); x++) row[x] = (row[x] ?? 0) + 1
  }
  expect(drawn).toEqual(data.map(row => row.map(Number)))
})

it('fits the id of a card into the smallest code there is', () =>
  expect(encode('skills:mend-03', { ecc: 'M' }).version).toBe(1))
