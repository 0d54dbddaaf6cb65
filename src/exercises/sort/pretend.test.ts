// Pretend tables are for practising all of a workshop: they guess, leave gaps, stump the others, and finish.
import { expect, test } from 'vitest'
import { aRound } from '../../board/builders'
import { fold, type Row } from '../../board/moves'
import { parse } from './moves'
import { pretend, pretendSeal } from './pretend'
import { roomOf } from './room'
import { rules } from './rules'

/** The same chances every time (mulberry32). */
function chances(seed: number) {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const suits = ['make', 'mend', 'grow', 'care', 'move', 'play', 'words', 'sums', 'gather', 'odd']
const cards = suits.flatMap(suit => Array.from({ length: 5 }, (_, n) => `${suit}-0${n + 1}`))
const round = aRound({ cards })

/** What a pretend table has done when it has nothing more to do. */
function played(seed: number) {
  const random = chances(seed)
  const rows: Row[] = []
  for (;;) {
    const state = fold(rules, round, rows)
    const move = pretend(state, 'p', random, 't1')
    if (move === undefined) return state
    expect(parse(move), 'the network lets it through').toEqual(move)
    rows.push({
      key: `key${String(rows.length).padStart(16, '0')}`,
      by: 'p',
      seen: rows.length,
      at: 0,
      round: 'r1',
      move,
    })
    expect(rows.length).toBeLessThan(200)
  }
}

const tables = [1, 2, 3].map(seed => ({ id: `t${seed}`, name: `Table ${seed}`, tally: rules.tally(played(seed)) }))

test('three pretend tables sort every card and leave the reveal something to show', () => {
  for (const { tally } of tables) {
    expect(tally).toMatchObject({ of: 50, reached: 50 })
    expect(tally.counts.we).toBeGreaterThan(25)
  }
  const room = roomOf(round, tables)
  expect(room.gaps.length).toBeGreaterThan(2)
  expect(room.nobody.length).toBeGreaterThan(0)
  expect(room.nobody.length).toBeLessThan(12)
})

test('some write a card to stump the others, none more than one', () => {
  const written = Array.from({ length: 12 }, (_, seed) => played(seed + 10).written)
  expect(written.flat().length).toBeGreaterThan(2)
  expect(written.every(cards => cards.length <= 1 && cards.every(({ stump }) => stump))).toBe(true)
})

test('they guess a number that can be', () => {
  for (let seed = 0; seed < 20; seed++) expect(rules.seal(pretendSeal(round, chances(seed)))).toBeLessThanOrEqual(50)
  expect(new Set([1, 2, 3].map(seed => pretendSeal(round, chances(seed)))).size).toBeGreaterThan(1)
})
