import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PrintError } from './ink'
import { CARD_SIZES, inMm, PAPERS, readCardSize, readPaper, SIZE_MAX, SIZE_MIN } from './papers'

const mm = (id: string) => inMm(readCardSize(id))

it.each([
  ['poker-us', '63.5 × 88.9 mm'],
  ['poker-eu', '63 × 88 mm'],
  ['bridge', '57 × 89 mm'],
  ['euro', '59 × 92 mm'],
  ['mini', '44 × 68 mm'],
  ['tarot', '70 × 120 mm'],
  ['tarot-us', '69.85 × 120.65 mm'],
  ['tarot-large', '89 × 146 mm'],
  ['business', '85 × 55 mm'],
  ['business-us', '88.9 × 50.8 mm'],
  ['square', '88.9 × 88.9 mm'],
  ['index', '127 × 76.2 mm'],
  ['domino', '44.45 × 88.9 mm'],
  ['a7', '74 × 105 mm'],
  ['a6', '105 × 148 mm'],
  ['a5', '148 × 210 mm'],
])('the card %s measures %s', (id, size) => expect(mm(id)).toBe(size))

it.each([
  ['a3', '297 × 420 mm'],
  ['tabloid', '279.4 × 431.8 mm'],
  ['a1', '594 × 841 mm'],
  ['a4', '210 × 297 mm'],
  ['a5', '148 × 210 mm'],
  ['letter', '215.9 × 279.4 mm'],
  ['legal', '215.9 × 355.6 mm'],
  ['avery-5371', '215.9 × 279.4 mm'],
  ['avery-c32011', '210 × 297 mm'],
])('the paper %s measures %s', (id, size) => expect(inMm(readPaper(id))).toBe(size))

it.each([
  ['avery-5371', 19.05, 12.7, 19.05, 12.7],
  ['avery-c32011', 15, 13.5, 15, 13.5],
  ['avery-32015', 17, 31.5, 17, 31.5],
  ['avery-7414', 15, 18.5, 15, 18.5],
  ['avery-l4785', 18, 13, 17, 14],
  ['avery-5388', 44.45, 25.4, 44.45, 25.4],
])('%s leaves %d mm left, %d above, %d right and %d below its cards', (id, ...margins) => {
  const { w, h, stock } = readPaper(id)
  if (!stock) throw new Error(`${id} is no stock`)
  const { x, y, dx, dy, columns, rows, card } = stock
  const left = [x, y, w - x - (columns - 1) * dx - card.w, h - y - (rows - 1) * dy - card.h]
  for (const [i, margin] of margins.entries()) expect(left[i]).toBeCloseTo(margin, 6)
})

it.each([
  ['A4', 'a4'],
  [' Letter ', 'letter'],
  ['avery C32011', 'avery-c32011'],
])('takes the paper %j for %s', (text, id) => expect(readPaper(text).id).toBe(id))

it.each([
  ['Poker US', 'poker-us', '63.5 × 88.9 mm'],
  ['70x100mm', '70x100mm', '70 × 100 mm'],
  ['2.5x3.5in', '2.5x3.5in', '63.5 × 88.9 mm'],
  ['63,5x88,9 mm', '63.5x88.9mm', '63.5 × 88.9 mm'],
  ['70 × 100 MM', '70x100mm', '70 × 100 mm'],
  ['3.5x2"', '3.5x2in', '88.9 × 50.8 mm'],
])('takes the card size %j for %s', (text, id, size) => {
  const card = readCardSize(text)
  expect([card.id, inMm(card)]).toEqual([id, size])
})

it('sets a free paper upright', () => {
  expect(inMm(readPaper('18x12in'))).toBe('304.8 × 457.2 mm')
})

describe('what is no size', () => {
  it.each(['b4', '', '70x100', '70mm', '-70x100mm', '1e2x100mm', 'NaNxNaNmm', '70x100mm; rm', 'x'.repeat(5000)])(
    'refuses the paper %j, and lists all papers',
    text => {
      expect(() => readPaper(text)).toThrow(PrintError)
      expect(() => readPaper(text)).toThrow(/Choose one of a4, a3, .*avery-5388, or a size such as 210x330mm/)
      expect(() => readPaper(text)).toThrow(/^.{0,260}$/)
    },
  )

  it('refuses an unknown card size, and lists all', () => {
    expect(() => readCardSize('pokker')).toThrow(
      'There is no card size "pokker". Choose one of poker-us, poker-eu, bridge, bridge-us, euro, mini, tarot, tarot-us, tarot-large, domino, square, business, business-us, index, a7, a6, a5, or a size such as 70x100mm or 2.5x3.5in.',
    )
  })

  it.each(['19x60mm', '60x501mm', '0x0mm', '0.5x3in', '3x20in'])('refuses the size %s with its limits', text => {
    expect(() => readCardSize(text)).toThrow(`"${text}" is out of bounds: each side must be 20 to 500 mm long.`)
    expect(() => readPaper(text)).toThrow(PrintError)
  })
})

it('reads every id of its own, and every free size within the limits', () => {
  for (const card of CARD_SIZES) expect(readCardSize(card.id)).toBe(card)
  for (const paper of PAPERS) {
    expect(readPaper(paper.id)).toBe(paper)
    if (paper.stock) expect(inMm(readCardSize(paper.stock.card.id))).toBe(inMm(paper.stock.card))
  }
  const tenths = fc.integer({ min: SIZE_MIN * 10, max: SIZE_MAX * 10 }).map(n => n / 10)
  fc.assert(
    fc.property(tenths, tenths, fc.constantFrom('mm', ' mm'), fc.boolean(), (w, h, unit, comma) => {
      const text = `${w}x${h}${unit}`
      const card = readCardSize(comma ? text.replaceAll('.', ',') : text)
      expect(card).toMatchObject({ w, h })
      expect(readCardSize(card.id)).toEqual(card)
    }),
  )
})
