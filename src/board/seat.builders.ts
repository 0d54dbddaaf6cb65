// A seat over lines made by hand, for tests of what it makes of what the server says on them.
import { afterEach, beforeEach, vi } from 'vitest'
import type { Ticket } from '../api'
import { aRow } from './builders'
import type { LinkEvents } from './link'
import { type Append, STAGE_ROUND } from './moves'
import { emptyStorage } from './storage.builders'
import { createSeat } from './store'
import type { BoardName } from './wire'

export const ticket: Ticket = {
  code: 'K7MPTX',
  participant: 'oak',
  role: 'participant',
  table: 't1',
  token: 'x',
  epoch: 1,
}
export const T1: BoardName = 'table/t1'
export const T2: BoardName = 'table/t2'
export const move = { do: 'asked' }

beforeEach(() => {
  emptyStorage()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

export interface Line {
  readonly board: BoardName
  readonly epoch: number
  readonly events: LinkEvents
  readonly sent: Append[][]
  isClosed: boolean
}

/** A seat with its boards open and live. */
export async function sit(
  boards: readonly BoardName[],
  renew: () => Promise<Ticket> = () => new Promise(() => undefined),
) {
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

export const keysOf = (appends: readonly Append[] | undefined) => appends?.map(({ key }) => key)
export const stageRow = (seq: number, move: unknown) => aRow(seq, move, { round: STAGE_ROUND })
