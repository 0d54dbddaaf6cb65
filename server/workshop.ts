// One workshop in memory: its boards, seats and sockets, and the one way in which moves enter a board.
import { type Row, SERVER, stamp } from '../src/board/moves'
import { emptyStage, playStageRow, type RoundStage, type StageState } from '../src/board/stage'
import { parseStage, type StageMove } from '../src/board/stageMoves'
import { type BoardName, CLOSE, type Refused } from '../src/board/wire'
import type { Seat } from '../src/board/writer'
import type { ParticipantId, RoundId, TableId } from '../src/exercise'
import { isObject } from '../src/json'
import { sift } from './admit'
import { Board } from './boards'
import { complain } from './complain'
import { rulesOf } from './exercises'
import type { Folded } from './fold'
import { presenceFrame } from './frames'
import { News } from './news'
import type { SealedStore } from './sealed'
import type { Socket } from './socket'
import type { Entry, Kept, SeatEntry, Store } from './store'
import type { Room } from './tallies'
import { Work } from './work'

export interface WorkshopHooks {
  readonly store: Store
  readonly sealed: SealedStore
  readonly now: () => number
  readonly played: (workshop: Workshop, move: StageMove, before: StageState) => void // a stage move is on disk and shown
  readonly failed: (workshop: Workshop) => void // the store did not take a change: this copy is of no more use
  readonly left: (workshop: Workshop) => void // its last socket has gone
}

/** Whether by this move a round's later rows no longer count. */
const endsCounting = (move: unknown): boolean =>
  isObject(move) && (move.do === 'close' || move.do === 'late' || move.do === 'begin')

export class Workshop implements Room {
  readonly code: string
  readonly about: Kept['workshop']
  readonly seats = new Map<string, Seat>() // by the hash of their token
  readonly sockets = new Set<Socket>()
  readonly boards = new Map<BoardName, Board>()
  readonly store: Store
  readonly sealed: SealedStore
  stage: StageState = emptyStage
  arrived = 0 // devices that asked for it by its code
  isDead = false
  private readonly hooks: WorkshopHooks
  private readonly unsealed = new Set<RoundId>()
  private readonly answered = new Set<string>() // rounds and tables with a sealed answer
  private readonly work = new Work()
  private lastAt = 0
  private readonly news: News

  constructor(kept: Kept, hooks: WorkshopHooks) {
    this.code = kept.workshop.code
    this.about = kept.workshop
    this.hooks = hooks
    this.store = hooks.store
    this.sealed = hooks.sealed
    this.news = new News(this, () => this.board('stage').sockets, hooks.now)
    for (const seat of kept.seats) this.addSeat(seat)
    for (const { round, table } of this.sealed.answered(this.code)) this.answered.add(`${round}/${table}`)
    for (const [name, entries] of kept.boards) this.makeBoard(name as BoardName, entries)
    for (const board of this.boards.values()) this.lastAt = Math.max(this.lastAt, board.lastAt)
    this.stage = this.board('stage').rows.reduce(playStageRow, emptyStage)
  }

  /** The board of this name, made when nothing was written on it yet. */
  board(name: BoardName): Board {
    return this.boards.get(name) ?? this.makeBoard(name, [])
  }

  private makeBoard(name: BoardName, entries: readonly Entry[]): Board {
    const board = new Board(entries, {
      save: entries => this.store.append(this.code, name, entries),
      shown: rows => {
        if (name === 'stage') for (const row of rows) this.play(row)
        this.news.changed()
      },
      failed: error => this.fail(error),
      now: this.hooks.now,
    })
    this.boards.set(name, board)
    return board
  }

  private play(row: Row): void {
    const before = this.stage
    this.stage = playStageRow(before, row)
    const move = parseStage(row.move)
    if (move) this.hooks.played(this, move, before)
  }

  /** A device asked for the workshop by its code: it got through. */
  arrive(): void {
    this.arrived++
    this.news.changed()
  }

  addSeat({ token, participant, role, table }: SeatEntry): void {
    this.seats.set(token, { participant, role, table })
  }

  /** The time to stamp a row with: the server's, and never earlier than the row before, whatever its clock does. */
  private tick(): number {
    this.lastAt = Math.max(this.lastAt, this.hooks.now())
    return this.lastAt
  }

  /** Puts a seat's moves on a board, in order; what is refused comes back. A move sent again is no news and is passed over. */
  append(name: BoardName, seat: Seat, moves: readonly unknown[]): readonly Refused[] {
    if (this.isDead) return []
    const board = this.board(name)
    const { taken, refused } = sift(moves, {
      board: name,
      seat,
      stage: this.stage,
      stageRows: this.board('stage').rows,
      rulesOf: round => this.rulesOf(round),
      ownerOf: key => board.ownerOf(key),
      isFull: board.isFull(seat.participant),
    })
    const rows = taken.map(append => {
      const row = stamp(append, seat.participant, this.tick())
      if (name === 'stage' && endsCounting(append.move)) this.lastAt++ // what comes next is later
      return row
    })
    if (rows.length > 0) this.work.track(board.put(rows))
    return refused
  }

  /** Puts moves of the server's own on a board; those whose key is there already are passed over. False when they could not be saved. */
  async byServer(name: BoardName, round: RoundId, moves: readonly { readonly key: string; readonly move: object }[]) {
    const board = this.board(name)
    const rows = moves
      .filter(({ key }) => board.ownerOf(key) === undefined)
      .map(({ key, move }) => stamp({ key, seen: board.rows.length, round, move }, SERVER, this.tick()))
    return rows.length === 0 || (await this.work.track(board.put(rows)))
  }

  /** Runs one at a time what must see what the one before it did; rejects when the workshop has ended. */
  inTurn<T>(run: () => Promise<T>): Promise<T> {
    return this.work.inTurn(async () => {
      if (this.isDead) throw new Error('the workshop has ended')
      return run()
    })
  }

  /** The rules of a round that has begun. */
  rulesOf(round: RoundId) {
    const found = this.stage.rounds.find(({ round: { id } }) => id === round)
    return found && found.stage !== 'planned' ? rulesOf(found.round.exercise) : undefined
  }

  /** A round as it stands on a board; undefined for rounds of an exercise there is no more, or whose rules throw. */
  fold(board: BoardName, round: RoundStage): Folded | undefined {
    const rules = rulesOf(round.round.exercise)
    return rules && this.board(board).fold(rules, round)
  }

  /** The participants with a socket open at this table. */
  here(table: TableId): readonly ParticipantId[] {
    const seats = [...(this.boards.get(`table/${table}`)?.sockets ?? [])].map(({ seat }) => seat)
    return [...new Set(seats.filter(({ role }) => role === 'participant').map(({ participant }) => participant))]
  }

  /** Of all its rows. */
  get bytes(): number {
    return [...this.boards.values()].reduce((total, { bytes }) => total + bytes, 0)
  }

  /** What was sealed for this round is on its boards. */
  setUnsealed(round: RoundId): void {
    this.unsealed.add(round)
    this.news.changed()
  }

  isUnsealed(round: RoundId): boolean {
    return this.unsealed.has(round)
  }

  hasSealed(round: RoundId, table: TableId): boolean {
    return this.answered.has(`${round}/${table}`)
  }

  /** The tables that gave sealed answers. */
  get sealedTables(): readonly TableId[] {
    return [...this.answered].map(name => name.slice(name.indexOf('/') + 1))
  }

  /** Keeps a table's sealed answer; false when it has given one. */
  seal(round: RoundId, table: TableId, answer: unknown): boolean {
    if (!this.sealed.put(this.code, round, table, answer)) return false
    this.answered.add(`${round}/${table}`)
    this.news.changed()
    return true
  }

  join(socket: Socket): void {
    const board = this.board(socket.board)
    board.sockets.add(socket)
    this.sockets.add(socket)
    const others = board.presences.others(socket)
    if (others.length > 0) socket.write(presenceFrame(others))
    if (socket.board === 'stage') this.news.tell(socket)
    this.news.changed()
  }

  leave(socket: Socket): void {
    const board = this.boards.get(socket.board)
    board?.sockets.delete(socket)
    this.sockets.delete(socket)
    const gone = board?.presences.leave(socket)
    if (gone) board?.send(presenceFrame([gone]))
    this.news.changed()
    if (this.sockets.size === 0) this.hooks.left(this)
  }

  closeSockets(code: number, which: (socket: Socket) => boolean = () => true): void {
    for (const socket of this.sockets) if (which(socket)) socket.close(code)
  }

  /** Begins what must be done; when the store fails it, this copy ends. */
  begin(work: Promise<unknown>): void {
    this.work.track(work).catch(error => this.fail(error))
  }

  get isBusy(): boolean {
    return this.work.isBusy
  }

  /** Resolves when nothing that was begun is left to do. */
  idle(): Promise<void> {
    return this.work.idle()
  }

  /** Ends this copy: its sockets are closed and nothing more is taken. */
  end(code: number): void {
    this.isDead = true
    this.news.stop()
    this.closeSockets(code)
  }

  private fail(error: unknown): void {
    if (this.isDead) return
    complain(`Workshop ${this.code} is taken up anew`, error)
    this.end(CLOSE.broken)
    this.hooks.failed(this)
  }
}
