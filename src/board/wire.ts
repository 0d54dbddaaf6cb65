// The names of the boards, and the three message types that their socket carries beside the stock y-websocket ones (0 sync, 1 awareness).
import type { ParticipantId, Round, RoundId, TableId } from '../exercise'
import { isCount, isObject } from '../json'
import type { Refusal } from './moves'

/** The board of the floor, as records name it. */
export const FLOOR: TableId = 'floor'

/** The board that a table plays this round on. */
export const boardOf = ({ scope }: Pick<Round, 'scope'>, table: TableId): BoardName =>
  scope === 'floor' ? 'floor' : `table/${table}`

/** Which of a workshop's boards: "stage", "floor" or "table/<id>". */
export type BoardName = 'stage' | 'floor' | `table/${string}`

export const tableOf = (board: BoardName): TableId | undefined =>
  board.startsWith('table/') ? board.slice(6) : undefined

/** Device → server: varUint 8, varString JSON of Append[]. */
export const APPEND = 8
/** Server → device: varUint 9, varString JSON of Refused. */
export const REFUSED = 9
/** Server → device on the stage socket, at most 4 a second: varUint 10, varString JSON of Tallies. */
export const TALLIES = 10

export interface Refused {
  readonly key: string
  readonly why: Refusal
}

/** What the whole room may know. Participants get the time and the round, no tables; `tally` is null for all until the round is revealed. */
export interface Tallies {
  readonly now: number // the server's clock, ms since 1970: a device's own may be a year off
  readonly round: RoundId | null
  readonly arrived: number // how many times the door was opened by a device: "Scan me with a phone"
  readonly late: Readonly<Record<RoundId, number>> // moves that came after a round was closed and are not counted
  readonly tables: readonly TableProgress[]
}

/** The tallies as participants get them: the clock alone. Undefined for anything else. */
export const parseNow = (json: unknown): Tallies | undefined =>
  isObject(json) && isCount(json.now, Number.MAX_SAFE_INTEGER)
    ? { now: json.now, round: null, arrived: 0, late: {}, tables: [] }
    : undefined

/** A table that is as it was when this socket was last told of it, in the same round. */
export interface SameTable {
  readonly id: TableId
  readonly same: true
}

/** The tallies on the wire. */
export interface TalliesSent extends Omit<Tallies, 'tables'> {
  readonly tables: readonly (TableProgress | SameTable)[]
}

export interface TableProgress {
  readonly id: TableId
  readonly of: number
  readonly reached: number
  readonly people: number | null
  readonly light: 'ready' | 'help' | null
  readonly sealed: boolean // has given its sealed answer
  readonly here: readonly ParticipantId[] // seats connected now
  readonly tally: unknown // as its exercise made it; null until it may be shown
}

/** Close codes. The stock client stops at 44xx and tells the app; at 45xx it tries again later. */
export const CLOSE = {
  token: 4401, // no seat with this token here
  forbidden: 4403, // not this board
  removed: 4410,
  unknown: 4404, // no such workshop or board
  epoch: 4409, // the board's rows were rewritten: drop the copy and ask for the new epoch
  junk: 4400, // a frame that is none
  flood: 4529, // too many frames or bytes
  broken: 4500, // the store did not answer; try again
} as const
