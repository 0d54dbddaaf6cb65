// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { parse } from './moves'
import { forget, keepThoughts, keptThoughts, PEOPLE_MAX, passOn, shared, takenBy, think } from './thoughts'

const thought = (id: string, text = `Thought ${id}`) => ({ id, heading: 'we', text, fields: {} })
const none = keptThoughts('r-none', 'me')

beforeEach(() => sessionStorage.clear())

it('somebody has the tablet from the start, with no thoughts yet', () => {
  expect(none).toEqual({ who: 0, all: [[]] })
})

it('thoughts are kept over a reload, in this tab alone, for their round and seat', () => {
  keepThoughts('r1', 'me', think(none, thought('a')))
  expect(keptThoughts('r1', 'me').all[0]).toEqual([thought('a')])
  expect(keptThoughts('r2', 'me')).toEqual(none)
  expect(keptThoughts('r1', 'you')).toEqual(none)
  expect(JSON.stringify(localStorage)).not.toContain('Thought')
})

it('passed on, it shows nobody’s; the next has none, and the first finds theirs again', () => {
  const mine = passOn(think(none, thought('a')))
  expect(mine.who).toBeNull()
  const next = think(takenBy(mine, 1), thought('b'))
  expect(next.all.map(list => list.map(({ id }) => id))).toEqual([['a'], ['b']])
  expect(takenBy(passOn(next), 0).all[0]).toEqual([thought('a')])
  keepThoughts('r1', 'me', passOn(next))
  expect(keptThoughts('r1', 'me').who).toBeNull() // a reload is no way to peep
})

it('a thought is put in other words, shared or thrown away', () => {
  const two = think(think(none, thought('a')), thought('b'))
  expect(think(two, thought('a', 'Better')).all[0]?.map(({ text }) => text)).toEqual(['Better', 'Thought b'])
  expect(forget(two, 'a').all[0]).toEqual([thought('b')])
  const move = shared(thought('a'), 't1')
  expect(parse(move)).toEqual(move)
})

it('junk in the storage is nobody’s thought, and no more take the tablet than fit', () => {
  for (const junk of ['{', '[]', '{"all":7}', '{"all":[[{"id":"a"}]]}', '{"all":[],"who":9}']) {
    sessionStorage.setItem('thoughts/r9/me', junk)
    expect(keptThoughts('r9', 'me').all).toEqual([[]])
  }
  const all = Array.from({ length: 20 }).reduce((thoughts: typeof none, _, n) => takenBy(thoughts, n), none)
  expect(all.all).toHaveLength(PEOPLE_MAX)
})
