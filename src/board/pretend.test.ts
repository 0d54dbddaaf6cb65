// Pretend tables are stopped at any moment, also while they sit down.
import { expect, it, vi } from 'vitest'
import type { AnyLedExercise } from '../exercise'
import { pretendTables } from './pretend'

const seats = vi.hoisted(() => ({ taken: [] as string[], open: 0, go: [] as (() => void)[] }))
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
      store: { getState: () => ({ boards: {}, stage: { rounds: [] } }), subscribe: () => undefined },
      open: () => undefined,
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
