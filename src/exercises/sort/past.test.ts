import { expect, test } from 'vitest'
import type { PackWords } from '../../../cards/pack'
import type { Act, Round } from '../../exercise'
import { actsOf } from './acts'
import type { SortMove } from './moves'
import { lastOfMine, newestAnswer, pilesOf } from './past'
import { rules, type SortState } from './rules'

const round: Round = {
  id: 'r',
  exercise: 'sort',
  pack: 'p',
  cards: ['a', 'b', 'c'],
  piles: ['we', 'friends', 'notyet'],
  minutes: 9,
}

const KEYS = ['k'.repeat(16), 'l'.repeat(16), 'm'.repeat(16), 'n'.repeat(16)]

function game(moves: readonly (readonly [string, SortMove])[]) {
  let state: SortState = rules.start(round)
  const mine: { key: string; move: SortMove }[] = []
  moves.forEach(([by, move], seq) => {
    const act: Act = { key: KEYS[seq] ?? '', by, at: 0, seq, seen: seq }
    state = rules.play(state, move, act)
    if (by === 'me') mine.push({ key: act.key, move })
  })
  return { state, mine }
}

test('the last act of mine that still stands is the one undo names', () => {
  const { state, mine } = game([
    ['me', { do: 'place', card: 'a', pile: 'we' }],
    ['me', { do: 'skip', card: 'b' }],
    ['you', { do: 'place', card: 'c', pile: 'we' }],
  ])
  expect(lastOfMine(state, mine)).toMatchObject({ did: 'skip', card: 'b' })
  const undone = rules.play(state, { do: 'undo', key: KEYS[1] ?? '' }, { key: 'x', by: 'me', at: 0, seq: 3, seen: 3 })
  expect(lastOfMine(undone, mine)).toMatchObject({ did: 'place', card: 'a', pile: 'we' })
})

test('nothing to take back before anything was done, or when only others acted', () => {
  expect(lastOfMine(rules.start(round), [])).toBeUndefined()
  const { state, mine } = game([['you', { do: 'place', card: 'a', pile: 'we' }]])
  expect(lastOfMine(state, mine)).toBeUndefined()
  expect(newestAnswer(state)).toMatchObject({ card: 'a', by: 'you' })
})

test('a card moved later is the newest, and lies on its new pile only', () => {
  const { state } = game([
    ['me', { do: 'place', card: 'a', pile: 'we' }],
    ['me', { do: 'place', card: 'b', pile: 'we' }],
    ['me', { do: 'place', card: 'a', pile: 'notyet' }],
  ])
  expect(newestAnswer(state)).toMatchObject({ card: 'a', pile: 'notyet' })
  expect(pilesOf(state, round.cards)).toEqual([['b'], [], ['a']])
})

test('what stands is told in words, oldest first; an answer taken back is not', () => {
  const { state } = game([
    ['me', { do: 'place', card: 'b', pile: 'we' }],
    ['me', { do: 'place', card: 'a', pile: 'notyet' }],
    ['me', { do: 'undo', key: KEYS[0] ?? '' }],
    ['you', { do: 'skip', card: 'c' }],
  ])
  const named = { name: 'Not found yet', hint: '' }
  const pages = { cards: { a: { text: 'Juggle' }, c: { text: 'Yodel' } }, piles: { notyet: named } }
  expect(actsOf(state, pages as unknown as PackWords).map(({ text }) => text)).toEqual([
    'Juggle → Not found yet',
    'Yodel → later',
  ])
})

test('a written card named like what every object answers to lies on no pile of its own accord', () => {
  const { state, mine } = game([
    ['me', { do: 'write', card: 'constructor', text: 'Whistle', stump: false }],
    ['me', { do: 'skip', card: 'constructor' }],
  ])
  expect(pilesOf(state, ['a', 'constructor'])).toEqual([[], [], []])
  expect(lastOfMine(state, mine)).toMatchObject({ did: 'skip', card: 'constructor' })
})
