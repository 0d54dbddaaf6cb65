// What a seat keeps in its outbox and sends again, and what it sets aside.
import { expect, it, vi } from 'vitest'
import { aRow, keyOf } from './builders'
import { keysOf, move, sit, T1 } from './seat.builders'
import { getKept, putKept, storage } from './storage.builders'

vi.mock('idb-keyval', async () => import('./storage.builders'))

it('sends what an earlier page left before what this one did, each once', async () => {
  const left = [1, 2].map(n => ({ key: keyOf(n), seen: 0, round: 'r1', move }))
  await sit([T1]) // the database is there
  putKept('social-spaces-outbox', 'K7MPTX/table/t1/oak', left)
  const { seat, lines, line, state } = await sit(['stage'])
  seat.open(T1)
  const key = seat.send(T1, 'r1', move) // quicker than the storage
  expect(lines).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(0)
  line(T1).events.rows([aRow(1, move)]) // one of them had arrived, its answer had not
  line(T1).events.live(true)
  expect(keysOf(line(T1).sent.at(-1))).toEqual([keyOf(2), key])
  line(T1).events.rows([aRow(1, move), aRow(2, move), aRow(3, move, { key })])
  expect(state().boards[T1]?.pending).toEqual([])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(getKept('social-spaces-outbox', 'K7MPTX/table/t1/oak')).toEqual([])
  expect(line(T1).sent).toHaveLength(1)
})

it('plays after 1.5 s when the storage hangs, and sends what was left as soon as that is read', async () => {
  await sit([T1])
  putKept('social-spaces-outbox', 'K7MPTX/table/t1/oak', [{ key: keyOf(1), seen: 0, round: 'r1', move }])
  storage('hangs')
  const { seat, lines, line, state } = await sit([])
  seat.open(T1)
  await vi.advanceTimersByTimeAsync(1_400)
  expect(lines).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(200)
  line(T1).events.rows([])
  line(T1).events.live(true)
  const key = seat.send(T1, 'r1', move)
  expect(keysOf(line(T1).sent.at(-1))).toEqual([key])
  await vi.advanceTimersByTimeAsync(0) // storage answers in the order it was asked
  storage('works')
  await vi.advanceTimersByTimeAsync(0)
  expect(keysOf(line(T1).sent.at(-1))).toEqual([keyOf(1), key])
  expect(state().keeps).toBe(true)
  expect(lines).toHaveLength(1)
})

it('keeps a board open until the last part of the page that looks at it has left', async () => {
  const { seat, lines, line, state } = await sit([T1])
  seat.open(T1)
  await vi.advanceTimersByTimeAsync(0)
  expect(lines).toHaveLength(1)
  seat.leave(T1)
  expect(line(T1).isClosed).toBe(false)
  expect(state().boards[T1]?.live).toBe(true)
  seat.leave(T1)
  expect(line(T1).isClosed).toBe(true)
  expect(state().boards[T1]).toBeUndefined()
})

it('sets a refused move aside and never sends it again', async () => {
  const { seat, line, state } = await sit([T1])
  const key = seat.send(T1, 'r1', move)
  line(T1).events.refused({ key, why: 'round' })
  expect(state().boards[T1]).toMatchObject({ pending: [], setAside: [{ append: { key }, why: 'round' }] })
  line(T1).events.live(false)
  line(T1).events.live(true)
  expect(line(T1).sent.at(-1)).toEqual([])
  seat.dismiss(T1)
  expect(state().boards[T1]?.setAside).toEqual([])
})
