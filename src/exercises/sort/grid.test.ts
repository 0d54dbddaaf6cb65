// What an organiser finds in a spreadsheet of a sort.
import { expect, it } from 'vitest'
import type { Pack, PackWords } from '../../../cards/pack'
import { aRound } from '../../board/builders'
import { grid } from './grid'
import { paper, type SortTally } from './tally'

const tally: SortTally = {
  of: 2,
  reached: 1,
  counts: { we: 1, friends: 0, notyet: 0 },
  cards: { 'sew-01': 'we' },
  people: 2,
  guess: 1,
  light: null,
  can: {},
  shown: [],
  written: [{ id: 'constructor', text: 'Whistle', stump: true }],
}
const words = {
  guess: 'How many?',
  cards: { 'sew-01': { text: 'Sew' }, 'bake-01': { text: 'Bake' } },
  piles: { we: { name: 'We can' }, friends: { name: 'Our friends can' }, notyet: { name: 'Not found yet' } },
} as unknown as PackWords
const room = {
  round: aRound({ cards: ['sew-01', 'bake-01'], piles: ['we', 'friends', 'notyet'] }),
  pack: {} as Pack,
  words,
  nameCard: () => undefined,
}

it('tells what each table counted, on paper too, and what was found when the room was asked', () => {
  const tables = [
    { id: 't1', name: 'Oak', tally },
    { id: 't2', name: 'Elm', tally: paper({ people: 6, of: 2, counts: { we: 1, friends: 1, notyet: 0 } }) },
  ]
  expect(grid({ ...room, tables, claims: { 'bake-01': 'Elm' } })).toEqual([
    ['Card', 'Oak', 'Elm', 'Tables that can', 'Found when asked', 'Card id'],
    ['People', 2, 6],
    ['Guess', 1, null],
    ['We can', 1, 1],
    ['Our friends can', 0, 1],
    ['Not found yet', 0, 0],
    ['Reached', 1, 2],
    ['Sew', 'We can', '', 1, '', 'sew-01'],
    ['Bake', '', '', 0, 'Elm', 'bake-01'],
    ['Whistle', '', '', 0, '', 'constructor'],
  ])
})

it('tells of judged cards why each table put them there, and its better word', () => {
  const judged = { ...words, guess: undefined } as unknown as PackWords
  const said = { ...tally, written: [], reasons: { 'sew-01': { why: 'Plain', better: 'Mend' } } }
  const lines = grid({ ...room, words: judged, tables: [{ id: 't1', name: 'Oak', tally: said }], claims: {} })
  expect(lines[0]).toEqual(['Card', 'Oak', 'Why: Oak', 'Better word: Oak', 'Card id'])
  expect(lines.at(-2)).toEqual(['Sew', 'We can', 'Plain', 'Mend', 'sew-01'])
  expect(lines.map(([first]) => first)).not.toContain('Guess')
})
