// One board: its rows, and the Yjs document that devices read them from. The document is a pure function of the rows.
import * as Y from 'yjs'
import { type Row, SERVER } from '../src/board/moves'
import type { RoundStage } from '../src/board/stage'
import type { ParticipantId, RoundId, Rules } from '../src/exercise'
import { complain } from './complain'
import { Fold, type Folded } from './fold'
import { rowsFrame, updateFrame } from './frames'
import { Presences } from './presence'
import type { Socket } from './socket'
import { type Entry, entryOf } from './store'

/** A board takes no more rows than this, and from one participant so many that one device alone cannot fill it. */
const ROWS_MAX = 20_000
const ROWS_OF_ONE_MAX = 5000
/** Nor does it take more bytes. */
const BYTES_MAX = 6 * 1024 * 1024

/** The Yjs client id that every board is written with. */
const SERVER_CLIENT = 1

/** What a board needs from its workshop. */
export interface BoardHooks {
  readonly save: (entries: readonly Entry[]) => Promise<void> // resolves when they are on disk
  readonly shown: (rows: readonly Row[]) => void // they are on disk and every device was told
  readonly failed: (error: unknown) => void // they could not be saved: the board is of no more use
  readonly now: () => number
}

/** Rows on their way to the disk. */
interface Batch {
  readonly entries: readonly Entry[]
  readonly done: (saved: boolean) => void
  saved: boolean
}

const newDoc = (): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = SERVER_CLIENT
  return doc
}

const rowOf = (entry: Entry): Row => JSON.parse(entry.json) as Row // written by this server alone

export class Board {
  readonly rows: Row[] = []
  readonly sockets = new Set<Socket>()
  readonly presences: Presences
  private readonly hooks: BoardHooks
  private readonly doc = newDoc()
  private readonly moves = this.doc.getArray<Row>('moves')
  private readonly owners = new Map<string, ParticipantId>() // by key; of the rows on disk and of those on their way
  private readonly counts = new Map<ParticipantId, number>() // rows
  private size = 0 // of the rows, bytes
  private readonly folds = new Map<RoundId, Fold>()
  private waiting: Batch[] = []
  private last: Promise<boolean> = Promise.resolve(true) // of the batches
  private next: number // seq; a failed save may have left gaps
  private whole: Uint8Array | undefined // the frame for a device that holds nothing yet
  private showing = false
  private broken = false

  constructor(entries: readonly Entry[], hooks: BoardHooks) {
    this.hooks = hooks
    this.presences = new Presences(hooks.now)
    this.next = (entries.at(-1)?.seq ?? -1) + 1
    this.add(entries.map(rowOf))
    this.count(this.rows, entries)
    this.doc.on('update', (update: Uint8Array) => {
      this.whole = undefined
      this.send(updateFrame(update))
    })
  }

  /** Who did the move with this key; undefined when there is none, not even one being saved. */
  ownerOf(key: string): ParticipantId | undefined {
    return this.owners.get(key)
  }

  /** Whether anybody ever put anything on it but the server; what is being saved counts. */
  get isUsed(): boolean {
    return [...this.counts.keys()].some(by => by !== SERVER)
  }

  /** Whether it takes no more rows of this participant; those being saved count. */
  isFull(by: ParticipantId): boolean {
    const { counts, owners, size } = this
    return owners.size >= ROWS_MAX || size >= BYTES_MAX || (counts.get(by) ?? 0) >= ROWS_OF_ONE_MAX
  }

  /** Who has rows here. */
  get writers(): Iterable<ParticipantId> {
    return this.counts.keys()
  }

  private count(rows: readonly Row[], entries: readonly Entry[]): void {
    for (const { key, by } of rows) {
      this.owners.set(key, by)
      this.counts.set(by, (this.counts.get(by) ?? 0) + 1)
    }
    for (const { json } of entries) this.size += json.length
  }

  /** How large its rows are. */
  get bytes(): number {
    return this.size
  }

  /** When the board's last row was made, ms; 0 without any. */
  get lastAt(): number {
    return this.rows.at(-1)?.at ?? 0
  }

  /** Saves rows with new keys, then shows them to every device, in the order they were put. Resolves to whether they are on disk. */
  put(rows: readonly Row[]): Promise<boolean> {
    const entries = rows.map(row => entryOf(row, this.next++))
    this.count(rows, entries)
    this.last = new Promise(done => {
      const batch: Batch = { entries, done, saved: false }
      this.waiting.push(batch)
      this.hooks.save(entries).then(
        () => {
          batch.saved = true
          this.plan()
        },
        error => this.fail(error),
      )
    })
    return this.last
  }

  /** Resolves when all that was put is shown, or will never be. */
  async settled(): Promise<void> {
    await this.last
  }

  /** Whether a device claims rows that this board has not: its copy is of another past. Throws as `missing` does. */
  isAhead(vector: Uint8Array): boolean {
    return (Y.decodeStateVector(vector).get(SERVER_CLIENT) ?? 0) > this.rows.length
  }

  /** The rows that a device lacks, told from its Yjs state vector; throws when that is none. */
  missing(vector: Uint8Array): Uint8Array {
    if (vector.length > 1 || vector[0] !== 0) return rowsFrame(Y.encodeStateAsUpdate(this.doc, vector))
    this.whole ??= rowsFrame(Y.encodeStateAsUpdate(this.doc))
    return this.whole
  }

  /** Writes a frame to every socket, or to every one but one. */
  send(frame: Uint8Array, but?: Socket): void {
    for (const socket of this.sockets) if (socket !== but) socket.write(frame)
  }

  /** A round as it stands here, by its exercise's rules; undefined when they throw. */
  fold(rules: Rules<unknown, unknown>, round: RoundStage): Folded | undefined {
    const { id, exercise } = round.round
    try {
      const before = this.folds.get(id)
      // a round that was closed, or reopened to late moves, counts other rows than before
      const fold = before && before.closedAt === round.closedAt ? before : new Fold(rules, round)
      this.folds.set(id, fold)
      return fold.read(this.rows)
    } catch (error) {
      complain(`The rules of ${exercise} cannot count round ${id}`, error)
      return undefined
    }
  }

  /** Shows what is saved, in order; once for all batches that one commit saved. */
  private plan(): void {
    if (this.showing) return
    this.showing = true
    queueMicrotask(() => {
      this.showing = false
      if (this.broken) return
      const unsaved = this.waiting.findIndex(batch => !batch.saved)
      const ready = unsaved === -1 ? this.waiting : this.waiting.slice(0, unsaved)
      this.waiting = unsaved === -1 ? [] : this.waiting.slice(unsaved)
      const rows = ready.flatMap(batch => batch.entries.map(rowOf))
      if (rows.length === 0) return
      this.add(rows)
      for (const { done } of ready) done(true)
      try {
        this.hooks.shown(rows)
      } catch (error) {
        this.fail(error)
      }
    })
  }

  private add(rows: readonly Row[]): void {
    if (rows.length === 0) return
    this.rows.push(...rows)
    this.moves.push([...rows])
  }

  private fail(error: unknown): void {
    if (this.broken) return
    this.broken = true
    for (const { done } of this.waiting) done(false)
    this.hooks.failed(error)
  }
}
