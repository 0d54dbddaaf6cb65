// What a sort comes to, whatever a table does.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRound, aRow, HOSTILE_IDS, PEOPLE } from '../../board/builders'
import { fold } from '../../board/moves'
import { anyMove } from './builders'
import { roundRules } from './round'
import { rules } from './rules'
import type { SortTally } from './tally'

it('the tally adds up: each pile counts its cards, and only what is dealt is on them', () => {
  const cards = [...aRound().cards, ...HOSTILE_IDS, '42']
  const round = aRound({ cards })
  const row = fc.record({ move: anyMove(round), by: fc.constantFrom(...PEOPLE), back: fc.nat(40) })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40, size: 'max' }), list => {
      const rows = list.map(({ move, by, back }, seq) => aRow(seq, move, { by, seen: Math.max(0, seq - back) }))
      const { of, reached, counts, cards, can, shown, written } = rules.tally(fold(rules, round, rows))
      const own = written.filter(({ stump }) => !stump).map(({ id }) => id)
      const dealt = new Set([...round.cards, ...own])
      expect(of).toBe(dealt.size)
      expect(Object.keys(cards).length).toBe(reached)
      expect(Object.keys(counts).sort()).toEqual([...round.piles].sort())
      for (const [pile, count] of Object.entries(counts))
        expect(count).toBe(Object.values(cards).filter(on => on === pile).length)
      for (const card of [...Object.keys(cards), ...Object.keys(can), ...shown]) expect(dealt).toContain(card)
    }),
    { numRuns: 300 },
  )
})

const settings = { means: { we: 'have', friends: 'reach', notfound: 'gap' } }
const counted = (cards: SortTally['cards'], written: SortTally['written'] = []): SortTally => ({
  ...{ of: 6, reached: 2, people: null, light: null, guess: null, can: {}, shown: [], counts: {} },
  cards,
  written,
})

it('hands on what its piles mean: a card by its name, a written one in its own words', () => {
  const tally = counted({ 'sew-01': 'we', own: 'notfound' }, [{ id: 'own', text: 'Whistle', stump: false }])
  expect(roundRules.findings(aRound({ settings }), tally)).toEqual([
    { kind: 'have', id: 'sew-01', card: 'skills/sew-01', text: '' },
    { kind: 'gap', id: 'own', card: null, text: 'Whistle' },
  ])
  expect(roundRules.findings(aRound(), tally)).toEqual([])
})
