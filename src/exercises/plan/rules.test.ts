import { expect, it } from 'vitest'
import { aPlan, expectNothing, planned, plannedOn, server, somebody, spentOf, tallyOf } from './builders'
import { LONGEST, parse } from './moves'
import { rules } from './rules'
import { cellOf, needsOf, placeOf, text } from './sums'

const oak = somebody('oak')
const elm = somebody('elm')

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
  expectNothing([oak.tells('name', 'Riverside Hall')], elm.tells('name', 'The Hall').seen(0))
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

// Needs, order, steps

it('needs are the sums of what is printed on the chosen cards, each with who or what could bring it', () => {
  const state = planned(oak.chooses('shed'), oak.chooses('stage'), elm.tells('need', 'The street fund', 'money'))
  expect(needsOf(state)).toEqual([
    { resource: 'people', sum: 1 },
    { resource: 'money', sum: 4 },
    { resource: 'space', sum: 1 },
  ])
  expect(tallyOf(state).needs[1]).toEqual({ resource: 'money', sum: 4, answer: 'The street fund' })
  expectNothing([], oak.tells('need', 'Gold', 'gold'))
})

it('a card lies in one of four cells, or in none', () => {
  expect(cellOf(planned(oak.puts('shed', 'near-high'), elm.puts('shed', 'far-low')), 'shed')).toBe('far-low')
  expect(cellOf(planned(oak.puts('shed', 'near-high'), elm.puts('shed', null)), 'shed')).toBeNull()
  expectNothing([oak.puts('shed', 'near-high')], elm.puts('shed', 'far-low').seen(0))
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
  expect(spentOf(state)).toEqual(['0 of 4'])
  expect(tallyOf(state).shocks.map(({ card, answer }) => [card, answer])).toEqual([
    ['flood', ''],
    ['gift', ''],
    ['flood', 'We move upstairs'],
  ])
  expectNothing([], server.throws('shed'))
  expectNothing([], { ...server.throws('flood'), by: 'oak' })
  expectNothing([server.throws('flood')], oak.tells('answer', 'Hm', 'shock-2'))
})

it('points never fall under none, and a card chosen before the crisis was heard of stands', () => {
  expect(
    spentOf(planned(server.throws('flood'), server.throws('flood'), server.throws('flood'), server.throws('flood'))),
  ).toEqual(['0 of 0'])
  expect(spentOf(planned(oak.chooses('shed'), server.throws('flood'), elm.chooses('soup').seen(1)))).toEqual(['5 of 4'])
  expectNothing([oak.chooses('shed'), server.throws('flood')], elm.chooses('soup'))
})

it('with two budgets the table chooses which one a shock changes', () => {
  const budgets = [
    { id: 'points', points: 6 },
    { id: 'face', points: 3 },
  ]
  const round = aPlan({ budgets })
  expect(spentOf(plannedOn(round, server.throws('flood')))).toEqual(['0 of 6', '0 of 3'])
  expect(spentOf(plannedOn(round, server.throws('flood'), oak.pays('shock-1', 'face')))).toEqual(['0 of 6', '0 of 1'])
  expectNothing([server.throws('flood')], oak.pays('shock-1', 'gold'), round)
})

it('a story is told of a person', () => {
  const state = planned(oak.chooses('ida'), oak.tellsOf('ida'), oak.tells('story', 'On Monday\nIda sings.'))
  expect(tallyOf(state)).toMatchObject({ hero: 'ida', story: 'On Monday\nIda sings.' })
  expectNothing([], oak.tellsOf('shed'))
})

// Votes, lights, the whole

it('a table has one vote, which it may change or take back', () => {
  expect(tallyOf(planned(oak.votes('t2'), elm.votes('t3'))).vote).toBe('t3')
  expect(tallyOf(planned(oak.votes('t2'), oak.votes(null))).vote).toBeNull()
  expectNothing([oak.votes('t2')], elm.votes('t3').seen(0))
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
