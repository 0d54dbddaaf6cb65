// Servers and workshops for tests, so that a test reads like a record of play.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import type { Pack } from '../cards/pack'
import { isObject } from '../src/json'
import type { Packs } from './api'
import { aDevice, type Device } from './device.builders'
import { type Running, type ServerOptions, startServer } from './serve'

const CARDS = ['sew', 'bake', 'fix', 'sing', 'row', 'knot']

export const pack: Pack = {
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

/** A workshop on a server; of these rounds, or of one with the pack of six cards. */
export async function aWorkshop(house: House, rounds: readonly object[] = [{ pack: 'mini' }]): Promise<Party> {
  const { json } = await house.ask('POST', 'workshops', { title: 'Skills evening', rounds })
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

/** What a device that came only now is given: the server's own document. */
async function served(party: Party, token: string, board: string): Promise<Uint8Array> {
  const late = await party.open({ participant: '', token, table: '' }, board)
  const bytes = late.bytes()
  late.leave()
  return bytes
}

/** The document is what the rows say: at the store, at the server and on these devices. */
export async function holds(party: Party, token: string, board: string, ...devices: readonly Device[]): Promise<void> {
  const rows = await party.bytes(board)
  expect(await served(party, token, board)).toEqual(rows)
  for (const device of devices) expect(device.bytes()).toEqual(rows)
}
