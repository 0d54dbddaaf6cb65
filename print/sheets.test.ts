// What each method is played with on paper, call by call: print/golden/*.txt (vitest -u takes a change over).
import { beforeAll, describe, expect, it } from 'vitest'
import { draw } from '../cards/draw.mjs'
import { loadPack } from '../cards/packs'
import { all, type Of, pagesOf, texts } from './builders'
import { MM, type Page, PrintError, script } from './ink'
import { partsOf, readJob } from './job'
import { layOut } from './sheet'

beforeAll(() => draw())
const pages = pagesOf()

/** The first card of a page with a line that begins so. */
function cardWith(page: Page | undefined, text: string): Of<'place'> {
  const card = all(page?.inks ?? [], 'place').find(({ inks }) =>
    all(inks, 'text').some(({ line }) => line.text.startsWith(text)),
  )
  if (!card) throw new Error(`no card says ${text}`)
  return card
}

describe('call by call', () => {
  it.each([
    ['the plan sheet on A3', 'community-spaces', { with: 'plan', paper: 'a3' }],
    [
      'the plan sheet of two budgets on A1 in large print',
      'neighbourhood-online',
      { with: 'plan', paper: 'a1', large: true },
    ],
    ['the script of a pack', 'offers', { with: 'script' }],
    ['the log of a sort without a guess', 'words', { with: 'log' }],
    ['a sheet for what comes of a wall', 'assets', { with: 'actions' }],
    ['a heading of a wall', 'barriers', { with: 'headings', look: 'colour' }],
  ] as const)('%s', async (name, id, said) => {
    const [first] = await pages(id, said)
    await expect(script(first?.inks ?? [])).toMatchFileSnapshot(`golden/${name.replace(/\W+/g, '-')}.txt`)
  })

  it.each([
    ['a project card', 'community-spaces', 0, 'Stop the', { look: 'colour' }],
    ['a crisis card', 'community-spaces', 6, 'The boiler fails', {}],
    ['a project to write', 'community-spaces', 0, 'Write a project of your own.', { with: 'blanks' }],
    ['a card for a wall', 'offers', 0, 'Offers', { with: 'blanks' }],
    ['a word with where it is said', 'words', 0, 'Service user', {}],
  ] as const)('%s', async (name, id, page, text, said) => {
    const found = cardWith((await pages(id, { with: 'cards', ...said }))[page], text)
    await expect(script(found.inks)).toMatchFileSnapshot(`golden/${name.replace(/\W+/g, '-')}.txt`)
  })
})

describe('a wall', () => {
  it('has a heading to be read from four metres, each in capitals of 20 mm', async () => {
    for (const id of ['assets', 'barriers', 'offers', 'guide', 'themes'])
      for (const paper of ['a4', 'letter', 'a3']) {
        const { piles } = await loadPack(id)
        const signs = await pages(id, { with: 'headings', paper })
        expect(signs).toHaveLength(piles.length)
        for (const { inks } of signs)
          for (const { inks: title } of all(inks, 'tag').filter(({ role }) => role === 'H1'))
            for (const { size } of all(title, 'text')) expect(size * 0.7).toBeGreaterThanOrEqual(20 * MM)
      }
  })

  it('has a sheet for what comes of it where cards are linked or matched, and no other', async () => {
    const having = await Promise.all(
      ['assets', 'barriers', 'offers', 'guide', 'themes'].map(async id =>
        partsOf(await loadPack(id)).includes('actions'),
      ),
    )
    expect(having).toEqual([true, true, true, false, false])
    expect(await pages('assets', { with: 'actions', copies: 3 })).toHaveLength(3)
    for (const paper of ['a4', 'letter', 'a3', 'a5'])
      for (const large of [false, true]) {
        if (paper === 'a5' && large) continue
        const [sheet] = await pages('barriers', { with: 'actions', paper, large })
        expect(texts(sheet as Page)).toEqual(
          expect.arrayContaining(['Its name', 'The cards in it', 'Owner', 'First step', 'By when']),
        )
      }
  })

  it('asks on a card who to find where offers and asks are matched, and there alone', async () => {
    const said = async (id: string) => (await pages(id, { with: 'blanks' })).flatMap(texts).join(' ')
    expect(await said('offers')).toContain('Name or table')
    expect(await said('assets')).not.toContain('Name or table')
  })

  it('names the heading that does not fit', async () => {
    const printing = pages('guide', { with: 'headings', paper: '90x130mm' })
    await expect(printing).rejects.toThrow(PrintError)
    await expect(printing).rejects.toThrow(/pack "guide", en\.json, heading "introduction": .*larger cards or paper/)
  })

  it('has a sheet of blank cards under each heading, and its prompts after them', async () => {
    const { paper, card, sides } = readJob(await loadPack('offers'), {})
    const slots = layOut({ paper, card, sides }).front.length
    const [offers, asks, prompts, ...more] = await pages('offers', { with: 'cards,blanks' })
    const count = (page: Page | undefined, word: string) => texts(page as Page).filter(text => text === word).length
    expect([count(offers, 'Offers'), count(asks, 'Asks'), count(prompts, 'Asks')]).toEqual([slots, slots, 0])
    expect(count(offers, 'Not instead of a paid job')).toBe(slots)
    expect(more).toHaveLength(1)
  })
})

describe('a sort that asks for no guess', () => {
  it.each([
    ['words', 'What we would say instead'],
    ['principles', 'What is missing, and what would bring it in'],
  ])('%s: its log asks for none, and for what it keeps', async (id, kept) => {
    const [log, ...more] = await pages(id, { with: 'log' })
    expect(more).toEqual([])
    const said = texts(log as Page).join(' ')
    expect(said).toContain(kept)
    expect(said).not.toMatch(/guess|showed us|Not found yet/)
  })
})
