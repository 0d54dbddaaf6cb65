// A pack is a folder of data: a deck, its words in each language, how to run it, its licence. This file is its types and its reader.

export type CardId = string & { readonly __brand?: 'CardId' }
export type PileId = string & { readonly __brand?: 'PileId' }
export type SuitId = string & { readonly __brand?: 'SuitId' }

/** How likely one adult is to be able to: a model (common 1 in 2, middling 1 in 5, uncommon 7 %, rare 2 %), never measured. */
export const RARITIES = ['common', 'middling', 'uncommon', 'rare'] as const
export type Rarity = (typeof RARITIES)[number]

export const TAGS = ['show', 'teach', 'seated', 'free', 'safety'] as const
/** show: invites "show me!"; teach: teachable in 30 minutes; seated: can be done seated; free: costs nothing; safety: needs a licence or safety check. */
export type Tag = (typeof TAGS)[number]

export interface Card {
  readonly id: CardId // stable for ever, e.g. "mend-03"
  readonly suit: SuitId
  readonly rarity: Rarity
  readonly tags: readonly Tag[]
  readonly art: string // OpenMoji hexcode, e.g. "1FAA1"
}

export interface Suit {
  readonly id: SuitId
  readonly art: string // the glyph's OpenMoji hexcode or the name of a drawing in src/ui/Glyph.tsx
}

export interface Licence {
  readonly id: string // SPDX, e.g. "CC-BY-SA-4.0"
  readonly title: string
  readonly author: string
  readonly source: string
  readonly credits: readonly string[]
}

/** The words of a pack in one language. A missing card text falls back to the pack's first language, visibly. */
export interface PackWords {
  readonly lang: string // BCP 47, e.g. "en"
  readonly draft: boolean // true until a speaker has checked it
  readonly title: string
  readonly question: string // asked of each card, e.g. "Can anyone here do this?"
  readonly guess: string
  readonly piles: Readonly<Record<PileId, { readonly name: string; readonly hint: string }>>
  readonly suits: Readonly<Record<SuitId, string>>
  readonly cards: Readonly<Record<CardId, { readonly text: string; readonly twin?: string }>> // twin: the opt-out of a show card
}

export interface Pack {
  readonly id: string
  readonly version: number
  readonly exercise: string
  readonly piles: readonly PileId[]
  readonly suits: readonly Suit[]
  readonly cards: readonly Card[]
  readonly cuts: Readonly<Record<string, readonly CardId[]>> // e.g. {"30": [...], "50": [...]}; the whole deck needs none
  readonly blanks: number
  readonly languages: readonly string[] // the first is the one the others fall back to
  readonly licence: Licence
}
