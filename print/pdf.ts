// A book as PDF 1.7, tagged for PDF/UA-1. The one file that knows fflate, which packs its streams.
import { zlibSync } from 'fflate/browser'
import { boxes, catalog, info } from './catalog'
import { embed, type Subsetter } from './embed'
import { type Deflate, openFile } from './file'
import { type Book, PrintError } from './ink'
import { metadata } from './metadata'
import { type Content, content } from './operators'
import { num } from './syntax'
import { structure } from './tags'
import { gather } from './used'

export interface Making {
  /** Called after each page. */
  readonly onPage?: ((done: number, of: number) => void) | undefined
}

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
  const file = openFile(deflate)
  const { lines, stamps } = gather(book.pages)
  const fonts = embed(file, lines, subset)
  const names = new Map([...stamps.keys()].map((id, i) => [id, `S${i + 1}`]))
  const common = { lang: book.lang, fonts, stamps: names }
  const shared = file.add(`<</Font ${fonts.resources}>>`)
  const forms = [...stamps.values()].map(({ id, box, inks }) => {
    const { x, y, w, h } = box
    const { operators } = content(inks, common)
    const bounds = [x, -y - h, x + w, -y].map(n => num(n, 3)).join(' ')
    const about = `/Subtype/Form/BBox[${bounds}]/Resources ${shared}`
    return [names.get(id) ?? '', file.addStream(operators, about)] as const
  })
  const resources = file.add(`<</Font ${fonts.resources}/XObject ${dictOf(forms)}>>`)
  const tree = file.reserve()
  const references = book.pages.map(() => file.reserve()) // side by side, which makes the list of objects shorter

  const streams = new Map<string, string>() // for many backs are alike
  const drawn: { page: string; elements: Content['elements']; dict: string }[] = []
  for (const [i, page] of book.pages.entries()) {
    const { operators, elements } = content(page.inks, { ...common, height: page.height })
    const stream = streams.get(operators) ?? file.addStream(operators)
    streams.set(operators, stream)
    const marked = elements.length > 0 ? `/StructParents ${i}` : ''
    const dict = `<</Type/Page/Parent ${tree}${boxes(page)}/Contents ${stream}/Tabs/S${marked}`
    drawn.push({ page: references[i] ?? '', elements, dict })
    onPage?.(drawn.length, book.pages.length)
  }
  const { root, links } = structure(drawn, file)
  for (const [i, { page, dict }] of drawn.entries()) {
    const annots = links[i]?.length ? `/Annots[${links[i]?.join(' ')}]` : ''
    file.put(page, `${dict}${annots}>>`)
  }
  file.put(tree, `<</Type/Pages/Count ${drawn.length}/Resources ${resources}/Kids[${references.join(' ')}]>>`)
  const xmp = file.addStream(metadata(book), '/Type/Metadata/Subtype/XML', false)
  return file.save(file.add(catalog(book, { tree, root, xmp })), file.add(info(book)))
}

const dictOf = (entries: readonly (readonly [string, string])[]) =>
  `<<${entries.map(([key, value]) => `/${key} ${value}`).join('')}>>`

/** The same bytes in Node and in a browser, which their own would not promise. */
const deflate: Deflate = bytes => zlibSync(bytes)
