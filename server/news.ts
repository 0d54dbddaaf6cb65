// Tells the facilitator and the projector how all tables are doing, over their one socket on the stage.
import type { Tallies } from '../src/board/wire'
import type { RoundId, TableId } from '../src/exercise'
import { complain } from './complain'
import { talliesFrame } from './frames'
import type { Socket } from './socket'
import { type Room, talliesOf, timeOf } from './tallies'

/** Tallies go out at most this often, ms. */
const EVERY = 250
/** So long after a change, ms: one answer rarely comes alone. */
const SOON = 10

interface Told {
  readonly round: RoundId | null
  readonly tables: ReadonlyMap<TableId, string> // as JSON
}

export class News {
  private readonly room: Room
  private readonly stageSockets: () => Iterable<Socket>
  private readonly now: () => number
  /** What each socket was told last of each table: what is so still need not be told again. */
  private readonly told = new WeakMap<Socket, Told>()
  private at = Number.NEGATIVE_INFINITY
  private timer: NodeJS.Timeout | undefined

  constructor(room: Room, stageSockets: () => Iterable<Socket>, now: () => number) {
    this.room = room
    this.stageSockets = stageSockets
    this.now = now
  }

  /** Tells a socket that just came: a participant's the time alone. */
  tell(socket: Socket): void {
    if (socket.seat.role !== 'participant') this.write(socket, talliesOf(this.room, this.now()))
    else socket.write(talliesFrame(timeOf(this.room.stage, this.now())))
  }

  /** Tells all who watch, soon and not too often. */
  changed(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined
        this.at = performance.now()
        const watching = this.watching().filter(socket => !socket.isBehind)
        if (watching.length === 0) return
        try {
          const tallies = talliesOf(this.room, this.now())
          for (const socket of watching) this.write(socket, tallies)
        } catch (error) {
          complain(`Cannot tell how the tables of ${this.room.code} are doing`, error) // they play on
        }
      },
      Math.max(SOON, this.at + EVERY - performance.now()),
    )
  }

  /** With 20 tables that write, all of it would be hundreds of KB four times a second. */
  private write(socket: Socket, tallies: Tallies): void {
    const before = this.told.get(socket)
    const tables = new Map(tallies.tables.map(table => [table.id, JSON.stringify(table)]))
    const isSame = (id: string) => before?.round === tallies.round && before.tables.get(id) === tables.get(id)
    this.told.set(socket, { round: tallies.round, tables })
    const fresh = tallies.tables.map(table => (isSame(table.id) ? ({ id: table.id, same: true } as const) : table))
    socket.write(talliesFrame({ ...tallies, tables: fresh }))
  }

  private watching(): readonly Socket[] {
    return [...this.stageSockets()].filter(({ seat }) => seat.role !== 'participant')
  }

  stop(): void {
    clearTimeout(this.timer)
  }
}
