import { describe, expect, it } from 'vitest'
import type { Licence } from '../cards/licence'
import { loadPack, loadPackWords } from '../cards/packs'
import { sheets } from '../src/words/en.sheets'
import { kitType } from './builders'
import { type CreditSection, creditPages, credits, shortCredit } from './credits'
import { COLOURED, LARGE } from './front'
import type { Ink, Page } from './ink'
import { rules } from './licence'
import { termsOf } from './terms'

const skills = await loadPack('skills')
const said = (...langs: readonly string[]) => Promise.all(langs.map(lang => loadPackWords(skills, lang)))

/** The skills deck under another licence. */
const under = (id: string, more: Partial<Licence> = {}) => ({
  ...skills,
  licence: { ...skills.licence, id, url: rules(id).legalCode, ...more },
})
const told = (sections: readonly CreditSection[]) =>
  sections.map(({ heading, lines }) => [heading, ...lines.map(({ text }) => `  ${text}`)].join('\n')).join('\n')
const section = (sections: readonly CreditSection[], heading: string) =>
  sections.find(one => one.heading === heading)?.lines

describe('shortCredit', () => {
  it('is the title and the licence', () => {
    expect(shortCredit(skills.licence)).toBe('Social Spaces skills deck · CC BY-SA 4.0')
  })
})

describe('credits', () => {
  it('says all there is to say of the skills deck', async () => {
    expect(told(credits(termsOf(skills, ['en']), await said('en'), sheets))).toMatchInlineSnapshot(`
      "This deck
        “Social Spaces skills deck” by The authors of Social Spaces
        Source: Social Spaces, the kit that this deck comes with
        Licence: Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0), https://creativecommons.org/licenses/by-sa/4.0/
        It comes as it is, with no warranty.
      What you may do
        You may print, copy and pass it on, whole or in part.
        You may change it and share what you made of it, under CC BY-SA 4.0 again.
        You may translate it and share the translation, under CC BY-SA 4.0 again.
        You may merge it with other decks and share the merged deck, under CC BY-SA 4.0 again.
        You may sell it.
        Name its authors, and say and link to its licence.
        Say what was changed, and keep what earlier people said of their changes.
        The text of the licence is what counts; these lines only say what it means.
      Changes
        None: these are the words its authors published.
      Thanks to
        Method: after the Social Spaces skills game by Tessy Britton. This is an independent, original deck, not endorsed by her.
        Guess: after the "We Can" game by Cormac Russell, ABCD Institute.
        Pictures: OpenMoji, https://openmoji.org, CC BY-SA 4.0, black line set, unaltered but recoloured.
      Fonts
        Bricolage Grotesque: Copyright 2022 The Bricolage Grotesque Project Authors (https://github.com/ateliertriay/bricolage)
        Atkinson Hyperlegible Next: Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors (https://github.com/googlefonts/atkinson-hyperlegible-next)
        All of them under the SIL Open Font License 1.1, https://openfontlicense.org"
    `)
  })

  it('leads to every address that it names, and to nothing else', async () => {
    const lines = credits(termsOf(skills, ['en', 'ur']), await said('en', 'ur'), sheets).flatMap(({ lines }) => lines)
    const linked = lines.filter(({ text }) => text.includes('https://'))
    expect(linked.length).toBeGreaterThan(4)
    for (const { text, href } of lines) expect(href !== undefined).toBe(text.includes('https://'))
    for (const { text, href } of linked) {
      expect(new URL(href ?? '').protocol).toBe('https:')
      expect(text).toContain(href)
    }
    expect(linked.map(({ href }) => href)).toContain('https://github.com/notofonts/nastaliq')
    expect(linked.map(({ href }) => href)).toContain('https://openmoji.org')
  })

  it('says of each language whether a speaker checked it, and how many cards say something else', async () => {
    const [english, urdu] = await said('en', 'ur')
    if (!english || !urdu) throw new Error('skills has both')
    const lines = (words: typeof urdu) =>
      section(credits(termsOf(skills, ['en', 'ur']), [english, words], sheets), 'Languages')?.map(({ text }) => text)
    const count = Object.keys(urdu.adapted ?? {}).length
    expect(count).toBeGreaterThan(1)
    expect(lines({ ...urdu, draft: true })).toEqual([
      `Urdu: a draft that no speaker has checked yet. ${count} cards say something of the same kind rather than the same thing.`,
    ])
    expect(lines({ ...urdu, draft: false, adapted: { 'odd-01': 'why' } })).toEqual([
      'Urdu: checked by a speaker. 1 card says something of the same kind rather than the same thing.',
    ])
    expect(lines({ ...urdu, lang: 'constructor', draft: false, adapted: {} })).toEqual([
      'constructor: checked by a speaker.',
    ])
  })

  it('marks a private adaptation, says why, and lists nothing that one might do with it', async () => {
    const closed = under('CC-BY-ND-4.0', { original: ['en'] })
    const sections = credits(termsOf(closed, ['pl']), await said('pl'), sheets)
    expect(section(sections, 'This deck')?.slice(0, 2)).toEqual([
      { text: 'Private adaptation, not for sharing', lang: 'en', strong: true },
      {
        text: 'You may translate it for yourselves; you may not share the translation. (CC BY-ND 4.0 §1(a), §2(a)(1)(B), §3(a)(1))',
        lang: 'en',
      },
    ])
    expect(section(sections, 'What you may do')).toBeUndefined()
    expect(section(sections, 'Changes')).toEqual([{ text: 'Translated into Polish.' }])
  })

  it('says what a deck was made from, and keeps what was said of the changes', async () => {
    const from = [
      {
        ...skills.licence,
        id: 'CC-BY-4.0',
        url: rules('CC-BY-4.0').legalCode,
        title: 'Harbour deck',
        source: 'https://example.org/harbour.',
      },
    ]
    const sections = credits(
      termsOf(under('CC-BY-SA-4.0', { from, changes: ['Ten cards rewritten.'] }), ['en']),
      await said('en'),
      sheets,
    )
    expect(section(sections, 'Made from')).toEqual([
      { text: '“Harbour deck” by The authors of Social Spaces', href: undefined },
      { text: 'Source: https://example.org/harbour.', href: 'https://example.org/harbour' },
      {
        text: 'Licence: Creative Commons Attribution 4.0 International (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/',
        href: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ])
    expect(section(sections, 'Changes')).toEqual([{ text: 'Ten cards rewritten.', lang: 'en' }])
  })

  it('credits the pictures once, whether or not the pack does', async () => {
    for (const pack of [skills, under('CC0-1.0', { credits: [] })]) {
      const sections = credits(termsOf(pack, ['en']), await said('en'), sheets)
      expect(told(sections).match(/OpenMoji/g)).toHaveLength(1)
    }
  })

  it('asks for nothing under CC0, and lets nobody sell what is NonCommercial', async () => {
    const may = async (id: string) =>
      section(credits(termsOf(under(id), ['en']), await said('en'), sheets), 'What you may do')?.map(({ text }) => text)
    expect(await may('CC0-1.0')).toEqual([
      'You may print, copy and pass it on, whole or in part.',
      'You may change it and share what you made of it.',
      'You may translate it and share the translation.',
      'You may merge it with other decks and share the merged deck.',
      'You may sell it.',
      sheets.credits.meaning,
    ])
    expect(await may('CC-BY-NC-4.0')).toContain('You may not sell it, nor print it for others at a profit.')
  })
})

describe('creditPages', () => {
  const text = (inks: readonly Ink[]): string =>
    inks.map(ink => (ink.do === 'text' ? `${ink.line.text} ` : 'inks' in ink ? text(ink.inks) : '')).join('')
  const sizesOf = (inks: readonly Ink[]): readonly number[] =>
    inks.flatMap(ink => (ink.do === 'text' ? [ink.size] : 'inks' in ink ? sizesOf(ink.inks) : []))
  const bare = (words: string) => words.replace(/\s/g, '')

  it.each([
    ['A4', 595.28, 841.89, COLOURED, 1],
    ['A6', 297.64, 419.53, COLOURED, 4],
    ['A4 in large print', 595.28, 841.89, { ...COLOURED, least: LARGE }, 3],
  ])('sets every line on %s', async (_, width, height, look, most) => {
    const type = await kitType()
    const words = await said('en', 'ur')
    const terms = termsOf(skills, ['en', 'ur'])
    const pages = creditPages(
      { sheet: { width, height, margin: 14 }, type, words: sheets, look, where: 'test' },
      terms,
      words,
    )
    expect(pages.length).toBeLessThanOrEqual(most)
    const sizes = pages.flatMap(({ inks }) => sizesOf(inks))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(look.least)
    const set = bare(pages.map((page: Page) => text(page.inks)).join(''))
    for (const { heading, lines } of credits(terms, words, sheets))
      for (const line of [heading, ...lines.map(line => line.text)]) expect(set).toContain(bare(line))
  })
})
