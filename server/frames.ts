// The boards' wire: what a frame from a device says, and the frames sent to devices. Pure.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { APPEND, REFUSED, type Refused, TALLIES, type TalliesSent } from '../src/board/wire'
import type { ParticipantId } from '../src/exercise'
import { isObject } from '../src/json'

const SYNC = 0
export const PRESENCE = 1
const QUERY = 3
const STEP1 = 0
const STEP2 = 1
const UPDATE = 2

/** What others are told of one device; `participant` is null when it leaves. */
export interface Presence {
  readonly client: number
  readonly clock: number
  readonly participant: ParticipantId | null
}

/** What a device says about itself, or repeats of others: that it is here, or leaves. Whatever else it says is not read. */
export interface Here {
  readonly client: number
  readonly isHere: boolean
}

export type Said =
  | { readonly is: 'ask'; readonly vector: Uint8Array } // which rows it holds already
  | { readonly is: 'presence'; readonly entries: readonly Here[] }
  | { readonly is: 'append'; readonly appends: readonly unknown[] }
  | { readonly is: 'nothing' } // writing of its own: nobody but the server writes a board

/** What a device may say about itself, in characters of JSON. */
const PRESENCE_MAX = 1024

/** More moves than the longest frame can hold. */
const APPENDS_MAX = 5000

/** What a frame says; throws when it is none. */
export function readFrame(frame: Uint8Array): Said {
  const decoder = decoding.createDecoder(frame)
  switch (decoding.readVarUint(decoder)) {
    case SYNC: {
      const kind = decoding.readVarUint(decoder)
      if (kind === STEP1) return { is: 'ask', vector: decoding.readVarUint8Array(decoder) }
      if (kind === STEP2 || kind === UPDATE) return { is: 'nothing' }
      throw new Error('no such sync message')
    }
    case PRESENCE:
      return { is: 'presence', entries: readPresence(decoding.readVarUint8Array(decoder)) }
    case QUERY:
      return { is: 'nothing' }
    case APPEND: {
      const json: unknown = JSON.parse(decoding.readVarString(decoder))
      if (!Array.isArray(json) || json.length > APPENDS_MAX) throw new Error('no list of moves')
      return { is: 'append', appends: json }
    }
    default:
      throw new Error('no such message')
  }
}

function readPresence(update: Uint8Array): readonly Here[] {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  const entries: Here[] = []
  for (let index = 0; index < count; index++) {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder) // its clock: the server has its own
    const json = decoding.readVarString(decoder)
    if (json.length > PRESENCE_MAX) continue
    const state: unknown = JSON.parse(json)
    if (state === null || isObject(state)) entries.push({ client, isHere: state !== null })
  }
  return entries
}

/**
 * A message as it goes onto the socket, the WebSocket header (RFC 6455, 5.2: one whole binary message, unmasked) included:
 * built once, it is written to every socket as it is.
 */
function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  const length = encoding.length(encoder)
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(head + length)
  bytes[0] = 0x82
  if (head === 2) bytes[1] = length
  else if (head === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(encoding.toUint8Array(encoder), head)
  return bytes
}

const sync = (kind: number, update: Uint8Array) =>
  frame(encoder => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, update)
  })

/** The answer to 'ask': the rows it does not hold. */
export const rowsFrame = (update: Uint8Array): Uint8Array => sync(STEP2, update)

/** Rows that were just added. */
export const updateFrame = (update: Uint8Array): Uint8Array => sync(UPDATE, update)

export const presenceFrame = (entries: readonly Presence[]): Uint8Array =>
  frame(encoder => {
    const update = encoding.createEncoder()
    encoding.writeVarUint(update, entries.length)
    for (const { client, clock, participant } of entries) {
      encoding.writeVarUint(update, client)
      encoding.writeVarUint(update, clock)
      encoding.writeVarString(update, JSON.stringify(participant === null ? null : { participant }))
    }
    encoding.writeVarUint(encoder, PRESENCE)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update))
  })

/** Says nothing: the stock client reconnects after 30 s of silence. */
export const QUIET: Uint8Array = presenceFrame([])

const json = (type: number, value: unknown) =>
  frame(encoder => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })

export const refusedFrame = (refused: Refused): Uint8Array => json(REFUSED, refused)
export const talliesFrame = (tallies: TalliesSent): Uint8Array => json(TALLIES, tallies)
