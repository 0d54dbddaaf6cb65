// Pretend tables are stopped at any moment, also while they sit down.
import { expect, it, vi } from 'vitest'
import type { AnyLedExercise } from '../exercise'
import { aRound } from './builders'
import { pretendTables } from './pretend'

const seats = vi.hoisted(() => ({
  taken: [] as string[],
  open: 0,
  go: [] as (() => void)[],
  state: { boards: {}, stage: { rounds: [] } } as object,
  sent: [] as string[], // the rounds of the moves
}))
const step = vi.hoisted(() => () => new Promise<void>(go => seats.go.push(go)))
vi.mock('../api', async original => ({
  ...(await original<object>()),
  takeSeat: async (_code: string, { table }: { table: string }) => {
    seats.taken.push(table)
    await step()
    return { table }
  },
}))
vi.mock('./store', async original => ({
  ...(await original<object>()),
  joinWorkshop: async () => {
    seats.open++
    await step()
    return {
      store: { getState: () => seats.state, subscribe: () => undefined },
      open: () => undefined,
      send: (_board: string, round: string) => seats.sent.push(round),
      close: () => void seats.open--,
    }
  },
}))

/** Lets the seats that are being taken come this many steps further. */
async function steps(n: number) {
  for (let done = 0; done < n; done++) {
    await vi.waitFor(() => expect(seats.go.length).toBeGreaterThan(0))
    seats.go.shift()?.()
    await new Promise(resolve => setTimeout(resolve))
  }
}

it.each([0, 1, 2, 3, 4, 5])('stopped after %i of six steps, no seat stays open and no other is taken', async n => {
  Object.assign(seats, { taken: [], open: 0, go: [] })
  const pretending = pretendTables(
    'K7MPTX',
    'token',
    ['A', 'B', 'C'],
    async () => ({}) as AnyLedExercise,
    () => undefined,
  )
  await steps(n)
  pretending.stop()
  const before = seats.taken.length
  await steps(seats.go.length)
  await pretending.seated
  expect(seats.open).toBe(0)
  expect(seats.taken).toHaveLength(before)
})

it('tables told to finish now do so in that round, and take their time again in the next one', async () => {
  vi.useFakeTimers()
  const playing = (id: string) => ({
    boards: { 'table/A': { live: true, rows: [], pending: [], epoch: 1 } },
    stage: { current: id, rounds: [{ round: aRound({ id }), stage: 'open' }] },
  })
  const sentIn = async (ms: number) => {
    seats.sent = []
    await vi.advanceTimersByTimeAsync(ms)
    return seats.sent.length
  }
  const exercise = {
    rules: { start: () => ({}), parse: () => undefined, play: (state: unknown) => state },
    pretend: () => ({}),
    pretendSeal: () => undefined,
  } as unknown as AnyLedExercise
  Object.assign(seats, { go: [], state: playing('r1') })
  const load = async () => exercise
  const pretending = pretendTables('K7MPTX', 'token', ['A'], load, () => undefined)
  for (let n = 0; n < 2; n++) {
    await vi.advanceTimersByTimeAsync(0)
    seats.go.shift()?.()
  }
  await pretending.seated
  const slowly = await sentIn(30_000)
  pretending.hurry()
  expect(await sentIn(30_000)).toBeGreaterThan(10 * Math.max(1, slowly))
  seats.state = playing('r2')
  await sentIn(1_000)
  expect(await sentIn(30_000)).toBeLessThan(2 * Math.max(5, slowly))
  pretending.stop()
  vi.useRealTimers()
})
