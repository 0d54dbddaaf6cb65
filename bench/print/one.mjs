// A process that makes decks with one library: the first from nothing, then more. Its parent says which, it says how long.
import { writeFileSync } from 'node:fs'
import { peakOf } from '../process.mjs'
import { deck } from './words.mjs'

process.once('message', async ({ maker, cards, docs, skip, seed, file }) => {
  const first = deck(cards, seed)
  const began = performance.now()
  const { make } = await import(maker)
  const pdf = await make(first)
  const cold = performance.now() - began
  const peak = peakOf(process.pid)
  writeFileSync(file, pdf)
  const warm = []
  for (let i = 1; i <= skip + docs; i++) {
    const next = deck(cards, seed + i) // other words each time, or caches would know the answer
    const spent = process.cpuUsage()
    const start = performance.now()
    await make(next)
    const ms = performance.now() - start
    const { user, system } = process.cpuUsage(spent)
    if (i > skip) warm.push({ ms, cpu: (user + system) / 1000 })
  }
  process.send({ cold, warm, peak, bytes: pdf.length }, () => process.exit())
})
