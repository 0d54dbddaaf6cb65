// What an organiser opens in a spreadsheet.
import { expect, it } from 'vitest'
import type { PackWords } from '../../cards/pack'
import type { Tally } from '../exercise'
import { aRound } from './builders'
import { recordCsv } from './csv'
import type { RoundRecord } from './record'

const tally: Tally = {
  of: 2,
  reached: 1,
  counts: { we: 1, friends: 0, notyet: 0 },
  cards: { 'sew-01': 'we' },
  people: 2,
  guess: 1,
  light: null,
  can: {},
  shown: [],
  written: [],
}
const words = {
  cards: { 'sew-01': { text: 'Sew' }, 'bake-01': { text: 'Bake' } },
  piles: { we: { name: 'We can' }, friends: { name: 'Our friends can' }, notyet: { name: 'Not found yet' } },
} as unknown as PackWords
const say = {
  card: 'Card',
  tables: 'Tables that can',
  found: 'Found',
  id: 'Id',
  people: 'People',
  guess: 'Guess',
  reached: 'Reached',
}
const round = aRound({ cards: ['sew-01', 'bake-01'], piles: ['we', 'friends', 'notyet'] })
const recordOf = (tables: RoundRecord['tables'], claims: RoundRecord['claims'] = {}): RoundRecord => ({
  title: 'Riverside',
  place: '',
  date: '',
  closedAt: 0,
  round,
  tables,
  claims,
})

it('tells what each table counted, on paper too, and what was found when the room was asked', () => {
  const paper = { people: 6, of: 2, counts: { we: 1, friends: 1, notyet: 0 } }
  const tables = [
    { id: 't1', name: 'Oak', tally, paper: null },
    { id: 't2', name: 'Elm', tally: null, paper },
  ]
  expect(recordCsv(recordOf(tables, { 'bake-01': 't2' }), words, say).split('\r\n')).toEqual([
    '\ufeffCard,Oak,Elm,Tables that can,Found,Id',
    'People,2,6',
    'Guess,1,',
    'We can,1,1',
    'Our friends can,0,1',
    'Not found yet,0,0',
    'Reached,1,2',
    'Sew,We can,,1,,sew-01',
    'Bake,,,0,Elm,bake-01',
    '',
  ])
})

it('is given words, never formulas, whatever tables are called and cards say', () => {
  const names = ['=1+1', '+1', '-1', '@SUM(1)', '\uff1d1', '\uff0b1', '\uff0d1', '\uff201']
  const written = [{ id: 'constructor', text: '=HYPERLINK("http://x","a;b")', stump: false }]
  const tables = names.map((name, n) => ({ id: `t${n}`, name, tally: { ...tally, written }, paper: null }))
  const csv = recordCsv(recordOf(tables), words, say)
  const [head] = csv.split('\r\n')
  expect(head).toBe(`\ufeffCard,${names.map(name => `'${name}`).join(',')},Tables that can,Found,Id`)
  expect(csv).toContain(`\r\n"'=HYPERLINK(""http://x"",""a;b"")",`)
})
