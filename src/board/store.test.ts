// A seat over lines made by hand: what the server says on them, in what order, and what the seat makes of it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refusal, type Ticket } from '../api'
import { aRow, keyOf } from './builders'
import type { LinkEvents } from './link'
import { type Append, STAGE_ROUND } from './moves'
import { emptyStorage, getKept, putKept, storage } from './storage.builders'
import { createSeat } from './store'
import { type BoardName, CLOSE } from './wire'

vi.mock('idb-keyval', async () => import('./storage.builders'))

const ticket: Ticket = { code: 'K7MPTX', participant: 'oak', role: 'participant', table: 't1', token: 'x', epoch: 1 }
const T1: BoardName = 'table/t1'
const T2: BoardName = 'table/t2'
const move = { do: 'asked' }

beforeEach(() => {
  emptyStorage()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface Line {
  readonly board: BoardName
  readonly epoch: number
  readonly events: LinkEvents
  readonly sent: Append[][]
  isClosed: boolean
}

/** A seat with its boards open and live. */
async function sit(boards: readonly BoardName[], renew: () => Promise<Ticket> = () => new Promise(() => undefined)) {
  const lines: Line[] = []
  const seat = createSeat(
    ticket,
    (board, { epoch }, events) => {
      const line: Line = { board, epoch, events, sent: [], isClosed: false }
      lines.push(line)
      return {
        send: appends => void line.sent.push([...appends]),
        close: () => {
          line.isClosed = true
        },
      }
    },
    renew,
  )
  const line = (board: BoardName): Line => {
    const found = [...lines].reverse().find(line => line.board === board)
    if (!found) throw new Error(`no line to ${board}`)
    return found
  }
  const open = async (board: BoardName) => {
    seat.open(board)
    await vi.advanceTimersByTimeAsync(0)
    line(board).events.rows([])
    line(board).events.live(true)
  }
  for (const board of boards) await open(board)
  return { seat, lines, line, open, state: () => seat.store.getState() }
}

const keysOf = (appends: readonly Append[] | undefined) => appends?.map(({ key }) => key)
const stageRow = (seq: number, move: unknown) => aRow(seq, move, { round: STAGE_ROUND })

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
