// The pages that the tests of pdf.ts make a PDF of.
import { kitType } from './builders'
import type { Subsetter } from './embed'
import { type Book, type Ink, MM, type Page, type Role, rect, type Tag } from './ink'
import type { Style } from './shape'
import { subset as cut } from './subset'

export const type = await kitType()
export const subset: Subsetter = (name, glyphs) => cut(type.font(name).bytes, glyphs)

export const A4 = { width: 210 * MM, height: 297 * MM }
export const book = (pages: readonly Page[], more: Partial<Book> = {}): Book => ({
  ...{ title: 'Zażółć & co.', lang: 'en', author: 'The kit’s authors', duplex: 'long', xmp: '', pages, ...more },
})
export const text = (words: string, lang: string, y: number, style: Style = 'text', size = 16): Ink => {
  const line = type.line(words, lang, style)
  const x = line.rtl ? A4.width - 50 - line.width * size : 50
  return { do: 'text', line, x, y, size, colour: '#1b1a2e' }
}
export const tag = (role: Role, inks: readonly Ink[], more: Partial<Tag> = {}): Ink => ({
  do: 'tag',
  role,
  inks,
  ...more,
})
export const picture: Ink = {
  ...{ do: 'stamp', id: 'picture', box: { x: 0, y: 0, w: 72, h: 72 } },
  inks: [{ do: 'shape', path: 'M 36 4 L 68 68 L 4 68 Z', fill: '#ff8800' }],
}
export const place = (x: number, y: number, ...inks: readonly Ink[]): Ink => ({ do: 'place', x, y, inks })

/** A page with all that a page may have. */
export const everything = (): Page => ({
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
