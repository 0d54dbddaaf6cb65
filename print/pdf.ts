// A book as PDF 1.7, tagged for PDF/UA-1. The one file that knows pdf-lib, and only as the box to put objects in: it numbers
// them, packs them into object streams and writes the cross references. What is in them is ours: its own text path is slow
// and shapes half of our scripts wrongly.
import { strToU8, zlibSync } from 'fflate'
import { PDFContext, PDFName, PDFObject, PDFRawStream, PDFRef, PDFStreamWriter } from 'pdf-lib'
import { embed, type Subsetter } from './embed'
import type { Book, Box, Ink, Line, Page, Stamp } from './ink'
import { type Content, content } from './operators'
import { fnv, literal, num, type Objects, textString } from './syntax'
import { structure } from './tags'
import { metadata } from './metadata'

export interface Making {
  /** Called after each page. */
  readonly onPage?: ((done: number, of: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** How long work may go on before others have a turn, where somebody watches: what a browser calls a long task. */
const TURN = 50 // ms

/** fflate's: 9 takes longer and saves next to nothing. */
const LEVEL = 6

/** Object streams of this many: one is smallest, but a reader must unpack all of it for one object. */
const PACKED = 1000

/**
 * Makes the PDF of a book: the same book, the same bytes. With `onPage` or a `signal` it lets other work have a turn.
 * @throws PrintError for a colour that is none; Error for a glyph or path that no reader could draw
 * @throws DOMException named AbortError when the signal said stop
 */
export async function makePdf(book: Book, subset: Subsetter, { onPage, signal }: Making = {}): Promise<Uint8Array> {
  const file = container()
  const { lines, stamps } = gather(book.pages)
  const fonts = embed(file, lines, subset)
  const names = new Map([...stamps.keys()].map((id, i) => [id, `S${i + 1}`]))
  const common = { lang: book.lang, fonts, stamps: names }
  const forms = [...stamps.values()].map(({ id, box, inks }) => {
    const { x, y, w, h } = box
    const { operators } = content(inks, common)
    const bounds = [x, -y - h, x + w, -y].map(n => num(n, 3)).join(' ')
    const about = { Type: '/XObject', Subtype: '/Form', BBox: `[${bounds}]`, Resources: `<</Font ${fonts.resources}>>` }
    return [names.get(id) ?? '', file.addStream(operators, about)] as const
  })
  const resources = file.add(`<</Font ${fonts.resources}/XObject ${dictOf(forms)}>>`)
  const tree = file.reserve()

  const drawn: { page: string; elements: Content['elements']; dict: string }[] = []
  let began = performance.now()
  for (const page of book.pages) {
    if ((onPage || signal) && performance.now() - began > TURN) {
      await new Promise(resolve => setTimeout(resolve))
      began = performance.now()
    }
    if (signal?.aborted) throw new DOMException('The making of the PDF was stopped.', 'AbortError')
    const { operators, elements } = content(page.inks, { ...common, height: page.height })
    const reference = file.reserve()
    const dict = `<</Type/Page/Parent ${tree}${boxes(page)}/Contents ${file.addStream(operators)}/Tabs/S/StructParents ${drawn.length}`
    drawn.push({ page: reference, elements, dict })
    onPage?.(drawn.length, book.pages.length)
  }
  const { root, links } = structure(drawn, file)
  for (const [i, { page, dict }] of drawn.entries()) {
    const annots = links[i]?.length ? `/Annots[${links[i]?.join(' ')}]` : ''
    file.put(page, `${dict}${annots}>>`)
  }
  const kids = drawn.map(({ page }) => page).join(' ')
  file.put(tree, `<</Type/Pages/Count ${drawn.length}/Resources ${resources}/Kids[${kids}]>>`)
  const xmp = file.addStream(metadata(book), { Type: '/Metadata', Subtype: '/XML' }, false)
  const info = `<</Title${textString(book.title)}${book.author ? `/Author${textString(book.author)}` : ''}>>`
  return file.save(file.add(catalog(book, { tree, root, xmp })), file.add(info))
}

function catalog({ lang, duplex }: Book, refs: { readonly tree: string; readonly root: string; readonly xmp: string }) {
  const sides = { long: 'DuplexFlipLongEdge', short: 'DuplexFlipShortEdge', none: 'Simplex' }[duplex]
  return `<</Type/Catalog/Pages ${refs.tree}/StructTreeRoot ${refs.root}/Metadata ${refs.xmp}/Lang${literal(lang)}/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/${sides}>>>>`
}

const dictOf = (entries: readonly (readonly [string, string])[]) =>
  `<<${entries.map(([key, value]) => `/${key} ${value}`).join('')}>>`

/** A page's boxes. Trim and bleed are the page itself where they are not said, which is what PDF takes for granted. */
function boxes({ width, height, trim, bleed }: Page): string {
  const box = (name: string, { x, y, w, h }: Box) =>
    `/${name}[${[x, height - y - h, x + w, height - y].map(n => num(n, 3)).join(' ')}]`
  const media = box('MediaBox', { x: 0, y: 0, w: width, h: height })
  return media + (trim ? box('TrimBox', trim) : '') + (bleed ? box('BleedBox', bleed) : '')
}

/** What the pages need, each once: lines, and stamps in the order of their use. */
function gather(pages: readonly Page[]) {
  const lines = new Set<Line>()
  const stamps = new Map<string, Stamp>()
  const walk = (inks: readonly Ink[]) => {
    for (const ink of inks) {
      if (ink.do === 'text') lines.add(ink.line)
      else if (ink.do === 'stamp') {
        if (stamps.has(ink.id)) continue
        stamps.set(ink.id, ink)
        walk(ink.inks)
      } else if (ink.do !== 'shape') walk(ink.inks)
    }
  }
  for (const page of pages) walk(page.inks)
  return { lines, stamps }
}

/** The file being made. Objects are written as text at once: pdf-lib's own dictionaries take several times as long. */
function container(): Container {
  const context = PDFContext.create()
  const refOf = (reference: string) => PDFRef.of(Number.parseInt(reference, 10))
  return {
    reserve: () => context.nextRef().toString(),
    put: (reference, object) => context.assign(refOf(reference), new Written(object)),
    add: object => context.register(new Written(object)).toString(),
    addStream(content, entries = {}, packed = true) {
      const plain = typeof content === 'string' ? strToU8(content, true) : content
      const bytes = packed ? zlibSync(plain, { level: LEVEL }) : plain
      const dict = context.obj(packed ? { Filter: 'FlateDecode' } : {})
      for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), new Written(value))
      return context.register(PDFRawStream.of(dict, bytes)).toString()
    },
    async save(catalog, info) {
      const blank = '0'.repeat(32)
      const ID = new Written(`[<${blank}><${blank}>]`)
      Object.assign(context.trailerInfo, { Root: refOf(catalog), Info: refOf(info), ID })
      const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, PACKED)
      const bytes = await writer.serializeToBuffer()
      const id = [1, 2, 3, 4].map(seed => fnv(bytes, seed).toString(16).padStart(8, '0')).join('')
      const at = findLast(bytes, strToU8(blank, true))
      for (const start of [at, at - blank.length - 2]) bytes.set(strToU8(id, true), start)
      return bytes
    },
  }
}

interface Container extends Objects {
  /** The file's bytes. Its ID is made of them, for a date or a die would make two files of one book. */
  readonly save: (catalog: string, info: string) => Promise<Uint8Array>
}

/** An object whose text is there already. */
class Written extends PDFObject {
  readonly #text: string
  constructor(text: string) {
    super()
    this.#text = text
  }

  override toString(): string {
    return this.#text
  }

  override sizeInBytes(): number {
    return this.#text.length
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let i = 0; i < this.#text.length; i++) buffer[offset + i] = this.#text.charCodeAt(i)
    return this.#text.length
  }
}

/** Where bytes stand last. */
function findLast(bytes: Uint8Array, sought: Uint8Array): number {
  for (let at = bytes.length - sought.length; at >= 0; at--) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return at
  }
  throw new Error('The PDF lacks the place for its ID.')
}
