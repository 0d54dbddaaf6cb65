// Where devices open boards: ws://host/boards/<code>/<board>@<epoch>, the seat's token as the WebSocket protocol.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type BoardName, CLOSE } from '../src/board/wire'
import type { Seat } from '../src/board/writer'
import { addressOf } from './address'
import { barred, readBoardName } from './admit'
import { Problem } from './answers'
import { readCode } from './codes'
import { complain } from './complain'
import { presenceFrame, readFrame, refusedFrame } from './frames'
import type { Brake } from './limits'
import { HEAVY, type Reserve } from './reserve'
import { Socket, shut } from './socket'
import { hashToken } from './tokens'
import type { Workshop } from './workshop'
import type { Workshops } from './workshops'

/** The longest frame a device may send, bytes. */
const FRAME_MAX = 256 * 1024
/** The most sockets of one workshop, the facilitator's not counted; and of one seat, which on a tablet has two or three. */
const SOCKETS_MAX = 2000
const SEAT_SOCKETS_MAX = { participant: 16, projector: 16, facilitator: 130 }
/** How often every socket is spoken to, ms; the stock client reconnects after 30 s of silence. */
const BEAT = 10_000

interface Admitted {
  readonly workshop: Workshop
  readonly seat: Seat
  readonly board: BoardName
}

export interface DoorsOptions {
  readonly workshops: Workshops
  readonly brake: Brake
  readonly reserve: Reserve
  readonly publicUrl: string | undefined
  readonly beat?: number // ms
}

/** Lets devices in; `close` ends every socket. */
export function openDoors(server: Server, options: DoorsOptions): { readonly close: () => void } {
  const sockets = new Set<Socket>()
  const door = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX,
    perMessageDeflate: false,
    handleProtocols: protocols => [...protocols][0] ?? false,
  })
  server.on('upgrade', (request, raw, head) => {
    raw.on('error', () => raw.destroy())
    if (!request.url?.startsWith('/boards/'))
      return void raw.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n', () => raw.destroy()) // or it is held open for ever
    const admitted = admit(request, options).catch(error => {
      if (error instanceof Problem) return CLOSE.flood // no memory for one more workshop
      complain('Cannot open a board', error)
      return CLOSE.broken
    })
    admitted
      .then(admitted => {
        door.handleUpgrade(request, raw, head, ws => {
          if (typeof admitted === 'number') return turnAway(ws, admitted)
          if (admitted.workshop.isDead) return turnAway(ws, CLOSE.broken)
          const socket = seatSocket(ws, raw, admitted, options.reserve, () => sockets.delete(socket))
          sockets.add(socket)
        })
      })
      .catch(error => {
        complain('Cannot seat a device', error)
        raw.destroy()
      })
  })
  const beat = setInterval(() => {
    for (const socket of sockets) socket.beat()
  }, options.beat ?? BEAT)
  return {
    close: () => {
      clearInterval(beat)
      for (const ws of door.clients) ws.terminate()
      door.close()
    },
  }
}

/** A refusal is given on an open socket: the stock client tries for ever what is not opened, and never tells the app. */
function turnAway(ws: WebSocket, code: number): void {
  ws.on('error', () => {})
  shut(ws, code)
}

/** Who comes in, to which board; or the code to close with. */
async function admit(request: IncomingMessage, options: DoorsOptions): Promise<Admitted | number> {
  const { workshops, brake, publicUrl } = options
  if (!isOurs(request, publicUrl)) return CLOSE.forbidden
  const path = /^\/boards\/([^/]+)\/([^@?]+)(?:@|%40)(\d{1,9})$/.exec(request.url?.split('?')[0] ?? '')
  const code = readCode(path?.[1] ?? '')
  const board = readBoardName(path?.[2] ?? '')
  const token = request.headers['sec-websocket-protocol']?.split(',')[0]?.trim() ?? ''
  const address = addressOf(request, publicUrl)
  const workshop = code && (await workshops.get(code))
  const seat = workshop ? workshop.seats.get(hashToken(token)) : undefined
  if (!workshop || !seat) {
    // a braked address must not learn from this door either whether a code is right
    if (code && brake.isBraked(address, code)) return CLOSE.flood
    if (code && !workshop) brake.miss(address)
    return workshop ? CLOSE.token : CLOSE.unknown
  }
  if (!board) return CLOSE.unknown
  const code44 = barred(board, seat, workshop.stage)
  if (code44 !== undefined) return code44
  if (Number(path?.[3]) !== workshop.about.epoch) return CLOSE.epoch
  const own = [...workshop.sockets].filter(socket => socket.seat.participant === seat.participant).length
  const isFull = workshop.sockets.size >= SOCKETS_MAX && seat.role !== 'facilitator'
  if (isFull || own >= SEAT_SOCKETS_MAX[seat.role]) return CLOSE.flood
  return { workshop, seat, board }
}

/** Another site's page must not use a visitor's browser to come in. */
function isOurs(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true // no browser
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === host || (publicUrl !== undefined && new URL(publicUrl).origin === origin)
}

/** Seats a device at its board. */
function seatSocket(
  ws: WebSocket,
  raw: Duplex,
  { workshop, seat, board: name }: Admitted,
  reserve: Reserve,
  gone: () => void,
): Socket {
  const socket = new Socket(ws, raw, seat, name)
  const board = workshop.board(name)
  socket.listen(
    frame => {
      const said = readFrame(frame)
      if (said.is === 'ask') {
        if (!socket.mayAsk()) socket.close(CLOSE.flood)
        else if (board.isAhead(said.vector)) socket.close(CLOSE.epoch)
        else socket.write(board.missing(said.vector))
      }
      if (said.is === 'append') {
        if (reserve.isScarce && workshop.bytes > HEAVY) return socket.close(CLOSE.flood) // the device keeps its moves and comes again
        const refused = workshop.append(name, seat, said.appends).map(refusedFrame)
        if (refused.length > 0) socket.write(Buffer.concat(refused))
      }
      if (said.is === 'presence') {
        const news = board.presences.hear(socket, said.entries)
        if (news) board.send(presenceFrame([news]), socket)
      }
    },
    () => {
      gone()
      workshop.leave(socket)
    },
  )
  workshop.join(socket)
  return socket
}
