// One device's line to one board, over the stock y-websocket provider. The only file of the app that knows Yjs.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ParticipantId } from '../exercise'
import { isCount, isId, isKey, isObject } from '../json'
import { type Append, parseAppend, REFUSALS, type Row, stamp } from './moves'
import { APPEND, REFUSED, type Refused, TALLIES, type Tallies } from './wire'

/** What a board tells the device. `rows` is the whole board, in order; it only ever grows. */
export interface LinkEvents {
  readonly rows: (rows: readonly Row[]) => void
  readonly live: (live: boolean) => void // connected and caught up
  readonly refused: (refused: Refused) => void
  readonly tallies: (tallies: Tallies) => void
  readonly here: (participants: readonly ParticipantId[]) => void
  readonly closed: (code: number, reason: string) => void // for good: the server said so
}

export interface Link {
  /** Sends moves if the line is up; the caller sends them again when it comes back. */
  readonly send: (appends: readonly Append[]) => void
  readonly close: () => void
}

const STALE = 12_000 // ms; the server says something every 10 s

/** Stands where a row was that does not parse: later rows keep their places, and no round is called ''. */
const NO_ROW: Row = { key: '', by: '', seen: 0, at: 0, round: '', move: {} }

function parseRow(json: unknown): Row {
  if (!isObject(json) || !isId(json.by) || !isCount(json.at, Number.MAX_SAFE_INTEGER)) return NO_ROW
  const { key, by, at } = json
  const append = typeof key === 'string' && parseAppend({ ...json, key: key.replace(/^\./, '') }) // the server's own begin with a dot
  return append ? stamp({ ...append, key }, by, at) : NO_ROW
}

/** What a message says; undefined when it is no JSON. */
function parsed(decoder: decoding.Decoder): unknown {
  try {
    return JSON.parse(decoding.readVarString(decoder))
  } catch {
    return undefined
  }
}

const parseRefused = (json: unknown): Refused | undefined => {
  if (!isObject(json) || !isKey(json.key)) return undefined
  const why = REFUSALS.find(refusal => refusal === json.why)
  return why && { key: json.key, why }
}

/**
 * Opens a board: `url` such as "ws://host/boards", `name` such as "K7MPTX/table/t1@1". How much of the tallies is read is
 * the page's matter: a tablet needs the clock alone.
 */
export function openLink(
  url: string,
  name: string,
  token: string,
  participant: ParticipantId,
  parseTallies: (json: unknown) => Tallies | undefined,
  events: LinkEvents,
): Link {
  const doc = new Y.Doc()
  const moves = doc.getArray<unknown>('moves')
  const provider = new WebsocketProvider(url, name, doc, { disableBc: true, protocols: [token], connect: false })
  let rows: readonly Row[] = []
  let heard = Date.now()

  moves.observe(() => {
    rows = [...rows, ...moves.slice(rows.length).map(parseRow)]
    events.rows(rows)
  })
  provider.messageHandlers[REFUSED] = (_, decoder) => {
    const refused = parseRefused(parsed(decoder))
    if (refused) events.refused(refused)
  }
  provider.messageHandlers[TALLIES] = (_, decoder) => {
    const tallies = parseTallies(parsed(decoder))
    if (tallies) events.tallies(tallies)
  }
  provider.awareness.setLocalState({ participant })
  const tellHere = () => {
    const ids = [...provider.awareness.getStates().values()].map(state => state.participant).filter(isId)
    events.here([...new Set(ids)])
  }
  provider.awareness.on('change', tellHere)
  provider.on('sync', synced => {
    heard = Date.now()
    if (synced) events.rows(rows) // an empty board has told nothing yet
    events.live(synced)
  })
  provider.on('status', ({ status }) => {
    if (status !== 'disconnected') return
    for (const id of provider.awareness.meta.keys()) if (id !== doc.clientID) provider.awareness.meta.delete(id) // or they never come back
    events.live(false)
  })
  provider.on('closed', ({ code, reason }) => events.closed(code, reason))

  const wake = () => {
    if (document.visibilityState !== 'visible' || !provider.shouldConnect) return
    if (provider.wsconnected && Date.now() - Math.max(heard, provider.wsLastMessageReceived) < STALE) return
    provider.disconnect() // a tablet that slept holds a dead socket and does not know it
    provider.connect()
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  provider.connect()

  return {
    send(appends) {
      if (!provider.synced || !provider.ws || appends.length === 0) return
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, APPEND)
      encoding.writeVarString(encoder, JSON.stringify(appends))
      provider.ws.send(encoding.toUint8Array(encoder))
    },
    close() {
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', wake)
      provider.destroy()
      doc.destroy()
    },
  }
}
