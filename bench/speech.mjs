// How a device talks to each of the three: what it says first, how it says a move, how it knows that it is in sync.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { framed } from './device.mjs'

/** A move's key is this and its number in ten digits: sixteen characters, found in the bytes of any frame that holds it. */
export const MARK = 'BENCH-'

export const keyOf = n => MARK + String(n).padStart(10, '0')

const bytesOf = write => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const frame = write => framed(bytesOf(write))

/** The sync question of a device that holds nothing: an empty state vector. */
const ask = encoder => {
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint8Array(encoder, Uint8Array.of(0))
}

/** A device's presence, as the stock client says it when it comes. */
const present = seat => encoder => {
  const entry = bytesOf(inner => {
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, seat.client)
    encoding.writeVarUint(inner, 1)
    encoding.writeVarString(inner, JSON.stringify({ participant: seat.name }))
  })
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, entry)
}

/** What a seat sends as type 8: one card on one pile. */
const append =
  ({ key, seen, card, pile }) =>
  encoder => {
    encoding.writeVarUint(encoder, 8)
    encoding.writeVarString(encoder, JSON.stringify([{ key, seen, round: 'r1', move: { do: 'place', card, pile } }]))
  }

/** Ours: the messages of y-websocket, and type 8. */
const ours = {
  hello: seat => [frame(ask), frame(present(seat))],
  move: (_, move) => frame(append(move)),
  isSynced: message => message[0] === 0 && message[1] === 1,
}

/** A relay reads nothing, so it is told the same. */
const relay = ours

/** Hocuspocus: the document's name before every message, a word of who one is first, and moves that the device writes itself. */
const hocuspocus = {
  hello: seat => {
    const named = write =>
      frame(encoder => {
        encoding.writeVarString(encoder, seat.document)
        write(encoder)
      })
    const token = encoder => {
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'none')
    }
    return [named(token), named(ask), named(present(seat))]
  },
  move: (seat, { key, seen, card, pile }) =>
    frame(encoder => {
      encoding.writeVarString(encoder, seat.document)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint8Array(encoder, written(seat, card, { key, seen, round: 'r1', by: seat.name, pile }))
    }),
  isSynced: (message, seat) => {
    const at = 1 + seat.document.length
    return message[at] === 0 && message[at + 1] === 1
  },
}

const docs = new Map()

/**
 * The Yjs update of a device that sets a card's answer, knowing all before it: a map of cards is how Yjs is meant to be
 * used for this, and an answer given in ignorance might be dropped instead of shown.
 */
function written(seat, card, value) {
  const doc = docs.get(seat.document) ?? new Y.Doc()
  docs.set(seat.document, doc)
  doc.clientID = seat.client
  let update
  doc.once('update', made => {
    update = made
  })
  doc.getMap('cards').set(card, value)
  return update
}

export const speeches = { relay, hocuspocus, ours }
