// `npm run kill -- 50`: kills the server with -9 while moves flow, as often as asked, and checks that no move that any
// device saw is lost, and that all documents are equal byte for byte afterwards.
import { spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { argv, env, execPath, exit } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './start.mjs'

const APPEND = 8
const TALLIES = 10
const TABLES = 3
const DEVICES = 3 // a table
const EVERY = 60 // ms between two frames of a device
const KILLS = Number(argv[2] ?? 50)
if (!Number.isInteger(KILLS) || KILLS < 1) {
  console.error(`How many kills? For example: npm run kill -- 50, not "${argv[2]}".`)
  exit(1)
}

buildIfNeeded()
const { WebSocket } = await import('ws')
const { WebsocketProvider } = await import('y-websocket')
const Y = await import('yjs')
const encoding = await import('lib0/encoding')
process.setMaxListeners(100)

const folder = mkdtempSync(join(tmpdir(), 'social-spaces-kill-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const BOARDS = `ws://127.0.0.1:${port}/boards`

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Starts the server; resolves when it answers. */
async function start() {
  const main = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/server/main.js')
  const child = spawn(execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder },
  })
  process.once('exit', () => child.kill('SIGKILL'))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    if (
      await fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child
    await pause(10)
  }
}

async function post(path, body) {
  const response = await fetch(`${url}/api/${path}`, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

/** A device as the app is one: what it did and does not see on the board yet, it sends again. */
function device(code, { table, token }) {
  const doc = new Y.Doc()
  const moves = doc.getArray('moves')
  const seen = new Set()
  const outbox = new Map()
  const provider = new WebsocketProvider(BOARDS, `${code}/table/${table}@1`, doc, {
    disableBc: true,
    protocols: [token],
    WebSocketPolyfill: WebSocket,
    maxBackoffTime: 100,
  })
  const send = appends => {
    if (!provider.synced || appends.length === 0) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, APPEND)
    encoding.writeVarString(encoder, JSON.stringify(appends))
    provider.ws.send(encoding.toUint8Array(encoder))
  }
  moves.observe(() => {
    for (const { key } of moves.slice(seen.size)) {
      seen.add(key)
      outbox.delete(key)
    }
  })
  provider.on('sync', synced => synced && send([...outbox.values()]))
  const act = () => {
    const made = Array.from({ length: randomInt(1, 4) }, () => ({
      key: randomBytes(12).toString('base64url'),
      seen: moves.length,
      round: 'r1',
      move: { do: 'can', card: cards[randomInt(cards.length)], people: randomInt(8) },
    }))
    for (const append of made) outbox.set(append.key, append)
    sent += made.length
    send(made)
  }
  return { table, doc, moves, seen, outbox, provider, act }
}

const started = performance.now()
let sent = 0
let child = await start()
const { code, facilitator } = await post('workshops', { title: 'Kill test', pack: 'skills' })
const cards = await cardsOf(code, facilitator)
const devices = []
for (let n = 0; n < TABLES * DEVICES; n++)
  devices.push(device(code, await post(`workshops/${code}/seats`, { table: `Table ${n % TABLES}` })))
const acting = devices.map(({ act }) => setInterval(act, EVERY))
const seenByAny = () => new Set(devices.flatMap(({ seen }) => [...seen]))

/** The cards of the round, from the stage board. */
async function cardsOf(code, facilitator) {
  const response = await fetch(`${url}/api/workshops/${code}/seats`, {
    method: 'POST',
    headers: { authorization: `Bearer ${facilitator}` },
    body: JSON.stringify({ role: 'facilitator' }),
  })
  const { token } = await response.json()
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(BOARDS, `${code}/stage@1`, doc, {
    disableBc: true,
    protocols: [token],
    WebSocketPolyfill: WebSocket,
  })
  provider.messageHandlers[TALLIES] = () => {}
  await new Promise(resolve => provider.once('sync', resolve))
  const round = doc.getArray('moves').get(1).move.round
  provider.destroy()
  return round.cards
}

console.log('kill   alive ms   back in ms   moves seen')
for (let kill = 1; kill <= KILLS; kill++) {
  const alive = randomInt(80, 500)
  await until(() => devices.some(({ provider }) => provider.synced))
  await pause(alive)
  const dead = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await dead
  const at = performance.now()
  child = await start()
  const back = Math.round(performance.now() - at)
  const columns = [
    String(kill).padStart(4),
    String(alive).padStart(11),
    String(back).padStart(13),
    String(seenByAny().size).padStart(13),
  ]
  console.log(columns.join(''))
}
for (const timer of acting) clearInterval(timer)
await until(() => devices.every(({ outbox, provider }) => provider.synced && outbox.size === 0))
await until(() =>
  devices.every(({ table, moves }) => devices.every(o => o.table !== table || o.moves.length === moves.length)),
)

let lost = 0
let unequal = 0
for (const { table, doc, moves, seen } of devices) {
  const fresh = device(code, { table, token: devices.find(other => other.table === table).provider.protocols[0] })
  await until(() => fresh.provider.synced)
  const kept = fresh.moves.toArray().map(({ key }) => key)
  if (new Set(kept).size !== kept.length) unequal++
  lost += [...seen].filter(key => !kept.includes(key)).length
  if (!Buffer.from(Y.encodeStateAsUpdate(fresh.doc)).equals(Buffer.from(Y.encodeStateAsUpdate(doc)))) unequal++
  if (moves.length !== kept.length) unequal++
  fresh.provider.destroy()
}
const seen = seenByAny().size
const seconds = Math.round((performance.now() - started) / 1000)
console.log(
  `\n${KILLS} kills, ${seen} moves seen, ${lost} lost; ${sent} sent, ${sent - seen} missing, ${unequal} documents unequal; ${seconds} s`,
)
for (const { provider } of devices) provider.destroy()
child.kill('SIGKILL')
rmSync(folder, { recursive: true, force: true })
exit(lost > 0 || unequal > 0 || sent !== seen ? 1 : 0)

/** Waits until it is so; half a minute in vain is a failure. */
async function until(isSo) {
  const end = performance.now() + 30_000
  while (!isSo()) {
    if (performance.now() > end) {
      console.error(`never came true: ${isSo}`)
      exit(1)
    }
    await pause(10)
  }
}
