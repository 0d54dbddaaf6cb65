import { describe, expect, it } from 'vitest'
import { type Pack, readPack } from './pack'
import { fillIn, readPackWords } from './words'

// A pack of two cards, and its words; every test spoils one thing in it.
const PACK = {
  id: 'tiny',
  version: 1,
  exercise: 'sort',
  piles: ['we', 'notyet'],
  suits: [
    { id: 'make', art: '1F3A8' },
    { id: 'mend', art: '1FA79' },
  ],
  cards: [
    { id: 'make-01', suit: 'make', rarity: 'common', tags: ['show', 'free'], art: '1F6E9' },
    { id: 'mend-01', suit: 'mend', rarity: 'rare', tags: [], art: '1FAA1' },
  ],
  cuts: { '1': ['mend-01'] },
  blanks: 10,
  labels: ['thread'],
  settings: { guess: true },
  script: [
    { id: 'guess', minutes: 2, part: 'guess' },
    { id: 'sort', minutes: 10 },
  ],
  languages: ['en', 'cy'],
  licence: {
    id: 'CC-BY-SA-4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/legalcode',
    title: 'Tiny deck',
    author: 'Us',
    source: 'This test',
    credits: ['Pictures: OpenMoji'],
  },
}
const WORDS = {
  lang: 'en',
  draft: false,
  title: 'Tiny',
  question: 'Can anyone here do this?',
  guess: 'How many?',
  piles: { we: { name: 'We can', hint: 'Here' }, notyet: { name: 'Not found yet', hint: 'So far' } },
  suits: { make: 'Make', mend: 'Mend' },
  cards: {
    'make-01': { text: 'Fold a paper hat', twin: 'Or tell us about one' },
    'mend-01': { text: 'Sew on a button', more: 'Any button, any cloth, any thread.' },
  },
  labels: { thread: 'Thread' },
  script: {
    guess: { name: 'Guess', say: 'Settle on a number.', now: 'Guess together.' },
    sort: { name: 'Sort', say: 'Read each card aloud.', now: 'Sort the cards.' },
  },
}

type Json = Record<string, unknown>

/** A copy of `json` with the value at a path such as "cards.0.id" set, or taken out when it is undefined. */
function spoil(json: object, path: string, value: unknown): unknown {
  const copy: Json = structuredClone(json) as Json
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const place = steps.reduce((at, step) => at[step] as Json, copy)
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

const pack: Pack = readPack(PACK)

describe('readPack', () => {
  it('gives back what a good pack.json says', () => {
    expect(readPack(PACK)).toEqual(PACK)
  })

  it.each([
    ['id', undefined, 'pack "?", pack.json: id is missing; add it'],
    ['id', 'Tiny Deck', 'pack "Tiny Deck", pack.json: id must be up to 40 small letters, digits and hyphens'],
    ['version', 0, 'pack "tiny", pack.json: version must be a whole number from 1 to 9999; not 0'],
    ['version', '1', 'version must be a whole number from 1 to 9999; not "1"'],
    ['exercise', undefined, 'exercise is missing; add it'],
    ['piles', 'we', 'piles must be a list; not "we"'],
    ['piles', ['we', 'we'], 'piles has "we" twice; remove one'],
    ['suits', 'make', 'suits must be a list; not "make"'],
    ['suits.1', { id: 'make', art: '1FA79' }, 'pack.json, suit "make": id is used twice; give one of the two another'],
    ['suits.0.art', 'scissors', 'suit "make": art must be an OpenMoji hexcode such as "1FAA1"; look one up'],
    ['cards', 'all', 'cards must be a list; not "all"'],
    ['cards.0.facts', 3, 'card "make-01": facts must be an object; not 3'],
    ['settings', [], 'settings must be an object; not []'],
    ['script', {}, 'script must be a list; not {}'],
    ['script.0.minutes', -1, 'pack.json, script "guess": minutes must be a whole number from 0 to 240; not -1'],
    ['script.0.each', 0, 'pack.json, script "guess": each must be a whole number from 1 to 60; not 0'],
    ['script.1.id', 'guess', 'script "guess": id is used twice; give one of the two another'],
    ['cards.0', null, 'card "card 1": must be an object; not null'],
    ['cards.0.id', undefined, 'card "card 1": id is missing; add it'],
    ['cards.1.id', 'make-01', 'pack "tiny", pack.json, card "make-01": id is used twice; give one of the two another'],
    ['cards.1.suit', undefined, 'card "mend-01": suit is missing; add it'],
    ['cards.1.suit', 'cook', 'card "mend-01": suit must be one of make, mend; not "cook"'],
    [
      'cards.1.rarity',
      'seldom',
      'card "mend-01": rarity must be one of common, middling, uncommon, rare; not "seldom"',
    ],
    ['cards.1.tags', undefined, 'card "mend-01": tags is missing; add it'],
    ['cards.0.tags.1', 'fun', 'card "make-01": tags[1] must be one of show, teach, seated, free, safety; not "fun"'],
    ['cards.0.tags.1', 'show', 'card "make-01": tags has "show" twice; remove one'],
    ['cards.1.art', '1faa1', 'card "mend-01": art must be an OpenMoji hexcode'],
    ['cards.1.picture', 'x', 'card "mend-01": picture is not known here; remove it or correct its name'],
    ['cuts', undefined, 'cuts is missing; add it'],
    ['cuts.1', ['mend-02'], 'cuts.1[0] must be a card of this pack; not "mend-02"'],
    ['cuts.1', ['make-01', 'mend-01'], 'cuts.1 must be named after its 2 cards, not "1"'],
    ['cuts.2', ['mend-01', 'mend-01'], 'cuts.2 has "mend-01" twice; remove one'],
    ['blanks', 1.5, 'blanks must be a whole number from 0 to 100; not 1.5'],
    ['labels', ['mend-01'], 'labels[0] must not be the id of a card, as "mend-01" is; choose another'],
    ['languages', [], 'languages must be a list with something in it'],
    ['languages.1', 'Welsh', 'languages[1] must be a BCP 47 tag such as "en" or "pa-Guru"; not "Welsh"'],
    ['licence', undefined, 'licence is missing; add it'],
    ['licence.author', undefined, 'licence.author is missing; add it'],
    ['licence.author', '', 'licence.author must be one line of text; not ""'],
    ['licence.id', 'free for all', 'licence.id must be an SPDX id such as "CC-BY-SA-4.0"; not "free for all"'],
    ['licence.url', 'http://example.org', 'licence.url must be the https address of the legal code'],
    ['theme', 'dark', 'theme is not known here; remove it or correct its name'],
  ])('says what is wrong when %s is %j', (path, value, message) => {
    expect(() => readPack(spoil(PACK, path, value))).toThrow(message)
  })

  it.each([null, undefined, 7, 'pack', []])('refuses %j, which is no pack at all', json => {
    expect(() => readPack(json)).toThrow('pack "?", pack.json: must be an object')
  })
})

describe('readPackWords', () => {
  it('gives back what a good file of words says', () => {
    expect(readPackWords(WORDS, pack)).toEqual(WORDS)
  })

  it.each([
    ['lang', undefined, 'pack "tiny", ?.json: lang is missing; add it'],
    ['lang', 'fr', 'pack "tiny", fr.json: lang must be one of the languages in pack.json; not "fr"'],
    ['draft', undefined, 'draft is missing; add it'],
    ['draft', 'no', 'pack "tiny", en.json: draft must be true or false'],
    ['title', 'T'.repeat(41), 'title has 41 characters; shorten it to 40'],
    ['question', ' Can you? ', 'question must be one line of text; not " Can you? "'],
    ['show', 'Show me, and then show everybody!', 'show has 33 characters; shorten it to 24'],
    ['guess', 'How\nmany?', 'guess must be one line of text; not "How\\nmany?"'],
    ['piles.we', undefined, 'piles.we is missing; add it'],
    ['piles.friends', { name: 'Friends', hint: '' }, 'piles.friends is not known here; remove it or correct its name'],
    ['piles.we.hint', undefined, 'piles.we.hint is missing; add it'],
    ['suits.mend', undefined, 'suits.mend is missing; add it'],
    ['cards.mend-01', undefined, 'pack "tiny", en.json, card "mend-01": text is missing; add it'],
    [
      'cards.mend-02',
      { text: 'Darn a sock' },
      'en.json, card "mend-02": is not known here; remove it or correct its name',
    ],
    ['cards.mend-01.text', undefined, 'card "mend-01": text is missing; add it'],
    ['cards.mend-01.text', 7, 'card "mend-01": text must be one line of text; not 7'],
    ['cards.mend-01.text', `Sew ${'x'.repeat(45)}`, 'card "mend-01": text has 49 characters; shorten it to 48'],
    ['cards.mend-01.text', 'Fold a paper hat', 'card "mend-01": text is that of card "make-01"; change one of them'],
    ['cards.mend-01.twin', 'Or tell us', 'card "mend-01": twin is not known here; remove it or correct its name'],
    ['cards.make-01.twin', undefined, 'card "make-01": twin is missing; add it'],
    ['cards.make-01.twin', 'x'.repeat(61), 'card "make-01": twin has 61 characters; shorten it to 60'],
    ['cards.mend-01.more', 'x'.repeat(181), 'card "mend-01": more has 181 characters; shorten it to 180'],
    ['labels.thread', undefined, 'pack "tiny", en.json: labels.thread is missing; add it'],
    ['labels.needle', 'Needle', 'labels.needle is not known here; remove it or correct its name'],
    ['script.sort', undefined, 'pack "tiny", en.json: script.sort is missing; add it'],
    ['script.end', {}, 'script.end is not known here; remove it or correct its name'],
    ['script.sort.now', undefined, 'script.sort.now is missing; add it'],
    ['script.sort.say', 'x'.repeat(401), 'script.sort.say has 401 characters; shorten it to 400'],
    ['cards.make-01.hint', 'x', 'card "make-01": hint is not known here; remove it or correct its name'],
  ])('says what is wrong when %s is %j', (path, value, message) => {
    expect(() => readPackWords(spoil(WORDS, path, value), pack)).toThrow(message)
  })

  it('asks less of a language that others do not fall back to: cards, twins and lines may be missing', () => {
    const welsh = { ...WORDS, lang: 'cy', draft: true, cards: { 'make-01': { text: 'Het' } }, script: {} }
    expect(readPackWords(welsh, pack).cards).toEqual({ 'make-01': { text: 'Het' } })
    expect(() => readPackWords(spoil(welsh, 'cards.make-01.text', 'x'.repeat(49)), pack)).toThrow('shorten it to 48')
    expect(() => readPackWords(spoil(welsh, 'piles.we', undefined), pack)).toThrow('cy.json: piles.we is missing')
  })

  it('reads which cards were adapted rather than translated, and why', () => {
    const adapted = { 'mend-01': 'Nobody sews here: a zip stands in.' }
    expect(readPackWords({ ...WORDS, adapted }, pack)).toEqual({ ...WORDS, adapted })
    expect(readPackWords({ ...WORDS, adapted: {} }, pack).adapted).toEqual({})
    expect(readPackWords(WORDS, pack).adapted).toBeUndefined()
  })

  it.each([
    [['mend-01'], 'pack "tiny", en.json: adapted must be an object; not ["mend-01"]'],
    [
      { 'mend-02': 'No such card.' },
      'pack "tiny", en.json, card "mend-02": adapted must be of a card that has words here; remove it or correct its name',
    ],
    [{ toString: 'No card either.' }, 'card "toString": adapted must be of a card that has words here'],
    [{ 'mend-01': '' }, 'pack "tiny", en.json, card "mend-01": adapted must be one line of text; not ""'],
    [{ 'mend-01': 'Two\nlines' }, 'card "mend-01": adapted must be one line of text'],
    [{ 'mend-01': 'x'.repeat(161) }, 'card "mend-01": adapted has 161 characters; shorten it to 160'],
  ])('says what is wrong when adapted is %j', (adapted, message) => {
    expect(() => readPackWords({ ...WORDS, adapted }, pack)).toThrow(message)
  })

  it('gives no reason for a card that was left in the first language', () => {
    const welsh = { ...WORDS, lang: 'cy', cards: { 'make-01': { text: 'Het' } }, adapted: { 'mend-01': 'Left out.' } }
    expect(() => readPackWords(welsh, pack)).toThrow(
      'cy.json, card "mend-01": adapted must be of a card that has words',
    )
  })

  it('takes no card from what every object inherits', () => {
    const odd = readPack(spoil(spoil(PACK, 'cards.1.id', 'constructor') as object, 'cuts', {}))
    expect(() => readPackWords(spoil(WORDS, 'cards.mend-01', undefined), odd)).toThrow(
      'card "constructor": text is missing; add it',
    )
  })
})

describe('fillIn', () => {
  const first = readPackWords({ ...WORDS, show: 'Show me!', what: 'A game.' }, pack)
  const { guess: _, ...rest } = WORDS
  const bare = readPackWords({ ...rest, lang: 'cy', cards: { 'make-01': { text: 'Het' } } }, pack)

  it('lends "Show me!", the guess, what it is and a twin that a language has none of, and says in which language they are', () => {
    const words = fillIn(bare, first)
    expect(words).toMatchObject({ lang: 'cy', show: 'Show me!', what: 'A game.', guess: 'How many?' })
    expect(words.lent).toEqual({ show: 'en', what: 'en', guess: 'en' })
    expect(words.cards['make-01']).toEqual({ text: 'Het', twin: 'Or tell us about one', lent: { twin: 'en' } })
  })

  it('leaves whether a pack asks for a guess to its first language', () => {
    expect(fillIn({ ...bare, guess: 'Faint?' }, first)).toMatchObject({ guess: 'Faint?' })
    expect(fillIn({ ...bare, guess: 'Faint?' }, readPackWords(rest, pack))).not.toHaveProperty('guess')
  })

  it('says of each card in which other language it is', () => {
    const first = readPackWords(WORDS, pack)
    const welsh = readPackWords({ ...WORDS, lang: 'cy', cards: { 'mend-01': { text: 'Gwnïo botwm' } } }, pack)
    expect(fillIn(welsh, first)).toEqual({
      ...welsh,
      cards: {
        'make-01': { text: 'Fold a paper hat', twin: 'Or tell us about one', lang: 'en' },
        'mend-01': { text: 'Gwnïo botwm', more: 'Any button, any cloth, any thread.', lent: { more: 'en' } },
      },
    })
  })
})
