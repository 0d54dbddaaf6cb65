// What the app asks of the server over HTTP. Every answer is unknown until parsed.
import type { BoardName, Role, Seat } from './board/writer'
import { isCount, isId, isObject } from './json'

/** An answer that was not what was hoped for; `message` is a sentence for the screen. */
export class Refusal extends Error {
  constructor(
    readonly status: number, // 0 when no server answered
    message: string,
  ) {
    super(message)
  }
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
  throw new Refusal(response.status, isObject(json) && typeof json.message === 'string' ? json.message : '')
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

function parseTicket(code: string, json: unknown, token?: string): Ticket {
  if (!isObject(json) || !isId(json.participant) || !isCount(json.epoch, 1e9)) throw bad()
  const role = ROLES.find(role => role === json.role) ?? 'participant'
  const key = token ?? json.token
  if (typeof key !== 'string' || !(json.table === null || json.table === undefined || isId(json.table))) throw bad()
  return {
    code: cleanCode(code),
    participant: json.participant,
    role,
    table: json.table ?? null,
    token: key,
    epoch: json.epoch,
  }
}

/** Takes a seat; `facilitator` is that link's token, needed for the role facilitator and for pretend tables. */
export const takeSeat = async (
  code: string,
  seat: { readonly table?: string; readonly role?: Role; readonly pretend?: boolean },
  facilitator?: string,
): Promise<Ticket> =>
  parseTicket(code, await ask('POST', `workshops/${encodeURIComponent(cleanCode(code))}/seats`, facilitator, seat))

/** The seat this token belongs to: a reload's way back. */
export const readSeat = async (code: string, token: string): Promise<Ticket> =>
  parseTicket(code, await ask('GET', `workshops/${encodeURIComponent(cleanCode(code))}/seats/me`, token), token)

/** Hands in a table's sealed answer. */
export const sealAnswer = async (ticket: Ticket, round: string, answer: unknown): Promise<void> => {
  await ask('PUT', `workshops/${ticket.code}/sealed`, ticket.token, { round, answer })
}

/** How a board is named on the wire. */
export const boardPath = (ticket: Ticket, board: BoardName) => `${ticket.code}/${board}@${ticket.epoch}`
