// The stage but for its rounds: title, clock, tables and seats, what the projector shows.
import { expect, it } from 'vitest'
import { HOSTILE_IDS } from './builders'
import { emptyStage, endsOf, TABLES_MAX } from './stage'
import { AT, after, claim, itChangesNothing, now, round, table } from './stage.builders'
import { NAME_MAX, parseStage, type StageMove } from './stageMoves'

it('a workshop has a title, and a place and date if they like', () => {
  expect(after({ do: 'workshop', title: 'Hall', place: '', date: '' })).toMatchObject({
    title: 'Hall',
    place: '',
    date: '',
  })
  expect(parseStage({ do: 'workshop', title: ' Village\nhall ', place: '  ', date: '' })).toEqual({
    do: 'workshop',
    title: 'Village hall',
    place: '',
    date: '',
  })
  for (const title of ['', ' ', 'x'.repeat(121), 7])
    expect(parseStage({ do: 'workshop', title, place: '', date: '' })).toBeUndefined()
  expect(parseStage({ do: 'workshop', title: 'Hall', place: 'x'.repeat(121), date: '' })).toBeUndefined()
  expect(parseStage({ do: 'workshop', title: 'Hall', place: '' })).toBeUndefined()
})

it('the clock ends on each device’s own time', () => {
  expect(endsOf(emptyStage, 5)).toBeNull()
  expect(endsOf(after({ do: 'clock', minutes: 2 }), 500)).toBe(AT + 120_000 - 500)
})

it('the clock runs from the server’s own time, and 0 stops it', () => {
  expect(after({ do: 'clock', minutes: 25 }).clock).toEqual({ from: AT, minutes: 25 })
  expect(after({ do: 'clock', minutes: 25 }, { do: 'clock', minutes: 0 }).clock).toBeNull()
})

it('tables come, are renamed, go, and are sixty at most', () => {
  expect(after(table('t1', 'Riverside'), table('t1', 'Hilltop')).tables).toEqual([
    { id: 't1', name: 'Hilltop', pretend: false, paper: {} },
  ])
  expect(after(table('t1'), table('t2'), { do: 'drop', table: 't1' }).tables.map(({ id }) => id)).toEqual(['t2'])
  itChangesNothing([table('t1', 'Riverside'), table('t2', 'Hilltop')], table('t2', 'riverside')) // two of a name
  expect(after(table('t1', 'Riverside'), table('t1', 'RIVERSIDE')).tables[0]?.name).toBe('RIVERSIDE')
  itChangesNothing([table('t1')], { do: 'drop', table: 't9' })
  itChangesNothing(
    Array.from({ length: TABLES_MAX }, (_, n) => table(`t${n}`)),
    table('t99'),
  )
})

it('a table’s name of 200 characters is refused, and markup stays text', () => {
  expect(parseStage({ do: 'table', id: 't1', name: 'x'.repeat(200), pretend: false })).toBeUndefined()
  expect(parseStage({ do: 'table', id: 't1', name: 'x'.repeat(NAME_MAX + 1), pretend: false })).toBeUndefined()
  expect(parseStage({ do: 'table', id: 't1', name: '<b onclick=x>T</b>' })).toEqual({
    do: 'table',
    id: 't1',
    name: '<b onclick=x>T</b>',
    pretend: false,
  })
})

it('a seat is moved to a table there is, and taken off once', () => {
  const seat: StageMove = { do: 'seat', participant: 'oak', table: 't1' }
  expect(after(table('t1'), seat).moved).toEqual({ oak: 't1' })
  itChangesNothing([], seat)
  expect(after({ do: 'remove', participant: 'oak' }).removed).toEqual(['oak'])
  itChangesNothing([{ do: 'remove', participant: 'oak' }], { do: 'remove', participant: 'oak' })
})

it('locks and blanks, and doing so again changes nothing', () => {
  expect(after({ do: 'lock', locked: true }, { do: 'blank', blank: true })).toMatchObject({ locked: true, blank: true })
  itChangesNothing([], { do: 'lock', locked: false })
  itChangesNothing([{ do: 'blank', blank: true }], { do: 'blank', blank: true })
})

it('a table’s yes to “Anyone?” is kept and can be taken back', () => {
  expect(now(after(round, table('t1'), claim('sew-01', 't1'), claim('cook-01', 't1')))?.claims).toEqual({
    'sew-01': 't1',
    'cook-01': 't1',
  })
  expect(now(after(round, table('t1'), claim('sew-01', 't1'), claim('sew-01', null)))?.claims).toEqual({})
  itChangesNothing([], claim('sew-01', 't1'))
})

it('a paper table’s counts are typed in, corrected, and never more than the cards there are', () => {
  const paper = (counts: Record<string, number>, of = 100) => ({
    do: 'paper',
    round: 'r1',
    table: 't1',
    count: { people: 6, of, counts },
  })
  const first = parseStage(paper({ we: 70, friends: 20, notfound: 10 }))
  const second = parseStage(paper({ we: 71, friends: 20, notfound: 9 }))
  if (!first || !second) throw new Error('refused')
  expect(after(table('t1'), first, second).tables[0]?.paper.r1?.counts).toEqual({ we: 71, friends: 20, notfound: 9 })
  itChangesNothing([], first)
  const impossible: readonly Record<string, number>[] = [
    { we: 101 },
    { we: 60, friends: 41 },
    { we: -1 },
    { we: 0.5 },
    { 'we can': 3 },
  ]
  for (const wrong of impossible) expect(parseStage(paper(wrong)), JSON.stringify(wrong)).toBeUndefined()
  expect(
    parseStage(
      JSON.parse('{"do":"paper","round":"r1","table":"t1","count":{"people":6,"of":9,"counts":{"__proto__":3}}}'),
    ),
  ).toBeUndefined()
  expect(
    parseStage({ do: 'paper', round: 'r1', table: 't1', count: { people: 'six', of: 9, counts: {} } }),
  ).toBeUndefined()
})

it('ids that every object answers to are ids like any other', () => {
  for (const id of HOSTILE_IDS) {
    const state = after(round, table(id), { do: 'seat', participant: id, table: id }, claim(id, id))
    expect(Object.entries(state.moved)).toEqual([[id, id]])
    expect(Object.entries(now(state)?.claims ?? {})).toEqual([[id, id]])
    expect(now(after(round, claim(id, null)))?.claims).toEqual({})
  }
})
