// A record of planning, to be read aloud: `planned(oak.chooses('shed'), elm.putsBack('shed').seen(0))`.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { CardId } from '../../../cards/pack'
import { aRound, aRow, frozen, HOSTILE_IDS, keyOf } from '../../board/builders'
import { fold, playRow, type Row, SERVER } from '../../board/moves'
import type { Light, ParticipantId, Round, TableId } from '../../exercise'
import type { Found } from '../../findings'
import { type About, CELLS, type Cell, emptyPlace, LONGEST, type Place, type PlanMove } from './moves'
import { type PlanState, rules } from './rules'
import { budgetsOf } from './sums'

/** What prepare makes of a small pack: four projects and a person on the first ids of the contract's round, and shocks. */
export const settings = {
  resources: ['money', 'space', 'constructor'],
  budgets: [
    { id: 'points', points: 6 },
    { id: 'valueOf', points: 3 },
  ],
  choices: [6, 9],
  swap: true,
  hidden: false,
  personas: 1,
  cards: {
    'sew-01': {
      ...{ kind: 'project', cost: 3, budget: 'points', needs: { money: 3, space: 1 } },
      skills: ['skills/sew-01', 'skills/constructor'],
    },
    'sew-02': { kind: 'project', cost: 2, budget: 'points', needs: { money: 1 }, skills: ['skills/sew-01'] },
    'cook-01': { kind: 'project', cost: 2, budget: 'valueOf', needs: { constructor: 2 }, skills: [] },
    constructor: { kind: 'project', cost: 1, budget: 'points', needs: {}, skills: ['skills/cook-02'] },
    'cook-02': { kind: 'persona' },
    valueOf: { kind: 'persona' },
    'move-01': { kind: 'crisis', points: -2 },
    'move-02': { kind: 'opportunity', points: 1 },
    toString: { kind: 'crisis', points: 0 },
  },
}

/** One pack of the most usual kind, for records that are read: six points, a shed for 3, soup and a stage for 2, a sign for 1. */
export const CARDS = ['shed', 'soup', 'stage', 'sign', 'ida', 'raj', 'flood', 'gift', 'noise']
const project = (cost: number, needs: Readonly<Record<string, number>>, ...skills: readonly string[]) => ({
  ...{ kind: 'project', budget: 'points', cost, needs, skills: skills.map(skill => `skills/${skill}`) },
})
const persona = { kind: 'persona' }
const facts = {
  shed: project(3, { money: 3, space: 1 }, 'saw', 'roof'),
  soup: project(2, { people: 2 }, 'cook'),
  stage: project(2, { money: 1, people: 1 }, 'saw'),
  sign: project(1, {}),
  ida: persona,
  raj: persona,
  flood: { kind: 'crisis', points: -2 },
  gift: { kind: 'opportunity', points: 2 },
  noise: { kind: 'crisis', points: 0 },
}
const POINTS = [{ id: 'points', points: 6 }]
export const usual = {
  ...{ resources: ['people', 'money', 'space'], budgets: POINTS, choices: [6, 9], swap: true, personas: 1 },
  cards: facts,
}
export const aPlan = (part: Readonly<Record<string, unknown>> = {}): Round =>
  aRound({ exercise: 'plan', pack: 'spaces', cards: CARDS, piles: [], settings: { ...usual, ...part } })

/** One line of the record. Its device had seen all lines before it, unless `seen` says how many. */
export interface Line {
  readonly by: ParticipantId
  readonly move: PlanMove
  readonly had: number | undefined
  readonly seen: (had: number) => Line
}

const line = (by: ParticipantId, move: PlanMove, had?: number): Line => ({
  ...{ by, move, had },
  seen: had => line(by, move, had),
})

/** Somebody with a device at the table. */
export const somebody = (by: ParticipantId) => ({
  tells: (about: About, text: string, of: string | null = null) => line(by, { do: 'tell', about, of, text }),
  chooses: (card: CardId) => line(by, { do: 'choose', card, on: true }),
  putsBack: (card: CardId) => line(by, { do: 'choose', card, on: false }),
  puts: (card: CardId, cell: Cell | null) => line(by, { do: 'put', card, cell }),
  writes: (card: CardId, text: string, cost: number, budget = 'points') =>
    line(by, { do: 'write', card, text, cost, budget }),
  tellsOf: (card: CardId | null) => line(by, { do: 'hero', card }),
  pays: (shock: string, budget: string) => line(by, { do: 'pay', shock, budget }),
  votes: (table: TableId | null) => line(by, { do: 'vote', table }),
  counts: (people: number) => line(by, { do: 'people', people }),
  lights: (light: Light | null) => line(by, { do: 'light', light }),
  undoes: (place: number) => line(by, { do: 'undo', key: keyOf(place) }), // the line at that place of the record, from 0
})

/** What the server puts on a board. */
export const server = {
  gives: (from: string, place: Partial<Place>) =>
    line(SERVER, { do: 'given', from, place: { ...emptyPlace, ...place } }),
  sets: (points: number, budget = 'points') => line(SERVER, { do: 'budget', budget, points }),
  hides: (hidden: boolean) => line(SERVER, { do: 'hide', hidden }),
  approves: (card: CardId, cost: number) => line(SERVER, { do: 'approve', card, cost }),
  throws: (card: CardId) => line(SERVER, { do: 'thrown', card }),
  feeds: (...found: readonly Found[]) => line(SERVER, { do: 'feed', found }),
}

/** A skill that a table was found to have, or through its friends. */
export const found = (skill: string, from = 'Oak', part: Partial<Found> = {}): Found => ({
  ...{ kind: 'have', id: skill, card: `skills/${skill}`, text: '', round: 'r0', table: from.toLowerCase(), from },
  ...part,
})

export const rowsOf = (lines: readonly Line[]): readonly Row[] =>
  lines.map(({ by, move, had }, place) => aRow(place, move, { by, seen: had ?? place }))

/** The table after a record of play; everything on the way is frozen. */
export const plannedOn = (round: Round, ...lines: Line[]): PlanState =>
  fold({ ...rules, play: (state, move, act) => frozen(rules.play(state, move, act)) }, frozen(round), rowsOf(lines))

export const planned = (...lines: Line[]): PlanState => plannedOn(aPlan(), ...lines)

const TEXTS = ['', 'Riverside Hall', 'রিভারসাইড হল', 'قاعة النهر', '👩‍🌾 shed'] as const

/** Any move of planning, most of them about the round's own cards; the contract of all exercises plays these. */
export function anyMove(round: Round): fc.Arbitrary<PlanMove> {
  const written = fc.constantFrom('own-1', 'own-2', 'own-3')
  const card = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...round.cards) }, { weight: 1, arbitrary: written })
  const text = fc.constantFrom(...TEXTS)
  const some = fc.constantFrom(...TEXTS.slice(1))
  const resource = fc.constantFrom('money', 'space', ...HOSTILE_IDS)
  const shock = fc.constantFrom('shock-1', 'shock-2', ...HOSTILE_IDS)
  const of = { need: resource, answer: shock, owner: card, first: card, date: card } as const
  const about = (Object.keys(LONGEST) as About[]).map(about =>
    fc.record({
      ...{ do: fc.constant('tell' as const), about: fc.constant(about), text },
      of: about in of ? of[about as keyof typeof of] : fc.constant(null),
    }),
  )
  const budget = fc.constantFrom('points', 'valueOf', 'toString')
  const lines = fc.constantFrom('', 'dry\nnear the bus', 'cold')
  const place = fc.record({ name: some, features: lines, strengths: lines, troubles: lines, character: text })
  const table = fc.constantFrom('t1', 't2', null, ...HOSTILE_IDS)
  const skill = fc.constantFrom('sew-01', 'cook-02', 'constructor').map(skill => found(skill))
  const kinds: { readonly [Do in PlanMove['do']]: fc.Arbitrary<Extract<PlanMove, { do: Do }>> } = {
    tell: fc.oneof(...about),
    choose: fc.record({ do: fc.constant('choose'), card, on: fc.boolean() }),
    put: fc.record({ do: fc.constant('put'), card, cell: fc.constantFrom(...CELLS, null) }),
    write: fc.record({ do: fc.constant('write'), card: fc.oneof(written, card), text: some, cost: fc.nat(3), budget }),
    hero: fc.record({ do: fc.constant('hero'), card: fc.option(card) }),
    pay: fc.record({ do: fc.constant('pay'), shock, budget }),
    vote: fc.record({ do: fc.constant('vote'), table }),
    people: fc.record({ do: fc.constant('people'), people: fc.integer({ min: 1, max: 9 }) }),
    undo: fc.record({ do: fc.constant('undo'), key: fc.nat(30).map(keyOf) }),
    light: fc.record({ do: fc.constant('light'), light: fc.constantFrom('ready', 'help', null) }),
    given: fc.record({ do: fc.constant('given'), from: fc.constantFrom('Oak', ''), place }),
    budget: fc.record({ do: fc.constant('budget'), budget, points: fc.integer({ min: 1, max: 99 }) }),
    hide: fc.record({ do: fc.constant('hide'), hidden: fc.boolean() }),
    approve: fc.record({ do: fc.constant('approve'), card: written, cost: fc.integer({ min: 1, max: 3 }) }),
    thrown: fc.record({ do: fc.constant('thrown'), card }),
    feed: fc.record({ do: fc.constant('feed'), found: fc.array(skill, { maxLength: 3 }) }),
  }
  return fc.oneof(
    { weight: 5, arbitrary: kinds.choose },
    { weight: 3, arbitrary: fc.oneof(kinds.write, kinds.undo, kinds.put) },
    { weight: 10, arbitrary: fc.oneof(...Object.values<fc.Arbitrary<PlanMove>>(kinds)) },
  )
}

/** Any cue, known or near to one. */
export function anyCue(round: Round): fc.Arbitrary<unknown> {
  const card = fc.constantFrom(...round.cards, 'own-1')
  const table = fc.constantFrom('t0', 't1', 't9')
  const points = fc.integer({ min: -1, max: 101 })
  return fc.oneof(
    fc.constant({ do: 'swap' }),
    fc.record({ do: fc.constant('throw'), card, table }, { requiredKeys: ['do', 'card'] }),
    fc.record({ do: fc.constant('budget'), budget: fc.constantFrom('points', 'toString'), points }),
    fc.record({ do: fc.constant('hide'), hidden: fc.oneof(fc.boolean(), fc.constant('no')) }),
    fc.record({ do: fc.constant('approve'), card, table, cost: fc.nat(4) }),
  )
}

/** What a plan is counted by. */
export const tallyOf = (state: PlanState) => rules.tally(state)
/** Each budget as "5 of 6". */
export const spentOf = (state: PlanState) => budgetsOf(state).map(({ spent, points }) => `${spent} of ${points}`)

/** The lines, then one that does not count: the state stays the very same object. */
export function expectNothing(before: readonly Line[], last: Line, round: Round = aPlan()) {
  const state = frozen(plannedOn(round, ...before))
  const row = rowsOf([...before, last])[before.length]
  if (!row) throw new Error('no last line')
  expect(playRow(rules, state, row, before.length)).toBe(state)
}
