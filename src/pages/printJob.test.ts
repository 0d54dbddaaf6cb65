import { expect, it } from 'vitest'
import { loadPack } from '../../cards/packs'
import { readJob, usualCard } from '../../print/job'
import { saidOf, wantedFirst } from './printJob'

it('prints the size that the page shows where none is chosen', async () => {
  for (const id of ['skills', 'community-spaces']) {
    const pack = await loadPack(id)
    for (const large of [false, true])
      for (const second of ['', 'ur'].slice(0, pack.languages.length)) {
        const job = readJob(pack, saidOf({ ...wantedFirst, large, second }, false))
        expect(job.card.id).toBe(usualCard(pack, second ? ['en', second] : ['en'], large))
      }
  }
})

it('prints the size that was chosen, in large print too', async () => {
  const job = readJob(await loadPack('skills'), saidOf({ ...wantedFirst, large: true, card: 'poker-eu' }, false))
  expect(job.card.id).toBe('poker-eu')
})
