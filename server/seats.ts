// Room for one more seat: a workshop has many, and one device that takes them all must not keep the others out.
import { SERVER } from '../src/board/moves'
import type { Workshop } from './workshop'

/** The most seats of one workshop, the facilitator's own not counted. */
const SEATS_MAX = 2000
/** How many are made free at a time, as finding them takes a look at every row. */
const FREED = 100

/**
 * Whether there is room for one more seat. When all are taken, the oldest of those that never did anything and are not here
 * are given up; a device that slept so long without a single move joins again. Call it in turn.
 */
export async function hasRoom(workshop: Workshop, most = SEATS_MAX): Promise<boolean> {
  if (workshop.seats.size < most) return true
  const busy = new Set([SERVER, ...[...workshop.sockets].map(({ seat }) => seat.participant)])
  for (const { writers } of workshop.boards.values()) for (const participant of writers) busy.add(participant)
  const idle = [...workshop.seats].filter(
    ([, { role, participant }]) => role !== 'facilitator' && !busy.has(participant),
  )
  const gone = idle.slice(0, FREED)
  if (gone.length === 0) return false
  await workshop.store.dropSeats(
    workshop.code,
    gone.map(([, { participant }]) => participant),
  )
  for (const [token] of gone) workshop.seats.delete(token)
  return true
}
