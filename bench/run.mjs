// npm run bench [-- --quick | --profile | --load=100x8 | --rounds=5]: the same load against three servers, one table.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { profileFlags, readProfile } from './profile.mjs'
import { makeReady } from './ready.mjs'
import { startServer } from './servers.mjs'
import { machine, ratio, tableOf } from './table.mjs'

const WARM = 3500 // ms of moves before anything is measured: servers of more code are compiled later
const SPAN = 3500 // ms that are measured
const SERVERS = ['relay', 'hocuspocus', 'ours']

/** Tables × seats, and how many moves a second every seat makes. */
const LOADS = [
  { name: '20x8', tables: 20, seats: 8, rate: 1 },
  { name: '100x8', tables: 100, seats: 8, rate: 1 },
  { name: '500x8', tables: 500, seats: 8, rate: 0.5 },
  { name: '1x150', tables: 1, seats: 150, rate: 0.5, joins: true },
]
const AIMS = [
  { load: '100x8', most: 1.6 },
  { load: '1x150', most: 1.2 },
]

const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`))
const value = name => flag(name)?.split('=')[1]

async function measure(load, server, seed, flags) {
  const running = await startServer(server, flags)
  const generator = fork(fileURLToPath(new URL('load.mjs', import.meta.url)))
  try {
    const died = once(generator, 'exit').then(([code]) => {
      throw new Error(`the load on ${server} broke off (${code})`)
    })
    const { port, pid } = running
    generator.send({ ...load, server, port, pid, seed, warm: WARM, span: SPAN })
    const [result] = await Promise.race([once(generator, 'message'), died])
    died.catch(() => {})
    return result
  } finally {
    generator.kill()
    await running.stop()
  }
}

function tell(load, server, result) {
  const { cpu, rate, busy, generator, seen50, seen99, unseen, peak, join50, join99 } = result
  const parts = [
    `${load.name} ${server}`.padEnd(18),
    `${cpu.toFixed(3)} CPU s/10k`,
    `${rate.toFixed(0)} deliveries/s`,
    `busy ${(busy * 100).toFixed(0)} %, generator ${(generator * 100).toFixed(0)} %`,
    `seen ${seen50.toFixed(2)}/${seen99.toFixed(1)} ms`,
    `${peak.toFixed(0)} MB`,
    ...(unseen === 0 ? [] : [`${unseen} UNSEEN`]),
    ...(join50 === undefined ? [] : [`joined ${join50.toFixed(0)}/${join99.toFixed(0)} ms`]),
  ]
  console.error(parts.join(' · '))
}

makeReady()
const quick = flag('quick') !== undefined
const loads = LOADS.filter(({ name }) => (quick ? name === '20x8' : (value('load') ?? name) === name))

if (flag('profile')) {
  const load = LOADS.find(({ name }) => name === (value('load') ?? '100x8'))
  tell(load, 'ours', await measure(load, 'ours', 1, profileFlags()))
  console.log(readProfile())
  process.exit(0)
}

const rounds = quick ? 1 : Number(value('rounds') ?? 3)
const results = new Map()
const unseen = []
for (let round = 0; round < rounds; round++) {
  for (const load of loads) {
    for (let turn = 0; turn < SERVERS.length; turn++) {
      const server = SERVERS[(turn + round) % SERVERS.length] // each goes first once
      const result = await measure(load, server, round + 1)
      tell(load, server, result)
      if (result.unseen !== 0) unseen.push(`${load.name} ${server}: ${result.unseen}`)
      const name = `${load.name} ${server}`
      results.set(name, [...(results.get(name) ?? []), result])
    }
  }
}
console.log(`\n${tableOf(loads, SERVERS, results)}\n\n${machine(rounds)}`)
if (unseen.length > 0) console.log(`Not seen within half a second of the end: ${unseen.join(', ')}.`)
for (const { load: name, most } of AIMS) {
  const found = ratio(results, { name }, 'ours')
  if (found === undefined) continue
  const seen = results.get(`${name} ours`).map(({ seen50 }) => seen50)
  const verdict = found <= most ? 'met' : 'NOT met'
  console.log(`Aim at ${name}: at most ${most} × the relay's CPU; measured ${found.toFixed(2)}, ${verdict}.`)
  if (seen.some(ms => ms > 5)) console.log(`Aim at ${name}: seen p50 at most 5 ms; NOT met in every round.`)
}
