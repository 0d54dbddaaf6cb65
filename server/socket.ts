// One device's socket on one board: what it may send and how fast, and how it is written to.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { type BoardName, CLOSE } from '../src/board/wire'
import type { Seat } from '../src/board/writer'
import { PRESENCE, QUIET } from './frames'
import { ASKS, Bucket, BYTES, ECHO, FRAMES, NEWS } from './limits'

/** More than this waiting to be sent, and the device is told to come back later. */
const WAITING_MAX = 4 * 1024 * 1024
/** More than this, and it gets no tallies until it has caught up. */
const WAITING_MANY = 1024 * 1024
/** How long a device has to answer a closing, ms. */
const GRACE = 1000

/** Closes with a code of CLOSE; its name is the reason. */
export function shut(ws: WebSocket, code: number): void {
  const reason = Object.entries(CLOSE).find(([, value]) => value === code)?.[0] ?? 'stopping'
  ws.close(code, reason)
  setTimeout(() => ws.terminate(), GRACE).unref()
}

export class Socket {
  readonly seat: Seat
  readonly board: BoardName
  /** The one Yjs client id this device speaks for, once it has. */
  client: number | null = null
  private readonly ws: WebSocket
  private readonly raw: Duplex
  private readonly frames: Bucket
  private readonly bytes: Bucket
  private readonly asks: Bucket
  private readonly news: Bucket
  private closing = false
  private heard = true

  constructor(ws: WebSocket, raw: Duplex, seat: Seat, board: BoardName) {
    this.ws = ws
    this.raw = raw
    this.seat = seat
    this.board = board
    const bucket = ({ rate, burst }: typeof FRAMES) => new Bucket(rate, burst, performance.now())
    this.frames = bucket(FRAMES)
    this.bytes = bucket(BYTES)
    this.asks = bucket(ASKS)
    this.news = bucket(NEWS)
  }

  /** Calls `hear` with each frame that is within the limits, and `gone` once at the end. A frame that is none closes the socket. */
  listen(hear: (frame: Uint8Array) => void, gone: () => void): void {
    this.ws.on('message', (data, isBinary) => {
      this.heard = true
      if (this.closing) return
      const now = performance.now()
      const frame = data as Buffer
      if (!this.frames.take(frame[0] === PRESENCE ? ECHO : 1, now) || !this.bytes.take(frame.length, now)) {
        this.close(CLOSE.flood)
        this.ws.pause() // what it still sends waits in its own buffers
        return
      }
      try {
        if (!isBinary) throw new Error('text')
        hear(frame)
      } catch {
        this.close(CLOSE.junk)
      }
    })
    this.ws.on('pong', () => {
      this.heard = true
    })
    this.ws.on('error', () => {}) // an oversized or broken frame: ws closes by itself
    this.ws.on('close', () => {
      this.closing = true
      gone()
    })
  }

  /** Whether it may ask for all rows once more. */
  mayAsk(): boolean {
    return this.asks.take(1, performance.now())
  }

  /** Whether it may tell everybody once more that it is here. */
  mayTell(): boolean {
    return this.news.take(1, performance.now())
  }

  /** Sends a frame that has its WebSocket header; past ws, which would build the header again for every socket. */
  write(frame: Uint8Array): void {
    if (this.closing || this.ws.readyState !== this.ws.OPEN) return
    if (this.raw.writableLength > WAITING_MAX) this.close(CLOSE.flood)
    else this.raw.write(frame)
  }

  /** Whether what it was sent is piling up. */
  get isBehind(): boolean {
    return this.raw.writableLength > WAITING_MANY
  }

  close(code: number): void {
    if (this.closing) return
    this.closing = true
    shut(this.ws, code)
  }

  /** No more is heard from it; what it sent and was not yet read, it will send again elsewhere. */
  deafen(): void {
    this.ws.pause()
  }

  /** Every ten seconds: ends a socket that answered nothing since the last time, and says something on the others. */
  beat(): void {
    if (this.heard) {
      this.heard = false
      this.ws.ping()
      this.write(QUIET)
    } else this.ws.terminate()
  }
}
