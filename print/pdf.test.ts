// What others make of our PDFs: qpdf and poppler where they are installed, pdf-lib's parser everywhere.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, kitType } from './builders'
import type { Subsetter } from './embed'
import { type Book, type Ink, MM, type Page, PrintError, type Role, rect, type Tag } from './ink'
import { makePdf } from './pdf'
import type { Style, Type } from './shape'
import { subset as cut } from './subset'

let type: Type
let subset: Subsetter
let folder = ''
beforeAll(async () => {
  type = await kitType()
  subset = (name, glyphs) => cut(type.font(name).bytes, glyphs)
  folder = mkdtempSync(join(tmpdir(), 'print-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const A4 = { width: 210 * MM, height: 297 * MM }
const book = (pages: readonly Page[], more: Partial<Book> = {}): Book => ({
  ...{ title: 'Zażółć & co.', lang: 'en', author: 'The kit’s authors', duplex: 'long', xmp: '', pages, ...more },
})
const text = (words: string, lang: string, y: number, style: Style = 'text', size = 16): Ink => {
  const line = type.line(words, lang, style)
  const x = line.rtl ? A4.width - 50 - line.width * size : 50
  return { do: 'text', line, x, y, size, colour: '#1b1a2e' }
}
const tag = (role: Role, inks: readonly Ink[], more: Partial<Tag> = {}): Ink => ({ do: 'tag', role, inks, ...more })
const picture: Ink = {
  ...{ do: 'stamp', id: 'picture', box: { x: 0, y: 0, w: 72, h: 72 } },
  inks: [{ do: 'shape', path: 'M 36 4 L 68 68 L 4 68 Z', fill: '#ff8800' }],
}
const place = (x: number, y: number, ...inks: readonly Ink[]): Ink => ({ do: 'place', x, y, inks })

/** A page with all that a page may have. */
const everything = (): Page => ({
  ...A4,
  trim: { x: 30, y: 40, w: 500, h: 700 },
  bleed: { x: 20, y: 30, w: 520, h: 720 },
  inks: [
    { do: 'shape', path: rect({ x: 30, y: 40, w: 500, h: 700 }, 10), stroke: '#000000' },
    tag('H1', [text('All that a page may have', 'en', 80, 'display', 24)]),
    tag('Figure', [place(50, 100, picture)], { alt: 'A triangle' }),
    place(150, 100, picture),
    tag('L', [
      tag('LI', [text('Croeso i bawb', 'cy', 220)], { lang: 'cy' }),
      tag('LI', [
        tag('P', [
          text('See ', 'en', 250),
          tag('Link', [place(90, 250, text('the kit', 'en', 0))], { href: 'https://example.org/łódź' }),
        ]),
      ]),
    ]),
    tag('P', [text('السلام عليكم', 'ar', 300), text('يا أصدقاء', 'ar', 330)], { lang: 'ar' }),
  ],
})

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

describe('the file', () => {
  const open = async (made: Book) => PDFDocument.load(await makePdf(made, subset), { updateMetadata: false })
  const words = (value: PDFObject | undefined) =>
    value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined
  const dicts = (document: PDFDocument) =>
    document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const role = (dict: PDFDict) => dict.get(PDFName.of('S'))?.toString().slice(1)

  it('is the same, byte for byte, however often it is made, and tells different books apart', async () => {
    const [one, two, other] = await Promise.all([
      makePdf(book([everything()]), subset),
      makePdf(book([everything()]), subset, { onPage: () => {} }),
      makePdf(book([everything()], { title: 'Another' }), subset),
    ])
    const id = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/ID\[(.*?)\]/)?.[1]
    expect(Buffer.from(one).equals(two)).toBe(true)
    expect(id(one)).toMatch(/^<([0-9a-f]{32})><\1>$/)
    expect(id(one)).not.toBe(id(other))
  })

  it('says who made it, in which language, and how it is printed', async () => {
    const { catalog } = await open(book([everything()], { lang: 'cy', duplex: 'short' }))
    const xmp = catalog.lookup(PDFName.of('Metadata')) as PDFRawStream
    expect(words(catalog.get(PDFName.of('Lang')))).toBe('cy')
    expect(catalog.get(PDFName.of('MarkInfo'))?.toString().replace(/\s/g, '')).toBe('<</Markedtrue>>')
    expect(catalog.get(PDFName.of('ViewerPreferences'))?.toString().replace(/\s+/g, ' ')).toContain(
      '/DisplayDocTitle true /PrintScaling /None /Duplex /DuplexFlipShortEdge',
    )
    const packet = new TextDecoder().decode(xmp.contents)
    expect(packet).toContain('<rdf:li xml:lang="x-default">Zażółć &#38; co.</rdf:li>')
    expect(packet).toContain('<rdf:li>The kit’s authors</rdf:li>')
    expect(packet).toContain('<dc:language><rdf:Bag><rdf:li>cy</rdf:li>')
    expect(packet).toContain('pdfuaid:part="1"')
  })

  it('passes on what the book says of its licence', async () => {
    const xmp = '<rdf:Description rdf:about="" xmlns:cc="http://creativecommons.org/ns#"/>'
    const { catalog } = await open(book([everything()], { xmp }))
    expect(new TextDecoder().decode((catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).contents)).toContain(xmp)
  })

  it('gives every mark of a page an element, and every element its page', async () => {
    const document = await open(book([everything(), everything()]))
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums')) as PDFArray
    for (const [i, page] of document.getPages().entries()) {
      expect(page.node.get(PDFName.of('StructParents'))?.toString()).toBe(String(i))
      expect(page.node.get(PDFName.of('Tabs'))?.toString()).toBe('/S')
      const parents = numbers.lookup(i * 2 + 1) as PDFArray
      expect(parents.size()).toBe(6)
      for (let mark = 0; mark < parents.size(); mark++) {
        const element = parents.lookup(mark, PDFDict)
        expect(element.get(PDFName.of('Pg'))).toBe(page.ref)
        const kids = element.get(PDFName.of('K'))?.toString() ?? ''
        expect(kids.replace(/<<.*?>>|\d+ 0 R/g, '').match(/\d+/g)).toContain(String(mark))
      }
    }
  })

  it('says what pictures show, and how lines from right to left are read aloud', async () => {
    const elements = dicts(await open(book([everything()]))).filter(role)
    const figures = elements.filter(dict => role(dict) === 'Figure')
    expect(figures.map(dict => words(dict.get(PDFName.of('Alt'))))).toEqual(['A triangle'])
    const arabic = elements.filter(dict => words(dict.get(PDFName.of('Lang'))) === 'ar')
    expect(arabic.map(dict => words(dict.get(PDFName.of('ActualText'))))).toEqual(['السلام عليكم يا أصدقاء'])
  })

  it('has a link where its words are', async () => {
    const [link, ...more] = dicts(await open(book([everything()]))).filter(
      dict => dict.get(PDFName.of('Subtype')) === PDFName.of('Link'),
    )
    expect(more).toEqual([])
    const rectangle =
      link
        ?.get(PDFName.of('Rect'))
        ?.toString()
        .match(/[\d.]+/g)
        ?.map(Number) ?? []
    const width = type.line('the kit', 'en', 'text').width * 16
    const expected = [140, A4.height - 250 - 0.3 * 16, 140 + width, A4.height - 250 + 16]
    for (const [i, n] of expected.entries()) expect(rectangle[i]).toBeCloseTo(n, 1)
    expect(words(link?.lookup(PDFName.of('A'), PDFDict).get(PDFName.of('URI')))).toBe(
      'https://example.org/%C5%82%C3%B3d%C5%BA',
    )
    expect(words(link?.get(PDFName.of('Contents')))).toBe('https://example.org/łódź')
  })

  it('stores a stamp once however often it is drawn, and pages that are alike once', async () => {
    const back: Page = { ...A4, inks: [0, 1, 2, 3].map(i => place(100 * i, 100, picture)) }
    const document = await open(book([everything(), back, everything(), back]))
    const streams = document.context.enumerateIndirectObjects().map(([, object]) => object)
    const forms = streams.filter(
      object => object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'),
    )
    expect(forms.length).toBe(1)
    const contents = document.getPages().map(({ node }) => node.get(PDFName.of('Contents')))
    expect(contents.every(content => content instanceof PDFRef)).toBe(true)
    expect(contents[3]).toBe(contents[1])
  })
})

describe('the making', () => {
  it('tells of each page', async () => {
    const told: string[] = []
    const pages = [everything(), everything(), everything()]
    await makePdf(book(pages), subset, { onPage: (done, of) => told.push(`${done}/${of}`) })
    expect(told).toEqual(['1/3', '2/3', '3/3'])
  })
  it('refuses a link that leads nowhere, and a length that is no number', async () => {
    const link = tag('Link', [text('here', 'en', 50)], { href: 'example.org' })
    await expect(makePdf(book([{ ...A4, inks: [link] }]), subset)).rejects.toThrow('"example.org" is not an address')
    await expect(makePdf(book([{ ...A4, inks: [place(Number.NaN, 0, picture)] }]), subset)).rejects.toThrow('is NaN')
  })
  it('refuses a book without pages, and a font without its glyphs', async () => {
    await expect(makePdf(book([]), subset)).rejects.toThrow(PrintError)
    const empty: Subsetter = (name, glyphs) => ({ ...subset(name, glyphs), ids: new Map() })
    await expect(makePdf(book([everything()]), empty)).rejects.toThrow('BricolageGrotesque-ExtraBold lacks the glyph')
  })
})
