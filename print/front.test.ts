// What only some packs print on a card (a second text, a suit's word, points, needs, questions) in every language of the kit,
// though the packs that do so have English words so far.
import { describe, expect, it } from 'vitest'
import { all, kitType } from './builders'
import { frontInks } from './face'
import { COLOURED, type Front, LARGE, type Look, SAVER, type Said } from './front'
import { type Ink, MM } from './ink'
import { readCardSize } from './papers'
import { outsideSafe } from './safe'

const type = await kitType()
const LARGE_PRINT: Look = { ...SAVER, least: LARGE }

/** A project in a sentence or two, its suit, and two things that it needs. */
const SAID: Readonly<
  Record<string, readonly [text: string, more: string, over: string, money: string, people: string]>
> = {
  en: [
    'Mend the roof',
    'Clear the gutters before winter comes. Nothing lasts under a wet ceiling.',
    'The building',
    'Money',
    'Willing people',
  ],
  pl: [
    'Naprawić dach',
    'Oczyścić rynny, zanim przyjdzie zima. Pod mokrym sufitem nic nie przetrwa.',
    'Budynek',
    'Pieniądze',
    'Chętni ludzie',
  ],
  cy: [
    'Trwsio’r to',
    'Glanhau’r cwteri cyn i’r gaeaf ddod. Nid oes dim yn para dan nenfwd gwlyb.',
    'Yr adeilad',
    'Arian',
    'Pobl barod',
  ],
  ur: ['چھت کی مرمت', 'سردیوں سے پہلے نالیاں صاف کریں۔ گیلی چھت کے نیچے کچھ نہیں ٹکتا۔', 'عمارت', 'پیسے', 'تیار لوگ'],
  ar: ['إصلاح السقف', 'نظّفوا المزاريب قبل الشتاء. لا شيء يدوم تحت سقف مبلل.', 'المبنى', 'المال', 'ناس مستعدون'],
  pa: ['ਛੱਤ ਦੀ ਮੁਰੰਮਤ', 'ਸਰਦੀਆਂ ਤੋਂ ਪਹਿਲਾਂ ਨਾਲੀਆਂ ਸਾਫ਼ ਕਰੋ। ਗਿੱਲੀ ਛੱਤ ਹੇਠ ਕੁਝ ਨਹੀਂ ਟਿਕਦਾ।', 'ਇਮਾਰਤ', 'ਪੈਸੇ', 'ਤਿਆਰ ਲੋਕ'],
  bn: ['ছাদ মেরামত', 'শীতের আগে নালা পরিষ্কার করুন। ভেজা ছাদের নিচে কিছু টেকে না।', 'ভবন', 'টাকা', 'ইচ্ছুক মানুষ'],
}
const said = (langs: readonly string[], which: number): readonly Said[] =>
  langs.map(lang => ({ text: SAID[lang]?.[which] ?? '', lang }))

const project = (langs: readonly string[]): Front => ({
  ...{ id: 'fabric-01', number: 1, tint: 0, credit: 'A deck · CC BY-SA 4.0', framed: true },
  texts: langs.map(lang => ({ text: SAID[lang]?.[0] ?? '', more: SAID[lang]?.[1], over: SAID[lang]?.[2], lang })),
  coins: { count: 3, said: 'Costs 3 points' },
  needs: [
    { label: said(langs, 3), count: 3 },
    { label: said(langs, 4), count: 1 },
  ],
  skills: { names: [said(langs, 0), said(langs, 2)], off: 'A point off' },
})

const wall = (langs: readonly string[]): Front => ({
  ...{ id: 'blank', tint: 0, credit: 'A wall · CC BY-SA 4.0', texts: [], hint: 'One thing on each card' },
  heading: said(langs, 2),
  fields: [
    { label: said(langs, 3), of: [said(langs, 4), said(langs, 3)] },
    { label: said(langs, 4), of: [] },
  ],
})

const texts = (inks: readonly Ink[]) => all(inks, 'text')

const LANGS = Object.keys(SAID)

describe.each([
  ['a project', project],
  ['a card for a wall', wall],
])('%s', (_, make) => {
  it.each([
    ...LANGS.flatMap(lang => [[[lang], 'poker-eu', SAVER] as const, [[lang], '135x200mm', LARGE_PRINT] as const]),
    [['en', 'ur'], 'tarot', COLOURED] as const,
    [['ar', 'bn'], 'a6', COLOURED] as const,
    [['pa', 'cy'], 'a5', LARGE_PRINT] as const,
  ])('in %j on %s keeps its words inside what no cut can reach', (langs, size, look) => {
    const card = readCardSize(size)
    const front = make(langs)
    const found = texts(
      frontInks(front, { w: card.w * MM, h: card.h * MM }, look, type, 'pack "odd", card "fabric-01"'),
    )
    const read = found.map(({ line }) => line.text).join(' ')
    const words = [
      ...front.texts.flatMap(({ text, more = '', over = '' }) => [text, more, over]),
      ...(front.heading ?? []).map(({ text }) => text),
    ]
    for (const lang of langs)
      for (const text of [...words, SAID[lang]?.[3] ?? '', SAID[lang]?.[4] ?? ''])
        expect(read.replace(/\s+/g, '')).toContain(text.replace(/\s+/g, ''))
    for (const { line, x, y, size } of found) {
      const ink = type.extent(line)
      const box = {
        x: x + ink.left * size,
        y: y - ink.top * size,
        w: (ink.right - ink.left) * size,
        h: (ink.top - ink.bottom) * size,
      }
      expect([line.text, outsideSafe(card, [box])]).toEqual([line.text, []])
      if (!/CC BY-SA|^A (deck|wall)/.test(line.text))
        expect(size, line.text).toBeGreaterThanOrEqual(look.least >= LARGE ? LARGE : 7.5)
    }
  })

  it('is mirrored where its language runs from right to left', () => {
    const at = (lang: string) => {
      const card = readCardSize('poker-eu')
      const found = texts(frontInks(make([lang]), { w: card.w * MM, h: card.h * MM }, SAVER, type, 'pack "odd"'))
      const money = found.find(({ line }) => line.text === SAID[lang]?.[3])
      if (!money) throw new Error('no such label')
      return (money.x + (money.line.width * money.size) / 2) / (card.w * MM)
    }
    expect(at('en')).toBeLessThan(0.5)
    expect(at('ur')).toBeGreaterThan(0.5)
  })
})
