// Papers and cards as data, in millimetres, and the readers of their names.
import { PrintError } from './ink'

const INCH = 25.4

/** A card as it is held: business and index cards lie, the others stand. Millimetres, after cutting. */
export interface CardSize {
  readonly id: string
  readonly name: string
  readonly w: number
  readonly h: number
}

/** A perforated stock's cards, in millimetres from the sheet's top left corner. `dx` and `dy` run from card to card. */
export interface Stock {
  readonly card: CardSize
  readonly columns: number
  readonly rows: number
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** A sheet of paper, standing, in millimetres. */
export interface Paper {
  readonly id: string
  readonly name: string
  readonly w: number
  readonly h: number
  readonly stock?: Stock | undefined // where its cards are cut out already
}

/** What an office printer leaves white at each edge of a sheet: a laser printer's 1/6 inch, in millimetres. */
export const MARGIN = 4.2
/** The shortest and the longest side of a free size, in millimetres. */
export const SIZE_MIN = 20
export const SIZE_MAX = 500

const card = (id: string, name: string, w: number, h: number): CardSize => ({ id, name, w, h })
const inches = (id: string, name: string, w: number, h: number) => card(id, name, w * INCH, h * INCH)

const VISITING_US = inches('business-us', 'Business card, US', 3.5, 2)
const VISITING_54 = card('85x54mm', '85 × 54 mm', 85, 54)
const INDEX = inches('index', 'Index card', 5, 3)

export const CARD_SIZES: readonly CardSize[] = [
  // rpg-cards, generator/generate.html
  inches('poker-us', 'Poker, US', 2.5, 3.5), // 63.5 × 88.9
  card('poker-eu', 'Poker, EU', 63, 88),
  card('bridge', 'Bridge', 57, 89),
  inches('bridge-us', 'Bridge, US', 2.25, 3.5),
  card('euro', 'Euro', 59, 92),
  card('mini', 'Mini', 44, 68),
  card('tarot', 'Tarot', 70, 120),
  inches('tarot-us', 'Tarot, US', 2.75, 4.75),
  card('tarot-large', 'Large tarot', 89, 146),
  inches('domino', 'Domino', 1.75, 3.5),
  inches('square', 'Square', 3.5, 3.5),
  card('business', 'Business card', 85, 55),
  VISITING_US,
  INDEX,
  // ISO 216
  card('a7', 'A7', 74, 105),
  card('a6', 'A6', 105, 148),
  card('a5', 'A5', 148, 210),
]

const sheet = (id: string, name: string, w: number, h: number): Paper => ({ id, name, w, h })
/** A stock of `columns` × `rows` cards, the first at x, y, the next dx and dy further. */
function stock(
  id: string,
  name: string,
  { w, h }: Paper,
  card: CardSize,
  [columns, rows]: readonly [number, number],
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
): Paper {
  return { id, name, w, h, stock: { card, columns, rows, x, y, dx, dy } }
}

const A4 = sheet('a4', 'A4', 210, 297)
const LETTER = sheet('letter', 'US Letter', 8.5 * INCH, 11 * INCH)

export const PAPERS: readonly Paper[] = [
  // ISO 216 and gLabels 3.4.1, paper-sizes.xml
  A4,
  sheet('a3', 'A3', 297, 420),
  sheet('a1', 'A1', 594, 841), // for the wall
  sheet('a5', 'A5', 148, 210),
  LETTER,
  sheet('legal', 'US Legal', 8.5 * INCH, 14 * INCH),
  sheet('tabloid', 'US Tabloid', 11 * INCH, 17 * INCH), // ANSI B, the American A3
  // gLabels 3.4.1, avery-us-templates.xml and avery-iso-templates.xml; 7414 is given there in points, within 0.01 mm of these
  stock('avery-5371', 'Avery 5371', LETTER, VISITING_US, [2, 5], [0.75 * INCH, 0.5 * INCH], [3.5 * INCH, 2 * INCH]),
  stock('avery-c32011', 'Avery C32011-10', A4, VISITING_54, [2, 5], [15, 13.5], [95, 54]),
  stock('avery-32015', 'Avery 32015', A4, VISITING_54, [2, 4], [17, 31.5], [91, 60]),
  stock('avery-7414', 'Avery 7414', A4, card('90x52mm', '90 × 52 mm', 90, 52), [2, 5], [15, 18.5], [90, 52]),
  // not symmetrical: 17 mm stay at the right, 14 below
  stock('avery-l4785', 'Avery L4785', A4, card('80x50mm', '80 × 50 mm', 80, 50), [2, 5], [18, 13], [95, 55]),
  stock('avery-5388', 'Avery 5388', LETTER, INDEX, [1, 3], [1.75 * INCH, INCH], [5 * INCH, 3 * INCH]),
]

/**
 * A paper by its id ("a4", "Avery 5371") or as a free size ("210x330mm", "12x18in"), which is set upright.
 * @throws PrintError that lists the papers, or tells the limits of a free size.
 */
export function readPaper(text: string): Paper {
  const known = named(PAPERS, text)
  if (known) return known
  const { id, w, h } = freeSize(text, 'paper', PAPERS, '210x330mm or 12x18in')
  return { id, name: id, w: Math.min(w, h), h: Math.max(w, h) }
}

/**
 * A card size by its id ("poker-us", "Poker US") or as a free size ("70x100mm", "2.5x3.5in", "63,5 x 88,9 mm"), width first.
 * @throws PrintError that lists the sizes, or tells the limits of a free size.
 */
export function readCardSize(text: string): CardSize {
  const known = named(CARD_SIZES, text)
  if (known) return known
  const { id, w, h } = freeSize(text, 'card size', CARD_SIZES, '70x100mm or 2.5x3.5in')
  return { id, name: id, w, h }
}

/** "63.5 × 88.9 mm" */
export function inMm({ w, h }: { readonly w: number; readonly h: number }): string {
  return `${tidy(w)} × ${tidy(h)} mm`
}

/** A number of millimetres as it is read: at most two decimals. */
export const tidy = (mm: number) => String(Math.round(mm * 100) / 100)

function named<T extends { readonly id: string }>(all: readonly T[], text: string): T | undefined {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/[\s_,]+/g, '-')
  return all.find(one => one.id === id)
}

const SIZE = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*[x×*]\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*(mm|in|")$/i

function freeSize(text: string, what: string, all: readonly { readonly id: string }[], such: string) {
  const [, across = '', down = '', unit] = text.trim().match(SIZE) ?? []
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
  if (unit === undefined) {
    const ids = all.map(one => one.id).join(', ')
    throw new PrintError(`There is no ${what} ${shown}. Choose one of ${ids}, or a size such as ${such}.`)
  }
  const metric = unit.toLowerCase() === 'mm'
  const [w, h] = [across, down].map(number => Number(number.replace(',', '.')) * (metric ? 1 : INCH)) as [
    number,
    number,
  ]
  if (Math.min(w, h) < SIZE_MIN || Math.max(w, h) > SIZE_MAX) {
    throw new PrintError(`The ${what} ${shown} is out of bounds: each side must be ${SIZE_MIN} to ${SIZE_MAX} mm long.`)
  }
  const id = `${Number(across.replace(',', '.'))}x${Number(down.replace(',', '.'))}${metric ? 'mm' : 'in'}`
  return { id, w, h }
}
