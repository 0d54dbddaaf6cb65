// What qpdf and poppler make of our PDFs, where they are installed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed } from './builders'
import type { Book, Page } from './ink'
import { makePdf } from './pdf'
import { A4, book, everything, subset, tag, text } from './pdf.builders'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function file(made: Book): Promise<string> {
  const path = join(folder, `${made.title.replace(/\W/g, '')}${made.pages.length}.pdf`)
  writeFileSync(path, await makePdf(made, subset))
  return path
}
const run = (program: string, ...args: readonly string[]) => execFileSync(program, args, { encoding: 'utf8' })

describe.skipIf(!installed('qpdf'))('beside qpdf', () => {
  it('is sound', async () => {
    const answer = run('qpdf', '--check', await file(book([everything(), everything()])))
    expect(answer).toContain('No syntax or stream encoding errors found')
    expect(answer).not.toContain('WARNING')
  })
})

describe.skipIf(!installed('pdftotext'))('beside poppler', () => {
  /** Lines as poppler reads them, without the marks of direction that it puts round them. */
  const read = async (pages: readonly Page[], lang: string) =>
    run('pdftotext', await file(book(pages, { lang, title: lang })), '-')
      .replace(/[\u200f\u202a-\u202e\f]/g, '')
      .split('\n')
      .map(line => line.trim().normalize('NFC'))
      .filter(Boolean)

  const SAID: Readonly<Record<string, readonly string[]>> = {
    en: ['AVATAR: To wave, “office affairs” (100 %)', 'Letters with marks: q̇ x̂', 'Croeso i ŵyl y gŵr'],
    pl: ['Zażółć gęślą jaźń', 'Łódź, Świnoujście i źdźbło'],
    ar: ['أحب أن أصلح الدراجات', 'السعر 40 دينارا في عام 2026', 'السَّلَامُ عَلَيْكُمْ يا أصدقاء', 'تعلم HTML في ساعة'],
    ur: ['میں سائیکل ٹھیک کرنا سکھا سکتا ہوں', 'کیا آپ میری مدد کریں گے', 'عمارت نمبر 12 میں'],
    pa: ['ਮੈਂ ਸਾਈਕਲ ਠੀਕ ਕਰ ਸਕਦਾ ਹਾਂ।', 'ਸ਼੍ਰੀ, ਪੜ੍ਹਨਾ, ਅੰਮ੍ਰਿਤ, ਕਿੱਥੇ (4.0) ੩੫'],
    bn: ['আমি সাইকেল মেরামত করতে পারি।', 'ক্ষুদ্র, স্ত্রী, কর্ম, বৃষ্টি (4.0) ৩৫'],
    hi: ['मैं साइकिल की मरम्मत कर सकता हूँ।', 'श्री, क्षत्रिय, हिन्दी, ट्रक (4.0) ३५'],
  }
  it.each(Object.entries(SAID))('reads %s as it was written', async (lang, lines) => {
    const inks = lines.map((line, i) => tag('P', [text(line, lang, 100 + i * 60)]))
    expect(await read([{ ...A4, inks }], lang)).toEqual(lines.map(line => line.normalize('NFC')))
  })

  it('reads Urdu as it was written among much English, numbers and commas too', async () => {
    const urdu = ['یا سنائیں، کس گرہ نے آپ کو تھکا دیا', 'عمارت نمبر 12 میں (یا 4.5)!']
    const english = Array.from({ length: 5 }, (_, i) => `Much that is said in English, line ${i + 1}`)
    const inks = [...english.map(line => [line, 'en'] as const), ...urdu.map(line => [line, 'ur'] as const)].map(
      ([line, lang], i) => text(line, lang, 100 + i * 60),
    )
    expect(await read([{ ...A4, inks }], 'en')).toEqual([...english, ...urdu])
  })

  it('finds no font but embedded subsets that say what their glyphs mean', async () => {
    const inks = Object.keys(SAID).map((lang, i) => text(SAID[lang]?.[0] ?? '', lang, 100 + i * 60))
    const [, , ...fonts] = run('pdffonts', await file(book([{ ...A4, inks }])))
      .trim()
      .split('\n')
    expect(fonts.length).toBeGreaterThanOrEqual(6)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +\S+ +yes yes yes /)
  })

  it('finds the boxes and the title', async () => {
    const told = run('pdfinfo', '-box', await file(book([everything()])))
    const numbers = (name: string) =>
      told
        .match(new RegExp(`^${name}: +(.*)$`, 'm'))?.[1]
        ?.trim()
        .split(/\s+/)
        .map(Number)
    expect(told).toMatch(/^Title: +Zażółć & co\.$/m)
    expect(told).toMatch(/^Tagged: +yes$/m)
    expect(told).toMatch(/^PDF version: +1\.7$/m)
    expect(numbers('MediaBox')).toEqual([0, 0, 595.28, 841.89])
    expect(numbers('TrimBox')).toEqual([30, 101.89, 530, 801.89]) // from the page's foot
    expect(numbers('BleedBox')).toEqual([20, 91.89, 540, 811.89])
  })

  it('walks the structure from its root to the words', async () => {
    const told = run('pdfinfo', '-struct-text', await file(book([everything()])))
    const roles = told.match(/^ *(Document|H1|H2|P|L|LI|LBody|Figure|Link)\b/gm)
    expect(roles).toEqual([
      ...['Document', '  H1', '  Figure', '  L', '    LI', '      LBody', '    LI', '      LBody', '        P'],
      ...['          Link', '  P'],
    ])
    for (const words of ['All that a page may have', 'Croeso i bawb', 'See ', 'the kit'])
      expect(told).toContain(`"${words}"`)
  })
})
