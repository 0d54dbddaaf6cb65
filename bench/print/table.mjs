// What was measured, as Markdown.
import { cpus, loadavg } from 'node:os'
import { median } from '../table.mjs'

const NAMES = {
  ours: '**Social Spaces** (bundled)',
  'pdf-lib': 'pdf-lib 1.17.1',
  cantoo: '@cantoo/pdf-lib 2.11.1',
  pdfkit: 'pdfkit 0.20.2',
  jspdf: 'jspdf 4.2.1',
  'jspdf-bundled': 'jspdf, bundled',
  'react-pdf': '@react-pdf/renderer 4.9.0',
  typst: 'typst (0.7.0 for Node, native)',
  'typst-untagged': 'typst, no tags',
}

const number = x => (x < 10 ? x.toFixed(1) : x.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ','))
const spread = numbers => `${number(median(numbers))} (${number(Math.min(...numbers))})`

/** The figures of one library at one size, out of all its rounds. */
export function figures(rounds) {
  const warm = rounds.flatMap(round => round.warm)
  return {
    warm: warm.map(({ ms }) => ms),
    cpu: warm.map(({ cpu }) => cpu),
    cold: rounds.map(({ cold }) => cold.ms),
    coldCpu: rounds.map(({ cold }) => cold.cpu),
    peak: rounds.map(({ peak }) => peak),
    bytes: rounds[0].bytes, // the first round's deck is the same for all
  }
}

/**
 * @param {readonly number[]} sizes in cards
 * @param {Map<string, readonly object[]>} results by "<cards> <name>", a result a round
 */
export function tableOf(sizes, names, results) {
  const lines = [
    '| cards | made with | warm ms | × ours | cold ms | CPU ms: warm / cold | peak MB | KB |',
    '|---:|---|---:|---:|---:|---:|---:|---:|',
  ]
  for (const cards of sizes) {
    const ours = results.get(`${cards} ours`)
    for (const name of names) {
      const found = results.get(`${cards} ${name}`)
      if (!found?.length) continue
      const { warm, cpu, cold, coldCpu, peak, bytes } = figures(found)
      const cells = [
        number(cards),
        NAMES[name],
        spread(warm),
        ours ? (median(warm) / median(figures(ours).warm)).toFixed(1) : '',
        spread(cold),
        `${number(median(cpu))} / ${number(median(coldCpu))}`,
        number(median(peak)),
        number(bytes / 1000),
      ]
      lines.push(`| ${cells.join(' | ')} |`)
    }
  }
  return lines.join('\n')
}

/** What the table was measured on, and how to read it. */
export function machine() {
  const [{ model }] = cpus()
  const date = new Date().toISOString().slice(0, 10)
  return (
    `Medians, and the least in brackets; Node ${process.version}, ${process.platform}, ${cpus().length} cores ` +
    `(${model.trim()}), load ${loadavg()[1].toFixed(1)}, ${date}. Warm: further decks of other words in one process. ` +
    'Cold: a new process, from before the library is imported to the first PDF, without the start of Node itself. ' +
    'CPU: of all threads, compilers among them. Peak: of the process after its first deck. KB are 1,000 bytes.'
  )
}
