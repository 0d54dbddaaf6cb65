// A pack is a folder of data: a deck, its words in each language, how to run it, its licence. This file is its types and the reader of its pack.json.
import { type Fields, fail, ids, isFields, object, oneOf, pieces, text, type Where, whole } from './check'
import { type Licence, readLicence } from './licence'
import { readScript, type ScriptLine, type ScriptWords } from './script'

export type CardId = string & { readonly __brand?: 'CardId' }
export type PileId = string & { readonly __brand?: 'PileId' }
export type SuitId = string & { readonly __brand?: 'SuitId' }

/** How likely one adult is to be able to: a model (common 1 in 2, middling 1 in 5, uncommon 7 %, rare 2 %), never measured. */
export const RARITIES = ['common', 'middling', 'uncommon', 'rare'] as const
export type Rarity = (typeof RARITIES)[number]

export const TAGS = ['show', 'teach', 'seated', 'free', 'safety'] as const
/** show: invites "show me!"; teach: teachable in 30 minutes; seated: can be done seated; free: costs nothing; safety: needs a licence or safety check. */
export type Tag = (typeof TAGS)[number]

export const TEXT_MAX = 48 // characters: two lines of the big card, one and a half of the printed one
export const SHOW_MAX = 24 // beside the number and the suit's disc
export const TWIN_MAX = 60 // the twin is set smaller
export const REASON_MAX = 160 // why a card was adapted: one line of a list
export const LABEL_MAX = 40
export const MORE_MAX = 180 // what a card says besides, set small: four lines of it

export interface Card {
  readonly id: CardId // stable for ever, e.g. "mend-03"
  readonly suit: SuitId
  readonly rarity?: Rarity // where all cards of a deck have one it is dealt by it, else in the order written
  readonly tags: readonly Tag[]
  readonly art: string // OpenMoji hexcode, e.g. "1FAA1"
  readonly facts?: Fields // what only the pack's exercise understands, which reads it: a cost, say
}

export interface Suit {
  readonly id: SuitId
  readonly art: string // the glyph's OpenMoji hexcode
}

/** Fields that fell back to another language, and which: {twin: "en"}. */
export type Lent = Readonly<Record<string, string>>

export interface CardWords {
  readonly text: string
  readonly more?: string // what else it says, e.g. a project in two sentences
  readonly twin?: string // the opt-out of a show card
  readonly lang?: string // set where the words fell back to another language, so that screens can say so
  readonly lent?: Lent // or some of them
}

/**
 * The words of a pack in one language. A missing card text falls back to the pack's first language, visibly. The writing
 * direction is not said: it follows from the language.
 */
export interface PackWords {
  readonly lang: string // BCP 47, e.g. "en"
  readonly draft: boolean // true until a speaker has checked it
  readonly title: string
  readonly what?: string // in one sentence, for whoever chooses it
  readonly question: string // asked of each card, e.g. "Can anyone here do this?"
  readonly guess?: string // asked before the first card; none where nothing is guessed
  readonly show?: string // on a show card, e.g. "Show me!"
  readonly piles: Readonly<Record<PileId, { readonly name: string; readonly hint: string }>>
  readonly suits: Readonly<Record<SuitId, string>>
  readonly labels?: Readonly<Record<string, string>>
  readonly cards: Readonly<Record<CardId, CardWords>>
  readonly script?: Readonly<Record<string, ScriptWords>>
  /** Why a card says something else than the first language does, in English, for whoever checks it; none where not said. */
  readonly adapted?: Readonly<Record<CardId, string>>
  readonly lent?: Lent
}

export interface Pack {
  readonly id: string
  readonly version: number
  readonly exercise: string
  readonly scope?: 'floor' // the whole room plays it on one board; else each table on its own
  readonly piles: readonly PileId[]
  readonly suits: readonly Suit[]
  readonly cards: readonly Card[]
  readonly cuts: Readonly<Record<string, readonly CardId[]>> // e.g. {"30": [...], "50": [...]}; the whole deck needs none
  readonly blanks: number
  readonly labels?: readonly string[] // what its settings and facts speak of, each with a name in every language
  readonly settings?: Fields // how its exercise is to play it, which reads them: a budget, say
  readonly script?: readonly ScriptLine[]
  readonly languages: readonly string[] // the first is the one the others fall back to
  readonly licence: Licence
}

const ID = /^[a-z][a-z0-9-]{0,39}$/
const LANG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const HEX = /^[0-9A-F]{4,5}(-[0-9A-F]{4,5})*$/

const art = (json: unknown, where: Where) =>
  text(json, where, 80, HEX, 'an OpenMoji hexcode such as "1FAA1"; look one up on openmoji.org')

const id = (json: unknown, where: Where) =>
  text(json, where, 40, ID, 'up to 40 small letters, digits and hyphens, a letter first')

/**
 * The pack in a pack.json.
 * @throws Error naming the pack, the card and the field, and saying what is expected there.
 */
export function readPack(json: unknown): Pack {
  const name = isFields(json) && typeof json.id === 'string' ? json.id : '?'
  const at: Where = { pack: name, file: 'pack.json' }
  const must = 'id version exercise piles suits cards cuts blanks languages licence'.split(' ')
  const pack = object(json, at, must, ['scope', 'labels', 'settings', 'script'])
  const suits = pieces(pack.suits, { ...at, field: 'suits' }, (suit, where) => {
    const { id: suitId, art: hex } = object(suit, where, ['id', 'art'])
    return { id: id(suitId, { ...where, field: 'id' }), art: art(hex, { ...where, field: 'art' }) }
  })
  const suitIds = suits.map(suit => suit.id)
  const cards = pieces(pack.cards, { ...at, field: 'cards' }, (card, where) => readCard(card, where, suitIds))
  const cardIds = cards.map(card => card.id)
  const cuts = object(pack.cuts, { ...at, field: 'cuts' })
  const languages = ids(pack.languages, { ...at, field: 'languages' }, (lang, where) =>
    text(lang, where, 35, LANG, 'a BCP 47 tag such as "en" or "pa-Guru"'),
  )
  const label = (json: unknown, where: Where) => {
    const found = id(json, where)
    if (!cardIds.includes(found)) return found // rounds name either by pack and id
    return fail(where, `must not be the id of a card, as "${found}" is; choose another`)
  }
  return {
    id: id(pack.id, { ...at, field: 'id' }),
    version: whole(pack.version, { ...at, field: 'version' }, 1, 9999),
    exercise: id(pack.exercise, { ...at, field: 'exercise' }),
    ...(pack.scope !== undefined && { scope: oneOf(pack.scope, { ...at, field: 'scope' }, ['floor'] as const) }),
    piles: ids(pack.piles, { ...at, field: 'piles' }, id, 0),
    suits,
    cards,
    cuts: Object.fromEntries(
      Object.entries(cuts).map(([cut, list]) => [cut, readCut(list, { ...at, field: `cuts.${cut}` }, cut, cardIds)]),
    ),
    blanks: whole(pack.blanks, { ...at, field: 'blanks' }, 0, 100),
    ...(pack.labels !== undefined && { labels: ids(pack.labels, { ...at, field: 'labels' }, label) }),
    ...(pack.settings !== undefined && { settings: object(pack.settings, { ...at, field: 'settings' }) }),
    ...(pack.script !== undefined && { script: readScript(pack.script, { ...at, field: 'script' }, id) }),
    languages,
    licence: readLicence(pack.licence, { ...at, field: 'licence' }, languages),
  }
}

function readCard(json: unknown, where: Where, suits: readonly SuitId[]): Card {
  const card = object(json, where, ['id', 'suit', 'tags', 'art'], ['rarity', 'facts'])
  return {
    id: id(card.id, { ...where, field: 'id' }),
    suit: oneOf(card.suit, { ...where, field: 'suit' }, suits),
    ...(card.rarity !== undefined && { rarity: oneOf(card.rarity, { ...where, field: 'rarity' }, RARITIES) }),
    tags: ids(card.tags, { ...where, field: 'tags' }, (tag, at) => oneOf(tag, at, TAGS), 0),
    art: art(card.art, { ...where, field: 'art' }),
    ...(card.facts !== undefined && { facts: object(card.facts, { ...where, field: 'facts' }) }),
  }
}

function readCut(json: unknown, where: Where, cut: string, cards: readonly CardId[]): readonly CardId[] {
  const list = ids(json, where, (card, at) => oneOf(card, at, cards, 'a card of this pack'))
  whole(Number(cut), where, list.length, list.length, `named after its ${list.length} cards, not "${cut}"`)
  return list
}
