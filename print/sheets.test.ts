// What each method is played with on paper, call by call: print/golden/*.txt (vitest -u takes a change over).
import { beforeAll, describe, expect, it } from 'vitest'
import { draw } from '../cards/draw.mjs'
import { loadPack } from '../cards/packs'
import { kitPress } from './builders'
import { type Ink, MM, type Page, PrintError, script } from './ink'
import { readJob } from './job'
import { layOut } from './sheet'

beforeAll(() => draw())
const press = kitPress()

async function pages(id: string, said: Readonly<Record<string, unknown>>): Promise<readonly Page[]> {
  return (await press.plan(readJob(await loadPack(id), said))).book.pages
}

type Of<Kind extends Ink['do']> = Extract<Ink, { readonly do: Kind }>

/** Every ink of a kind on a page, however deep. */
const all = <Kind extends Ink['do']>(inks: readonly Ink[], kind: Kind): readonly Of<Kind>[] =>
  inks.flatMap(ink => [
    ...(ink.do === kind ? [ink as Of<Kind>] : []),
    ...('inks' in ink && ink.do !== 'stamp' ? all(ink.inks, kind) : []),
  ])

const texts = ({ inks }: Page) => all(inks, 'text').map(({ line }) => line.text)
const told = ({ inks }: Page) => all(inks, 'tag').flatMap(({ alt }) => alt ?? [])
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

describe('the plan sheet', () => {
  it('is one page on any paper, and one for each table', async () => {
    for (const paper of ['a4', 'letter', 'legal', 'a3', 'a1']) {
      const [sheet, ...more] = await pages('community-spaces', { with: 'plan', paper })
      expect(more).toEqual([])
      expect(sheet?.width, paper).toBeGreaterThan(sheet?.height ?? 0)
    }
    expect(await pages('community-spaces', { with: 'plan', copies: 3 })).toHaveLength(3)
    const small = pages('community-spaces', { with: 'plan', paper: 'a5' })
    await expect(small).rejects.toThrow(
      /pack "community-spaces", en\.json, plan: .* does not fit .* larger cards or paper/,
    )
  })

  it('has room for two cards of poker size in each corner on A3', async () => {
    const [sheet] = await pages('community-spaces', { with: 'plan', paper: 'a3' })
    const boxes = all(sheet?.inks ?? [], 'shape').flatMap(({ path }) => {
      const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
      const [xs, ys] = [0, 1].map(odd => numbers.filter((_, i) => i % 2 === odd)) as [number[], number[]]
      const [w, h] = [xs, ys].map(all => (Math.max(...all) - Math.min(...all)) / MM) as [number, number]
      return w >= 2 * 63 && h >= 88 + 4 ? [[w, h]] : [] // 4 mm of its name
    })
    expect(boxes.filter(([w = 0]) => w < 140)).toHaveLength(4)
  })

  it('sums what the pack counts in, and has a circle for each point', async () => {
    const [sheet] = await pages('neighbourhood-online', { with: 'plan', paper: 'a3' })
    if (!sheet) throw new Error('no sheet')
    expect(texts(sheet)).toEqual(
      expect.arrayContaining([
        'Willing people',
        'Money',
        'Equipment',
        'Room to do it in',
        "Somebody's yes",
        'Owner',
        'First step',
        'By when',
      ]),
    )
    expect(told(sheet)).toEqual(Array(2).fill('15 circles for points, 10 of them drawn bold'))
  })

  it('is refused in large print on less than A1, with the way out', async () => {
    const printing = pages('community-spaces', { with: 'plan', paper: 'a3', large: true })
    await expect(printing).rejects.toThrow(PrintError)
    await expect(printing).rejects.toThrow(/pack "community-spaces", plan: in large print .* a1\. .*leave the plan out/)
  })
})

describe('the cards of a plan', () => {
  it('show what they cost as coins to count, and say it', async () => {
    const deck = (await pages('community-spaces', { with: 'cards' })).flatMap(page => all(page.inks, 'tag'))
    const coins = deck.filter(({ alt }) => /^(Costs|Takes|Gives)/.test(alt ?? ''))
    const { cards } = await loadPack('community-spaces')
    expect(coins).toHaveLength(cards.filter(({ facts }) => facts?.cost || facts?.points).length)
    for (const { alt, inks } of coins) expect(all(inks, 'shape')).toHaveLength(Number(alt?.match(/\d/)?.[0]))
  })

  it('tell people, crises and opportunities apart by a word in a box and a sign', async () => {
    const found = (await pages('community-spaces', { with: 'cards' })).flatMap(texts)
    for (const word of ['People', 'Crises', 'Opportunities', 'Mend the building']) expect(found).toContain(word)
  })

  it('is set at 7.5 pt or more, and at 18 in large print', async () => {
    for (const [large, least] of [
      [false, 7.5],
      [true, 18],
    ] as const) {
      const said = (await pages('community-spaces', { with: 'cards,blanks', large })).flatMap(page =>
        all(page.inks, 'text'),
      )
      const read = said.filter(({ line }) => large || !line.text.includes('CC BY-SA')) // the credit is looked up, not read
      expect(read.length).toBeGreaterThan(300)
      for (const { line, size } of read) expect(size, line.text).toBeGreaterThanOrEqual(least)
    }
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
