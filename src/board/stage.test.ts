import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PaperCount } from '../exercise'
import { aRound, aRow, frozen, HOSTILE_IDS, keyOf, revived } from './builders'
import { type Row, SERVER, STAGE_ROUND } from './moves'
import {
  CUES_MAX,
  countsIn,
  currentRound,
  emptyStage,
  endsOf,
  foldStage,
  isOver,
  playStage,
  playStageRow,
  type StageState,
  TABLES_MAX,
} from './stage'
import { NAME_MAX, parseStage, type StageMove } from './stageMoves'

const AT = 1_700_000_000_000
const rowOf = (move: unknown, seq = 0): Row => aRow(seq, move, { by: 'boss', round: STAGE_ROUND, at: AT + seq })
const after = (...moves: StageMove[]): StageState =>
  moves.reduce((state, move, seq) => frozen(playStageRow(state, rowOf(move, seq))), frozen(emptyStage))
const itChangesNothing = (before: readonly StageMove[], move: StageMove) => {
  const state = after(...before)
  expect(playStage(state, move, AT + 99)).toBe(state)
}

const round: StageMove = { do: 'round', round: aRound() }
const table = (id: string, name = id): StageMove => ({ do: 'table', id, name, pretend: false })
const close: StageMove = { do: 'close', round: 'r1' }
const step = (step: number): StageMove => ({ do: 'step', round: 'r1', step })
const claim = (card: string, table: string | null): StageMove => ({ do: 'claim', round: 'r1', card, table })
const now = (state: StageState) => currentRound(state)

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

const second: StageMove = { do: 'round', round: aRound({ id: 'r2' }) }
const third: StageMove = { do: 'round', round: aRound({ id: 'r3' }) }
const begin = (round: string): StageMove => ({ do: 'begin', round })
const stages = (...moves: StageMove[]) => after(...moves).rounds.map(({ round, stage }) => `${round.id} ${stage}`)

it('the first round is begun when it comes, others wait their turn', () => {
  expect(now(emptyStage)).toBeUndefined()
  expect(stages(round, second)).toEqual(['r1 open', 'r2 planned'])
  expect(now(after(round, second))).toMatchObject({ round: { id: 'r1' }, line: 0, step: 0, cues: [], closedAt: null })
  itChangesNothing([round], { do: 'round', round: aRound({ cards: ['other-01'] }) })
})

it('beginning the next round closes the one before, and stops its clock', () => {
  const state = after(round, second, { do: 'clock', minutes: 9 }, begin('r2'))
  expect(now(state)?.round.id).toBe('r2')
  expect(state.clock).toBeNull()
  expect(state.rounds.map(({ stage, closedAt }) => [stage, closedAt !== null])).toEqual([
    ['closed', true],
    ['open', false],
  ])
  itChangesNothing([round, second], begin('r1')) // it is being played
  itChangesNothing([round, second, begin('r2')], begin('r1')) // it is closed: reopen it
  itChangesNothing([round], begin('r9'))
})

it('a round closed by mistake is played again, and the one that was begun after it goes on later', () => {
  const back: StageMove = { do: 'reopen', round: 'r1' }
  expect(now(after(round, second, begin('r2'), back))?.round.id).toBe('r1')
  expect(stages(round, second, begin('r2'), back)).toEqual(['r1 open', 'r2 open'])
  expect(stages(round, second, begin('r2'), back, begin('r2'))).toEqual(['r1 closed', 'r2 open'])
})

it('planned rounds are put in another order or taken off the agenda; what has begun stays where it is', () => {
  const order = (...rounds: string[]): StageMove => ({ do: 'order', rounds })
  expect(stages(round, second, third, order('r3', 'r2'))).toEqual(['r1 open', 'r3 planned', 'r2 planned'])
  for (const wrong of [order('r2', 'r3'), order('r3'), order('r3', 'r1'), order()])
    itChangesNothing([round, second, third], wrong)
  expect(stages(round, second, third, { do: 'unplan', round: 'r2' })).toEqual(['r1 open', 'r3 planned'])
  itChangesNothing([round, second], { do: 'unplan', round: 'r1' })
})

it('what is planned is neither revealed nor closed', () => {
  itChangesNothing([round, second], { do: 'step', round: 'r2', step: 1 })
  itChangesNothing([round, second], { do: 'close', round: 'r2' })
})

it('the workshop is over when its last round is closed and none is left', () => {
  expect(isOver(emptyStage)).toBe(false)
  expect(isOver(after(round))).toBe(false)
  expect(isOver(after(round, second, close))).toBe(false)
  expect(isOver(after(round, close))).toBe(true)
})

it('the room is led through the script a line at a time, and a round can be given other minutes', () => {
  expect(now(after(round, { do: 'line', round: 'r1', line: 2 }))?.line).toBe(2)
  expect(now(after(round, { do: 'minutes', round: 'r1', minutes: 12 }))?.round.minutes).toBe(12)
  itChangesNothing([round], { do: 'line', round: 'r1', line: 0 })
  itChangesNothing([round], { do: 'minutes', round: 'r1', minutes: 25 })
})

it('cues are kept in order, each once, and no more than there is room for', () => {
  const cue = (n: number): StageMove => ({ do: 'cue', round: 'r1', id: keyOf(n), cue: { do: 'throw', card: `c${n}` } })
  const state = after(round, cue(1), cue(2))
  expect(now(state)?.cues).toEqual([
    { id: keyOf(1), cue: { do: 'throw', card: 'c1' } },
    { id: keyOf(2), cue: { do: 'throw', card: 'c2' } },
  ])
  itChangesNothing([round, cue(1)], cue(1))
  const full = Array.from({ length: CUES_MAX }, (_, n) => cue(n))
  itChangesNothing([round, ...full], cue(CUES_MAX))
})

it('the clock ends on each device’s own time', () => {
  expect(endsOf(emptyStage, 5)).toBeNull()
  expect(endsOf(after({ do: 'clock', minutes: 2 }), 500)).toBe(AT + 120_000 - 500)
})

it('the clock runs from the server’s own time, and 0 stops it', () => {
  expect(after({ do: 'clock', minutes: 25 }).clock).toEqual({ from: AT, minutes: 25 })
  expect(after({ do: 'clock', minutes: 25 }, { do: 'clock', minutes: 0 }).clock).toBeNull()
})

it('the first step reveals; one may step back, also to playing, and closed stays closed', () => {
  expect(now(after(round, step(1)))).toMatchObject({ stage: 'revealed', step: 1 })
  expect(now(after(round, step(3), step(2)))).toMatchObject({ stage: 'revealed', step: 2 })
  expect(now(after(round, close, step(1)))).toMatchObject({ stage: 'closed', step: 1 })
  itChangesNothing([round, step(2)], step(2))
  itChangesNothing([round], { do: 'step', round: 'r9', step: 1 })
  expect(now(after(round, step(1), step(0)))).toMatchObject({ stage: 'open', step: 0 })
  itChangesNothing([round, step(1), close], step(0))
})

it('closes once, and what comes after closing does not count until it is counted in', () => {
  const closed = after(round, close)
  const open = now(after(round))
  const shut = now(closed)
  const counted = now(foldStage([rowOf({ do: 'late', round: 'r1' }, 20)], closed))
  if (!open || !shut || !counted) throw new Error('no round')
  const came = (seq: number, by = 'oak') => ({ ...rowOf({}, seq), by })
  expect(shut).toMatchObject({ stage: 'closed', closedAt: AT + 1 })
  expect([0, 1, 2, 20, 21].map(seq => countsIn(open)(came(seq)))).toEqual([true, true, true, true, true])
  expect([0, 1, 2, 20, 21].map(seq => countsIn(shut)(came(seq)))).toEqual([true, true, false, false, false])
  expect([0, 1, 2, 20, 21].map(seq => countsIn(counted)(came(seq)))).toEqual([true, true, true, true, false])
  expect(countsIn(shut)(came(21, SERVER))).toBe(true) // the unsealed guess comes when it comes
  itChangesNothing([round, close], close)
  itChangesNothing([round], { do: 'late', round: 'r1' })
  itChangesNothing([round], { do: 'close', round: 'r9' })
})

it('a round closed by mistake is opened again as it was, and all that came in between counts', () => {
  const reopen = { do: 'reopen', round: 'r1' } as const
  expect(now(after(round, step(2), close, reopen))).toMatchObject({ stage: 'revealed', step: 2, closedAt: null })
  expect(now(after(round, close, reopen))).toMatchObject({ stage: 'open', step: 0, closedAt: null })
  itChangesNothing([round], reopen)
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

const id = fc.constantFrom('t1', 't2', 't3', 'r1', 'r2', 'constructor')
const anyStageMove: fc.Arbitrary<StageMove> = fc.oneof(
  fc.record({
    do: fc.constant('workshop' as const),
    title: fc.constantFrom('Hall', 'Barn'),
    place: fc.constantFrom('', 'Here'),
    date: fc.constant(''),
  }),
  id.map(id => ({ do: 'round' as const, round: aRound({ id }) })),
  fc.record({
    do: fc.constant('table' as const),
    id,
    name: fc.constantFrom('Riverside', 'Hilltop'),
    pretend: fc.boolean(),
  }),
  fc.record({ do: fc.constant('drop' as const), table: id }),
  fc.record({ do: fc.constant('seat' as const), participant: id, table: id }),
  fc.record({ do: fc.constant('remove' as const), participant: id }),
  fc.record({ do: fc.constant('clock' as const), minutes: fc.nat(3) }),
  fc.record({ do: fc.constant('lock' as const), locked: fc.boolean() }),
  fc.record({ do: fc.constant('blank' as const), blank: fc.boolean() }),
  fc.record({ do: fc.constantFrom('begin' as const, 'unplan' as const), round: id }),
  fc.record({ do: fc.constant('order' as const), rounds: fc.uniqueArray(id, { minLength: 1 }) }),
  fc.record({ do: fc.constant('minutes' as const), round: id, minutes: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('line' as const), round: id, line: fc.nat(9) }),
  fc.record({
    do: fc.constant('cue' as const),
    round: id,
    id: fc.nat(9).map(keyOf),
    cue: fc.constant({ do: 'swap' }),
  }),
  fc.record({ do: fc.constant('step' as const), round: id, step: fc.nat(5) }),
  fc.record({ do: fc.constantFrom('close' as const, 'late' as const, 'reopen' as const), round: id }),
  fc.record({ do: fc.constant('claim' as const), round: id, card: id, table: fc.option(id) }),
  fc.record({
    do: fc.constant('paper' as const),
    round: id,
    table: id,
    count: fc.constantFrom<PaperCount[]>(
      { people: 6, of: 9, counts: { we: 4, friends: 5 } },
      { people: null, of: 9, counts: {} },
    ),
  }),
)

it('every move of the stage comes through the network unchanged, and none of what nobody asked for with it', () => {
  fc.assert(
    fc.property(anyStageMove, move => {
      expect(parseStage(revived(move))).toEqual(move)
      expect(parseStage({ ...revived(move), by: SERVER, extra: {} })).toEqual(move)
    }),
  )
})

it('folds to the same stage in any batches, through JSON, and over frozen states', () => {
  fc.assert(
    fc.property(fc.array(anyStageMove, { maxLength: 40 }), fc.nat(40), (moves, cut) => {
      const rows = frozen(moves.map(rowOf))
      const whole = foldStage(rows)
      expect(foldStage(rows.slice(cut), revived(foldStage(rows.slice(0, cut))))).toEqual(whole)
      expect(foldStage(rows.slice(cut), frozen(foldStage(rows.slice(0, cut))))).toEqual(whole)
    }),
    { numRuns: 200 },
  )
})

it('stays within bounds whatever the facilitator does', () => {
  fc.assert(
    fc.property(fc.array(anyStageMove, { maxLength: 60 }), moves => {
      const state = foldStage(moves.map(rowOf))
      expect(new Set(state.tables.map(({ id }) => id)).size).toBe(state.tables.length)
      expect(new Set(state.rounds.map(({ round }) => round.id)).size).toBe(state.rounds.length)
      expect(state.current === null).toBe(state.rounds.length === 0)
      for (const { stage, step, closedAt } of state.rounds) {
        expect(closedAt !== null).toBe(stage === 'closed')
        if (stage === 'open' || stage === 'planned') expect(step).toBe(0)
        if (stage === 'planned') expect(closedAt).toBeNull()
      }
    }),
    { numRuns: 200 },
  )
})

it('parses junk to nothing, never throws, and a row of junk leaves the very same stage', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true })
  const kinds = fc.constantFrom(
    'workshop',
    'round',
    'unplan',
    'order',
    'begin',
    'line',
    'cue',
    'table',
    'drop',
    'seat',
    'remove',
    'clock',
    'lock',
    'blank',
    'step',
    'close',
    'late',
    'reopen',
    'claim',
    'paper',
  )
  const names = [
    'title',
    'place',
    'date',
    'round',
    'id',
    'name',
    'table',
    'participant',
    'minutes',
    'locked',
    'blank',
    'step',
    'card',
    'count',
    'line',
    'cue',
  ]
  const wrong = fc.anything({ maxDepth: 1 }).filter(value => typeof value === 'object' || value === undefined)
  const nearly = fc
    .tuple(kinds, fc.array(wrong, { minLength: names.length, maxLength: names.length }))
    .map(([kind, values]) => ({
      do: kind,
      ...Object.fromEntries(names.map((name, n) => [name, values[n] === null ? undefined : values[n]])),
    }))
  fc.assert(
    fc.property(fc.oneof(anything, nearly), junk => {
      expect(parseStage(junk)).toBeUndefined()
      expect(playStageRow(emptyStage, rowOf(junk))).toBe(emptyStage)
    }),
    { numRuns: 1_000 },
  )
})
