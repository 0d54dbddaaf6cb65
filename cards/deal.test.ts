import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deal } from './deal'
import type { Card, CardId, Pack } from './pack'
import { loadPack } from './packs'

const pack = await loadPack('skills')
const cards = new Map(pack.cards.map(card => [card.id, card]))
const card = (id: CardId): Card => {
  const found = cards.get(id)
  if (!found) throw new Error(`dealt a card that is not in the pack: ${id}`)
  return found
}
const isShow = (id: CardId) => card(id).tags.includes('show')
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const CUTS = [null, 30, 50]

/** Holds for every seed, of which some hundreds are tried. */
const everySeed = (cut: number | null, holds: (order: readonly CardId[]) => void) =>
  fc.assert(
    fc.property(seeds, seed => {
      holds(deal(pack, cut, seed))
    }),
    { numRuns: 400 },
  )

describe.each(CUTS)('the deal of cut %s', cut => {
  it('has each card of the cut once', () => {
    const all = cut === null ? pack.cards.map(card => card.id) : pack.cuts[cut]
    everySeed(cut, order => expect([...order].sort()).toEqual([...(all ?? [])].sort()))
  })

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, seed => {
        expect(deal(pack, cut, seed)).toEqual(deal(pack, cut, seed))
      }),
    )
  })

  it('begins with common cards, the first of which asks nobody to perform', () => {
    const opening = cut === null ? 5 : 3
    everySeed(cut, order => {
      expect(order.slice(0, opening).map(id => card(id).rarity)).toEqual(Array(opening).fill('common'))
      expect(isShow(order[0] ?? '')).toBe(false)
    })
  })

  it('has more common cards in its first half than in its second', () => {
    const common = (ids: readonly CardId[]) => ids.filter(id => card(id).rarity === 'common').length
    everySeed(cut, order => {
      const half = order.length / 2
      expect(common(order.slice(0, half))).toBeGreaterThanOrEqual(common(order.slice(half)))
    })
  })

  it('never has two show cards adjacent, and none too far apart', () => {
    everySeed(cut, order => {
      const places = order.flatMap((id, place) => (isShow(id) ? [place] : []))
      const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2)
      expect(Math.max(...gaps)).toBeLessThanOrEqual((2 * order.length) / places.length)
    })
  })

  it('ends on what people can: of the last ten at least five common or middling, at most one rare', () => {
    everySeed(cut, order => {
      const end = order.slice(-10).map(id => card(id).rarity)
      expect(end.filter(rarity => rarity === 'common' || rarity === 'middling').length).toBeGreaterThanOrEqual(5)
      expect(end.filter(rarity => rarity === 'rare').length).toBeLessThanOrEqual(1)
    })
  })

  it('never has three of one suit in a row', () => {
    everySeed(cut, order => {
      const runs = order.filter((id, place) => {
        const [before, last] = [order[place - 2], order[place - 1]]
        return before && last && card(id).suit === card(last).suit && card(id).suit === card(before).suit
      })
      expect(runs).toEqual([])
    })
  })
})

describe('deal', () => {
  it('gives tables with different seeds different orders', () => {
    const orders = Array.from({ length: 50 }, (_, seed) => deal(pack, null, seed).join())
    expect(new Set(orders).size).toBe(50)
  })

  it('keeps the order of a seed: changing it is a decision', () => {
    expect(deal(pack, 30, 1).slice(0, 5)).toEqual(['mend-02', 'sums-02', 'care-05', 'mend-01', 'odd-06'])
  })

  it('names the cut that a pack does not have', () => {
    expect(() => deal(pack, 40, 1)).toThrow('pack "skills" has no cut of 40 cards; its cuts: 30, 50')
    expect(() => deal({ ...pack, cuts: {} }, 30, 1)).toThrow('its cuts: none')
  })

  it('deals any pack, however lopsided', () => {
    const lopsided: fc.Arbitrary<Pack> = fc
      .array(
        fc.record({
          suit: fc.constantFrom('make', 'mend'),
          rarity: fc.constantFrom('common' as const, 'rare' as const),
          show: fc.boolean(),
        }),
        { minLength: 1, maxLength: 40 },
      )
      .map(list => ({
        ...pack,
        cards: list.map(({ suit, rarity, show }, i) => ({
          id: `c-${i}`,
          suit,
          rarity,
          tags: show ? ['show' as const] : [],
          art: '2702',
        })),
      }))
    fc.assert(
      fc.property(lopsided, seeds, (odd, seed) => {
        expect([...deal(odd, null, seed)].sort()).toEqual(odd.cards.map(card => card.id).sort())
      }),
    )
  })
})
