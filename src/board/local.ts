// One table on this device, with no server: the same refusals, stamps and rules over memory, kept in the browser if it lets us.
import { createStore as database, get, set } from 'idb-keyval'
import type { Ticket } from '../api'
import type { ParticipantId, Round, Rules, TableId } from '../exercise'
import { isCount, isObject } from '../json'
import type { LinkEvents } from './link'
import { type Append, parseAppend, type Row, SERVER, STAGE_ROUND, stamp } from './moves'
import { foldStage } from './stage'
import { type Connect, createSeat, newKey, type SeatStore } from './store'
import { type BoardName, refusal, type Seat } from './writer'

export const ME: ParticipantId = 'me'
export const TABLE: TableId = 't1'
const BOARD: BoardName = `table/${TABLE}`

type Kept = Record<string, readonly Row[]>

const kept = () => database('social-spaces', 'alone')

const parseRow = (json: unknown): Row[] => {
  const append = parseAppend(json)
  if (!append || !isObject(json) || !isCount(json.at, Number.MAX_SAFE_INTEGER)) return []
  return [stamp(append, json.by === SERVER ? SERVER : ME, json.at)]
}

async function load(): Promise<Kept> {
  const json: unknown = await get('boards', kept()).catch(() => undefined)
  const rows = (name: string) => {
    const list = isObject(json) ? json[name] : undefined
    return Array.isArray(list) ? list.flatMap(parseRow) : []
  }
  return { stage: rows('stage'), [BOARD]: rows(BOARD) }
}

/** Whether a game was left unfinished on this device. */
export const hasGame = async () => ((await load())[BOARD]?.length ?? 0) > 0

export interface Alone {
  readonly seat: SeatStore
  readonly seal: (answer: unknown) => void
  readonly unseal: () => void // the sealed answer goes onto the board
}

/** Sits down alone. `round` is played anew; without one, the game left on this device goes on. */
export async function playAlone(rules: Rules<unknown, unknown>, name: string, round?: Round): Promise<Alone> {
  const boards: Kept = round ? { stage: [], [BOARD]: [] } : await load()
  const seat: Seat = { participant: ME, role: 'facilitator', table: TABLE }
  const listeners = new Map<BoardName, LinkEvents>()
  let keeps = true
  let sealed: unknown

  const save = () => {
    if (keeps) set('boards', boards, kept()).catch(() => (keeps = false))
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
  if (round) {
    write('stage', own({ do: 'workshop', title: name, place: '', date: '' }), SERVER)
    write('stage', own({ do: 'table', id: TABLE, name, pretend: false }), SERVER)
    write('stage', own({ do: 'round', round }), SERVER)
  }

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
  const current = () => foldStage(boards.stage ?? []).current
  return {
    seat: createSeat(ticket, connect, async () => ticket),
    seal: answer => {
      sealed = rules.seal(answer)
    },
    unseal() {
      const id = current()
      if (sealed === undefined || id === null) return
      for (const move of rules.unseal([{ answer: sealed }])) {
        write(BOARD, { ...own(move), round: id, seen: boards[BOARD]?.length ?? 0 }, SERVER)
      }
      sealed = undefined
    },
  }
}
