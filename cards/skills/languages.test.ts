// What the skills promise in every language they are dealt in. What holds for English alone is in skills.test.ts.
import { describe, expect, it } from 'vitest'
import { REASON_MAX, TEXT_MAX, TWIN_MAX } from '../pack'
import { loadPack, loadPackWords } from '../packs'

const pack = await loadPack('skills')
const [first = '', ...others] = pack.languages
const files = Object.keys(import.meta.glob('./*.json')).map(path => path.slice(2, -5))

/** How a language writes: its script, and the word a twin begins with. A language is added here as well as in pack.json. */
const WRITES: Readonly<Record<string, { readonly script: RegExp; readonly or: string }>> = {
  en: { script: /^\p{Script=Latin}$/u, or: 'Or ' },
  pl: { script: /^\p{Script=Latin}$/u, or: 'Albo ' },
  ur: { script: /^\p{Script=Arabic}$/u, or: 'یا ' },
  pa: { script: /^\p{Script=Gurmukhi}$/u, or: 'ਜਾਂ ' },
  bn: { script: /^\p{Script=Bengali}$/u, or: 'কিংবা ' },
  ar: { script: /^\p{Script=Arabic}$/u, or: 'أو ' },
  cy: { script: /^\p{Script=Latin}$/u, or: 'Neu ' },
}

it('are in as many languages as there are files beside the pack, English first', () => {
  expect(first).toBe('en')
  expect([...pack.languages, 'pack'].sort()).toEqual([...files].sort())
  expect(Object.keys(WRITES).sort()).toEqual([...pack.languages].sort())
})

it('are marked as drafts in every language but the first, until a speaker has checked them', async () => {
  for (const lang of pack.languages) expect((await loadPackWords(pack, lang)).draft, lang).toBe(lang !== first)
})

it('are translated, not copied', async () => {
  const english = await loadPackWords(pack, first)
  for (const lang of others) {
    const words = await loadPackWords(pack, lang)
    for (const { id } of pack.cards) expect(words.cards[id]?.text, lang).not.toBe(english.cards[id]?.text)
  }
})

describe.each(pack.languages)('the skills in %s', async lang => {
  const words = await loadPackWords(pack, lang)
  const { script, or } = WRITES[lang] ?? { script: /^$/, or: '' }
  const cards = pack.cards.map(card => ({ card, ...words.cards[card.id] }))
  const texts = cards.map(({ text = '' }) => text)
  const twins = cards.flatMap(({ twin }) => twin ?? [])
  const piles = pack.piles.flatMap(pile => Object.values(words.piles[pile] ?? {}))
  const suits = pack.suits.map(({ id }) => words.suits[id] ?? '')
  const all = [...texts, ...twins, ...piles, ...suits, words.title, words.question, words.guess ?? '', words.show ?? '']

  it('are a hundred, none of them left in another language', () => {
    expect(Object.keys(words.cards)).toHaveLength(100)
    expect(cards.filter(card => card.lang !== undefined).map(({ card }) => card.id)).toEqual([])
  })

  it('fit their faces: two words at least, in one short line', () => {
    for (const text of texts) {
      expect(text.split(' ').length, text).toBeGreaterThanOrEqual(2)
      expect([...text].length, text).toBeLessThanOrEqual(TEXT_MAX)
    }
    for (const twin of twins) expect([...twin].length, twin).toBeLessThanOrEqual(TWIN_MAX)
  })

  it('are never the same twice, nor are the twins, the piles or the suits', () => {
    for (const list of [texts, twins, piles, suits])
      expect(new Set(list.map(text => text.toLowerCase())).size, list.join('; ')).toBe(list.length)
  })

  it('offer every show card another way, and only those', () => {
    for (const { card, twin } of cards) expect(twin !== undefined, card.id).toBe(card.tags.includes('show'))
    for (const twin of twins) expect(twin.slice(0, or.length), twin).toBe(or)
  })

  it('are written in one script, numbers in words, with nothing that cannot be seen', () => {
    for (const text of all) {
      const letters = [...text].filter(letter => /\p{L}/u.test(letter))
      expect(
        letters.filter(letter => !script.test(letter)),
        text,
      ).toEqual([])
      expect(text, text).not.toMatch(/\p{N}|\p{Cf}|\p{Cc}| {2}/u)
      expect(text.normalize('NFC')).toBe(text)
    }
  })

  it('begin with a capital where there are any, and end without a full stop', () => {
    for (const text of [...texts, ...twins]) expect(text).toMatch(/^[\p{Lu}\p{Lo}].*[^.!…۔।]$/u)
  })

  it('ask a question of each card, and call the last pile by no lack', () => {
    expect(words.question).toMatch(/[?؟]$/)
    expect(words.guess ?? '').toMatch(/[?؟]$/)
    const last = words.piles[pack.piles.at(-1) ?? '']?.name
    expect(last).not.toMatch(/nobody|cannot|nikt|nie |neb|heb|لا |لم |نہیں|ਨਹੀਂ|না$|নেই/i)
  })

  it('say why a card was adapted, in a line of English', () => {
    const reasons = Object.entries(words.adapted ?? {})
    expect(reasons.length > 0).toBe(lang !== first)
    for (const [id, reason] of reasons) {
      expect(pack.cards.map(card => card.id)).toContain(id)
      expect(reason, id).toMatch(/^['A-Z][\x20-\x7e]*\.$/)
      expect(reason.length, id).toBeLessThanOrEqual(REASON_MAX)
    }
  })
})
