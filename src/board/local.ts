// One table on this device, with no server: the same refusals, stamps and rules over memory, kept in the browser if it lets us.
import { createStore, getMany, setMany, type UseStore } from 'idb-keyval'
import { pause, type Ticket } from '../api'
import type { ParticipantId, Round, RoundId, Rules, TableId } from '../exercise'
import { isCount, isId, isObject } from '../json'
import type { LinkEvents } from './link'
import { type Append, parseAppend, type Row, SERVER, STAGE_ROUND, stamp } from './moves'
import { foldStage } from './stage'
import { type Connect, createSeat, newKey, type SeatStore } from './store'
import type { BoardName } from './wire'
import { refusal, type Seat } from './writer'

export const ME: ParticipantId = 'me'
export const TABLE: TableId = 't1'
const BOARD: BoardName = `table/${TABLE}`

type Boards = Record<string, readonly Row[]>

/** A sealed answer and its round: it must survive a reload, but never stands on the board before the end. */
interface Sealed {
  readonly round: RoundId
  readonly answer: unknown
}

let opened: UseStore | undefined
/** A database of its own: idb-keyval makes a store only together with its database. Opened once, when first needed. */
const database = () => {
  opened ??= createStore('social-spaces-alone', 'game')
  return opened
}

const STORAGE_WAIT = 1_500 // ms; a browser whose storage hangs must not keep anybody from playing

const parseRow = (json: unknown): Row[] => {
  const append = parseAppend(json)
  if (!append || !isObject(json) || !isCount(json.at, Number.MAX_SAFE_INTEGER)) return []
  return [stamp(append, json.by === SERVER ? SERVER : ME, json.at)]
}

async function load() {
  const read = async (): Promise<unknown[]> => getMany(['boards', 'sealed'], database())
  const [json, sealed] = await Promise.race([read().catch(() => []), pause(STORAGE_WAIT).then(() => [])])
  const rows = (name: string) => {
    const list = isObject(json) ? json[name] : undefined
    return Array.isArray(list) ? list.flatMap(parseRow) : []
  }
  const boards: Boards = { stage: rows('stage'), [BOARD]: rows(BOARD) }
  return {
    boards,
    sealed: isObject(sealed) && isId(sealed.round) ? { round: sealed.round, answer: sealed.answer } : null,
  }
}

/** Whether a game was left unfinished on this device. */
export const hasGame = async () => ((await load()).boards[BOARD]?.length ?? 0) > 0

/** Whether this very game has begun: then it is worth going on with. */
export const hasBegun = ({ seat }: Alone) => (seat.store.getState().boards[BOARD]?.rows.length ?? 0) > 0

export interface Alone {
  readonly seat: SeatStore // its `keeps` says whether the browser keeps the game
  readonly seal: (answer: unknown) => void
  readonly unseal: () => void // the sealed answer goes onto the board
}

/** Sits down alone. `round` is played anew; without one, the game left on this device goes on. */
export async function playAlone(rules: Rules<unknown, unknown>, name: string, round?: Round): Promise<Alone> {
  const left = round ? { boards: { stage: [], [BOARD]: [] }, sealed: null } : await load()
  const boards: Boards = left.boards
  let sealed: Sealed | null = left.sealed
  const seat: Seat = { participant: ME, role: 'facilitator', table: TABLE }
  const listeners = new Map<BoardName, LinkEvents>()

  const save = async () => {
    try {
      await setMany(
        [
          ['boards', { ...boards }],
          ['sealed', sealed],
        ],
        database(),
      )
    } catch {
      game.store.setState({ keeps: false })
    }
  }
  const write = (board: BoardName, append: Append, by: ParticipantId) => {
    boards[board] = [...(boards[board] ?? []), stamp(append, by, Date.now())]
    listeners.get(board)?.rows(boards[board] ?? [])
    save()
  }
  const ask = (board: BoardName, append: Append) => {
    const rows = boards[board] ?? []
    if (rows.some(row => row.key === append.key)) return
    const why = refusal(append, {
      board,
      seat,
      stage: foldStage(boards.stage ?? []),
      rulesOf: () => rules,
      ownerOf: () => ME,
    })
    if (why) listeners.get(board)?.refused({ key: append.key, why })
    else write(board, append, ME)
  }
  const own = (move: unknown): Append => ({ key: newKey(), seen: 0, round: STAGE_ROUND, move })

  const connect: Connect = (board, _, events) => {
    listeners.set(board, events)
    queueMicrotask(() => {
      events.rows(boards[board] ?? [])
      events.here([ME])
      events.live(true)
    })
    return {
      send(appends) {
        for (const append of appends) ask(board, append)
      },
      close() {
        listeners.delete(board)
      },
    }
  }
  const ticket: Ticket = { ...seat, code: 'alone', token: '', epoch: 1 }
  const game = createSeat(ticket, connect, async () => ticket)
  const current = () => foldStage(boards.stage ?? []).current
  if (round) {
    write('stage', own({ do: 'workshop', title: name, place: '', date: '' }), SERVER)
    write('stage', own({ do: 'table', id: TABLE, name, pretend: false }), SERVER)
    write('stage', own({ do: 'round', round }), SERVER)
  }
  return {
    seat: game,
    seal: given => {
      const round = current()
      if (round === null || rules.seal(given) === undefined) return
      sealed = { round, answer: given }
      save()
    },
    unseal() {
      if (!sealed || sealed.round !== current()) return
      const { round } = sealed
      const answer = rules.seal(sealed.answer)
      sealed = null // kept together with the rows: it comes onto the board once
      for (const move of answer === undefined ? [] : rules.unseal([{ answer }])) {
        write(BOARD, { ...own(move), round, seen: boards[BOARD]?.length ?? 0 }, SERVER)
      }
    },
  }
}
