// A seat over lines made by hand: what the server says on them, in what order, and what the seat makes of it.
import { expect, it, vi } from 'vitest'
import { Refusal, type Ticket } from '../api'
import { aRow } from './builders'
import type { Append } from './moves'
import { keysOf, move, sit, stageRow, T1, T2, ticket } from './seat.builders'
import { getKept, storage } from './storage.builders'
import { CLOSE } from './wire'

vi.mock('idb-keyval', async () => import('./storage.builders'))

it('a device that was moved stays, when its old table closes before the stage has said so, and tells what did not come along', async () => {
  const { seat, line, open, state } = await sit(['stage', T1])
  const first = seat.send(T1, 'r1', move)
  const second = seat.send(T1, 'r1', move)
  line(T1).events.refused({ key: second, why: 'table' })
  line(T1).events.closed(CLOSE.forbidden, '')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(state().ended).toBe(null)
  line('stage').events.rows([
    stageRow(0, { do: 'table', id: 't2', name: 'Elm', pretend: false }),
    stageRow(1, { do: 'seat', participant: 'oak', table: 't2' }),
  ])
  expect(state().stage.moved).toEqual({ oak: 't2' })
  seat.leave(T1) // as the page does
  await open(T2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state()).toMatchObject({ ended: null, behind: 2 })
  expect(keysOf(getKept('social-spaces-outbox', 'K7MPTX/table/t1/oak') as Append[])).toEqual([first])

  seat.leave(T2)
  await open(T1) // moved back: what was never refused is sent after all
  expect(keysOf(line(T1).sent.at(-1))).toEqual([first])
  expect(state().behind).toBe(1)
  seat.dismiss(T1)
  expect(state().behind).toBe(0)
})

it('what stayed behind is remembered also where the browser keeps nothing', async () => {
  storage('refuses')
  const { seat, line, open, state } = await sit(['stage', T1])
  const key = seat.send(T1, 'r1', move)
  seat.leave(T1)
  await open(T2)
  await open(T1)
  expect(keysOf(line(T1).sent.at(-1))).toEqual([key])
  expect(state().keeps).toBe(false)
})

it('a device that was not moved loses its seat 5 s after its table closed to it', async () => {
  const { line, state } = await sit(['stage', T1])
  line(T1).events.closed(CLOSE.forbidden, 'not yours')
  await vi.advanceTimersByTimeAsync(4_900)
  expect(state().ended).toBe(null)
  await vi.advanceTimersByTimeAsync(200)
  expect(state().ended).toEqual({ code: CLOSE.forbidden, reason: 'not yours' })
})

it('it waits as long as the stage has no line, for nobody could have told it', async () => {
  const { line, state } = await sit(['stage', T1])
  line('stage').events.live(false)
  line(T1).events.closed(CLOSE.forbidden, '')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state().ended).toBe(null)
  line('stage').events.live(true)
  await vi.advanceTimersByTimeAsync(5_100)
  expect(state().ended).toMatchObject({ code: CLOSE.forbidden })
})

it('any other close for good ends the seat at once', async () => {
  for (const code of [CLOSE.token, CLOSE.removed, CLOSE.unknown, CLOSE.junk]) {
    const { line, state } = await sit(['stage', T1])
    line(T1).events.closed(code, 'why')
    expect(state().ended).toEqual({ code, reason: 'why' })
  }
  const { line, state } = await sit(['stage'])
  line('stage').events.closed(CLOSE.forbidden, '')
  expect(state().ended).toMatchObject({ code: CLOSE.forbidden })
})

it('asks for one new ticket when all boards have a new epoch, and sends there what is pending', async () => {
  const renew = vi.fn(async () => ({ ...ticket, epoch: 2 }))
  const { seat, lines, line, state } = await sit(['stage', T1], renew)
  line(T1).events.rows([aRow(0, move), aRow(1, move)])
  line(T1).events.live(false)
  const key = seat.send(T1, 'r1', move)
  line('stage').events.closed(CLOSE.epoch, '')
  line(T1).events.closed(CLOSE.epoch, '')
  await vi.advanceTimersByTimeAsync(0)
  expect(renew).toHaveBeenCalledTimes(1)
  expect(lines.map(({ board, epoch, isClosed }) => `${board}@${epoch} ${isClosed}`)).toEqual([
    'stage@1 true',
    'table/t1@1 true',
    'stage@2 false',
    'table/t1@2 false',
  ])
  line(T1).events.live(true)
  expect(keysOf(line(T1).sent.at(-1))).toEqual([key])
  expect(state().boards[T1]?.pending[0]?.seen).toBe(2)
  line(T1).events.closed(CLOSE.epoch, '') // and once more, later
  await vi.advanceTimersByTimeAsync(0)
  expect(renew).toHaveBeenCalledTimes(2)
})

it('asks for its ticket again until there is a line and the server is well', async () => {
  const answers = [new Refusal(0, ''), new Refusal(503, 'ill'), new Refusal(429, 'wait')]
  const renew = vi.fn(async () => {
    const error = answers.shift()
    if (error) throw error
    return { ...ticket, epoch: 2 }
  })
  const { line, state } = await sit(['stage'], renew)
  line('stage').events.closed(CLOSE.epoch, '')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(renew).toHaveBeenCalledTimes(4)
  expect(state()).toMatchObject({ ended: null, ticket: { epoch: 2 } })
})

it.each([
  [401, CLOSE.token],
  [403, CLOSE.removed],
  [404, CLOSE.unknown],
  [410, CLOSE.unknown],
])('a ticket refused with %i ends the seat with %i, and is asked for no more', async (status, code) => {
  const renew = vi.fn(() => Promise.reject(new Refusal(status, 'why')))
  const { line, state } = await sit(['stage'], renew)
  line('stage').events.closed(CLOSE.epoch, '')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(state().ended).toEqual({ code, reason: 'why' })
  expect(renew).toHaveBeenCalledTimes(1)
})

it('a closed seat asks for nothing and opens nothing', async () => {
  const renew = vi.fn(() => Promise.reject(new Refusal(0, '')))
  const { seat, lines, line } = await sit(['stage', T1], renew)
  line('stage').events.closed(CLOSE.epoch, '')
  await vi.advanceTimersByTimeAsync(0)
  seat.open(T2)
  seat.close()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(renew).toHaveBeenCalledTimes(1)
  expect(lines.every(line => line.isClosed)).toBe(true)

  let answer: (ticket: Ticket) => void = () => undefined
  const late = await sit(['stage'], () => new Promise(resolve => (answer = resolve)))
  late.line('stage').events.closed(CLOSE.epoch, '')
  late.seat.close()
  answer({ ...ticket, epoch: 2 })
  await vi.advanceTimersByTimeAsync(0)
  expect(late.lines).toHaveLength(1)
})
