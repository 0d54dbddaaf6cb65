// The structure tree: what a page's marks mean, in reading order (ISO 32000-1, 14.7 and 14.8; PDF/UA-1, 7).
import { type Line, PrintError } from './ink'
import { partsWords } from './lines'
import type { Element } from './operators'
import { literal, num, type Objects, textString } from './syntax'

/** One page's elements and what the file calls the page. */
export interface Marked {
  readonly page: string // a reference, as "12 0 R"
  readonly elements: readonly Element[]
}

export interface Structure {
  readonly root: string // a reference
  readonly links: readonly (readonly string[])[] // references to each page's annotations
}

/** Writes the elements of all pages under one Document, each page's marked content being numbered as the page is; items that follow each other are one list (PDF/UA-1, 7.6). */
export function structure(pages: readonly Marked[], { reserve, put }: Pick<Objects, 'reserve' | 'put'>): Structure {
  const root = reserve()
  const document = reserve()
  const parents: string[][] = pages.map(() => []) // by page and marked-content id
  const links: string[][] = pages.map(() => [])
  const linked: string[] = [] // the elements of links, in the order of their annotations

  const write = ({ tag, lang, kids, lines, bounds }: Element, parent: string, page: number): string => {
    const { page: on } = pages[page] as Marked
    const self = reserve()
    const body = tag.role === 'LI' ? reserve() : self // a list's item holds nothing but label and body
    const inner: (string | number)[] = kids.map(kid => {
      if (typeof kid !== 'number') return write(kid, body, page)
      ;(parents[page] as string[])[kid] = body
      return kid
    })
    const box = () => bounds.map(n => num(n)).join(' ')
    if (tag.role === 'Link' && tag.href) {
      const link = reserve()
      const told = textString(tag.alt ?? tag.href)
      put(
        link,
        `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${box()}]/StructParent ${pages.length + linked.length}/Contents${told}/A<</S/URI/URI${literal(address(tag.href))}>>>>`,
      )
      inner.push(`<</Type/OBJR/Obj ${link}/Pg ${on}>>`)
      links[page]?.push(link)
      linked.push(self)
    }
    const more =
      (lang ? `/Lang(${lang})` : '') +
      (tag.role === 'Figure' ? `/Alt${textString(tag.alt ?? '')}` : '') +
      (kids.every(kid => typeof kid === 'number') ? actualText(lines) : '') +
      (tag.role === 'Figure' ? `/A<</O/Layout/BBox[${box()}]>>` : '')
    const pg = inner.some(kid => typeof kid === 'number') ? `/Pg ${on}` : ''
    const has = `${pg}/K ${inner.length === 1 ? inner[0] : `[${inner.join(' ')}]`}`
    if (body !== self) put(body, `<</S/LBody/P ${self}${has}>>`)
    put(self, `<</S/${tag.role}/P ${parent}${body === self ? has : `/K ${body}`}${more}>>`)
    return self
  }

  const kids: string[] = []
  let list: { readonly self: string; readonly items: string[] } | undefined // that items lie in which nothing parts
  const close = () => {
    if (list) put(list.self, `<</S/L/P ${document}/K[${list.items.join(' ')}]>>`)
    list = undefined
  }
  for (const [page, { elements }] of pages.entries())
    for (const element of elements) {
      if (element.tag.role === 'LI') {
        if (!list) {
          list = { self: reserve(), items: [] }
          kids.push(list.self)
        }
        list.items.push(write(element, list.self, page))
      } else {
        close()
        kids.push(write(element, document, page))
      }
    }
  close()
  put(document, `<</S/Document/P ${root}/K[${kids.join(' ')}]>>`)
  const numbers = [
    ...parents.flatMap((refs, page) => (refs.length > 0 ? [`${page}[${refs.join(' ')}]`] : [])),
    ...linked.map((ref, i) => `${pages.length + i} ${ref}`),
  ]
  const tree = `<</Nums[${numbers.join(' ')}]>>`
  put(
    root,
    `<</Type/StructTreeRoot/K ${document}/ParentTree ${tree}/ParentTreeNextKey ${pages.length + linked.length}>>`,
  )
  return { root, links }
}

/** An address in ASCII, as PDF wants it (12.6.4.7). */
function address(href: string): string {
  try {
    return new URL(href).href
  } catch {
    throw new PrintError(
      `"${href}" is not an address that a link can lead to: write it whole, as "https://example.org/".`,
    )
  }
}

/** Lines from right to left lie in the page from left to right: whoever reads aloud needs them as they are read. */
function actualText(lines: readonly Line[]): string {
  if (!lines.some(({ runs }) => runs.some(({ rtl }) => rtl))) return ''
  return `/ActualText${textString(lines.map((line, i) => line.text + (i < lines.length - 1 && partsWords(line) ? ' ' : '')).join(''))}`
}
