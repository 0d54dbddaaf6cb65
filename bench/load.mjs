// The load, in a process of its own: seats devices, lets them move, counts what the others see and when.
import { readFileSync } from 'node:fs'
import { Device } from './device.mjs'
import { cpuOf, peakOf } from './process.mjs'
import { each, seatsOf } from './seats.mjs'
import { keyOf, MARK, speeches } from './speech.mjs'

const DRAIN = 500 // ms that the last moves have to be seen
const OPENING = 64 // sockets opened at a time
const { cards, piles } = JSON.parse(readFileSync(new URL('../cards/skills/pack.json', import.meta.url), 'utf8'))

const now = () => performance.now()
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Every move of the run in order: each seat moves at its own beat, and a table goes through its cards. */
function plan(seats, { rate, warm, span, seed }) {
  const chance = seeded(seed)
  const beats = seats.flatMap(seat => {
    const first = chance()
    const count = Math.max(0, Math.ceil(((warm + span) / 1000) * rate - first))
    return Array.from({ length: count }, (_, n) => ({ seat, at: ((first + n) * 1000) / rate }))
  })
  const seen = new Map()
  return beats
    .sort((one, other) => one.at - other.at)
    .map(({ seat, at }, n) => {
      const nth = seen.get(seat.table) ?? 0
      seen.set(seat.table, nth + 1)
      const pile = piles[Math.floor(chance() * piles.length)]
      return { n, seat, at, move: { key: keyOf(n), seen: nth, card: cards[nth % cards.length].id, pile } }
    })
}

/** Opens a seat's socket; resolves to it when it is in sync. */
async function sit(speech, seat, hear) {
  const device = await new Promise((resolve, reject) => {
    const opening = new Device(seat, (message, device) => {
      if (device.synced) return hear(message, seat)
      if (!speech.isSynced(message, seat)) return
      device.synced = true
      resolve(device)
    })
    opening.opened.then(device => {
      for (const frame of speech.hello(seat)) device.send(frame)
    }, reject)
  })
  return device
}

async function run(job) {
  const speech = speeches[job.server]
  const seats = await seatsOf(job)
  const moves = plan(seats, job)
  const frames = moves.map(({ seat, move }) => speech.move(seat, move))
  const sentAt = new Float64Array(moves.length)
  const delays = []
  const counts = { deliveries: 0, inWindow: 0, firstInWindow: moves.length }
  const mark = Buffer.from(MARK)

  const hear = (message, seat) => {
    for (let at = message.indexOf(mark); at !== -1; at = message.indexOf(mark, at + 16)) {
      const n = Number(message.latin1Slice(at + 6, at + 16))
      if (moves[n].seat === seat) continue // its own
      counts.deliveries++
      if (n >= counts.firstInWindow) delays.push(now() - sentAt[n])
    }
  }
  const devices = []
  await each(seats, OPENING, async seat => {
    devices[seat.n] = await sit(speech, seat, hear)
  })
  await sleep(300)

  const start = now()
  let next = 0
  const sendUntil = async end => {
    for (;;) {
      const passed = now() - start
      for (; next < moves.length && moves[next].at <= Math.min(passed, end); next++) {
        sentAt[next] = now()
        devices[moves[next].seat.n].send(frames[next])
      }
      if (passed >= end) return
      await sleep(1)
    }
  }
  const sample = () => ({ cpu: cpuOf(job.pid), own: process.cpuUsage(), at: now(), deliveries: counts.deliveries })
  await sendUntil(job.warm)
  counts.firstInWindow = next
  const before = sample()
  await sendUntil(job.warm + job.span)
  const after = sample()
  await sleep(DRAIN)

  const deliveries = after.deliveries - before.deliveries
  const expected = (moves.length - counts.firstInWindow) * (job.seats - 1)
  const peak = peakOf(job.pid)
  const own = after.own.user + after.own.system - before.own.user - before.own.system
  return {
    cpu: ((after.cpu - before.cpu) / deliveries) * 10_000,
    rate: (deliveries / (after.at - before.at)) * 1000,
    busy: (after.cpu - before.cpu) / ((after.at - before.at) / 1000),
    generator: own / 1000 / (after.at - before.at),
    ...percentiles('seen', delays),
    unseen: expected - delays.length,
    peak,
    ...(job.joins && (await rejoin(speech, seats, devices))),
  }
}

/** All devices but one lose the line; then as many come back at once, holding nothing. */
async function rejoin(speech, seats, devices) {
  const keeper = await sit(speech, { ...seats[0], client: 999 }, () => {})
  for (const device of devices) device.leave()
  await sleep(1000)
  const start = now()
  const times = await Promise.all(seats.map(seat => sit(speech, seat, () => {}).then(() => now() - start)))
  keeper.leave()
  return percentiles('join', times)
}

const percentiles = (name, times) => {
  const sorted = Float64Array.from(times).sort()
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { [`${name}50`]: at(0.5), [`${name}99`]: at(0.99) }
}

process.on('disconnect', () => process.exit(1))
process.once('message', async job => {
  process.send(await run(job))
  process.exit(0)
})
