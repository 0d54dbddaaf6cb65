// What a room's plans come to together: pretend tables plan, and the sums are checked against what each of them has.
import { expect, test } from 'vitest'
import { loadPack, loadPackWords } from '../../../cards/packs'
import { aRound, aRow } from '../../board/builders'
import { fold, type Row, SERVER } from '../../board/moves'
import type { Revealed, Round, TableTally } from '../../exercise'
import { isId } from '../../json'
import { planLeadWords } from '../../words/planLead'
import { aPlan, found, planned, server, somebody } from './builders'
import { grid } from './grid'
import { parse } from './moves'
import { actsOf } from './past'
import { pretend } from './pretend'
import { askId, asksOf, missingOf, needsOfRoom, pointsNow, revealOf, surpriseOf, votesOf } from './room'
import { roundRules } from './round'
import { type PlanState, rules } from './rules'
import { budgetsOf } from './sums'
import type { PlanTally } from './tally'

const oak = somebody('oak')
const at = (name: string, state: PlanState): TableTally<PlanTally> => ({
  ...{ id: name.toLowerCase(), name, tally: rules.tally(state) },
})

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

/** What a pretend table has done when it has nothing more to do. */
function pretended(round: Round, seed: number, ...before: readonly unknown[]) {
  const random = chances(seed)
  const rows: Row[] = before.map((move, n) => aRow(n, move, { by: SERVER }))
  for (;;) {
    const state = fold(rules, round, rows)
    const move = pretend(state, 'p', random)
    if (move === undefined) return state
    expect(parse(move), 'the network lets it through').toEqual(move)
    const after = fold(rules, round, [...rows, aRow(rows.length, move, { by: 'p' })])
    expect(after, `${JSON.stringify(move)} counts`).not.toEqual(state)
    rows.push(aRow(rows.length, move, { by: 'p' }))
    expect(rows.length).toBeLessThan(200)
  }
}

const fed = server.feeds(found('juggle'))
const shed = planned(
  fed,
  oak.tells('name', 'Hall'),
  oak.chooses('shed'),
  oak.tells('need', 'Fund', 'money'),
  oak.votes('elm'),
)
const stage = planned(fed, oak.chooses('stage'), oak.chooses('soup'), oak.votes('oak'))
const self = planned(oak.chooses('sign'), oak.votes('pine'))
const tables = [at('Oak', shed), at('Elm', stage), at('Pine', self)]

test('the needs of all plans are summed, with the tables that named somebody', () => {
  expect(needsOfRoom({ round: aPlan(), tables })).toEqual([
    { resource: 'people', sum: 3, named: [] },
    { resource: 'money', sum: 4, named: ['Oak'] },
    { resource: 'space', sum: 1, named: [] },
  ])
})

test('two tables voting at once both count; a vote for oneself, or for nobody, does not', () => {
  const count = (all: typeof tables) => votesOf(all).map(({ table, votes }) => `${table.name} ${votes}`)
  expect(count(tables)).toEqual(['Oak 1', 'Elm 1', 'Pine 0'])
  expect(count([...tables, at('Ash', planned(oak.chooses('sign'), oak.votes('elm')))])).toEqual([
    'Elm 2',
    'Oak 1',
    'Pine 0',
    'Ash 0',
  ])
  expect(count([at('Oak', planned(oak.votes('gone')))])).toEqual(['Oak 0'])
})

test('the points that the facilitator gave are told from what surprises took', () => {
  const hit = at('Oak', planned(server.sets(9), server.throws('flood')))
  expect(hit.tally.budgets[0]?.points).toBe(7)
  expect(pointsNow({ round: aPlan(), tables: [hit] }, 'points')).toBe(9)
  expect(pointsNow({ round: aPlan(), tables: [] }, 'points')).toBeUndefined()
  expect(pointsNow({ round: aPlan(), tables: [at('Oak', planned(server.hides(true)))] }, 'points')).toBeUndefined()
})

test('the surprise that came last is shown with who answered, though a late table was given all of them just now', () => {
  const later = (state: PlanState, ms: number): PlanState => ({
    ...{ ...state, shocks: state.shocks.map(shock => ({ ...shock, at: shock.at + ms })) },
  })
  const both = [server.throws('flood'), server.throws('gift')]
  const room = [
    at('Oak', planned(...both, oak.tells('answer', 'We mop', 'shock-1'), oak.tells('answer', 'We sing', 'shock-2'))),
    at('Elm', planned(server.throws('flood'))),
    at('Pine', later(planned(...both), 60_000)),
    at('Ash', planned()),
  ]
  expect(surpriseOf(room)).toEqual({ card: 'gift', answered: ['Oak'], open: ['Pine'] })
  expect(surpriseOf([...room, at('Fir', later(planned(server.throws('noise')), 70_000))])).toMatchObject({
    card: 'noise',
    open: ['Fir'],
  })
  expect(surpriseOf([at('Ash', planned())])).toBeUndefined()
})

test('what plans miss is put to the room, what most of them miss first, by an id that a claim can name', () => {
  expect(missingOf(tables)).toEqual([
    { skill: 'skills/saw', by: ['Oak', 'Elm'] },
    { skill: 'skills/roof', by: ['Oak'] },
    { skill: 'skills/cook', by: ['Elm'] },
  ])
  const asks = asksOf({ tables, nameCard: card => (card === 'skills/saw' ? 'Saw a plank' : undefined) })
  expect(asks, 'and what no pack names is not put').toEqual([{ card: 'skills-saw', text: 'Saw a plank' }])
  expect(isId(askId(`${'a'.repeat(40)}/${'-'.repeat(0)}${'b'.repeat(40)}`))).toBe(true)
  expect(isId(askId(`${'a-'.repeat(19)}a/-${'b'.repeat(38)}`.replace('/-', '/x-')))).toBe(true)
})

test('the reveal goes plan by plan, then needs, votes and asks; votes and claims change none of their number', () => {
  const nameCard = (card: string) => `Skill ${card}`
  expect(revealOf({ tables, nameCard }).map(({ show }) => show)).toEqual([
    'plan',
    'plan',
    'plan',
    'needs',
    'votes',
    'asks',
  ])
  expect(
    revealOf({ tables: [at('Oak', planned(oak.tells('name', 'Hall')))], nameCard }).map(({ show }) => show),
  ).toEqual(['plan'])
})

test('of more than eight tables two plans are told at a time, every plan once', () => {
  const room = Array.from({ length: 21 }, (_, n) => at(`Table ${n}`, planned(oak.tells('name', `Hall ${n}`))))
  const stills = revealOf({ tables: room, nameCard: () => undefined })
  const told = stills.flatMap(still => (still.show === 'plan' ? [still.tables.map(({ name }) => name)] : []))
  expect(told).toHaveLength(11)
  expect(told.flat()).toEqual(room.map(({ name }) => name))
  expect(revealOf({ tables: room.slice(0, 8), nameCard: () => undefined }).slice(0, 8)).toMatchObject(
    room.slice(0, 8).map(({ name }) => ({ show: 'plan', tables: [{ name }] })),
  )
})

test('a skill that was found is asked for by nobody', () => {
  const fed = planned(server.feeds(found('saw'), found('roof')), oak.chooses('shed'))
  expect(missingOf([at('Oak', fed)])).toEqual([])
})

test('what was done is told oldest first, in words, the server’s own left out', async () => {
  const pages = await loadPackWords(await loadPack('community-spaces'), 'en')
  const state = planned(
    ...[oak.tells('name', 'Hall'), server.sets(9), oak.chooses('shed'), oak.writes('own-1', 'A bench', 0)],
    ...[oak.puts('shed', 'near-high'), oak.lights('help')],
  )
  const plain = actsOf(state, pages).map(({ text, written }) => [text.replace(/[\u2068\u2069]/g, ''), written])
  expect(plain).toEqual([
    ['Name of the place: Hall', true],
    ['shed chosen', false],
    ['New card: A bench', true],
    ['shed → Soon, and it matters much', false],
  ])
})

test.each(['community-spaces', 'neighbourhood-online'])(
  'pretend tables plan %s to its end, within their points',
  async id => {
    const pack = await loadPack(id)
    const round = aRound({
      exercise: 'plan',
      pack: id,
      cards: pack.cards.map(card => card.id),
      settings: roundRules.prepare(pack),
    })
    const crisis = round.cards.find(card => card.startsWith('crisis'))
    const states = [1, 2, 3].map(seed =>
      pretended(round, seed, ...(seed === 1 ? [{ do: 'thrown', card: crisis }] : [])),
    )
    for (const state of states) {
      const tally = rules.tally(state)
      expect([tally.reached, tally.light]).toEqual([tally.of, 'ready'])
      expect(tally.chosen.length).toBeGreaterThan(2)
      for (const { spent, points } of budgetsOf(state)) expect(spent).toBeLessThanOrEqual(points)
    }
    const all = states.map((state, n) => at(`Table ${n + 1}`, state))
    const shown: Revealed<PlanTally> = {
      ...{ round, pack, words: await loadPackWords(pack, 'en'), tables: all, nameCard: () => undefined, claims: {} },
    }
    const lines = grid(shown)
    expect(lines.length).toBeGreaterThan(60)
    for (const line of lines) expect(line).toHaveLength(8)
    const cells = (kind: string) => lines.filter(([, what]) => what === kind).map(([, , text]) => text)
    expect(cells('People at the table')).toEqual(all.map(({ tally }) => String(tally.people)))
    expect(cells('Points spent: Points').join()).toMatch(id === 'community-spaces' ? /^\d+ of \d+,/ : /^$/)
    expect(cells('Need').join()).not.toContain('–')
    expect(revealOf(shown).map(({ show }) => show)).toEqual(['plan', 'plan', 'plan', 'needs', 'votes'])
  },
)

test('a pretend table whose points are taken away puts cards back', () => {
  const round = aPlan()
  const state = pretended(
    round,
    4,
    { do: 'feed', found: [found('saw')] },
    { do: 'budget', budget: 'points', points: 2 },
  )
  expect(budgetsOf(state)[0]?.spent).toBeLessThanOrEqual(2)
})

test('the wall names as many tables as there is room for, one at least, and counts the rest', () => {
  const { askedBy, needBy } = planLeadWords.wall
  const said = (text: string) => text.replace(/[\u2068\u2069]/g, '').replaceAll('\u00a0', ' ')
  const tables = ['Oak', 'River', 'The Wednesday Knitting and Repair Circle', 'Elm']
  expect(said(askedBy(tables, 24))).toBe('for Oak, River and 2 more')
  expect(said(askedBy(tables.slice(2), 24))).toBe('for The Wednesday Knitting and Repair Circle and 1 more')
  expect(said(askedBy(tables.slice(0, 1), 1))).toBe('for Oak')
  expect(said(needBy(tables))).toBe('named by Oak, River, The Wednesday Knitting and Repair Circle, Elm')
})
