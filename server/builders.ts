// Servers, workshops and devices for tests, so that a test reads like a record of play. Devices are the stock y-websocket client.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Pack } from '../cards/pack'
import type { Row } from '../src/board/moves'
import { APPEND, REFUSED, type Refused, TALLIES, type Tallies } from '../src/board/wire'
import { isObject } from '../src/json'
import type { Packs } from './api'
import { type Running, type ServerOptions, startServer } from './serve'

process.setMaxListeners(200) // every stock client listens for the end of the process

const CARDS = ['sew', 'bake', 'fix', 'sing', 'row', 'knot']

const pack: Pack = {
  id: 'mini',
  version: 1,
  exercise: 'sort',
  piles: ['we', 'friends', 'none'],
  suits: [{ id: 'all', art: '1FAA1' }],
  cards: CARDS.map(id => ({ id, suit: 'all', rarity: 'common', tags: [], art: '1FAA1' })),
  cuts: { '3': CARDS.slice(0, 3) },
  blanks: 0,
  languages: ['en', 'ur'],
  licence: { id: 'CC-BY-SA-4.0', url: 'https://example.org', title: 'Mini', author: '-', source: '-', credits: [] },
} as Pack

/** A pack of six cards, dealt in their own order. */
export const packs: Packs = {
  ids: ['mini'],
  load: async () => pack,
  deal: ({ cards, cuts }, cut) => (cut === null ? cards.map(({ id }) => id) : (cuts[String(cut)] ?? [])),
}

/** A folder that is deleted when the test ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'social-spaces-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface House {
  readonly url: string
  readonly running: Running
  readonly folder: string
  /** An answer of the API: its status, and its JSON where it has one. */
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ) => Promise<{ readonly status: number; readonly json: Record<string, unknown> }>
  readonly close: () => Promise<void>
}

/** A server of its own on a free port, stopped when the test ends. */
export async function aServer(options: Partial<ServerOptions> = {}): Promise<House> {
  const folder = options.folder ?? aFolder()
  const running = await startServer({ port: 0, host: '127.0.0.1', packs, folder, ...options })
  const url = `http://127.0.0.1:${running.port}`
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= running.close()
    return closing
  }
  onTestFinished(close)
  return {
    url,
    running,
    folder,
    close,
    ask: async (method, path, body, token) => {
      const response = await fetch(`${url}/api/${path}`, {
        method,
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const json: unknown = await response.json().catch(() => ({}))
      return { status: response.status, json: isObject(json) ? json : {} }
    },
  }
}

export interface Ticket {
  readonly participant: string
  readonly token: string
  readonly table: string
}

export interface Party {
  readonly house: House
  readonly code: string
  readonly facilitator: string
  /** Takes a seat: at a table of this name, or in a role. */
  readonly sit: (seat: { table?: string; role?: string; pretend?: boolean }) => Promise<Ticket>
  /** A device of the seat on a board, caught up. */
  readonly open: (ticket: Ticket, board: string) => Promise<Device>
  /** The document that the store's rows of a board are, as Yjs writes it. */
  readonly bytes: (board: string) => Promise<Uint8Array>
}

/** A workshop on a server. */
export async function aWorkshop(house: House): Promise<Party> {
  const { json } = await house.ask('POST', 'workshops', { title: 'Skills evening', pack: 'mini' })
  const code = String(json.code)
  const facilitator = String(json.facilitator)
  return {
    house,
    code,
    facilitator,
    sit: async seat => {
      const { status, json } = await house.ask('POST', `workshops/${code}/seats`, seat, facilitator)
      if (status !== 201) throw new Error(JSON.stringify(json))
      return { participant: String(json.participant), token: String(json.token), table: String(json.table) }
    },
    open: async (ticket, board) => {
      const device = aDevice(house.url, `${code}/${board}@1`, ticket.token)
      await device.ready
      return device
    },
    bytes: async board => {
      const kept = await house.running.store.load(code)
      const doc = new Y.Doc()
      doc.clientID = 1
      const rows = (kept?.boards.get(board) ?? []).map(({ json }): unknown => JSON.parse(json))
      if (rows.length > 0) doc.getArray('moves').push(rows)
      return Y.encodeStateAsUpdate(doc)
    },
  }
}

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
  provider.messageHandlers[TALLIES] = (_, decoder) => void tallies.push(json(decoder) as Tallies)
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
    play: (...played) => {
      const appends = played.map(move => ({ key: aKey(), seen: moves.length, round: 'r1', move }))
      append(appends)
      return appends.map(({ key }) => key)
    },
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
