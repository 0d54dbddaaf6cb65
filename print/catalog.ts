// What a PDF says of itself and of its pages, as the text of its objects (ISO 32000-1, 7.7 and 12.2).
import type { Book, Box, Page } from './ink'
import { literal, num, textString } from './syntax'

/** The catalog: language, title bar, and what the print dialogue starts with. `refs` are references to other objects. */
export function catalog(
  { lang, duplex }: Book,
  refs: { readonly tree: string; readonly root: string; readonly xmp: string },
) {
  const sides = { long: 'DuplexFlipLongEdge', short: 'DuplexFlipShortEdge', none: 'Simplex' }[duplex]
  return `<</Type/Catalog/Pages ${refs.tree}/StructTreeRoot ${refs.root}/Metadata ${refs.xmp}/Lang${literal(lang)}/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/${sides}>>>>`
}

/** The Info dictionary, which older readers look into. */
export const info = ({ title, author }: Book) =>
  `<</Title${textString(title)}${author ? `/Author${textString(author)}` : ''}>>`

/** A page's boxes, as entries of its dictionary. Trim and bleed are the page itself where they are not said, which is what PDF takes for granted. */
export function boxes({ width, height, trim, bleed }: Page): string {
  const box = (name: string, { x, y, w, h }: Box) =>
    `/${name}[${[x, height - y - h, x + w, height - y].map(n => num(n, 3)).join(' ')}]`
  const media = box('MediaBox', { x: 0, y: 0, w: width, h: height })
  return media + (trim ? box('TrimBox', trim) : '') + (bleed ? box('BleedBox', bleed) : '')
}
