// The front of a card as data, how it is printed, and the layout that its parts share.
import type { Lent } from '../cards/pack'
import type { Colour, Ink, Pt, Shape, Stamp } from './ink'
import type { Type } from './shape'

/** What is printed on one card. */
export interface Front {
  readonly id: string // stable, e.g. "mend-03"
  readonly number?: number | undefined
  readonly set?: { readonly said: string; readonly letter: string } | undefined // its copy: "Set A", and "A" where there is no room
  readonly texts: readonly FrontText[] // one, or two languages
  readonly art?: Stamp | undefined
  readonly glyph?: Stamp | undefined
  readonly suit?: string | undefined // its name, for those who cannot see the glyph
  readonly tint: number // the suit's place in the pack
  readonly stamp?: Said | undefined // "Show me!"
  readonly coins?: Coins | undefined // what it costs, takes or gives
  readonly heading?: readonly Said[] | undefined // on a card for a wall: what it hangs under
  readonly framed?: boolean | undefined // its suit's word stands in a box: it is no card to choose
  readonly needs?: readonly Need[] | undefined
  readonly skills?: Skills | undefined
  readonly fields?: readonly Field[] | undefined // on a card for a wall, at its foot
  readonly credit: string
  readonly hint?: string | undefined // on a blank card, over its lines
  readonly code?: Shape | undefined // the id for a camera, one unit wide and high
}

/** Some words in their language. */
export interface Said {
  readonly text: string
  readonly lang: string // BCP 47
}

/** Points that a child can count. */
export interface Coins {
  readonly count: number
  readonly sign?: '+' | '−' | undefined
  readonly empty?: boolean | undefined // to be coloured in
  readonly said: string // for those who cannot see them, in the sheets' language
}

/** Something that a project needs, in each language, and how much of it. */
export interface Need {
  readonly label: readonly Said[]
  readonly count: number
}

/** The skills that a project names, each in every language. */
export interface Skills {
  readonly names: readonly (readonly Said[])[]
  readonly off?: string | undefined // what a found one takes off, in the sheets' language; none where nothing can be taken off
}

/** Something to fill in: a line, or boxes to tick. */
export interface Field {
  readonly label: readonly Said[]
  readonly of: readonly (readonly Said[])[]
}

export interface FrontText {
  readonly text: string
  readonly over?: string | undefined // its suit's word, above it
  readonly more?: string | undefined // what else it says, set small under it
  readonly twin?: string | undefined // the opt-out of a show card
  readonly lang: string
  readonly lent?: Lent | undefined // which of them are in another language
  readonly note?: string | undefined // e.g. that a translation is missing
}

/** How the deck is printed. */
export interface Look {
  readonly ink: Colour
  readonly quiet: Colour // notes and credits
  readonly saver: boolean // outlines in place of grounds
  readonly least: Pt // the smallest the card's words may be; 18 in large print
}

export const COLOURED: Look = { ink: '#1b1a2e', quiet: '#5b5568', saver: false, least: 8 }
export const SAVER: Look = { ink: '#000000', quiet: '#444444', saver: true, least: 8 }

/** Large print starts at 18 pt: the RNIB's and the American Printing House for the Blind's floor. */
export const LARGE = 18

/** One card being laid out. Lengths are points from the trim's top left corner. */
export interface Layout {
  readonly w: Pt
  readonly h: Pt
  readonly u: number // 1 on a poker card
  readonly inset: Pt
  readonly rows: Pt // the size of what a project needs and names, at its foot
  readonly rtl: boolean
  readonly look: Look
  readonly type: Type
  readonly where: string
}

/** `rtl` faces are mirrored: what starts a line lies on the right. */
export const start = ({ w, inset, rtl }: Layout, width: Pt) => (rtl ? w - inset - width : inset)
export const end = ({ w, inset, rtl }: Layout, width: Pt) => (rtl ? inset : w - inset - width)

/** Inks across the face, and where they begin. */
export interface Band {
  readonly inks: readonly Ink[]
  readonly top: Pt
}

export const round = (x: number) => Math.round(x * 100) / 100
