// What a plan is made with on paper: its sheet on every paper, its cards with what they cost, need and name.
import { beforeAll, describe, expect, it } from 'vitest'
import { draw } from '../cards/draw.mjs'
import { loadPack, loadPackWords, packIds } from '../cards/packs'
import { pathBox } from './bounds'
import { all, kitPress, pagesOf, texts, told } from './builders'
import { type Ink, MM, type Page, PrintError } from './ink'
import { readJob } from './job'
import { MARGIN } from './papers'

beforeAll(() => draw())
const pages = pagesOf()

/** How wide and how high an outline is, mm. */
function spans(path: string): readonly [w: number, h: number] {
  const { w, h } = pathBox(path)
  return [w / MM, h / MM]
}

/** All that is set, without spaces. */
const flat = (inks: readonly Ink[]) =>
  all(inks, 'text')
    .map(({ line }) => line.text)
    .join('')
    .replace(/\s/g, '')

describe('the plan sheet', () => {
  it('is one page on any paper, and one for each table', async () => {
    const plans = (await Promise.all(packIds.map(loadPack))).filter(({ exercise }) => exercise === 'plan')
    expect(plans.length).toBeGreaterThan(1)
    for (const { id, languages } of plans)
      for (const lang of languages)
        for (const paper of ['a4', 'letter', 'legal', 'tabloid', 'a3', 'a1']) {
          const [sheet, ...more] = await pages(id, { with: 'plan', paper, lang })
          if (!sheet) throw new Error('no sheet')
          expect(more, `${id} ${lang} ${paper}`).toEqual([])
          expect(sheet.width).toBeGreaterThan(sheet.height)
          const edge = MARGIN * MM
          for (const { line, x, y, size } of all(sheet.inks, 'text')) {
            expect(size, line.text).toBeGreaterThanOrEqual(7.5)
            expect(x + line.width * size, line.text).toBeLessThan(sheet.width - edge)
            expect(y, line.text).toBeLessThan(sheet.height - edge)
          }
        }
    expect(await pages('community-spaces', { with: 'plan', copies: 3 })).toHaveLength(3)
    const small = pages('community-spaces', { with: 'plan', paper: 'a5' })
    await expect(small).rejects.toThrow(/pack "community-spaces", plan: .* does not fit .* larger paper, such as a4/)
  })

  it('has circles that a pen can fill and rows that a hand can write in, on the smallest paper too', async () => {
    for (const id of ['community-spaces', 'neighbourhood-online'])
      for (const paper of ['a4', 'letter']) {
        const [sheet] = await pages(id, { with: 'plan', paper })
        const circles = all(sheet?.inks ?? [], 'tag').filter(({ alt }) => alt?.includes('circles'))
        for (const { path } of circles.flatMap(({ inks }) => all(inks, 'shape')))
          expect(spans(path)[0], `${id} ${paper}`).toBeGreaterThan(3)
        const asked = all(sheet?.inks ?? [], 'text').filter(({ line }) =>
          /^(Its|Skills to find|What is there)/.test(line.text),
        )
        expect(asked).toHaveLength(4)
        const [features = 0, strengths = 0] = asked.map(({ y }) => y / MM)
        expect(strengths - features, `${id} ${paper}`).toBeGreaterThan(4.5)
      }
  })

  it('tells how skills pay where projects name them, and only there', async () => {
    const rule = 'Each skill you tick takes a point off its project, never the last.'
    const [sheet] = await pages('community-spaces', { with: 'plan', paper: 'a3' })
    expect(texts(sheet as Page).join(' ')).toContain(rule)
    const spaces = await loadPack('community-spaces')
    const bare = {
      ...spaces,
      cards: spaces.cards.map(({ facts: { skills: _, ...facts } = {}, ...card }) => ({ ...card, facts })),
    }
    const plain = await kitPress({ pack: async () => bare }).plan(readJob(bare, { with: 'plan', paper: 'a3' }))
    const said = plain.book.pages.flatMap(texts).join(' ')
    expect(said).toContain('Fill in a circle')
    expect(said).not.toMatch(/skill/i)
  })

  it('has room for two cards of poker size in each corner on A3', async () => {
    const [sheet] = await pages('community-spaces', { with: 'plan', paper: 'a3' })
    const boxes = all(sheet?.inks ?? [], 'shape').flatMap(({ path }) => {
      const [w, h] = spans(path)
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

  it('name the skills that can pay, each with a box to tick, and what one takes off where it can', async () => {
    const pack = await loadPack('community-spaces')
    const { cards: skills } = await loadPackWords(await loadPack('skills'), 'en')
    const { cards: words } = await loadPackWords(pack, 'en')
    const printed = (await pages(pack.id, { with: 'cards' }))
      .flatMap(({ inks }) => all(inks, 'tag'))
      .filter(({ role }) => role === 'Sect')
    const projects = pack.cards.filter(({ facts }) => facts?.kind === 'project')
    expect(projects.length).toBeGreaterThan(40)
    for (const { id, facts } of projects) {
      const face = printed.find(({ inks }) => words[id] && flat(inks).includes(words[id].text.replace(/\s/g, '')))
      if (!face) throw new Error(`${id} was not printed`)
      const named = ((facts?.skills ?? []) as readonly string[]).map(
        ref => skills[ref.replace('skills/', '')]?.text ?? '?',
      )
      for (const name of named) expect(flat(face.inks), id).toContain(name.replace(/\s/g, ''))
      const off = all(face.inks, 'tag').filter(
        ({ alt }) => alt === 'Each skill you found takes a point off, never the last',
      )
      expect(off, id).toHaveLength(Number(facts?.cost) > 1 ? 1 : 0)
    }
  })

  it('credit the deck that the skills are of', async () => {
    const said = (await pages('community-spaces', { with: 'credits' })).flatMap(texts).join(' ')
    expect(said).toContain('The skills on its cards “Social Spaces skills deck” by The authors of Social Spaces')
    expect((await pages('words', { with: 'credits' })).flatMap(texts).join(' ')).not.toContain('The skills on')
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
