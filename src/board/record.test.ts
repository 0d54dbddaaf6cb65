// What leaves the app in files.
import { expect, it } from 'vitest'
import type { PackWords } from '../../cards/pack'
import type { Tally } from '../exercise'
import { aRound } from './builders'
import { type RoundRecord, recordCsv } from './record'

it('a spreadsheet is given words, never formulas, whatever tables are called and cards say', () => {
  const names = ['=1+1', '+1', '-1', '@SUM(1)', '\uff1d1', '\uff0b1', '\uff0d1', '\uff201']
  const tally: Tally = {
    of: 1,
    reached: 1,
    counts: {},
    cards: { 'sew-01': 'we' },
    people: 2,
    guess: null,
    light: null,
    can: {},
    shown: [],
    written: [{ id: 'constructor', text: '=HYPERLINK("http://x","a;b")', stump: false }],
  }
  const tables = names.map((name, n) => ({ id: `t${n}`, name, tally, paper: null }))
  const round = aRound({ cards: ['sew-01'] })
  const record: RoundRecord = { title: '', place: '', date: '', closedAt: 0, round, tables, claims: {} }
  const words = { cards: { 'sew-01': { text: 'Sew' } }, piles: { we: { name: 'We can' } } } as unknown as PackWords
  const csv = recordCsv(record, words, { card: 'Card', text: 'Skill' })
  const [head, , written] = csv.split('\r\n')
  expect(head).toBe(`\ufeffCard,Skill,${names.map(name => `'${name}`).join(',')}`)
  expect(written).toBe(`constructor,"'=HYPERLINK(""http://x"",""a;b"")",${','.repeat(names.length - 1)}`)
})
