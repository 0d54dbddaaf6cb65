// npm run bench:print [-- --quick | --cards=1000 | --only=ours,typst]: the same decks with eight ways to make a PDF, one table.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installAll } from '../ready.mjs'
import { median } from '../table.mjs'

process.env.NODE_ENV = 'production' // react's quick half
installAll()
const { makers } = await import('./ready.mjs') // needs what was just installed
const { check, missing } = await import('./check.mjs')
const { deck } = await import('./words.mjs')
const { figures, machine, tableOf } = await import('./table.mjs')

/** `docs` are measured warm after `skip` others, in each round: V8 needs about thirty of the small ones to settle. */
const LOADS = [
  { cards: 100, rounds: 5, docs: 20, skip: 30 },
  { cards: 1000, rounds: 3, docs: 3, skip: 1 },
  { cards: 5000, rounds: 3, docs: 2, skip: 0 },
]
const QUICK = [{ cards: 100, rounds: 1, docs: 10, skip: 10 }]

const NAMES = ['ours', 'typst', 'typst-untagged', 'jspdf', 'jspdf-bundled', 'pdfkit', 'cantoo', 'pdf-lib', 'react-pdf']

const AIMS = [
  { cards: 100, what: 'warm', most: 40, unit: 'ms' },
  { cards: 100, what: 'cold', most: 150, unit: 'ms' },
  { cards: 100, what: 'bytes', most: 34_000, unit: 'bytes' },
  { cards: 5000, what: 'warm', most: 1000, unit: 'ms' },
]

const flag = name => process.argv.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`))
const value = name => flag(name)?.split('=')[1]

const folder = mkdtempSync(join(tmpdir(), 'social-spaces-print-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
process.once('SIGINT', () => process.exit(130)) // the child, in the same terminal, got its own

async function measure(maker, { cards, docs, skip }, seed, file) {
  const child = fork(fileURLToPath(new URL('one.mjs', import.meta.url)), { stdio: ['ignore', 2, 2, 'ipc'] })
  try {
    const died = once(child, 'exit').then(([code]) => {
      throw new Error(`the process broke off (${code})`)
    })
    child.send({ maker, cards, docs, skip, seed, file })
    const [result] = await Promise.race([once(child, 'message'), died])
    died.catch(() => {})
    return result
  } finally {
    child.kill()
  }
}

const names = value('only')?.split(',') ?? NAMES
const loads = flag('quick') ? QUICK : LOADS.filter(({ cards }) => String(cards) === (value('cards') ?? String(cards)))
const lacking = missing()
if (lacking.length > 0) console.error(`NOT CHECKED, as ${lacking.join(', ')} is missing (Debian: qpdf, poppler-utils).`)
console.error('Bundling…')
const modules = await makers(names)
const results = new Map()
for (const load of loads) {
  const { cards } = load
  for (let round = 0; round < load.rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length] // each goes first once
      const seed = 1 + round * 100
      const file = join(folder, `${name}.pdf`)
      const result = await measure(modules.get(name), load, seed, file)
      if (lacking.length === 0 && round === 0) {
        try {
          check(file, deck(cards, seed))
        } catch (error) {
          throw new Error(`${cards} cards with ${name} came out wrong: ${error.message}`)
        }
      }
      results.set(`${cards} ${name}`, [...(results.get(`${cards} ${name}`) ?? []), result])
      const warm = median(result.warm.map(({ ms }) => ms))
      console.error(
        `${cards} cards, round ${round + 1} of ${load.rounds}, ${name}: cold ${result.cold.ms.toFixed(0)} ms, warm ${warm.toFixed(0)} ms, ${(result.bytes / 1000).toFixed(1)} KB`,
      )
    }
  }
}
const sizes = loads.map(({ cards }) => cards)
console.log(`\n${tableOf(sizes, names, results)}\n\n${machine()}`)
for (const { cards, what, most, unit } of AIMS) {
  const found = results.get(`${cards} ours`)
  if (!found) continue
  const figure = figures(found)[what]
  const got = typeof figure === 'number' ? figure : median(figure)
  console.log(
    `Aim at ${cards} cards: ${what} at most ${most} ${unit}; measured ${got.toFixed(0)}, ${got <= most ? 'met' : 'NOT met'}.`,
  )
}
for (const cards of sizes.filter(cards => results.has(`${cards} ours`))) {
  for (const what of ['warm', 'cold']) {
    const of = name => median(figures(results.get(`${cards} ${name}`))[what])
    const quicker = names.filter(name => of(name) < of('ours'))
    const verdict = quicker.length === 0 ? 'met' : `NOT met: ${quicker.join(', ')} is faster`
    console.log(`Aim at ${cards} cards: fastest of all, ${what}; ${verdict}.`)
  }
}
