import { beforeAll, expect, it } from 'vitest'
import { draw } from '../cards/draw.mjs'
import { loadPack, loadPackWords } from '../cards/packs'
import { kitPress } from './builders'
import { readJob } from './job'
import { namesOn } from './names'

const skills = await loadPack('skills')
beforeAll(() => draw())

const press = kitPress()
const named = async (said: Readonly<Record<string, unknown>>) =>
  (await press.plan(readJob(skills, said))).book.pages.map(namesOn)

it('names a sheet by its title, a page of cards by what they say, and a page of backs not at all', async () => {
  const [guide, log, fronts, backs] = (await named({ cut: '30', sides: 'long-edge', with: 'guide,log,cards' })).filter(
    (_, page) => page !== 1 && page !== 3, // the backs of the first two
  )
  expect(guide).toEqual(['Before you print'])
  expect(log).toEqual(['Our table’s sheet'])
  expect(backs).toEqual([])
  const { cards } = await loadPackWords(await loadPack('skills'), 'en')
  const texts = Object.values(cards).map(({ text }) => text)
  expect(fronts).toHaveLength(9)
  for (const name of fronts ?? []) expect(texts).toContain(name)
})

it('names cards in both languages that are on them, and blank cards not at all', async () => {
  const [both] = await named({ cut: '30', lang: 'en,ur', with: 'cards' })
  expect(both?.filter(name => /[\u0600-\u06ff]/.test(name))).toHaveLength((both?.length ?? 0) / 2)
  expect(await named({ with: 'blanks' })).toEqual([[], []])
})
