// What is in our PDFs, as pdf-lib's parser reads them; and what pdf.ts refuses to make.
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
import { describe, expect, it } from 'vitest'
import type { Subsetter } from './embed'
import { type Book, type Page, PrintError } from './ink'
import { makePdf } from './pdf'
import { A4, book, everything, picture, place, subset, tag, text, type } from './pdf.builders'

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
    const marked = document.getPages().map(({ node }) => node.get(PDFName.of('StructParents'))?.toString())
    expect(marked).toEqual(['0', undefined, '2', undefined]) // nothing on the backs is read aloud
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
