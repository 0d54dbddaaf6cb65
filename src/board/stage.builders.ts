// A stage as the facilitator makes it, for tests: `after(round, table('t1'), close)`.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { PaperCount } from '../exercise'
import { aRound, aRow, frozen, keyOf } from './builders'
import { type Row, STAGE_ROUND } from './moves'
import { currentRound, emptyStage, playStage, playStageRow, type StageState } from './stage'
import type { StageMove } from './stageMoves'

export const AT = 1_700_000_000_000
export const rowOf = (move: unknown, seq = 0): Row => aRow(seq, move, { by: 'boss', round: STAGE_ROUND, at: AT + seq })
export const after = (...moves: StageMove[]): StageState =>
  moves.reduce((state, move, seq) => frozen(playStageRow(state, rowOf(move, seq))), frozen(emptyStage))
export const itChangesNothing = (before: readonly StageMove[], move: StageMove) => {
  const state = after(...before)
  expect(playStage(state, move, AT + 99)).toBe(state)
}

export const round: StageMove = { do: 'round', round: aRound() }
export const table = (id: string, name = id): StageMove => ({ do: 'table', id, name, pretend: false })
export const close: StageMove = { do: 'close', round: 'r1' }
export const step = (step: number): StageMove => ({ do: 'step', round: 'r1', step })
export const claim = (card: string, table: string | null): StageMove => ({ do: 'claim', round: 'r1', card, table })
export const now = (state: StageState) => currentRound(state)

export const second: StageMove = { do: 'round', round: aRound({ id: 'r2' }) }
export const third: StageMove = { do: 'round', round: aRound({ id: 'r3' }) }
export const begin = (round: string): StageMove => ({ do: 'begin', round })

const id = fc.constantFrom('t1', 't2', 't3', 'r1', 'r2', 'constructor')
export const anyStageMove: fc.Arbitrary<StageMove> = fc.oneof(
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
