// Devices for tests: the stock y-websocket client, and what came over its line.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Row } from '../src/board/moves'
import { talliesReader } from '../src/board/record'
import { APPEND, REFUSED, type Refused, TALLIES, type Tallies } from '../src/board/wire'

process.setMaxListeners(200) // every stock client listens for the end of the process

export interface Device {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly ready: Promise<void> // caught up, or closed for good
  readonly refused: Refused[]
  readonly tallies: Tallies[]
  readonly heard: Buffer[] // every frame, as it came
  readonly closed: { code: number; reason: string }[]
  readonly rows: () => readonly Row[]
  readonly bytes: () => Uint8Array
  /** Sends moves of round r1, one frame for all; gives their keys. */
  readonly play: (...moves: readonly object[]) => readonly string[]
  /** The same of another round. */
  readonly playIn: (round: string, ...moves: readonly object[]) => readonly string[]
  readonly append: (appends: unknown) => void
  readonly raw: (frame: Uint8Array | string) => void
  /** The move with this key has come back. */
  readonly sees: (...keys: readonly string[]) => Promise<void>
  readonly leave: () => void
}

let keys = 0
/** A new move's key. */
export const aKey = (): string => `key-${String(++keys).padStart(12, '0')}`
/** Keys begin again, so that two runs can be compared. */
export const resetKeys = (): void => {
  keys = 0
}

/** A frame of moves as the app sends it. */
export function appendFrame(appends: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, APPEND)
  encoding.writeVarString(encoder, typeof appends === 'string' ? appends : JSON.stringify(appends))
  return encoding.toUint8Array(encoder)
}

/** A device on a board: the stock client, and what came over its line. */
export function aDevice(url: string, room: string, token: string, clientID?: number): Device {
  const doc = new Y.Doc()
  if (clientID !== undefined) doc.clientID = clientID
  const moves = doc.getArray<Row>('moves')
  const refused: Refused[] = []
  const tallies: Tallies[] = []
  const readTallies = talliesReader()
  const heard: Buffer[] = []
  const closed: { code: number; reason: string }[] = []
  class Line extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols)
      this.on('message', data => heard.push(Buffer.from(data as ArrayBuffer)))
    }
  }
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/boards`, room, doc, {
    disableBc: true,
    protocols: [token],
    WebSocketPolyfill: Line as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: 200,
  })
  const json = (decoder: decoding.Decoder): unknown => JSON.parse(decoding.readVarString(decoder))
  provider.messageHandlers[REFUSED] = (_, decoder) => void refused.push(json(decoder) as Refused)
  provider.messageHandlers[TALLIES] = (_, decoder) => {
    const read = readTallies(json(decoder))
    if (read) tallies.push(read)
  }
  provider.on('closed', why => closed.push(why))
  const ready = new Promise<void>(resolve => {
    provider.on('sync', synced => synced && resolve())
    provider.on('closed', () => resolve())
  })
  const leave = () => {
    provider.destroy()
    doc.destroy()
  }
  onTestFinished(leave)
  const raw = (frame: Uint8Array | string) => provider.ws?.send(frame as string) // the DOM's types are narrower than what it takes
  const append = (appends: unknown) => raw(appendFrame(appends))
  const playIn = (round: string, ...played: readonly object[]) => {
    const appends = played.map(move => ({ key: aKey(), seen: moves.length, round, move }))
    append(appends)
    return appends.map(({ key }) => key)
  }
  return {
    doc,
    provider,
    ready,
    refused,
    tallies,
    heard,
    closed,
    rows: () => moves.toArray(),
    bytes: () => Y.encodeStateAsUpdate(doc),
    play: (...played) => playIn('r1', ...played),
    playIn,
    append,
    raw,
    sees: (...wanted) => until(() => wanted.every(key => moves.toArray().some(row => row.key === key))),
    leave,
  }
}

/** A stage move as the facilitator's page sends it. */
export const onStage = (move: object) => [{ key: aKey(), seen: 0, round: 'stage', move }]

/** Waits until it is so; a test that waits 5 s in vain fails. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 5000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`never came true: ${isSo}`)
    await pause(5)
  }
}

/** Long enough for what was sent to have come, if it ever will. */
export const pause = (ms = 60): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** A test's card on a pile. */
export const place = (card: string, pile = 'we') => ({ do: 'place', card, pile })
