// What the app asks of the server over HTTP. Every answer is unknown until parsed.

import type { BoardName } from './board/wire'
import type { Role, Seat } from './board/writer'
import { isCount, isId, isKey, isObject, own } from './json'
import { words } from './words/words'

/** An answer that was not what was hoped for; `message` is a sentence for the screen. */
export class Refusal extends Error {
  constructor(
    readonly status: number, // 0 when no server answered
    message: string,
    readonly word = '', // the server's name for what is wrong, e.g. "locked"
  ) {
    super(message)
  }
}

/** What no asking again will change: this token, workshop or table is not known here. Any other failure may pass. */
export const isGone = (error: unknown): error is Refusal =>
  error instanceof Refusal && [401, 403, 404, 410].includes(error.status)

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Loads what bad Wi-Fi may lose, a script's chunk or an answer: tries again after 1, 2, 4 and 8 s, then gives up. */
export async function patiently<Value>(load: () => Promise<Value>, gone = () => false): Promise<Value> {
  for (const seconds of [1, 2, 4, 8]) {
    try {
      return await load()
    } catch (error) {
      if (gone() || (error instanceof Refusal && error.status >= 400 && error.status < 500)) throw error
      await pause(seconds * 1_000)
    }
  }
  return load()
}

const base = () => new URL('./api/', document.baseURI.split('#')[0]).href
export const boardsUrl = () => new URL('./boards', document.baseURI.split('#')[0]).href.replace(/^http/, 'ws')

/** One request; rejects with a Refusal when the answer is none or a no. */
export async function ask(method: string, path: string, token?: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = {}
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await fetch(base() + path, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    cache: 'no-store',
  }).catch(() => {
    throw new Refusal(0, '')
  })
  const json: unknown = await response.json().catch(() => null)
  if (response.ok) return json
  const word = isObject(json) ? String(json.error) : ''
  const message = isObject(json) && typeof json.message === 'string' ? json.message : ''
  throw new Refusal(response.status, own(words.problem, word) ?? message, word)
}

const bad = () => new Refusal(0, '')

export interface Workshop {
  readonly code: string
  readonly title: string
  readonly pack: string
  readonly stage: string
  readonly locked: boolean
  readonly languages: readonly string[] // of the cards, BCP 47
  readonly epoch: number
  readonly tables: readonly { readonly id: string; readonly name: string }[]
}

/** A code as typed: case-free, with or without its dash. */
export const cleanCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
/** A code as shown, e.g. "K7M-PTX". */
export const showCode = (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`

export async function readWorkshop(code: string): Promise<Workshop> {
  const json = await ask('GET', `workshops/${encodeURIComponent(cleanCode(code))}`)
  if (!isObject(json) || typeof json.title !== 'string' || !isCount(json.epoch, 1e9) || !Array.isArray(json.tables))
    throw bad()
  const tables = json.tables.flatMap(table =>
    isObject(table) && isId(table.id) && typeof table.name === 'string' ? [{ id: table.id, name: table.name }] : [],
  )
  return {
    code: cleanCode(code),
    title: json.title,
    pack: isId(json.pack) ? json.pack : '',
    stage: String(json.stage),
    locked: json.locked === true,
    languages: Array.isArray(json.languages) ? json.languages.filter(isId) : [],
    epoch: json.epoch,
    tables,
  }
}

/** A seat with what opens its boards. */
export interface Ticket extends Seat {
  readonly code: string
  readonly token: string
  readonly epoch: number
}

const ROLES: readonly Role[] = ['participant', 'projector', 'facilitator']

/** A seat from the server, or as this device kept it; undefined for anything else. */
export function parseTicket(code: string, json: unknown, token?: string): Ticket | undefined {
  if (!isObject(json) || !isId(json.participant) || !isCount(json.epoch, 1e9)) return undefined
  const role = ROLES.find(role => role === json.role) ?? 'participant'
  const key = token ?? json.token
  const { table = null } = json
  if (!isKey(key) || !(table === null || isId(table))) return undefined
  return {
    code: cleanCode(code),
    participant: json.participant,
    role,
    table,
    token: key,
    epoch: json.epoch,
  }
}

async function askTicket(method: string, path: string, code: string, token?: string, body?: unknown): Promise<Ticket> {
  const address = `workshops/${encodeURIComponent(cleanCode(code))}/${path}`
  const ticket = parseTicket(code, await ask(method, address, token, body), body === undefined ? token : undefined)
  if (!ticket) throw bad()
  return ticket
}

/** Takes a seat; `facilitator` is that link's token, needed for the role facilitator and for pretend tables. */
export const takeSeat = (
  code: string,
  seat: { readonly table?: string; readonly fresh?: boolean; readonly role?: Role; readonly pretend?: boolean },
  facilitator?: string,
): Promise<Ticket> => askTicket('POST', 'seats', code, facilitator, seat)

/** The seat this token belongs to: a reload's way back. */
export const readSeat = (code: string, token: string): Promise<Ticket> => askTicket('GET', 'seats/me', code, token)

/** Hands in a table's sealed answer. */
export const sealAnswer = async (ticket: Ticket, round: string, answer: unknown): Promise<void> => {
  await ask('PUT', `workshops/${ticket.code}/sealed`, ticket.token, { round, answer })
}

/** How a board is named on the wire. */
export const boardPath = (ticket: Ticket, board: BoardName) => `${ticket.code}/${board}@${ticket.epoch}`
