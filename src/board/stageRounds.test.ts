// Rounds that follow each other on the stage: planned, begun, led through their script, revealed, closed and opened again.
import { expect, it } from 'vitest'
import { aRound, keyOf } from './builders'
import { SERVER } from './moves'
import { CUES_MAX, countsIn, emptyStage, foldStage, isOver } from './stage'
import { AT, after, begin, close, itChangesNothing, now, round, rowOf, second, step, third } from './stage.builders'
import type { StageMove } from './stageMoves'

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

it('the workshop is over when all its rounds are closed, one left for an earlier one too', () => {
  expect(isOver(emptyStage)).toBe(false)
  expect(isOver(after(round))).toBe(false)
  expect(isOver(after(round, second, close))).toBe(false)
  expect(isOver(after(round, close))).toBe(true)
  const left = [round, second, begin('r2'), { do: 'reopen', round: 'r1' }, close] as const
  expect(isOver(after(...left))).toBe(false)
  expect(isOver(after(...left, begin('r2'), { do: 'close', round: 'r2' }))).toBe(true)
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
