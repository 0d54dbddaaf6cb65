// A process that makes decks with one library: the first from nothing, then more. Its parent says which, it says how long.
import { writeFileSync } from 'node:fs'
import { peakOf } from '../process.mjs'
import { deck } from './words.mjs'

process.once('message', async ({ maker, cards, docs, skip, seed, file }) => {
  const timed = async work => {
    const spent = process.cpuUsage()
    const start = performance.now()
    const done = await work()
    const ms = performance.now() - start
    const { user, system } = process.cpuUsage(spent)
    return { done, ms, cpu: (user + system) / 1000 }
  }
  const first = deck(cards, seed)
  let make
  const { done: pdf, ...cold } = await timed(async () => {
    ;({ make } = await import(maker))
    return make(first)
  })
  const peak = peakOf(process.pid)
  writeFileSync(file, pdf)
  const warm = []
  for (let i = 1; i <= skip + docs; i++) {
    const next = deck(cards, seed + i) // other words each time, or caches would know the answer
    const { ms, cpu } = await timed(() => make(next))
    if (i > skip) warm.push({ ms, cpu })
  }
  process.send({ cold, warm, peak, bytes: pdf.length }, () => process.exit())
})
