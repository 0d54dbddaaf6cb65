// What the sorts of words and of principles promise; the skills have a test of their own.
import { describe, expect, it } from 'vitest'
import { TEXT_MAX } from './pack'
import { loadPack, loadPackWords } from './packs'

describe.each(['words', 'principles'])('the sort of %s', async id => {
  const pack = await loadPack(id)
  const words = await loadPackWords(pack, 'en')
  const cards = pack.cards.map(card => ({ card, text: '', more: '', ...words.cards[card.id] }))

  it('sorts into three piles, with no guess and no rarity: it is no test of anybody', () => {
    expect(pack).toMatchObject({ exercise: 'sort', cuts: {}, languages: ['en'] })
    expect(pack.piles).toHaveLength(3)
    expect(words.guess).toBeUndefined()
    expect(pack.cards.filter(card => card.rarity !== undefined)).toEqual([])
    expect(words.what).toMatch(/^[A-Z].*\.$/)
    expect(words.question).toMatch(/\?$/)
  })

  it('has a short text and a longer one on every card, and a picture of its own', () => {
    for (const { text, more } of cards) {
      expect(text.length, text).toBeLessThanOrEqual(TEXT_MAX)
      expect(text).toMatch(/^[A-Z].*[^.]$/)
      expect(more, text).toMatch(/\.$/)
    }
    expect(new Set(cards.map(({ text }) => text.toLowerCase())).size).toBe(pack.cards.length)
    expect(new Set([...pack.cards, ...pack.suits].map(({ art }) => art)).size).toBe(
      pack.cards.length + pack.suits.length,
    )
  })

  it('sorts, then looks at the result', () => {
    expect(pack.script?.map(({ part }) => part)).toEqual(['sort', 'result'])
    expect(pack.script?.map(({ minutes }) => minutes)).toEqual([12, 8])
  })

  it('says what to do in one sentence, and reads out two or three', () => {
    for (const { say, now } of Object.values(words.script ?? {})) {
      expect(now.match(/[.?!](?= |$)/g)).toHaveLength(1)
      expect(say.match(/[.?!](?= |$)/g)?.length).toBeGreaterThanOrEqual(2)
      expect(say.match(/[.?!](?= |$)/g)?.length).toBeLessThanOrEqual(3)
    }
  })
})

describe('the words', async () => {
  const pack = await loadPack('words')
  const words = await loadPackWords(pack, 'en')

  it('are thirty terms of at most three words, six from each place where one meets them', () => {
    expect(pack.cards).toHaveLength(30)
    for (const { id } of pack.suits) expect(pack.cards.filter(card => card.suit === id)).toHaveLength(6)
    for (const { text } of Object.values(words.cards)) expect(text.split(' ').length, text).toBeLessThanOrEqual(3)
  })

  it('may be added to, and keep a reason and a better word', () => {
    expect(pack.piles).toEqual(['helpful', 'unsure', 'unhelpful'])
    expect(pack.blanks).toBe(6)
    expect(pack.settings).toEqual({ reasons: true, better: true })
  })

  it('say where a word is met, and leave the verdict to the table', () => {
    for (const { more = '' } of Object.values(words.cards))
      expect(more).not.toMatch(/\b(wrong|right|good|bad|rude|kind|offensive|better|worse|helpful|unhelpful)\b/i)
  })
})

describe('the principles', async () => {
  const pack = await loadPack('principles')

  it('are seven, and nobody adds an eighth', () => {
    expect(pack.cards).toHaveLength(7)
    expect(pack.blanks).toBe(0)
  })

  it('are what a plan is held against, with reasons', () => {
    expect(pack.piles).toEqual(['met', 'partly', 'gap'])
    expect(pack.settings).toEqual({ reasons: true, about: 'plan', means: { gap: 'note' } })
  })

  it('credit Lambeth, in words of our own', () => {
    expect(pack.licence.credits.join(' ')).toMatch(/Lambeth.*our own words/)
  })
})
