// Choosing within the points, as a record of play: people, projects, skills that pay, budgets, own cards.
import { expect, it } from 'vitest'
import { HOSTILE_IDS } from '../../board/builders'
import { aPlan, expectNothing, found, planned, plannedOn, server, somebody, spentOf, tallyOf } from './builders'
import { OWN_MAX, parse } from './moves'
import { chosenOf, isHidden, priceOf, projectsOf, text } from './sums'

const oak = somebody('oak')
const elm = somebody('elm')

// People and projects

it('a table chooses one person and puts it back', () => {
  expect(tallyOf(planned(oak.chooses('ida'))).personas).toEqual(['ida'])
  expect(tallyOf(planned(oak.chooses('ida'), elm.putsBack('ida'))).personas).toEqual([])
})

it('one person too many is refused, unless two devices chose at once: then both are there to be seen', () => {
  expectNothing([oak.chooses('ida')], elm.chooses('raj'))
  expect(tallyOf(planned(oak.chooses('ida'), elm.chooses('raj').seen(0))).personas).toEqual(['ida', 'raj'])
})

it('projects are chosen within the points', () => {
  const state = planned(oak.chooses('shed'), elm.chooses('soup'), oak.chooses('sign'))
  expect([chosenOf(state), spentOf(state)]).toEqual([['shed', 'soup', 'sign'], ['6 of 6']])
})

it('going over by choosing is refused to whoever knows', () => {
  expectNothing([oak.chooses('shed'), elm.chooses('soup')], oak.chooses('stage'))
})

it('what an offline device chose stands over the budget, until the table puts something back', () => {
  const over = [oak.chooses('shed'), oak.chooses('soup'), elm.chooses('stage').seen(0)]
  expect(spentOf(planned(...over))).toEqual(['7 of 6'])
  expect(spentOf(planned(...over, elm.putsBack('soup')))).toEqual(['5 of 6'])
})

it('a stale device puts nothing back that was chosen anew', () => {
  const chosen = [oak.chooses('shed'), oak.putsBack('shed'), oak.chooses('shed')]
  expectNothing(chosen, elm.putsBack('shed').seen(1))
})

it('undo takes back a choice, and a putting back', () => {
  expect(chosenOf(planned(oak.chooses('shed'), oak.undoes(0)))).toEqual([])
  expect(chosenOf(planned(oak.chooses('shed'), oak.putsBack('shed'), oak.undoes(1)))).toEqual(['shed'])
})

it('a crisis, a card of another round and a hostile name are no projects', () => {
  for (const card of ['flood', 'feed-01', ...HOSTILE_IDS]) expectNothing([], oak.chooses(card))
})

// Skills pay

it('each skill that was found takes a point off, never the last, and each missing one becomes an ask', () => {
  const fed = server.feeds(found('saw', 'Riverside'))
  const state = planned(fed, oak.chooses('shed'), oak.chooses('stage'))
  expect(spentOf(state)).toEqual(['3 of 6'])
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
  expectNothing([], { ...server.feeds(found('saw')), by: 'oak' })
})

// The budget

it('the facilitator lowers the budget in mid-round: nothing is taken away, and the plan is over', () => {
  const state = planned(oak.chooses('shed'), oak.chooses('soup'), server.sets(3))
  expect(spentOf(state)).toEqual(['5 of 3'])
  expect(tallyOf(state).chosen).toHaveLength(2)
})

it('a device that had not heard of the lower budget chooses by the old one, and that stands', () => {
  expect(spentOf(planned(oak.chooses('shed'), server.sets(3), elm.chooses('soup').seen(1)))).toEqual(['5 of 3'])
  expectNothing([oak.chooses('shed'), server.sets(3)], elm.chooses('soup'))
})

it('points from 1 to 99 make a budget, of one that there is, by the server alone', () => {
  for (const points of [0, 100, 1.5, -3]) expect(parse({ do: 'budget', budget: 'points', points })).toBeUndefined()
  expectNothing([], server.sets(9, 'gold'))
  expectNothing([], { ...server.sets(9), by: 'oak' })
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
  expect(spentOf(plannedOn(round, oak.chooses('soup'), oak.writes('own-1', 'A bench', 3, 'face')))).toEqual([
    '2 of 2',
    '0 of 3',
  ])
  expectNothing([oak.chooses('soup')], oak.chooses('sign'), round)
})

// Own cards

it('what exists is free; what is new counts as proposed until the facilitator sets its cost', () => {
  const write = [oak.writes('own-1', 'The old bench', 0), oak.writes('own-2', 'A new oven', 2)]
  const state = planned(...write, oak.chooses('own-1'), oak.chooses('own-2'))
  expect([spentOf(state), tallyOf(state).waiting.map(({ card }) => card)]).toEqual([['2 of 6'], ['own-2']])
  expect(tallyOf(state).settled).toEqual([])
  const approved = planned(...write, oak.chooses('own-2'), server.approves('own-2', 3))
  expect([spentOf(approved), tallyOf(approved).waiting]).toEqual([['3 of 6'], []])
  const mended = planned(...write, oak.chooses('own-2'), server.approves('own-2', 3), server.approves('own-2', 1))
  expect([spentOf(mended), tallyOf(mended).waiting]).toEqual([['1 of 6'], []])
  expect(tallyOf(mended).settled).toEqual([{ card: 'own-2', text: 'A new oven', cost: 1 }]) // to be set anew once more
  expect(tallyOf(planned(...write, server.approves('own-2', 3), oak.undoes(1))).settled).toEqual([]) // taken away
  expectNothing(write, server.approves('own-1', 2))
  expectNothing(write, { ...server.approves('own-2', 1), by: 'oak' })
})

it('a cost of 4 or -1, and an approved one of 0 or 99, are no moves', () => {
  const card = { do: 'write', card: 'own-1', text: 'Oven', budget: 'points' }
  for (const cost of [4, 99, -1, '2']) expect(parse({ ...card, cost })).toBeUndefined()
  for (const cost of [0, 4, 99]) expect(parse({ do: 'approve', card: 'own-1', cost })).toBeUndefined()
})

it('an id of the pack is no id of an own card, and so many cards are enough', () => {
  expectNothing([], oak.writes('shed', 'Ours now', 0))
  expectNothing([], oak.writes('own-1', 'Oven', 1, 'gold'))
  const full = Array.from({ length: OWN_MAX }, (_, n) => oak.writes(`own-${n}`, `Card ${n}`, 0))
  expectNothing(full, oak.writes('own-99', 'One more', 0))
})

it('a card taken away while others build on it leaves the plan; what was built is kept and comes back with it', () => {
  const built = [
    oak.writes('own-1', 'A new oven', 2),
    oak.chooses('own-1'),
    elm.puts('own-1', 'near-high'),
    elm.tells('owner', 'Nadia', 'own-1'),
  ]
  const gone = planned(...built, oak.undoes(0))
  expect([projectsOf(gone).includes('own-1'), tallyOf(gone).chosen, spentOf(gone)]).toEqual([false, [], ['0 of 6']])
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
