// A book as PDF 1.7, tagged for PDF/UA-1. The one file that knows pdf-lib, and only as the box to put objects in: it numbers
// them, packs them into object streams and writes the cross references. What is in them is ours: its own text path is slow
// and shapes half of our scripts wrongly.
import { PDFContext, PDFObject, PDFRef, PDFStream, PDFStreamWriter } from 'pdf-lib'
import { boxes, catalog, info } from './catalog'
import { embed, type Subsetter } from './embed'
import { type Book, PrintError } from './ink'
import { metadata } from './metadata'
import { type Content, content } from './operators'
import { digest, num, type Objects } from './syntax'
import { structure } from './tags'
import { gather } from './used'

export interface Making {
  /** Called after each page. */
  readonly onPage?: ((done: number, of: number) => void) | undefined
}

/** Object streams of this many: one is smallest, but a reader must unpack all of it for one object. */
const PACKED = 1000

/** Bytes. A shorter stream hardly becomes shorter, and its dictionary longer. */
const WORTH_PACKING = 150

/**
 * Makes the PDF of a book: the same book, the same bytes. Who wants to stop it ends the worker or the process that it runs in.
 * @throws PrintError for a book without pages or a colour that is none; Error for a glyph or path that no reader could draw
 */
export async function makePdf(
  book: Book,
  subset: Subsetter,
  { onPage }: Making = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (book.pages.length === 0) throw new PrintError(`"${book.title}" has no page to print: choose a part of it.`)
  const file = container()
  const { lines, stamps } = gather(book.pages)
  const fonts = embed(file, lines, subset)
  const names = new Map([...stamps.keys()].map((id, i) => [id, `S${i + 1}`]))
  const common = { lang: book.lang, fonts, stamps: names }
  const forms = [...stamps.values()].map(({ id, box, inks }) => {
    const { x, y, w, h } = box
    const { operators } = content(inks, common)
    const bounds = [x, -y - h, x + w, -y].map(n => num(n, 3)).join(' ')
    const about = `/Subtype/Form/BBox[${bounds}]/Resources<</Font ${fonts.resources}>>`
    return [names.get(id) ?? '', file.addStream(operators, about)] as const
  })
  const resources = file.add(`<</Font ${fonts.resources}/XObject ${dictOf(forms)}>>`)
  const tree = file.reserve()

  const streams = new Map<string, string>() // for many backs are alike
  const drawn: { page: string; elements: Content['elements']; dict: string }[] = []
  for (const page of book.pages) {
    const { operators, elements } = content(page.inks, { ...common, height: page.height })
    const stream = streams.get(operators) ?? file.addStream(operators)
    streams.set(operators, stream)
    const reference = file.reserve()
    const dict = `<</Type/Page/Parent ${tree}${boxes(page)}/Contents ${stream}/Tabs/S/StructParents ${drawn.length}`
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
  const xmp = file.addStream(metadata(book), '/Type/Metadata/Subtype/XML', false)
  return file.save(file.add(catalog(book, { tree, root, xmp })), file.add(info(book)))
}

const dictOf = (entries: readonly (readonly [string, string])[]) =>
  `<<${entries.map(([key, value]) => `/${key} ${value}`).join('')}>>`

/** What stands in the ID's place until the file is known. */
const NO_ID = '0'.repeat(32)

/** The file being made. Objects are written as text at once: pdf-lib's own dictionaries take several times as long. */
function container(): Container {
  const context = PDFContext.create()
  const refOf = (reference: string) => PDFRef.of(Number.parseInt(reference, 10))
  return {
    reserve: () => context.nextRef().toString(),
    put: (reference, object) => context.assign(refOf(reference), new Written(object)),
    add: object => context.register(new Written(object)).toString(),
    addStream(content, about = '', packed = true) {
      const pack = packed && content.length >= WORTH_PACKING
      const { contents } = pack ? context.flateStream(content) : context.stream(content)
      return context
        .register(new WrittenStream(context, pack ? `/Filter/FlateDecode${about}` : about, contents))
        .toString()
    },
    async save(catalog, info) {
      const ID = new Written(`[<${NO_ID}><${NO_ID}>]`)
      Object.assign(context.trailerInfo, { Root: refOf(catalog), Info: refOf(info), ID })
      const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, PACKED)
      const bytes = await writer.serializeToBuffer()
      const id = digest(bytes)
      const second = lastIndexOf(bytes, NO_ID)
      for (const at of [second - NO_ID.length - '><'.length, second]) write(id, bytes, at)
      return bytes as Uint8Array<ArrayBuffer>
    },
  }
}

interface Container extends Objects {
  /** The file's bytes. Its ID is made of them, for a date or a die would make two files of one book. */
  readonly save: (catalog: string, info: string) => Promise<Uint8Array<ArrayBuffer>>
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
    write(this.#text, buffer, offset)
    return this.#text.length
  }
}

/** A stream whose dictionary is there already, but for its length. */
class WrittenStream extends PDFStream {
  readonly #head: string
  readonly #bytes: Uint8Array
  constructor(context: PDFContext, about: string, bytes: Uint8Array) {
    super(context.obj({}))
    this.#head = `<</Length ${bytes.length}${about}>>stream\n`
    this.#bytes = bytes
  }

  override sizeInBytes(): number {
    return this.#head.length + this.#bytes.length + TAIL.length
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    const tail = offset + this.#head.length + this.#bytes.length
    write(this.#head, buffer, offset)
    buffer.set(this.#bytes, offset + this.#head.length)
    write(TAIL, buffer, tail)
    return this.sizeInBytes()
  }
}

const TAIL = '\nendstream'

function write(text: string, buffer: Uint8Array, offset: number): void {
  for (let i = 0; i < text.length; i++) buffer[offset + i] = text.charCodeAt(i)
}

/** Where a text stands last. */
function lastIndexOf(bytes: Uint8Array, text: string): number {
  for (let at = bytes.length - text.length; at >= 0; at--) {
    let same = 0
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++
    if (same === text.length) return at
  }
  throw new Error('The PDF has no place for its ID.')
}
