// Who is at a board now. Never saved; a device speaks for itself alone, and the server says which participant it is.
import type { Here, Presence } from './frames'
import type { Socket } from './socket'

export class Presences {
  private readonly held = new Map<number, { readonly socket: Socket; readonly entry: Presence }>()
  private clock = 0
  private readonly now: () => number

  constructor(now: () => number) {
    this.now = now
  }

  /** What a device that just came should know: everybody's but its own participant's, which it knows better. */
  others(socket: Socket): readonly Presence[] {
    return [...this.held.values()]
      .filter(held => held.socket.seat.participant !== socket.seat.participant)
      .map(({ entry }) => entry)
  }

  /** What to tell the others of what a device said; entries about anybody else's client id are dropped. */
  hear(socket: Socket, entries: readonly Here[]): Presence | undefined {
    if (socket.seat.role !== 'participant') return undefined // who looks on is not at the table
    const client = socket.client ?? entries[0]?.client
    if (client === undefined) return undefined
    const holder = this.held.get(client)?.socket
    if (holder && holder !== socket) {
      if (holder.seat.participant !== socket.seat.participant) return undefined
      holder.client = null // the same device came back before its old socket was missed
    }
    socket.client = client
    const said = entries.filter(entry => entry.client === client).at(-1)
    if (!said || !socket.mayTell()) return undefined
    if (!said.isHere) return this.forget(client)
    const entry = { client, clock: this.tick(), participant: socket.seat.participant }
    this.held.set(client, { socket, entry })
    return entry
  }

  /** What to tell the others when a device has gone. */
  leave(socket: Socket): Presence | undefined {
    return socket.client !== null && this.held.get(socket.client)?.socket === socket
      ? this.forget(socket.client)
      : undefined
  }

  private forget(client: number): Presence | undefined {
    return this.held.delete(client) ? { client, clock: this.tick(), participant: null } : undefined
  }

  /** The server's own clock for all entries, so that one who comes back is never taken for an old echo. */
  private tick(): number {
    this.clock = Math.max(this.clock + 1, this.now())
    return this.clock
  }
}
