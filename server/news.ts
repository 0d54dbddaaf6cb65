// Tells the facilitator and the projector how all tables are doing, over their one socket on the stage.
import { complain } from './complain'
import { talliesFrame } from './frames'
import type { Socket } from './socket'
import { type Room, talliesOf, timeOf } from './tallies'

/** Tallies go out at most this often, ms. */
const EVERY = 250
/** So long after a change, ms: one answer rarely comes alone. */
const SOON = 10

export class News {
  private readonly room: Room
  private readonly stageSockets: () => Iterable<Socket>
  private readonly now: () => number
  private at = Number.NEGATIVE_INFINITY
  private timer: NodeJS.Timeout | undefined

  constructor(room: Room, stageSockets: () => Iterable<Socket>, now: () => number) {
    this.room = room
    this.stageSockets = stageSockets
    this.now = now
  }

  /** Tells a socket that just came: a participant's the time alone. */
  tell(socket: Socket): void {
    const isTable = socket.seat.role === 'participant'
    const tallies = isTable ? timeOf(this.room.stage, this.now()) : talliesOf(this.room, this.now())
    socket.write(talliesFrame(tallies))
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
          const frame = talliesFrame(talliesOf(this.room, this.now()))
          for (const socket of watching) socket.write(frame)
        } catch (error) {
          complain(`Cannot tell how the tables of ${this.room.code} are doing`, error) // they play on
        }
      },
      Math.max(SOON, this.at + EVERY - performance.now()),
    )
  }

  private watching(): readonly Socket[] {
    return [...this.stageSockets()].filter(({ seat }) => seat.role !== 'participant')
  }

  stop(): void {
    clearTimeout(this.timer)
  }
}
