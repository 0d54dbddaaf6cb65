// A seat as the pages see it: a read copy of its boards, and send. Behind it stands the server or, alone, this device.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { boardPath, boardsUrl, isGone, patiently, pause, readSeat, type Ticket } from '../api'
import type { ParticipantId, RoundId } from '../exercise'
import type { Link, LinkEvents } from './link'
import { type Append, type Refusal, type Row, STAGE_ROUND, stamp } from './moves'
import { openOutbox } from './outbox'
import { emptyStage, foldStage, playStageRow, type StageState } from './stage'
import type { StageMove } from './stageMoves'
import { type BoardName, CLOSE, parseNow, type Tallies } from './wire'

/** A move that was sent and refused: set aside and shown, never retried. */
export interface SetAside {
  readonly append: Append | undefined // undefined when another page of this device sent it
  readonly why: Refusal
}

export interface BoardView {
  readonly rows: readonly Row[]
  readonly pending: readonly Append[] // acted here, not on the board yet; oldest first
  readonly setAside: readonly SetAside[]
  readonly here: readonly ParticipantId[]
  readonly live: boolean
  readonly epoch: number // changes when the board's rows were rewritten: fold anew
}

export interface SeatState {
  readonly ticket: Ticket
  readonly boards: Readonly<Record<string, BoardView>>
  readonly stage: StageState
  readonly tallies: Tallies | null
  readonly offset: number // server's clock minus this device's, ms
  readonly ended: { readonly code: number; readonly reason: string } | null
  readonly behind: number // moves that were not saved before this device was moved to another table
  readonly keeps: boolean // false when the browser keeps nothing: a reload would lose what is not sent
}

export interface SeatActions {
  readonly open: (board: BoardName) => void
  readonly leave: (board: BoardName) => void // once for each open; the last closes the line
  /** Acts: shown at once, sent as soon as there is a line. Returns the move's key. */
  readonly send: (board: BoardName, round: RoundId, move: unknown) => string
  readonly stage: (move: StageMove) => void
  readonly dismiss: (board: BoardName) => void
  readonly close: () => void
}

export type Connect = (board: BoardName, ticket: Ticket, events: LinkEvents) => Link

export interface SeatStore extends SeatActions {
  readonly store: StoreApi<SeatState>
}

const emptyView: BoardView = { rows: [], pending: [], setAside: [], here: [], live: false, epoch: 0 }

const RENEW_WAIT = 2_000 // ms
const MOVE_WAIT = 5_000 // ms; a table may close to a device that was moved before the stage has told it so
const OUTBOX_WAIT = 1_500 // ms; a browser whose storage hangs must not keep anybody from playing

/** What an HTTP refusal of the seat would have been on the socket. */
const GONE: Readonly<Record<number, number>> = { 401: CLOSE.token, 403: CLOSE.removed }

/** 16 random characters of base64url; works without a secure context. */
export function newKey(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => alphabet[byte & 63]).join('')
}

/** A seat over any way to connect; `renew` fetches the ticket again when the boards were rewritten under a new epoch. */
export function createSeat(ticket: Ticket, connect: Connect, renew: () => Promise<Ticket>): SeatStore {
  const store = createStore<SeatState>(() => ({
    ticket,
    boards: {},
    stage: emptyStage,
    tallies: null,
    offset: 0,
    ended: null,
    behind: 0,
    keeps: true,
  }))
  const links = new Map<BoardName, Link>()
  const outboxes = new Map<BoardName, ReturnType<typeof openOutbox>>()
  const opened = new Map<BoardName, number>() // how many parts of the page look at it
  const known = new Map<BoardName, number>() // rows seen before the board was opened again
  let isOver = false
  let isRenewing = false

  const view = (board: BoardName) => store.getState().boards[board] ?? emptyView
  const change = (board: BoardName, part: Partial<BoardView>) =>
    store.setState(({ boards }) => ({ boards: { ...boards, [board]: { ...(boards[board] ?? emptyView), ...part } } }))
  const setPending = (board: BoardName, pending: readonly Append[]) => {
    change(board, { pending })
    outboxes.get(board)?.save(pending)
  }

  const end = (code: number, reason: string) => store.setState({ ended: { code, reason } })

  /** One new ticket for all boards, however many ask; without a line it is asked for until there is one. */
  const renewAll = async () => {
    if (isRenewing) return
    isRenewing = true
    while (isRenewing && !isOver) {
      try {
        const ticket = await renew()
        if (isOver) return
        store.setState({ ticket })
        for (const name of [...links.keys()]) reopen(name)
        isRenewing = false
      } catch (error) {
        if (isOver) return
        if (isGone(error)) return end(GONE[error.status] ?? CLOSE.unknown, error.message)
        await pause(RENEW_WAIT)
      }
    }
  }

  /** Ends the seat over a table it may not look at, unless the stage says in time that it has moved. */
  const endUnlessMoved = (board: BoardName, code: number, reason: string) => {
    const link = links.get(board)
    setTimeout(() => {
      if (links.get(board) !== link || store.getState().ended) return
      if (opened.has('stage') && !view('stage').live) endUnlessMoved(board, code, reason)
      else end(code, reason)
    }, MOVE_WAIT)
  }

  const events = (board: BoardName): LinkEvents => ({
    rows(rows) {
      const before = view(board).rows
      const fresh = rows.slice(before.length)
      change(board, { rows })
      if (board === 'stage') store.setState(({ stage }) => ({ stage: fresh.reduce(playStageRow, stage) }))
      const keys = new Set(fresh.map(row => row.key))
      const { pending } = view(board)
      if (pending.some(append => keys.has(append.key)))
        setPending(
          board,
          pending.filter(append => !keys.has(append.key)),
        )
    },
    live(live) {
      change(board, { live })
      if (live) links.get(board)?.send(view(board).pending)
    },
    refused({ key, why }) {
      const { pending, setAside } = view(board)
      const append = pending.find(append => append.key === key)
      setPending(
        board,
        pending.filter(other => other !== append),
      )
      change(board, { setAside: [...setAside, { append, why }] })
    },
    tallies: tallies => store.setState({ tallies, offset: tallies.now - Date.now() }),
    here: here => change(board, { here }),
    closed(code, reason) {
      change(board, { live: false })
      if (code === CLOSE.epoch) renewAll()
      else if (code === CLOSE.forbidden && board !== 'stage') endUnlessMoved(board, code, reason)
      else end(code, reason)
    },
  })

  const reopen = (board: BoardName) => {
    const { ticket } = store.getState()
    links.get(board)?.close()
    known.set(board, Math.max(known.get(board) ?? 0, view(board).rows.length))
    change(board, { rows: [], live: false, epoch: ticket.epoch })
    if (board === 'stage') store.setState({ stage: emptyStage })
    links.set(board, connect(board, ticket, events(board)))
  }

  const send = (board: BoardName, round: RoundId, move: unknown) => {
    const seen = Math.max(view(board).rows.length, known.get(board) ?? 0)
    const append: Append = { key: newKey(), seen, round, move }
    setPending(board, [...view(board).pending, append])
    links.get(board)?.send([append])
    return append.key
  }

  return {
    store,
    open(board) {
      const lookers = opened.get(board) ?? 0
      opened.set(board, lookers + 1)
      if (lookers > 0) return
      const name = `${ticket.code}/${board}/${ticket.participant}`
      const outbox = outboxes.get(board) ?? openOutbox(name, () => store.setState({ keeps: false }))
      outboxes.set(board, outbox)
      change(board, { epoch: store.getState().ticket.epoch })
      const join = (kept: readonly Append[]) => {
        if (!opened.has(board)) return
        const { rows, pending, live } = view(board)
        const there = new Set([...rows, ...pending].map(({ key }) => key))
        const unsent = kept.filter(({ key }) => !there.has(key))
        if (unsent.length > 0) {
          setPending(board, [...unsent, ...pending]) // what an earlier page left goes first
          store.setState(({ behind }) => ({ behind: Math.max(0, behind - unsent.length) })) // back at the old table
        }
        if (!links.has(board)) links.set(board, connect(board, store.getState().ticket, events(board)))
        else if (live && unsent.length > 0) links.get(board)?.send(view(board).pending)
      }
      outbox.load().then(join)
      setTimeout(join, OUTBOX_WAIT, [])
    },
    leave(board) {
      const lookers = opened.get(board) ?? 0
      if (lookers > 1) return void opened.set(board, lookers - 1)
      opened.delete(board)
      links.get(board)?.close()
      links.delete(board)
      const { pending, setAside } = view(board) // what is pending stays in the outbox, should the device come back
      const lost = pending.length + setAside.filter(({ why }) => why === 'table').length
      store.setState(({ behind, boards: { [board]: _, ...boards } }) => ({ behind: behind + lost, boards }))
    },
    send,
    stage: move => void send('stage', STAGE_ROUND, move),
    dismiss(board) {
      change(board, { setAside: [] })
      store.setState({ behind: 0 })
    },
    close() {
      isOver = true
      opened.clear()
      for (const link of links.values()) link.close()
      links.clear()
    },
  }
}

/** A seat at a workshop on the server; `parseTallies` reads of them what the page needs. */
export async function joinWorkshop(ticket: Ticket, parseTallies = parseNow): Promise<SeatStore> {
  const { openLink } = await patiently(() => import('./link'))
  const connect: Connect = (board, { token, participant, ...rest }, events) =>
    openLink(boardsUrl(), boardPath({ token, participant, ...rest }, board), token, participant, parseTallies, events)
  return createSeat(ticket, connect, () => readSeat(ticket.code, ticket.token))
}

/** The stage with this device's own unsent moves on top. */
export const shownStage = ({ stage, boards, ticket, offset }: SeatState): StageState => {
  const pending = boards.stage?.pending ?? []
  return pending.length === 0
    ? stage
    : foldStage(
        pending.map(append => stamp(append, ticket.participant, Date.now() + offset)),
        stage,
      )
}
