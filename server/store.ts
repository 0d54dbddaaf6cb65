// What a store of workshops must do. Types only: sqlite.ts is the embedded one, and another engine is another file.
import type { Row } from '../src/board/moves'
import type { Role } from '../src/board/writer'
import type { ParticipantId, TableId } from '../src/exercise'
import type { KeptRecord } from './records'

/** One row of a board as it is kept; `json` is a Row. */
export interface Entry {
  readonly seq: number
  readonly key: string
  readonly json: string
}

export interface WorkshopEntry {
  readonly code: string
  readonly facilitator: string // SHA-256 of the facilitator's token
  readonly epoch: number // raised when rows are rewritten
  readonly pack: string
  readonly made: number // ms since 1970
  readonly touched: number // last activity, ms since 1970
}

export interface SeatEntry {
  readonly participant: ParticipantId
  readonly token: string // SHA-256 of the seat's token
  readonly role: Role
  readonly table: TableId | null
}

/** Everything of one workshop, as a server needs it to take it up again. */
export interface Kept {
  readonly workshop: WorkshopEntry
  readonly boards: ReadonlyMap<string, readonly Entry[]> // by board name without the code; by seq
  readonly seats: readonly SeatEntry[]
}

/**
 * Every promise resolves when the change is on disk, and not before. Changes are made in the order they were asked for.
 * A rejected change was not made.
 */
export interface Store {
  /** Adds rows to `<code>/<board>`; rejects when a seq or a key is there already. */
  readonly append: (code: string, board: string, entries: readonly Entry[]) => Promise<void>
  /** Adds a workshop with its first stage rows; false when the code is taken. */
  readonly addWorkshop: (workshop: WorkshopEntry, stage: readonly Entry[]) => Promise<boolean>
  readonly load: (code: string) => Promise<Kept | undefined>
  readonly addSeat: (code: string, seat: SeatEntry) => Promise<void>
  readonly putRecord: (code: string, round: string, record: KeptRecord) => Promise<void>
  readonly records: (code: string) => Promise<readonly KeptRecord[]>
  /**
   * Blanks the move of a row for good, the log's copy included, and what the server copied of its words; forgets the records
   * and raises the epoch. False when there is no such row.
   */
  readonly blank: (code: string, board: string, key: string) => Promise<boolean>
  /** Forgets a table's rows and the seats of these participants. */
  readonly dropTable: (code: string, table: TableId, participants: readonly ParticipantId[]) => Promise<void>
  /** Forgets the seats of these participants. */
  readonly dropSeats: (code: string, participants: readonly ParticipantId[]) => Promise<void>
  readonly touch: (code: string, at: number) => Promise<void>
  /** Codes of the workshops that nothing happened in since `before`. */
  readonly idle: (before: number) => Promise<readonly string[]>
  /** Deletes all of a workshop, the write-ahead log's copy included. */
  readonly wipe: (code: string) => Promise<void>
  /** Writes out what was asked for, then closes. */
  readonly close: () => Promise<void>
}

export const entryOf = (row: Row, seq: number): Entry => ({ seq, key: row.key, json: JSON.stringify(row) })
