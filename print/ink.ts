// What a printed page is made of, as plain data: the sheets and faces make it, pdf.ts draws it, the golden tests read it.
// Lengths are points (1/72 inch); x runs from the left, y from the top.

export type Pt = number

/** Points in a millimetre. */
export const MM = 72 / 25.4

export interface Box {
  readonly x: Pt
  readonly y: Pt
  readonly w: Pt
  readonly h: Pt
}

/** "#1b1a2e"; greys are written as such, so that a black cartridge prints them. */
export type Colour = `#${string}`

/** The fonts that come with the kit, by their PostScript names. */
export type FontName = string & { readonly __brand?: 'FontName' }

/** One glyph as HarfBuzz placed it. Lengths are in ems: at a size of 10 pt, 0.5 is 5 pt. y runs upwards, as in the font. */
export interface Glyph {
  readonly id: number // in the whole font
  readonly advance: number
  readonly x: number // offset from the pen
  readonly y: number
  readonly text: string // the characters it stands for; '' where another glyph of its cluster stands for them
}

/** Glyphs of one font and one direction. */
export interface Run {
  readonly font: FontName
  readonly lang: string // BCP 47
  readonly rtl: boolean
  readonly text: string // in reading order, for ActualText
  readonly glyphs: readonly Glyph[] // from left to right
}

/** One shaped line of text, its runs from left to right. */
export interface Line {
  readonly text: string // in reading order
  readonly lang: string
  readonly rtl: boolean // the paragraph's own direction
  readonly width: number // ems
  readonly runs: readonly Run[]
}

/** A line of text, its baseline's left end at x, y. */
export interface Text {
  readonly do: 'text'
  readonly line: Line
  readonly x: Pt
  readonly y: Pt
  readonly size: Pt
  readonly colour: Colour
}

/** An outline, filled, stroked or both. */
export interface Shape {
  readonly do: 'shape'
  readonly path: string // SVG's M, L, C and Z, absolute, numbers parted by spaces: "M 0 0 L 10 0 Z"
  readonly fill?: Colour | undefined
  readonly stroke?: Colour | undefined
  readonly width?: Pt | undefined // of the stroke; 1 where not said
  readonly round?: boolean | undefined // ends and corners
  readonly dash?: readonly Pt[] | undefined
}

/** What is drawn many times and stored once: a picture, the back of a card, the marks of a sheet. */
export interface Stamp {
  readonly do: 'stamp'
  readonly id: string // the same id, the same inks
  readonly box: Box // of the inks: what lies outside is not drawn
  readonly inks: readonly Ink[] // text, shape and place only
}

/** Inks moved to x, y and turned about that point, clockwise. */
export interface Place {
  readonly do: 'place'
  readonly x: Pt
  readonly y: Pt
  readonly turn?: 0 | 90 | 180 | 270 | undefined
  readonly scale?: number | undefined
  readonly inks: readonly Ink[]
}

/** The standard structure types of PDF that we use; 'Artifact' is for marks that a screen reader passes over. */
export type Role = 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Figure' | 'Sect' | 'Link' | 'Artifact'

/** What these inks mean to somebody who cannot see them; in reading order. Whatever stands in no tag is an artifact. */
export interface Tag {
  readonly do: 'tag'
  readonly role: Role
  readonly alt?: string | undefined // for a Figure
  readonly lang?: string | undefined
  readonly href?: string | undefined // for a Link
  readonly inks: readonly Ink[]
}

export type Ink = Text | Shape | Stamp | Place | Tag

/** One side of one sheet. */
export interface Page {
  readonly width: Pt
  readonly height: Pt
  readonly trim?: Box | undefined // the page itself where not said
  readonly bleed?: Box | undefined
  readonly inks: readonly Ink[]
}

/** What becomes one PDF. */
export interface Book {
  readonly title: string
  readonly lang: string // the main language, BCP 47
  readonly langs?: readonly string[] | undefined // all that its own words are in, where there are more
  readonly author: string
  readonly duplex: 'long' | 'short' | 'none' // for the print dialogue
  readonly xmp: string // the rdf:Description elements that say whose it is and under which licence; '' for none
  readonly pages: readonly Page[]
}

/** Bad input for a printed page, said so that a facilitator can mend it: what, where, and the way out. */
export class PrintError extends Error {
  override readonly name = 'PrintError'
  readonly unfit: readonly string[] // the words that do not fit, for who says it in other words; else none

  constructor(message: string, { unfit = [], ...options }: ErrorOptions & { unfit?: readonly string[] } = {}) {
    super(message, options)
    this.unfit = unfit
  }
}

const n = (x: number) => String(Math.round(x * 1000) / 1000)

/** The outline of a rectangle, its corners rounded by `r`. */
export function rect({ x, y, w, h }: Box, r: Pt = 0): string {
  if (r <= 0) return `M ${n(x)} ${n(y)} L ${n(x + w)} ${n(y)} L ${n(x + w)} ${n(y + h)} L ${n(x)} ${n(y + h)} Z`
  const k = r * (1 - 0.5523) // how far a Bézier's handles stay from the corner to draw a quarter circle
  const at = (...points: number[]) => points.map(n).join(' ')
  return [
    `M ${at(x + r, y)} L ${at(x + w - r, y)} C ${at(x + w - k, y, x + w, y + k, x + w, y + r)}`,
    `L ${at(x + w, y + h - r)} C ${at(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h)}`,
    `L ${at(x + r, y + h)} C ${at(x + k, y + h, x, y + h - k, x, y + h - r)}`,
    `L ${at(x, y + r)} C ${at(x, y + k, x + k, y, x + r, y)} Z`,
  ].join(' ')
}

/** The inks as lines of text, one a drawing call: what golden tests keep, so that a changed face shows as a readable diff. */
export function script(inks: readonly Ink[], indent = ''): string {
  return inks
    .map(ink => `${indent}${told(ink)}\n${'inks' in ink && ink.do !== 'stamp' ? script(ink.inks, `${indent}  `) : ''}`)
    .join('')
}

function told(ink: Ink): string {
  const words = (...parts: readonly (string | false | 0 | undefined)[]) => [ink.do, ...parts.filter(Boolean)].join(' ')
  switch (ink.do) {
    case 'text': {
      const fonts = [...new Set(ink.line.runs.map(run => run.font))].join('+')
      const { line, size, x, y, colour } = ink
      return words(JSON.stringify(line.text), line.lang, fonts, n(size), `at ${n(x)},${n(y)}`, colour)
    }
    case 'shape': {
      const { fill, stroke, width = 1, round, dash, path } = ink
      const line = stroke && `stroke ${stroke} ${n(width)}`
      return words(fill && `fill ${fill}`, line, round && 'round', dash && `dash ${dash.map(n).join(',')}`, path)
    }
    case 'stamp':
      return words(ink.id)
    case 'place':
      return words(`${n(ink.x)},${n(ink.y)}`, ink.turn && `turn ${ink.turn}`, ink.scale && `scale ${n(ink.scale)}`)
    case 'tag':
      return words(ink.role, ink.alt && JSON.stringify(ink.alt), ink.lang, ink.href)
  }
}
