import { describe, expect, it } from 'vitest'
import { kitType } from './builders'
import { extentsOf } from './extent'
import type { Line } from './ink'
import { fitText } from './shape'

const type = await kitType()
const SKILL = 'Explain a bill, a tax form or a contract so that somebody else understands it'

/** What an eye meets from left to right: the font of each run, and its characters in the order of its glyphs. */
const seen = (line: Line) =>
  line.runs.map(({ font, glyphs }) => [font.split('-')[0], glyphs.map(({ text }) => text).join('')])
const where = 'pack "skills", card "make-01", Urdu'

describe('a line', () => {
  it('has its glyphs in ems, each with its characters', () => {
    const line = type.line('Żółw', 'pl', 'text')
    expect(line).toMatchObject({ text: 'Żółw', lang: 'pl', rtl: false })
    expect(line.runs).toHaveLength(1)
    expect(line.runs[0]?.glyphs.map(({ text }) => text)).toEqual(['Ż', 'ó', 'ł', 'w'])
    expect(line.runs[0]?.glyphs.reduce((sum, { advance }) => sum + advance, 0)).toBeCloseTo(line.width, 9)
    expect(line.width).toBeGreaterThan(1.8)
    expect(line.width).toBeLessThan(2.6)
  })

  it('puts the characters of several glyphs on the first in reading order', () => {
    const [run] = type.line('हिन्दी', 'hi', 'text').runs
    expect(run?.glyphs.map(({ text }) => text)).toEqual(['हि', '', 'न्', 'द', 'ी'])
    const [arabic] = type.line('يوم', 'ar', 'text').runs // its first letter is two glyphs, the dots being apart
    expect(arabic?.glyphs.map(({ text }) => text)).toEqual(['م', 'و', '', 'ي'])
  })

  it('keeps numbers the right way round within Arabic', () => {
    expect(seen(type.line('السعر 4.0 دينار', 'ar', 'text'))).toEqual([
      ['NotoNaskhArabic', 'رانيد '],
      ['NotoNaskhArabic', '4.0'],
      ['NotoNaskhArabic', ' رعسلا'],
    ])
  })

  it('sets Latin words within Urdu from left to right and in the Latin font', () => {
    const line = type.line('میں (HarfBuzz) ہوں', 'ur', 'text')
    const fonts = line.runs.map(({ font, rtl, text }) => [font, rtl, text])
    expect(line.rtl).toBe(true)
    expect(fonts).toEqual([
      ['NotoNastaliqUrdu-Regular', true, ') ہوں'],
      ['AtkinsonHyperlegibleNext-Regular', false, 'HarfBuzz'],
      ['NotoNastaliqUrdu-Regular', true, 'میں ('],
    ])
  })

  it('sets both brackets about a foreign word in one font', () => {
    expect(seen(type.line('हिन्दी (ok) है', 'hi', 'text'))).toEqual([
      ['NotoSansDevanagari', 'हिन्दी ('],
      ['AtkinsonHyperlegibleNext', 'ok'],
      ['NotoSansDevanagari', ') है'],
    ])
  })

  it('takes a letter and its mark from one font, a second one if the first lacks either', () => {
    expect(seen(type.line('aq̣a', 'en', 'text'))).toEqual([
      ['AtkinsonHyperlegibleNext', 'a'],
      ['BricolageGrotesque', 'q̣'],
      ['AtkinsonHyperlegibleNext', 'a'],
    ])
    expect(seen(type.line('a → b', 'en', 'text')).map(([font]) => font)).toContain('BricolageGrotesque')
  })

  it.each(['A\u0301', 'no\u00a0break\u202fspaces', 'hy\u2011phen', 'कि\u200dसी', 'ab\u200e\u200f', 'र\u200d्य'])(
    'prints what needs no glyph of its own: %j',
    text => {
      expect(
        type
          .line(text, /[a-z]/i.test(text) ? 'en' : 'hi', 'text')
          .runs.map(run => run.text)
          .join(''),
      ).toBe(text)
    },
  )

  it('is made once', () => {
    expect(type.line(SKILL, 'en', 'text')).toBe(type.line(SKILL, 'en', 'text'))
    expect(type.line(SKILL, 'en', 'text')).not.toBe(type.line(SKILL, 'en', 'strong'))
  })
})

describe('what cannot be printed', () => {
  it.each([
    ['an emoji', 'Bake a cake 🎂', 'en', 'no font of the kit has "🎂" (U+1F382). Write it in words, or take it out.'],
    ['a heart with its selector', 'We ❤\ufe0f it', 'en', '(U+2764)'],
    ['a script without a font', '日本', 'en', 'no font of the kit has "日" (U+65E5)'],
    ['Cyrillic', 'Пирог', 'en', 'U+041F'],
    ['a mark at the start', '\u0301abc', 'en', 'the mark "\u25cc\u0301" (U+0301) stands on no letter of its own.'],
    ['a mark after a space', 'x \u0301', 'en', 'U+0301'],
    ['a mark after a joiner after a space', 'x \u200d\u0301', 'en', 'U+0301'],
    ['a lone vowel sign', 'ি', 'bn', 'U+09BF'],
    ['a vowel sign after a space', 'कि ि', 'hi', 'U+093F'],
    ["a vowel sign on another script's letter", 'aি', 'bn', 'U+09BF'],
    ['a lone harakah', ' ُ', 'ar', 'U+064F'],
    ['a line break', 'one\ntwo', 'en', 'the text holds U+000A, which cannot be printed. Take it out.'],
    ['a lost half of a character', 'a\ud83d', 'en', 'U+D83D'],
    ['a character lost before', 'caf\ufffd', 'en', 'U+FFFD'],
  ])('%s is refused by name', (_, text, lang, says) => {
    expect(() => type.line(text, lang, 'text', where)).toThrow(where)
    expect(() => type.line(text, lang, 'text', where)).toThrow(says)
    expect(() => type.wrap(text, lang, 'display', 20, where)).toThrow(says)
  })

  it('is quoted where nobody says whose it is', () => {
    expect(() => type.line('a 🎂', 'en', 'text')).toThrow('"a 🎂": no font')
  })
})

describe('a paragraph', () => {
  const texts = (text: string, width: number, style: 'text' | 'display' = 'text') =>
    type.wrap(text, 'en', style, width)?.map(line => line.text)

  it('breaks at spaces, each line as long as can be', () => {
    const lines = type.wrap(SKILL, 'en', 'text', 12) ?? []
    expect(lines.map(({ text }) => text).join(' ')).toBe(SKILL)
    lines.forEach((line, i) => {
      expect(line.width).toBeLessThanOrEqual(12)
      const [next = ''] = lines[i + 1]?.text.split(' ') ?? []
      if (next) expect(type.line(`${line.text} ${next}`, 'en', 'text').width).toBeGreaterThan(12)
    })
  })

  it('breaks after hyphens and slashes between letters, never beside a number, never within a word', () => {
    expect(texts('well-known and/or', 5)).toEqual(['well-known', 'and/or'])
    expect(texts('well-known', 3)).toEqual(['well-', 'known'])
    expect(texts('and/or', 2.5)).toEqual(['and/', 'or'])
    expect(texts('24/7-365', 3)).toBeUndefined()
    expect(texts('unbreakable', 3)).toBeUndefined()
  })

  it('sets headlines in lines about equally long', () => {
    const even = type.wrap(SKILL, 'en', 'display', 20)?.map(({ width }) => width) ?? []
    expect(even.length).toBeGreaterThan(1)
    expect(Math.min(...even) / Math.max(...even)).toBeGreaterThan(0.75)
  })

  it.each([
    ['en', SKILL],
    ['pl', 'Potrafię wyjaśnić rachunek, formularz podatkowy albo umowę'],
    ['ur', 'میں 4.0 گھنٹے میں سائیکل ٹھیک کرنا سکھا سکتا ہوں، کیا آپ؟'],
    ['bn', 'আমি সাইকেল মেরামত করতে পারি, ক্ষুদ্র স্ত্রী কর্ম বৃষ্টি'],
  ])('gives the lines that HarfBuzz would make of them alone: %s', async (lang, text) => {
    const alone = await kitType()
    for (const style of ['text', 'display'] as const)
      for (const width of [8, 10, 14]) {
        const lines = type.wrap(text, lang, style, width) ?? []
        expect(lines.map(line => line.text).join(' ')).toBe(text)
        for (const line of lines) expect(line).toEqual(alone.line(line.text, lang, style))
      }
  })

  it('keeps the directions that the whole gives its parts', () => {
    // After Arabic, 50 is an Arabic number and % is none; on a line of its own it would be.
    const text = 'نسبة من الجميع 50%'
    const [, last] = type.wrap(text, 'ar', 'text', type.line('نسبة من الجميع', 'ar', 'text').width + 0.1) ?? []
    expect(last?.text).toBe('50%')
    expect(seen(last ?? type.line('', 'ar', 'text')).map(([, shown]) => shown)).toEqual(['%', '50'])
  })
})

describe('a text in a box', () => {
  const wanted = { text: SKILL, lang: 'en', style: 'display', width: 150, height: 70, max: 20, min: 7, where } as const

  it('is as large as it can be, in half points', () => {
    const fitted = fitText(type, wanted)
    expect(fitted.size % 0.5).toBe(0)
    expect(fitted.height).toBeLessThanOrEqual(70)
    expect(fitted.lines.every(line => line.width * fitted.size <= 150)).toBe(true)
    expect(() => fitText(type, { ...wanted, max: fitted.size + 0.5, min: fitted.size + 0.5 })).toThrow(where)
    expect(fitText(type, { ...wanted, height: 500, width: 500 }).size).toBe(20)
  })

  it('stands on its baselines: ascent, leading, height', () => {
    const { size, lines, ascent, leading, height } = fitText(type, wanted)
    const usual = type.metrics('en', 'display')
    expect([ascent, leading]).toEqual([usual.ascent * size, usual.leading * size])
    expect(height).toBeCloseTo(ascent + (lines.length - 1) * leading + usual.descent * size, 9)
  })

  it('is refused when it would be too small to read, never cut off', () => {
    const says = `${where}: "${SKILL}" does not fit into 53 × 4 mm even at 7 pt. Shorten the text, or choose larger cards or paper.`
    expect(() => fitText(type, { ...wanted, height: 10 })).toThrow(says)
    const long = { ...wanted, text: 'Donaudampfschifffahrtsgesellschaft', width: 40 }
    expect(() => fitText(type, long)).toThrow(/a word of "Donau.*Shorten the word/)
  })

  it.each(['ur', 'ar', 'bn', 'hi'])('holds all ink, and no line touches the next: %s', lang => {
    const text = {
      ur: 'کھانے والی اور زہریلی کھمبی میں فرق بتانا، گٹار پر تین کورڈ بجانا، بچی کھچی سبزیوں سے سالن بنانا',
      ar: 'أُحِبُّ أَنْ أُصْلِحَ الدَّرَّاجَاتِ فِي اللَّيْلِ وَأُعَلِّمُ النَّاسَ',
      bn: 'সারপ্রাইজ পার্টির কথা গোপন রাখা আমাদের বন্ধুরা পারে',
      hi: 'मैं साइकिल की मरम्मत कर सकता हूँ श्री क्षत्रिय हिन्दी र्कि ट्रक',
    }[lang]
    const asked = { text: text ?? '', lang, style: 'display', width: 110, height: 400, max: 16, min: 8, where } as const
    const { size, lines, ascent, leading, height } = fitText(type, asked)
    expect(lines.length).toBeGreaterThan(2)
    lines.slice(1).forEach((lower, i) => {
      const upper = lines[i]
      if (!upper) return
      const shift = lower.rtl ? upper.width - lower.width : 0
      for (const above of extentsOf(upper, type.font))
        for (const below of extentsOf(lower, type.font))
          if (below.left + shift < above.right && above.left < below.right + shift)
            expect(leading / size + above.bottom).toBeGreaterThan(below.top)
    })
    const inks = lines.map(type.extent)
    expect((inks[0]?.top ?? 9) * size).toBeLessThanOrEqual(ascent + 1e-9)
    expect(-(inks.at(-1)?.bottom ?? -9) * size).toBeLessThanOrEqual(
      height - ascent - (lines.length - 1) * leading + 1e-9,
    )
  })
})
