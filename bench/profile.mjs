// Where our server's time goes: the functions of a CPU profile, by the time spent in themselves, waiting for the disk included.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('./profile', import.meta.url))
const MOST = 40

/** Of the end of a profile, µs: the moves, without the seating before and the leaving after. */
const WINDOW = { from: 5_000_000, to: 1_000_000 }

/** Flags for node that write a profile when the process ends. */
export function profileFlags() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500']
}

/** The profile just written, as lines of Markdown; the time in which nothing was done is left out. */
export function readProfile() {
  const [name] = readdirSync(folder)
  const { nodes, samples, timeDeltas, startTime, endTime } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const byId = new Map(nodes.map(node => [node.id, node.callFrame]))
  const spent = new Map()
  let busy = 0
  let at = startTime
  samples.forEach((id, n) => {
    at += timeDeltas[n]
    if (at < endTime - WINDOW.from || at > endTime - WINDOW.to) return
    const { functionName, url, lineNumber } = byId.get(id)
    if (functionName === '(idle)' || functionName === '(program)') return
    const place = `${functionName || '(unnamed)'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`
    spent.set(place, (spent.get(place) ?? 0) + timeDeltas[n])
    busy += timeDeltas[n]
  })
  const most = [...spent].sort((one, other) => other[1] - one[1]).slice(0, MOST)
  const lines = most.map(([place, time]) => `${((time / busy) * 100).toFixed(1).padStart(5)} %  ${place}`)
  return [
    `${(busy / 1e6).toFixed(2)} of ${(WINDOW.from - WINDOW.to) / 1e6} s busy; the whole profile is ${join('bench/profile', name)}`,
    ...lines,
  ].join('\n')
}
