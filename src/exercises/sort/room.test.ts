import { expect, test } from 'vitest'
import type { PackWords } from '../../../cards/pack'
import type { Round, TableTally } from '../../exercise'
import { asksOf, middle, revealOf, roomOf } from './room'
import type { SortTally } from './tally'

const round: Round = {
  id: 'r',
  exercise: 'sort',
  pack: 'p',
  cards: ['a', 'b', 'c', 'd', 'e'],
  piles: ['we', 'friends', 'notyet'],
  minutes: 9,
}

const EMPTY: SortTally = {
  of: 5,
  reached: 0,
  counts: { we: 0, friends: 0, notyet: 0 },
  cards: {},
  people: null,
  guess: null,
  light: null,
  can: {},
  shown: [],
  written: [],
}

const NAMES = { w: 'we', f: 'friends', n: 'notyet' } as const

/** A table by one letter a card: w(e), f(riends), n(ot yet), - not reached. */
function table(name: string, letters: string, more: Partial<SortTally> = {}): TableTally<SortTally> {
  const cards: Record<string, string> = {}
  const counts = { we: 0, friends: 0, notyet: 0 }
  ;[...letters].forEach((letter, n) => {
    const pile = NAMES[letter as keyof typeof NAMES]
    if (!pile) return
    cards[round.cards[n] ?? ''] = pile
    counts[pile]++
  })
  return { id: name, name, tally: { ...EMPTY, cards, counts, reached: Object.keys(cards).length, ...more } }
}

test('the middle is a number of one of them, or half-way between two', () => {
  expect(middle([])).toBeNull()
  expect(middle([3])).toBe(3)
  expect(middle([9, 1, 5])).toBe(5)
  expect(middle([70, 75])).toBe(73)
})

test('the room can what any of its tables can', () => {
  const room = roomOf(round, [table('Oak', 'wwnnn', { guess: 2 }), table('Elm', 'nfwnn', { guess: 4 })])
  expect(room).toMatchObject({ tables: 2, guess: 3, can: 2, withFriends: 2, room: 3, roomWithFriends: 3 })
  expect(room.nobody).toEqual(['d', 'e'])
  expect(room.gaps).toEqual([
    { card: 'a', can: ['Oak'], looking: ['Elm'] },
    { card: 'c', can: ['Elm'], looking: ['Oak'] },
  ])
})

test('a card nobody came to is neither a gap nor asked of the room', () => {
  const room = roomOf(round, [table('Oak', 'ww---'), table('Elm', '-----')])
  expect(room.nobody).toEqual([])
  expect(room.gaps).toEqual([])
  expect(room).toMatchObject({ tables: 1, reached: 2, dealt: 10, can: 2 })
})

test('a card that friends of one table can do is not asked of the room', () => {
  expect(roomOf(round, [table('Oak', 'nnnnn'), table('Elm', 'fwwww')]).nobody).toEqual([])
})

test('a table on paper counts with its numbers alone', () => {
  const paper: TableTally<SortTally> = {
    id: 'p',
    name: 'Paper',
    tally: { ...EMPTY, reached: 5, counts: { we: 4, friends: 1, notyet: 0 } },
  }
  expect(roomOf(round, [table('Oak', 'wwnnn'), paper])).toMatchObject({ can: 3, room: 4, roomWithFriends: 5 })
})

test('the reveal goes from guess to a last still, and leaves out what there is nothing of', () => {
  const show = (tables: TableTally<SortTally>[]) => revealOf({ round, tables, claims: {} }).map(({ show }) => show)
  expect(show([table('Oak', 'wwwww')])).toEqual(['result', 'end'])
  expect(show([table('Oak', 'wwwwn', { guess: 3 })])).toEqual(['guess', 'result', 'anyone', 'end'])
  expect(show([table('Oak', 'wwnnn'), table('Elm', 'nwwnn')])).toEqual(['result', 'room', 'gaps', 'anyone', 'end'])
  expect(show([])).toEqual(['result', 'end'])
})

test('a yes from the room counts at the end and changes no number of stills', () => {
  const tables = [table('Oak', 'wwnnn'), table('Elm', 'wwnnn')]
  const before = revealOf({ round, tables, claims: {} })
  const after = revealOf({ round, tables, claims: { c: 'Elm', zzz: 'Elm' } })
  expect(after.length).toBe(before.length)
  expect(before.at(-1)).toEqual({ show: 'end', found: 0 })
  expect(after.at(-1)).toEqual({ show: 'end', found: 1 })
})

test('cards of a table’s own never count for the room; those to stump others are shown to it', () => {
  const written = [{ id: 'own-1', text: 'Yodel', stump: true }]
  const stills = revealOf({ round, tables: [table('Oak', 'wwwww', { written })], claims: {} })
  expect(stills).toContainEqual({ show: 'stumps', stumps: [{ card: 'own-1', text: 'Yodel', from: 'Oak' }] })
})

test('the room is asked about what nobody can and about the cards that were written to stump it', () => {
  const written = [
    { id: 'own-1', text: 'Yodel', stump: true },
    { id: 'own-2', text: 'Purr', stump: false },
  ]
  const tables = [table('Oak', 'wwwnn', { written }), table('Elm', 'wwwwn')]
  const words = { cards: { e: { text: 'Fly' } } } as unknown as PackWords
  expect(asksOf({ round, tables, words })).toEqual([
    { card: 'e', text: 'Fly' },
    { card: 'own-1', text: 'Yodel' },
  ])
})

test('a table’s yes to a stumper is found just now, and adds nothing to the deck', () => {
  const written = [{ id: 'own-1', text: 'Yodel', stump: true }]
  const tables = [table('Oak', 'wwwww', { written }), table('Elm', 'wwwww')]
  expect(revealOf({ round, tables, claims: { 'own-1': 'Elm' } }).at(-1)).toEqual({ show: 'end', found: 1 })
})
