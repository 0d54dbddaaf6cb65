// A user of the print engine, who draws the design with its inks: tagged, as all that the kit prints.
import { readFile } from 'node:fs/promises'
import { rect } from '../../../print/ink'
import { makePdf } from '../../../print/pdf'
import { loadType } from '../../../print/shape'
import { subset } from '../../../print/subset'
import { BOLD, CARD, FACE, FOOTER, INK, MARK_WIDTH, MARKS, PAGE, QUIET, REGULAR, sheets } from '../design.mjs'

const REGULAR_NAME = 'AtkinsonHyperlegibleNext-Regular'
const BOLD_NAME = 'AtkinsonHyperlegibleNext-Bold'
const FILES = { [REGULAR_NAME]: REGULAR, [BOLD_NAME]: BOLD }
const LANG = 'en'

const ready = (async () => {
  const harfbuzz = readFile(new URL('../../node_modules/harfbuzzjs/dist/harfbuzz.wasm', import.meta.url))
  const type = await loadType(harfbuzz, name => readFile(FILES[name]), Object.keys(FILES))
  return { type, cut: (name, glyphs) => subset(type.font(name).bytes, glyphs) }
})()

const tag = (role, inks) => ({ do: 'tag', role, inks })
const marks = {
  do: 'stamp',
  id: 'marks',
  box: { x: 0, y: 0, ...PAGE },
  inks: MARKS.map(([x1, y1, x2, y2]) => ({
    do: 'shape',
    path: `M ${x1} ${y1} L ${x2} ${y2}`,
    stroke: '#000000',
    width: MARK_WIDTH,
  })),
}

function front(type, { number, suit, title, text }) {
  const { band, inset, width } = FACE
  const lines = (lines, y, { size, leading }) =>
    lines.map((line, i) => ({ do: 'text', line, x: inset, y: y + i * leading, size, colour: INK }))
  const digits = type.line(String(number), LANG, 'strong')
  const titles = type.wrap(title, LANG, 'strong', width / FACE.title.size)
  const texts = type.wrap(text, LANG, 'text', width / FACE.text.size)
  const below = FACE.title.y + (titles.length - 1) * FACE.title.leading + FACE.text.after
  return [
    { do: 'shape', path: rect({ x: 0, y: 0, w: CARD.w, h: band }), fill: suit.colour },
    credit(type),
    tag('H2', [
      { do: 'text', line: digits, x: inset, ...FACE.number, colour: '#ffffff' },
      ...lines(titles, FACE.title.y, FACE.title),
    ]),
    tag('P', lines(texts, below, FACE.text)),
  ]
}

/** Stored once, as the kit stores the credit of its cards. */
function credit(type) {
  const { size, ys } = FACE.footer
  const { inset: x, width: w } = FACE
  const inks = FOOTER.map((words, i) => {
    const line = type.line(words, LANG, 'text')
    return { do: 'text', line, x, y: ys[i], size, colour: QUIET }
  })
  return { do: 'stamp', id: 'credit', box: { x, y: ys[0] - size, w, h: CARD.h - ys[0] + size }, inks }
}

function back(type, { name, colour }) {
  const { inset, size, y } = FACE.back
  const line = type.line(name, LANG, 'strong')
  const box = { x: inset, y: inset, w: CARD.w - 2 * inset, h: CARD.h - 2 * inset }
  return {
    do: 'stamp',
    id: name,
    box,
    inks: [
      { do: 'shape', path: rect(box), fill: colour },
      { do: 'text', line, x: (CARD.w - line.width * size) / 2, y, size, colour: '#ffffff' },
    ],
  }
}

export async function make(deck) {
  const { type, cut } = await ready
  const backs = new Map([...new Set(deck.map(card => card.suit))].map(suit => [suit, back(type, suit)]))
  const pages = sheets(deck).flatMap(sheet => [
    [marks, ...sheet.map(({ card, x, y }) => ({ do: 'place', x, y, inks: front(type, card) }))],
    [marks, ...sheet.map(({ card, back, y }) => ({ do: 'place', x: back, y, inks: [backs.get(card.suit)] }))],
  ])
  const book = { title: 'Deck', lang: LANG, author: '', duplex: 'long', xmp: '' }
  return makePdf({ ...book, pages: pages.map(inks => ({ width: PAGE.w, height: PAGE.h, inks })) }, cut)
}
