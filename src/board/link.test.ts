// @vitest-environment happy-dom
// What a line makes of what comes over it, the stock provider being made by hand.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { aRow, keyOf } from './builders'
import { type LinkEvents, openLink } from './link'
import type { Row } from './moves'
import { talliesReader } from './record'
import { parseNow, REFUSED, TALLIES, type Tallies } from './wire'

type Handler = (encoder: unknown, decoder: decoding.Decoder) => void

const provider = vi.hoisted(() => ({ doc: undefined as unknown, handlers: [] as unknown[] }))
vi.mock('y-websocket', () => ({
  WebsocketProvider: class {
    awareness = { setLocalState() {}, on() {}, getStates: () => new Map(), meta: new Map() }
    messageHandlers = provider.handlers
    constructor(_url: string, _name: string, doc: unknown) {
      provider.doc = doc
    }
    on() {}
    connect() {}
    destroy() {}
  },
}))

/** A line, what it told, and ways to put onto its board and to send it a message. */
function open(parse: (json: unknown) => Tallies | undefined = talliesReader()) {
  const told: unknown[] = []
  const tell = (name: string) => (what: unknown) => void told.push([name, what])
  const rows: (readonly Row[])[] = []
  const events: LinkEvents = {
    rows: all => void rows.push(all),
    live: tell('live'),
    refused: tell('refused'),
    tallies: tell('tallies'),
    here: tell('here'),
    closed: tell('closed'),
  }
  openLink('ws://x', 'x', 'token', 'oak', parse, events)
  const doc = provider.doc as Y.Doc
  const say = (type: number, text: string) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, text)
    const handler = provider.handlers[type] as Handler
    handler(encoder, decoding.createDecoder(encoding.toUint8Array(encoder)))
  }
  return { told, rows, say, put: (values: unknown[]) => doc.getArray<unknown>('moves').push(values) }
}

it('keeps every row in its place, and reads nothing from one that does not parse', () => {
  const line = open()
  const mine = aRow(0, { do: 'asked' })
  const server = aRow(2, { do: 'guess', guess: 9 }, { key: `.${'x'.repeat(22)}`, by: 'server' }) // no device may name a move so
  const blank = aRow(3, { do: 'removed' })
  const junk = [7, 'x', { key: keyOf(1) }, { ...mine, by: '__proto__' }, { ...mine, at: 'now' }, { ...mine, key: '..' }]
  line.put([mine, junk[0]])
  line.put([server, blank, ...junk])
  const all = line.rows.at(-1) ?? []
  expect(all).toHaveLength(4 + junk.length)
  expect([all[0], all[2], all[3]]).toEqual([mine, server, blank])
  for (const at of [1, ...junk.map((_, n) => n + 4)]) expect(all[at]).toMatchObject({ key: '', round: '', move: {} })
  expect(all[0]).toBe(line.rows[0]?.[0]) // what was read once is not read again
})

it('passes over messages that are none', () => {
  const line = open()
  for (const text of ['', '{', 'null', '7', '[]', '{}', '{"key":"short","why":"junk"}', '{"now":"noon"}'])
    for (const type of [REFUSED, TALLIES]) line.say(type, text)
  line.say(REFUSED, JSON.stringify({ key: keyOf(1), why: 'because' }))
  expect(line.told).toEqual([])
  line.say(REFUSED, JSON.stringify({ key: keyOf(1), why: 'junk' }))
  expect(line.told).toEqual([['refused', { key: keyOf(1), why: 'junk' }]])
})

it('reads of the tallies what its page asked for', () => {
  const sent = {
    now: 5,
    round: 'r1',
    arrived: 2,
    late: { r1: 1 },
    tables: [{ id: 't1', of: 9, reached: 3 }, { id: 't2' }],
  }
  const tablet = open(parseNow)
  tablet.say(TALLIES, JSON.stringify(sent))
  expect(tablet.told).toEqual([['tallies', { now: 5, round: null, arrived: 0, late: {}, tables: [] }]])
  const laptop = open()
  laptop.say(TALLIES, JSON.stringify(sent))
  const table = { id: 't1', of: 9, reached: 3, people: null, light: null, sealed: false, here: [], tally: null }
  expect(laptop.told).toEqual([['tallies', { now: 5, round: 'r1', arrived: 2, late: { r1: 1 }, tables: [table] }]])
})
