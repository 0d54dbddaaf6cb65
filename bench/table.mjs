// What was measured, as Markdown.
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { diskFolder } from './servers.mjs'

const NAMES = { relay: '`ws` relay', hocuspocus: 'Hocuspocus', ours: '**Social Spaces**' }

export const median = numbers => {
  const sorted = [...numbers].sort((one, other) => one - other)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

const of = (results, name) => median(results.map(result => result[name]))

/**
 * @param {readonly { name: string, tables: number, seats: number, rate: number }[]} loads
 * @param {Map<string, readonly object[]>} results by "<load> <server>", a result a round
 */
export function tableOf(loads, servers, results) {
  const lines = [
    '| tables × seats | server | CPU s / 10,000 | × relay | seen p50 ms | p99 ms | memory MB | 150 join: p50 / p99 ms |',
    '|---|---|---:|---:|---:|---:|---:|---:|',
  ]
  for (const load of loads) {
    for (const server of servers) {
      const found = results.get(`${load.name} ${server}`)
      if (!found?.length) continue
      const cpus = found.map(({ cpu }) => cpu)
      const range = found.length > 1 ? ` (${Math.min(...cpus).toFixed(3)}–${Math.max(...cpus).toFixed(3)})` : ''
      const join =
        found[0].join50 === undefined ? '' : `${of(found, 'join50').toFixed(0)} / ${of(found, 'join99').toFixed(0)}`
      const cells = [
        `${load.tables} × ${load.seats}`,
        NAMES[server],
        median(cpus).toFixed(3) + range,
        ratio(results, load, server)?.toFixed(2) ?? '',
        of(found, 'seen50').toFixed(2),
        of(found, 'seen99').toFixed(1),
        of(found, 'peak').toFixed(0),
        join,
      ]
      lines.push(`| ${cells.join(' | ')} |`)
    }
  }
  return lines.join('\n')
}

/** A server's CPU by the relay's in the same round; the median of the rounds. */
export function ratio(results, load, server) {
  const relay = results.get(`${load.name} relay`)
  const own = results.get(`${load.name} ${server}`)
  if (!relay?.length || !own?.length) return undefined
  return median(own.map(({ cpu }, round) => cpu / relay[round].cpu))
}

/** What the table was measured on, and how busy that was at the end: this run itself makes about 1. */
export function machine(rounds) {
  const [{ model }] = cpus()
  const date = new Date().toISOString().slice(0, 10)
  const rest = `${cpus().length} cores (${model.trim()}), fsync ${syncTime().toFixed(2)} ms, load ${loadavg()[1].toFixed(1)}, ${date}`
  return `Node ${process.version}, ${process.platform}, ${rest}; ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}.`
}

/** How long this disk takes to sync one page: the median of 100, ms. */
function syncTime() {
  const folder = diskFolder()
  const file = openSync(join(folder, 'page'), 'w')
  const times = Array.from({ length: 100 }, () => {
    const start = performance.now()
    writeSync(file, Buffer.alloc(4096))
    fsyncSync(file)
    return performance.now() - start
  })
  closeSync(file)
  rmSync(folder, { recursive: true })
  return median(times)
}
