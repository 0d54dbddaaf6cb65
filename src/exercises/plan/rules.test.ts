import { expect, it } from 'vitest'
import { frozen, HOSTILE_IDS } from '../../board/builders'
import { playRow } from '../../board/moves'
import type { Round } from '../../exercise'
import { aPlan, found, type Line, planned, plannedOn, rowsOf, server, somebody } from './builders'
import { LONGEST, OWN_MAX, parse } from './moves'
import { type PlanState, rules } from './rules'
import { budgetsOf, cellOf, chosenOf, isHidden, needsOf, placeOf, priceOf, projectsOf, text } from './sums'

const oak = somebody('oak')
const elm = somebody('elm')

const tallyOf = (state: PlanState) => rules.tally(state)
const spent = (state: PlanState) => budgetsOf(state).map(({ spent, points }) => `${spent} of ${points}`)

/** The lines, then one that does not count: the state stays the very same object. */
function itChangesNothing(before: readonly Line[], last: Line, round: Round = aPlan()) {
  const state = frozen(plannedOn(round, ...before))
  const row = rowsOf([...before, last])[before.length]
  if (!row) throw new Error('no last line')
  expect(playRow(rules, state, row, before.length)).toBe(state)
}

// The place

it('two devices describe different things of a place at once: both stand', () => {
  const state = planned(
    oak.tells('name', 'Riverside Hall'),
    elm.tells('strengths', 'dry cellar\nnear the bus').seen(0),
    elm.tells('character', 'Stern outside, soft inside.').seen(0),
  )
  expect(placeOf(state)).toMatchObject({ name: 'Riverside Hall', strengths: 'dry cellar\nnear the bus' })
})

it('the later word on one thing wins only in knowledge of the earlier', () => {
  itChangesNothing([oak.tells('name', 'Riverside Hall')], elm.tells('name', 'The Hall').seen(0))
  const state = planned(oak.tells('name', 'Riverside Hall'), elm.tells('name', 'The Hall'))
  expect(placeOf(state).name).toBe('The Hall')
})

it.each(['রিভারসাইড হল', 'قاعة النهر', 'Дом культуры', '川辺ホール', '🏚️ Hall'])('a place may be called %s', name => {
  expect(placeOf(planned(oak.tells('name', name))).name).toBe(name)
})

it('saying nothing takes the words back, and undo brings them back', () => {
  const wiped = [oak.tells('name', 'Riverside Hall'), oak.tells('name', '')]
  expect(placeOf(planned(...wiped)).name).toBe('')
  expect(placeOf(planned(...wiped, oak.undoes(1))).name).toBe('Riverside Hall')
})

it('a note of 4,000 characters is no move, and one as long as may be is', () => {
  for (const about of ['story', 'character', 'name'] as const) {
    const tell = (letters: number) => parse({ do: 'tell', about, of: null, text: 'x'.repeat(letters) })
    expect(tell(4_000)).toBeUndefined()
    expect(tell(LONGEST[about] + 1)).toBeUndefined()
    expect(tell(LONGEST[about])).toMatchObject({ text: 'x'.repeat(LONGEST[about]) })
  }
})

it('a list has up to eight lines, empty ones not counted; a name is one line', () => {
  const lines = (n: number) => Array.from({ length: n }, (_, line) => `line ${line}`).join('\n\n')
  expect(parse({ do: 'tell', about: 'troubles', of: null, text: lines(9) })).toBeUndefined()
  expect(parse({ do: 'tell', about: 'troubles', of: null, text: lines(8) })).toBeDefined()
  expect(parse({ do: 'tell', about: 'name', of: null, text: 'A\nB' })).toMatchObject({ text: 'A B' })
})

it('a place that is given stands before one’s own, and one’s own is kept apart', () => {
  const state = planned(
    oak.tells('name', 'Ours'),
    server.gives('Elm', { name: 'Theirs' }),
    oak.tells('troubles', 'cold'),
  )
  expect(tallyOf(state)).toMatchObject({ place: { name: 'Theirs', troubles: '' }, from: 'Elm' })
  expect(text(state, 'name')).toBe('Ours')
  expect(text(state, 'troubles')).toBe('cold')
})

// People and projects

it('a table chooses one person and puts it back', () => {
  expect(tallyOf(planned(oak.chooses('ida'))).personas).toEqual(['ida'])
  expect(tallyOf(planned(oak.chooses('ida'), elm.putsBack('ida'))).personas).toEqual([])
})

it('one person too many is refused, unless two devices chose at once: then both are there to be seen', () => {
  itChangesNothing([oak.chooses('ida')], elm.chooses('raj'))
  expect(tallyOf(planned(oak.chooses('ida'), elm.chooses('raj').seen(0))).personas).toEqual(['ida', 'raj'])
})

it('projects are chosen within the points', () => {
  const state = planned(oak.chooses('shed'), elm.chooses('soup'), oak.chooses('sign'))
  expect([chosenOf(state), spent(state)]).toEqual([['shed', 'soup', 'sign'], ['6 of 6']])
})

it('going over by choosing is refused to whoever knows', () => {
  itChangesNothing([oak.chooses('shed'), elm.chooses('soup')], oak.chooses('stage'))
})

it('what an offline device chose stands over the budget, until the table puts something back', () => {
  const over = [oak.chooses('shed'), oak.chooses('soup'), elm.chooses('stage').seen(0)]
  expect(spent(planned(...over))).toEqual(['7 of 6'])
  expect(spent(planned(...over, elm.putsBack('soup')))).toEqual(['5 of 6'])
})

it('a stale device puts nothing back that was chosen anew', () => {
  const chosen = [oak.chooses('shed'), oak.putsBack('shed'), oak.chooses('shed')]
  itChangesNothing(chosen, elm.putsBack('shed').seen(1))
})

it('undo takes back a choice, and a putting back', () => {
  expect(chosenOf(planned(oak.chooses('shed'), oak.undoes(0)))).toEqual([])
  expect(chosenOf(planned(oak.chooses('shed'), oak.putsBack('shed'), oak.undoes(1)))).toEqual(['shed'])
})

it('a crisis, a card of another round and a hostile name are no projects', () => {
  for (const card of ['flood', 'feed-01', ...HOSTILE_IDS]) itChangesNothing([], oak.chooses(card))
})

// Skills pay

it('each skill that was found takes a point off, never the last, and each missing one becomes an ask', () => {
  const fed = server.feeds(found('saw', 'Riverside'))
  const state = planned(fed, oak.chooses('shed'), oak.chooses('stage'))
  expect(spent(state)).toEqual(['3 of 6'])
  expect(tallyOf(state).asks).toEqual(['skills/roof'])
  expect(priceOf(state, 'shed')).toMatchObject({ printed: 3, cost: 2, has: [{ found: { from: 'Riverside' } }] })
  const more = planned(server.feeds(found('saw'), found('roof'), found('cook')), oak.chooses('shed'))
  expect(['shed', 'soup', 'sign'].map(card => priceOf(more, card).cost)).toEqual([1, 1, 1])
  const two = { kind: 'project', budget: 'points', cost: 1, needs: {}, skills: ['skills/a', 'skills/b'] }
  const cheap = plannedOn(aPlan({ cards: { sign: two } }), server.feeds(found('a'), found('b')))
  expect(priceOf(cheap, 'sign')).toMatchObject({ printed: 1, cost: 1 })
})

it('where other skills were found each that is named is an ask; where no round fed the plan there is none', () => {
  const fed = planned(server.feeds(found('cook')), oak.chooses('shed'))
  expect(tallyOf(fed)).toMatchObject({ asks: ['skills/saw', 'skills/roof'], chosen: [{ cost: 3 }] })
  const unfed = planned(oak.chooses('shed'))
  expect(tallyOf(unfed)).toMatchObject({ asks: [], chosen: [{ cost: 3 }] })
  expect(priceOf(unfed, 'shed')).toMatchObject({ has: [], misses: [] })
})

it('the first finding of a skill stands, and nobody but the server brings one', () => {
  const state = planned(server.feeds(found('saw', 'Oak')), server.feeds(found('saw', 'Elm')))
  expect(priceOf(state, 'shed').has.map(({ found }) => found.from)).toEqual(['Oak'])
  itChangesNothing([], { ...server.feeds(found('saw')), by: 'oak' })
})

// The budget

it('the facilitator lowers the budget in mid-round: nothing is taken away, and the plan is over', () => {
  const state = planned(oak.chooses('shed'), oak.chooses('soup'), server.sets(3))
  expect(spent(state)).toEqual(['5 of 3'])
  expect(tallyOf(state).chosen).toHaveLength(2)
})

it('a device that had not heard of the lower budget chooses by the old one, and that stands', () => {
  expect(spent(planned(oak.chooses('shed'), server.sets(3), elm.chooses('soup').seen(1)))).toEqual(['5 of 3'])
  itChangesNothing([oak.chooses('shed'), server.sets(3)], elm.chooses('soup'))
})

it('points from 1 to 99 make a budget, of one that there is, by the server alone', () => {
  for (const points of [0, 100, 1.5, -3]) expect(parse({ do: 'budget', budget: 'points', points })).toBeUndefined()
  itChangesNothing([], server.sets(9, 'gold'))
  itChangesNothing([], { ...server.sets(9), by: 'oak' })
})

it('while the budget is hidden nobody is refused, and the tally does not tell it', () => {
  const dark = [server.hides(true), oak.chooses('shed'), oak.chooses('soup'), oak.chooses('stage')]
  expect(tallyOf(planned(...dark)).budgets).toEqual([{ id: 'points', points: null, spent: 7 }])
  expect(tallyOf(planned(...dark, server.hides(false))).budgets).toEqual([{ id: 'points', points: 6, spent: 7 }])
})

it('a pack whose budget is hidden from the start is shown when the facilitator says so', () => {
  const round = aPlan({ hidden: true })
  expect(isHidden(plannedOn(round))).toBe(true)
  expect(isHidden(plannedOn(round, server.hides(false)))).toBe(false)
})

it('two budgets are not mixed', () => {
  const budgets = [
    { id: 'points', points: 2 },
    { id: 'face', points: 3 },
  ]
  const round = aPlan({ budgets })
  expect(spent(plannedOn(round, oak.chooses('soup'), oak.writes('own-1', 'A bench', 3, 'face')))).toEqual([
    '2 of 2',
    '0 of 3',
  ])
  itChangesNothing([oak.chooses('soup')], oak.chooses('sign'), round)
})

// Own cards

it('what exists is free; what is new counts as proposed until the facilitator sets its cost', () => {
  const write = [oak.writes('own-1', 'The old bench', 0), oak.writes('own-2', 'A new oven', 2)]
  const state = planned(...write, oak.chooses('own-1'), oak.chooses('own-2'))
  expect([spent(state), tallyOf(state).waiting.map(({ card }) => card)]).toEqual([['2 of 6'], ['own-2']])
  const approved = planned(...write, oak.chooses('own-2'), server.approves('own-2', 3))
  expect([spent(approved), tallyOf(approved).waiting]).toEqual([['3 of 6'], []])
  itChangesNothing(write, server.approves('own-1', 2))
  itChangesNothing(write, { ...server.approves('own-2', 1), by: 'oak' })
})

it('a cost of 4 or -1, and an approved one of 0 or 99, are no moves', () => {
  const card = { do: 'write', card: 'own-1', text: 'Oven', budget: 'points' }
  for (const cost of [4, 99, -1, '2']) expect(parse({ ...card, cost })).toBeUndefined()
  for (const cost of [0, 4, 99]) expect(parse({ do: 'approve', card: 'own-1', cost })).toBeUndefined()
})

it('an id of the pack is no id of an own card, and so many cards are enough', () => {
  itChangesNothing([], oak.writes('shed', 'Ours now', 0))
  itChangesNothing([], oak.writes('own-1', 'Oven', 1, 'gold'))
  const full = Array.from({ length: OWN_MAX }, (_, n) => oak.writes(`own-${n}`, `Card ${n}`, 0))
  itChangesNothing(full, oak.writes('own-99', 'One more', 0))
})

it('a card taken away while others build on it leaves the plan; what was built is kept and comes back with it', () => {
  const built = [
    oak.writes('own-1', 'A new oven', 2),
    oak.chooses('own-1'),
    elm.puts('own-1', 'near-high'),
    elm.tells('owner', 'Nadia', 'own-1'),
  ]
  const gone = planned(...built, oak.undoes(0))
  expect([projectsOf(gone).includes('own-1'), tallyOf(gone).chosen, spent(gone)]).toEqual([false, [], ['0 of 6']])
  expect(gone.written).toMatchObject([{ id: 'own-1', gone: true }])
  const late = planned(...built, oak.undoes(0), elm.tells('first', 'Ask the school', 'own-1').seen(4))
  expect([text(late, 'owner/own-1'), text(late, 'first/own-1')]).toEqual(['Nadia', 'Ask the school'])
  const back = planned(...built, oak.undoes(0), elm.writes('own-1', 'A new oven', 2))
  expect(tallyOf(back).chosen).toMatchObject([{ card: 'own-1', owner: 'Nadia', cell: 'near-high' }])
})

it('a project put back keeps its steps for when it is chosen again', () => {
  const built = [oak.chooses('shed'), elm.tells('owner', 'Nadia', 'shed'), oak.putsBack('shed')]
  expect(tallyOf(planned(...built)).chosen).toEqual([])
  expect(tallyOf(planned(...built, oak.chooses('shed'))).chosen).toMatchObject([{ card: 'shed', owner: 'Nadia' }])
})

// Needs, order, steps

it('needs are the sums of what is printed on the chosen cards, each with who or what could bring it', () => {
  const state = planned(oak.chooses('shed'), oak.chooses('stage'), elm.tells('need', 'The street fund', 'money'))
  expect(needsOf(state)).toEqual([
    { resource: 'people', sum: 1 },
    { resource: 'money', sum: 4 },
    { resource: 'space', sum: 1 },
  ])
  expect(tallyOf(state).needs[1]).toEqual({ resource: 'money', sum: 4, answer: 'The street fund' })
  itChangesNothing([], oak.tells('need', 'Gold', 'gold'))
})

it('a card lies in one of four cells, or in none', () => {
  expect(cellOf(planned(oak.puts('shed', 'near-high'), elm.puts('shed', 'far-low')), 'shed')).toBe('far-low')
  expect(cellOf(planned(oak.puts('shed', 'near-high'), elm.puts('shed', null)), 'shed')).toBeNull()
  itChangesNothing([oak.puts('shed', 'near-high')], elm.puts('shed', 'far-low').seen(0))
  expect(parse({ do: 'put', card: 'shed', cell: 'middle' })).toBeUndefined()
})

// Shocks and story

it('a crisis takes points, an opportunity gives some, and the same card may come twice', () => {
  const state = planned(
    server.throws('flood'),
    server.throws('gift'),
    server.throws('flood'),
    oak.tells('answer', 'We move upstairs', 'shock-3'),
  )
  expect(spent(state)).toEqual(['0 of 4'])
  expect(tallyOf(state).shocks.map(({ card, answer }) => [card, answer])).toEqual([
    ['flood', ''],
    ['gift', ''],
    ['flood', 'We move upstairs'],
  ])
  itChangesNothing([], server.throws('shed'))
  itChangesNothing([], { ...server.throws('flood'), by: 'oak' })
  itChangesNothing([server.throws('flood')], oak.tells('answer', 'Hm', 'shock-2'))
})

it('points never fall under none, and a card chosen before the crisis was heard of stands', () => {
  expect(
    spent(planned(server.throws('flood'), server.throws('flood'), server.throws('flood'), server.throws('flood'))),
  ).toEqual(['0 of 0'])
  expect(spent(planned(oak.chooses('shed'), server.throws('flood'), elm.chooses('soup').seen(1)))).toEqual(['5 of 4'])
  itChangesNothing([oak.chooses('shed'), server.throws('flood')], elm.chooses('soup'))
})

it('with two budgets the table chooses which one a shock changes', () => {
  const budgets = [
    { id: 'points', points: 6 },
    { id: 'face', points: 3 },
  ]
  const round = aPlan({ budgets })
  expect(spent(plannedOn(round, server.throws('flood')))).toEqual(['0 of 6', '0 of 3'])
  expect(spent(plannedOn(round, server.throws('flood'), oak.pays('shock-1', 'face')))).toEqual(['0 of 6', '0 of 1'])
  itChangesNothing([server.throws('flood')], oak.pays('shock-1', 'gold'), round)
})

it('a story is told of a person', () => {
  const state = planned(oak.chooses('ida'), oak.tellsOf('ida'), oak.tells('story', 'On Monday\nIda sings.'))
  expect(tallyOf(state)).toMatchObject({ hero: 'ida', story: 'On Monday\nIda sings.' })
  itChangesNothing([], oak.tellsOf('shed'))
})

// Votes, lights, the whole

it('a table has one vote, which it may change or take back', () => {
  expect(tallyOf(planned(oak.votes('t2'), elm.votes('t3'))).vote).toBe('t3')
  expect(tallyOf(planned(oak.votes('t2'), oak.votes(null))).vote).toBeNull()
  itChangesNothing([oak.votes('t2')], elm.votes('t3').seen(0))
})

it('a light goes on and out', () => {
  expect(tallyOf(planned(oak.lights('help'))).light).toBe('help')
  expect(tallyOf(planned(oak.lights('help'), elm.lights(null))).light).toBeNull()
})

it('the parts with something in them are counted, and the unexpected only when it has come', () => {
  expect(tallyOf(planned())).toMatchObject({ of: 7, reached: 0, people: null })
  const state = planned(
    ...[oak.tells('name', 'Hall'), oak.chooses('ida'), oak.chooses('shed'), oak.tells('need', 'Us', 'money')],
    ...[oak.puts('shed', 'near-high'), server.throws('noise'), oak.tells('story', 'Ida sings.'), oak.counts(5)],
  )
  expect(tallyOf(state)).toMatchObject({ of: 8, reached: 6, people: 5 })
})

it('settings that are junk give one budget and no cards, and never throw', () => {
  for (const junk of [
    undefined,
    { cards: 3, budgets: [{ id: '__proto__', points: 'x' }], resources: {}, personas: -1 },
  ]) {
    const { settings: _, ...round } = aPlan()
    const state = rules.start(junk ? { ...round, settings: junk } : round)
    expect(state.settings).toMatchObject({ budgets: [{ id: 'points', points: 12 }], cards: {}, personas: 0 })
  }
})
