// What the hundred skills promise to the people who draw them. The numbers are those of ../pack.ts and of the deck's own design.
import { describe, expect, it } from 'vitest'
import { type Card, type CardId, RARITIES, type Rarity, type Tag, TEXT_MAX, TWIN_MAX } from '../pack'
import { loadPack, loadPackWords } from '../packs'

const pack = await loadPack('skills')
const words = await loadPackWords(pack, 'en')
const suits = pack.suits.map(suit => suit.id)
const texts = pack.cards.map(card => words.cards[card.id]?.text ?? '')
const twins = pack.cards.flatMap(card => words.cards[card.id]?.twin ?? [])

const having = (tag: Tag, cards: readonly Card[] = pack.cards) => cards.filter(card => card.tags.includes(tag)).length
const ofSuit = (suit: string, cards: readonly Card[] = pack.cards) => cards.filter(card => card.suit === suit)
const ofRarity = (rarity: Rarity, cards: readonly Card[] = pack.cards) =>
  cards.filter(card => card.rarity === rarity).length
const ofCut = (cut: string) => pack.cards.filter(card => pack.cuts[cut]?.includes(card.id))
const card = (id: CardId) => pack.cards.find(card => card.id === id)

describe('the deck', () => {
  it('has a hundred cards in ten suits of ten', () => {
    expect(pack.cards).toHaveLength(100)
    expect(suits).toHaveLength(10)
    for (const suit of suits) expect(ofSuit(suit), suit).toHaveLength(10)
  })

  it('numbers the cards of each suit from 01 to 10', () => {
    for (const suit of suits)
      expect(ofSuit(suit).map(card => card.id)).toEqual(
        Array.from({ length: 10 }, (_, n) => `${suit}-${String(n + 1).padStart(2, '0')}`),
      )
  })

  it('is half common, a quarter middling, fifteen uncommon and ten rare', () => {
    expect(RARITIES.map(rarity => ofRarity(rarity))).toEqual([50, 25, 15, 10])
  })

  it.each(suits)('spreads the rarities over %s: five common, one rare, the rest between', suit => {
    const cards = ofSuit(suit)
    expect(ofRarity('common', cards)).toBe(5)
    expect([2, 3]).toContain(ofRarity('middling', cards))
    expect([1, 2]).toContain(ofRarity('uncommon', cards))
    expect(ofRarity('rare', cards)).toBe(1)
  })

  it.each(suits)('has something to laugh at, something free and something to teach in %s', suit => {
    expect(having('show', ofSuit(suit))).toBeGreaterThanOrEqual(2)
    expect(having('free', ofSuit(suit))).toBeGreaterThanOrEqual(5)
    expect(having('teach', ofSuit(suit))).toBeGreaterThanOrEqual(2)
  })

  it.each(suits)('lets half of %s be done seated', suit => {
    expect(having('seated', ofSuit(suit))).toBeGreaterThanOrEqual(5)
  })

  it('keeps the tags in proportion', () => {
    expect(having('show')).toBeGreaterThanOrEqual(20)
    expect(having('show')).toBeLessThanOrEqual(25)
    expect(having('teach')).toBeGreaterThanOrEqual(35)
    expect(having('teach')).toBeLessThanOrEqual(45)
    expect(having('seated')).toBeGreaterThanOrEqual(70)
    expect(having('free')).toBeGreaterThanOrEqual(60)
  })

  it('asks for a check before roads, bees, mushrooms, hearts, crowds and the law', () => {
    expect(pack.cards.filter(card => card.tags.includes('safety')).map(card => card.id)).toEqual([
      'grow-09',
      'grow-10',
      'care-09',
      'move-05',
      'move-09',
      'gather-08',
      'gather-09',
      'gather-10',
    ])
  })

  it('asks the three questions in order of hope', () => {
    expect(pack.piles).toEqual(['we', 'friends', 'notyet'])
    expect(pack.piles.map(pile => words.piles[pile]?.name)).toEqual(['We can', 'Our friends can', 'Not found yet'])
  })
})

describe('the words', () => {
  it('are two to six a card, in one short line', () => {
    for (const text of texts) {
      expect(text.split(' ').length, text).toBeGreaterThanOrEqual(2)
      expect(text.split(' ').length, text).toBeLessThanOrEqual(6)
      expect(text.length, text).toBeLessThanOrEqual(TEXT_MAX)
    }
    for (const twin of twins) expect(twin.length, twin).toBeLessThanOrEqual(TWIN_MAX)
  })

  it('begin with a capital and end without a full stop', () => {
    for (const text of [...texts, ...twins]) expect(text).toMatch(/^[A-Z].*[^.!]$/)
  })

  it('begin with a verb, never with what somebody is or has', () => {
    for (const text of texts) expect(text).not.toMatch(/^(A|An|The|Good|Able|Can|Being|Be|Have|\w+ing)\b/)
  })

  it('are never the same twice, nor are the twins', () => {
    expect(new Set(texts.map(text => text.toLowerCase())).size).toBe(100)
    expect(new Set(twins).size).toBe(twins.length)
  })

  it('offer every show card another way, and only those', () => {
    for (const card of pack.cards)
      expect(words.cards[card.id]?.twin !== undefined, card.id).toBe(card.tags.includes('show'))
    for (const twin of twins) expect(twin).toMatch(/^Or /)
  })

  it('grade nobody and name no sum that anyone should reach', () => {
    const all = JSON.stringify([words, pack.licence])
    expect(all).not.toMatch(/\b(well|good|best at|expert|perfectly|properly|skilled|creative|able|level)\b/i)
    expect(all).not.toMatch(/\b(9\d|\d+ ?%|per ?cent|most of|nearly all)\b/i)
  })

  it('keep clear of drink, pork, one faith, one sex and "foreign"', () => {
    expect([...texts, ...twins].join('\n')).not.toMatch(
      /\b(beer|wine|pub|bacon|ham|pork|christmas|easter|church|god|mum|dad|men|women|lad|lady|boy|girl|foreign|normal)\b/i,
    )
  })
})

describe('the pictures', () => {
  it('are different on every card and suit', () => {
    const art = [...pack.cards, ...pack.suits].map(({ art }) => art)
    expect(new Set(art).size).toBe(110)
  })

  it('are no flags, brands or skin tones', () => {
    for (const { id, art } of [...pack.cards, ...pack.suits])
      expect(art, id).not.toMatch(/^1F1[EF]|1F3F[3-4B-F]|^E04|^E05|^F8FF/)
  })
})

describe.each(Object.keys(pack.cuts))('the cut of %s', cut => {
  const cards = ofCut(cut)
  const share = Number(cut) / 100

  it('has as many cards of each suit', () => {
    for (const suit of suits) expect(ofSuit(suit, cards), suit).toHaveLength(Number(cut) / 10)
  })

  it('has its share of each rarity, to a card', () => {
    for (const rarity of RARITIES)
      expect(Math.abs(ofRarity(rarity, cards) - share * ofRarity(rarity)), rarity).toBeLessThan(1)
  })

  it('has its share of laughter, and as much again at most for the shorter game', () => {
    expect(having('show', cards)).toBeGreaterThanOrEqual(share * having('show'))
    expect(having('show', cards)).toBeLessThanOrEqual(Number(cut) / 3)
  })

  it('lets at least seven in ten be done seated and six in ten for nothing', () => {
    expect(having('seated', cards)).toBeGreaterThanOrEqual(share * 70)
    expect(having('free', cards)).toBeGreaterThanOrEqual(share * 60)
  })
})

it('cuts smaller from the larger, so that a table may stop early and another go on', () => {
  expect(pack.cuts['30']?.filter(id => !pack.cuts['50']?.includes(id))).toEqual([])
  expect(pack.cuts['30']?.map(id => card(id)?.suit)).toHaveLength(30)
})
