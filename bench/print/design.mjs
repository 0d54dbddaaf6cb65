// The design that every library draws: cards of 63 × 88 mm, nine to an A4 sheet, marks to cut by, a page of backs behind
// every page of fronts. Lengths are points, y runs down from the top of the page.
import { fileURLToPath } from 'node:url'

const MM = 72 / 25.4

export const PAGE = { w: 210 * MM, h: 297 * MM }
export const CARD = { w: 63 * MM, h: 88 * MM }
const GRID = 3
const LEFT = (PAGE.w - GRID * CARD.w) / 2
const TOP = (PAGE.h - GRID * CARD.h) / 2

const INSET = 4 * MM
/** What is set on a card; x and y from its corner, y of baselines. */
export const FACE = {
  band: 9 * MM,
  inset: INSET,
  width: CARD.w - 2 * INSET,
  number: { size: 11, y: 6.2 * MM },
  title: { size: 14, leading: 17, y: 16 * MM },
  text: { size: 10, leading: 13, after: 18 }, // pt below the title's last line
  footer: { size: 5.5, ys: [CARD.h - 6.5 * MM, CARD.h - 4 * MM] },
  back: { inset: 5 * MM, size: 18, y: CARD.h / 2 + 6 },
}
export const INK = '#1b1a2e'
export const QUIET = '#5b5568'
export const FOOTER = [
  '“What our street can do”, Social Spaces benchmark, 2026',
  'CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/',
]

const FONTS = '../../node_modules/@expo-google-fonts/atkinson-hyperlegible-next'
const font = weight =>
  fileURLToPath(new URL(`${FONTS}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`, import.meta.url))
export const REGULAR = font('400Regular')
export const BOLD = font('700Bold')

/** The cut lines' ends: 5 mm long, 3 mm off the cards. Each is x1, y1, x2, y2. */
export const MARKS = Array.from({ length: GRID + 1 }, (_, i) => {
  const x = LEFT + i * CARD.w
  const y = TOP + i * CARD.h
  const [right, bottom] = [PAGE.w - LEFT, PAGE.h - TOP]
  return [
    [x, TOP - 8 * MM, x, TOP - 3 * MM],
    [x, bottom + 3 * MM, x, bottom + 8 * MM],
    [LEFT - 8 * MM, y, LEFT - 3 * MM, y],
    [right + 3 * MM, y, right + 8 * MM, y],
  ]
}).flat()
export const MARK_WIDTH = 0.25

/** The deck's sheets: each card with where its front lies and where its back, the sheet being turned about its long edge. */
export function sheets(deck) {
  const found = []
  for (let first = 0; first < deck.length; first += GRID * GRID) {
    found.push(
      deck.slice(first, first + GRID * GRID).map((card, i) => ({
        card,
        x: LEFT + (i % GRID) * CARD.w,
        back: LEFT + (GRID - 1 - (i % GRID)) * CARD.w,
        y: TOP + Math.floor(i / GRID) * CARD.h,
      })),
    )
  }
  return found
}

/**
 * Breaks a text into lines, as many words on each as fit.
 * @param measure a word's width in ems, and a space's
 */
export function wrap(text, width, size, measure) {
  const lines = []
  const space = measure(' ') * size
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const wide = measure(word) * size
    if (line !== '' && used + space + wide > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    used += (line === '' ? 0 : space) + wide
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line]
}

/** A measure that asks but once for every word. */
export function memo(measure) {
  const known = new Map()
  return word => {
    let width = known.get(word)
    if (width === undefined) {
      width = measure(word)
      known.set(word, width)
    }
    return width
  }
}

/** A card's words on their lines: measures are in ems, of the bold font and of the regular. */
export function set(card, bold, regular) {
  const { title, text, width } = FACE
  const titles = wrap(card.title, width, title.size, bold)
  const below = title.y + (titles.length - 1) * title.leading + text.after
  return { titles, texts: wrap(card.text, width, text.size, regular), below }
}

/** "#ff8000" as three numbers up to `most`. */
export const rgb = (colour, most = 1) => [1, 3, 5].map(i => (Number.parseInt(colour.slice(i, i + 2), 16) / 255) * most)
