import { expect, it } from 'vitest'
import { loadPack } from '../../../cards/packs'
import { aRound } from '../../board/builders'
import { FOUND_TEXT_MAX, parseFound } from '../../findings'
import { BETTER_MAX, TEXT_MAX, WHY_MAX } from './moves'
import { roundRules } from './round'
import type { SortTally } from './tally'

const tally: SortTally = {
  ...{ of: 6, reached: 2, people: null, light: null, guess: null, can: {}, shown: [], counts: {}, written: [] },
  cards: {},
}

it('a reason and a better word are a note on their card, whatever its pile means', () => {
  const round = aRound({ pack: 'words', settings: { means: { notfound: 'gap' }, reasons: true, better: true } })
  const cards = { resilience: 'notfound', trust: 'we', constructor: 'we' }
  const reasons = {
    resilience: { why: 'Nobody says it', better: 'getting through' },
    trust: { why: '', better: 'counting on each other' },
    constructor: { why: 'Too grand', better: '' },
  }
  expect(roundRules.findings(round, { ...tally, cards, reasons })).toEqual([
    { kind: 'gap', id: 'resilience', card: 'words/resilience', text: '' },
    { kind: 'note', id: 'note-1', card: 'words/resilience', text: 'Nobody says it → getting through' },
    { kind: 'note', id: 'note-2', card: 'words/trust', text: '→ counting on each other' },
    { kind: 'note', id: 'note-3', card: 'words/constructor', text: 'Too grand' },
  ])
})

it('on a written card the note says its words too, at its longest within a finding, under an id that no card has', () => {
  const round = aRound({ settings: { means: { we: 'have' } } })
  const written = [{ id: 'note-1', text: 'x'.repeat(TEXT_MAX), stump: false }]
  const reasons = { 'note-1': { why: 'y'.repeat(WHY_MAX), better: 'z'.repeat(BETTER_MAX) } }
  const found = roundRules.findings(round, { ...tally, cards: { 'note-1': 'we' }, written, reasons })
  expect(found.map(({ id, kind }) => [id, kind])).toEqual([
    ['note-1', 'have'],
    ['note-2', 'note'],
  ])
  for (const one of found) {
    expect([...one.text].length).toBeLessThanOrEqual(FOUND_TEXT_MAX)
    expect(parseFound({ ...one, round: 'r0', table: 't1', from: '' })).toBeDefined()
  }
})

it.each(['words', 'principles'])('%s asks for reasons, and so hands them on', async id => {
  const round = aRound({ pack: id, settings: roundRules.prepare(await loadPack(id)) })
  const reasons = { one: { why: 'Because', better: '' } }
  expect(roundRules.findings(round, { ...tally, cards: {}, reasons }).map(({ kind }) => kind)).toEqual(['note'])
})
