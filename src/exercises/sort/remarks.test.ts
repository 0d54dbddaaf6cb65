// Records of play where a pack asks why, as "words" and "principles" do.
import { expect, test } from 'vitest'
import { aRound } from '../../board/builders'
import { SERVER } from '../../board/moves'
import { actsOf } from './acts'
import { aPlan, type Line, playedOn, settings, somebody } from './builders'
import { roundRules } from './round'
import { rules } from './rules'

const [oak, elm, server] = [somebody('oak'), somebody('elm'), somebody(SERVER)]
const round = aRound({ cards: ['partner', 'provider'], piles: ['helpful', 'unsure', 'unhelpful'], settings })
const played = (...lines: Line[]) => playedOn(round, ...lines)
const reasons = (...lines: Line[]) => rules.tally(played(...lines)).reasons

test('a reason and a better word are kept with the card, and nothing is kept of a table that says none', () => {
  expect(
    reasons(
      oak.says('unhelpful', 'provider'),
      oak.saysWhy('provider', 'Nobody says it'),
      elm.knowsBetter('provider', 'Helper'),
    ),
  ).toEqual({ provider: { why: 'Nobody says it', better: 'Helper' } })
  expect(reasons(oak.says('helpful', 'partner'))).toBeUndefined()
})

test('the last word on a card counts, unless it was said without knowing of the one before', () => {
  const first = oak.saysWhy('partner', 'Equal')
  expect(reasons(first, elm.saysWhy('partner', 'Sounds equal'))?.partner?.why).toBe('Sounds equal')
  expect(reasons(first, elm.saysWhy('partner', 'Sounds equal').seen(0))?.partner?.why).toBe('Equal')
  expect(reasons(first, elm.knowsBetter('partner', 'Friend').seen(0))?.partner).toEqual({
    why: 'Equal',
    better: 'Friend',
  })
})

test('it is taken back in words, by undo, and with the written card it is about', () => {
  expect(reasons(oak.saysWhy('partner', 'Equal'), oak.saysWhy('partner', ''))).toBeUndefined()
  expect(reasons(oak.saysWhy('partner', 'Equal'), elm.undoes(0))).toBeUndefined()
  expect(reasons(oak.writes('own', 'Client'), oak.saysWhy('own', 'Cold'), oak.undoes(0))).toBeUndefined()
})

test('a pack that does not ask, and a card that was not dealt, get none', () => {
  const line = oak.saysWhy('partner', 'Equal')
  expect(rules.tally(playedOn({ ...round, settings: { reasons: false } }, line)).reasons).toBeUndefined()
  expect(rules.tally(playedOn(aRound({ cards: ['partner'] }), line)).reasons).toBeUndefined()
  expect(reasons(oak.saysWhy('nothing', 'Equal'))).toBeUndefined()
})

test('the facilitator finds it among what can be taken away for good', () => {
  const state = played(oak.says('helpful', 'partner'), oak.saysWhy('partner', 'Ask Ana at number 9'))
  const acts = actsOf(state, { cards: {}, piles: {} } as never)
  expect(acts.map(({ written }) => written)).toEqual([false, true])
  expect(acts[1]?.text).toContain('Ask Ana at number 9')
})

test('too long a reason is none, and junk in a file is left out', () => {
  expect(rules.parse({ do: 'why', card: 'partner', text: 'x'.repeat(141) })).toBeUndefined()
  expect(rules.parse({ do: 'better', card: 'partner', text: 'x'.repeat(41) })).toBeUndefined()
  const tally = rules.tally(played(oak.saysWhy('partner', 'Equal')))
  const read = roundRules.parseTally({
    ...tally,
    reasons: { ...tally.reasons, provider: 7, x: { why: '', better: 9 } },
  })
  expect(read?.reasons).toEqual({ partner: { why: 'Equal', better: '' } })
})

test('a table is told of its own plans alone, by the server alone, and once', () => {
  const plans = [aPlan(), aPlan({ id: 'other', table: 't2', from: 'Elm' }), aPlan({ id: 'gap', kind: 'gap' })]
  expect(roundRules.take(round, plans, 't1')).toEqual([aPlan()])
  const state = played(
    server.feeds(aPlan()),
    server.feeds(aPlan(), aPlan({ id: 'second' })),
    oak.feeds(aPlan({ id: 'mine' })),
  )
  expect(state.about.map(({ id }) => id)).toEqual(['plan', 'second'])
})
