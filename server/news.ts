// Tells the facilitator and the projector how all tables are doing, over their one socket on the stage.
import type { ParticipantId, TableId } from '../src/exercise'
import { complain } from './complain'
import { talliesFrame } from './frames'
import type { Socket } from './socket'
import { type Room, talliesOf, timeOf } from './tallies'
import type { Workshop } from './workshop'

/** Tallies go out at most this often, ms. */
const EVERY = 250
/** So long after a change, ms: one answer rarely comes alone. */
const SOON = 10

export class News {
  private readonly workshop: Workshop
  private readonly now: () => number
  private at = Number.NEGATIVE_INFINITY
  private timer: NodeJS.Timeout | undefined

  constructor(workshop: Workshop, now: () => number) {
    this.workshop = workshop
    this.now = now
  }

  /** Tells a socket that just came: a participant's the time alone. */
  tell(socket: Socket): void {
    const isTable = socket.seat.role === 'participant'
    const tallies = isTable ? timeOf(this.workshop.stage, this.now()) : talliesOf(roomOf(this.workshop), this.now())
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
          const frame = talliesFrame(talliesOf(roomOf(this.workshop), this.now()))
          for (const socket of watching) socket.write(frame)
        } catch (error) {
          complain(`Cannot tell how the tables of ${this.workshop.code} are doing`, error) // they play on
        }
      },
      Math.max(SOON, this.at + EVERY - performance.now()),
    )
  }

  private watching(): readonly Socket[] {
    return [...(this.workshop.boards.get('stage')?.sockets ?? [])].filter(({ seat }) => seat.role !== 'participant')
  }

  stop(): void {
    clearTimeout(this.timer)
  }
}

const roomOf = (workshop: Workshop): Room => ({
  stage: workshop.stage,
  arrived: workshop.arrived,
  fold: (table, round) => workshop.fold(table, round),
  here: table => here(workshop, table),
  hasSealed: ({ round }, table) => workshop.hasSealed(round.id, table),
})

/** The participants with a socket open at this table. */
function here(workshop: Workshop, table: TableId): readonly ParticipantId[] {
  const seats = [...(workshop.boards.get(`table/${table}`)?.sockets ?? [])].map(({ seat }) => seat)
  return [...new Set(seats.filter(({ role }) => role === 'participant').map(({ participant }) => participant))]
}
