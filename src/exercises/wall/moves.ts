// What people can do at a wall, how such a move is read from the network, and what a pack sets. Pure.
import type { PileId } from '../../../cards/pack'
import type { Feed, Round, SetLight, TableId, Undo } from '../../exercise'
import { type CardRef, FINDING_KINDS, type FindingKind, isCardRef, parseFeed } from '../../findings'
import { cleanLine, isCount, isId, isIds, isKey, isObject, own } from '../../json'

/** What a written card asks besides, all of it optional: a line, or one of a few. */
export interface FieldOf {
  readonly id: string
  readonly type: 'line' | 'choice'
  readonly of: readonly string[] // the choices; [] for a line
}

/** How a pack's wall is played, as its settings say it. */
export interface WallSettings {
  readonly fields: readonly FieldOf[]
  readonly think: boolean // alone first, and unshared
  readonly link: boolean // cards into actions
  readonly support: boolean
  readonly sign: boolean // up to actions
  readonly takes: readonly FindingKind[] // of what earlier rounds found
  readonly match: readonly [PileId, PileId] | null // headings whose cards answer each other
  readonly orders: readonly (readonly PileId[])[] // of the headings, besides their own
  readonly means: Readonly<Record<PileId, FindingKind>> // what a card under a heading is to later rounds; a note where unsaid
  readonly raises: Readonly<Record<string, PileId>> // finding kind → the heading it is raised under
}

/** The settings of a round, as `prepare` made them; junk gives none. */
export function settingsOf({ settings = {}, piles }: Pick<Round, 'settings' | 'piles'>): WallSettings {
  const list = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : [])
  const entries = (json: unknown) => (isObject(json) ? Object.entries(json) : [])
  const isPile = (json: unknown): json is PileId => piles.some(pile => pile === json)
  const kind = (json: unknown) => FINDING_KINDS.find(kind => kind === json)
  const [first, second] = list(settings.match)
  return {
    fields: list(settings.fields).flatMap((json): FieldOf[] => {
      if (!isObject(json) || !isId(json.id)) return []
      if (json.type === 'line') return [{ id: json.id, type: 'line', of: [] }]
      return json.type === 'choice' && isIds(json.of, 12) ? [{ id: json.id, type: 'choice', of: [...json.of] }] : []
    }),
    think: settings.think === true,
    link: settings.link === true,
    support: settings.support === true,
    sign: settings.sign === true,
    takes: list(settings.takes).flatMap(json => kind(json) ?? []),
    match: isPile(first) && isPile(second) && first !== second ? [first, second] : null,
    orders: list(settings.orders).flatMap(order =>
      isIds(order, 40) && order.length === piles.length && order.every(isPile) ? [[...order]] : [],
    ),
    means: Object.fromEntries(
      entries(settings.means).flatMap(([pile, json]) => {
        const means = kind(json)
        return means && isPile(pile) ? [[pile, means] as const] : []
      }),
    ),
    raises: Object.fromEntries(entries(settings.raises).filter(([json, pile]) => kind(json) && isPile(pile))) as Record<
      string,
      PileId
    >,
  }
}

export type FieldWords = Readonly<Record<string, string>>

/** What is agreed of an action, each said by itself so that two devices can say two things at once. */
export const ACTION_PARTS = ['name', 'owner', 'step', 'date'] as const
export type ActionPart = (typeof ACTION_PARTS)[number]

export type WallMove =
  | {
      readonly do: 'write'
      readonly card: string
      readonly heading: PileId
      readonly text: string // '' where the card it was raised from says it all
      readonly fields: FieldWords
      readonly from: TableId
      readonly ref: CardRef | null
      readonly starter: string | null // the starter that it raises
    }
  | {
      readonly do: 'edit'
      readonly card: string
      readonly text: string
      readonly fields: FieldWords
      readonly from: TableId
    }
  | { readonly do: 'move'; readonly card: string; readonly heading: PileId }
  | { readonly do: 'withdraw'; readonly of: string; readonly out: boolean; readonly from: TableId } // a card or an action
  | { readonly do: 'group'; readonly group: string; readonly name: string; readonly cards: readonly string[] } // named, or named anew
  | { readonly do: 'put'; readonly group: string | null; readonly cards: readonly string[] }
  | {
      readonly do: 'link'
      readonly action: string
      readonly name: string
      readonly cards: readonly string[] // two or more
      readonly from: TableId
    }
  | { readonly do: 'plan'; readonly action: string; readonly part: ActionPart; readonly text: string }
  | { readonly do: 'support'; readonly of: string; readonly on: boolean; readonly from: TableId }
  | {
      readonly do: 'sign'
      readonly action: string
      readonly name: string
      readonly on: boolean
      readonly from: TableId
    }
  | {
      readonly do: 'agree'
      readonly cards: readonly [string, string]
      readonly yes: boolean
      readonly from: TableId
    }
  | { readonly do: 'named'; readonly from: TableId; readonly name: string } // who a table on the floor is
  | { readonly do: 'order'; readonly order: number } // by the server, at a cue
  | Undo
  | SetLight
  | Feed

export const TEXT_MAX = 240
export const LINE_MAX = 120
export const NAME_MAX = 60 // of a group, of an action
export const FIRST_MAX = 40 // a first name or a role; a table's name
export const CARDS_MAX = 600 // on one board: 150 people with four each
export const GROUPS_MAX = 100
export const ACTIONS_MAX = 150
export const TOGETHER_MAX = 60 // cards in one move
export const SIGNED_MAX = 60
export const ORDERS_MAX = 9
export const FOUND_MAX = 200 // starters of one wall

function parseFields(json: unknown): FieldWords | undefined {
  if (!isObject(json)) return undefined
  const said = Object.entries(json)
  if (said.length > 12) return undefined
  const clean = said.flatMap(([id, text]) => {
    const line = cleanLine(text, LINE_MAX)
    return isId(id) && line !== undefined ? [[id, line] as const] : []
  })
  return clean.length === said.length ? Object.fromEntries(clean) : undefined
}

/** A line that may be empty. */
const lineOr = (json: unknown, most: number) => (json === '' ? '' : cleanLine(json, most))

/** A move from the network; undefined for anything else. */
export function parse(json: unknown): WallMove | undefined {
  if (!isObject(json)) return undefined
  const { do: kind, card, heading, from, of, group, action, key, light, order, ref, starter, cards } = json
  switch (kind) {
    case 'write': {
      const [text, fields] = [lineOr(json.text, TEXT_MAX), parseFields(json.fields)]
      if (!isId(card) || !isId(heading) || !isId(from) || text === undefined || !fields) return undefined
      if (!(ref === null || isCardRef(ref)) || !(starter === null || isId(starter))) return undefined
      return text === '' && ref === null ? undefined : { do: 'write', card, heading, text, fields, from, ref, starter }
    }
    case 'edit': {
      const [text, fields] = [lineOr(json.text, TEXT_MAX), parseFields(json.fields)]
      return isId(card) && isId(from) && text !== undefined && fields
        ? { do: 'edit', card, text, fields, from }
        : undefined
    }
    case 'move':
      return isId(card) && isId(heading) ? { do: 'move', card, heading } : undefined
    case 'withdraw':
      return isId(of) && isId(from) && typeof json.out === 'boolean'
        ? { do: 'withdraw', of, out: json.out, from }
        : undefined
    case 'group': {
      const name = cleanLine(json.name, NAME_MAX)
      return isId(group) && name !== undefined && isIds(cards, TOGETHER_MAX)
        ? { do: 'group', group, name, cards }
        : undefined
    }
    case 'put':
      return (group === null || isId(group)) && isIds(cards, TOGETHER_MAX) ? { do: 'put', group, cards } : undefined
    case 'link': {
      const name = cleanLine(json.name, NAME_MAX)
      return isId(action) && name !== undefined && isIds(cards, TOGETHER_MAX) && cards.length > 1 && isId(from)
        ? { do: 'link', action, name, cards, from }
        : undefined
    }
    case 'plan': {
      const part = ACTION_PARTS.find(part => part === json.part)
      const text = lineOr(json.text, part === 'name' ? NAME_MAX : LINE_MAX)
      return isId(action) && part && text !== undefined && !(part === 'name' && text === '')
        ? { do: 'plan', action, part, text }
        : undefined
    }
    case 'support':
      return isId(of) && typeof json.on === 'boolean' && isId(from)
        ? { do: 'support', of, on: json.on, from }
        : undefined
    case 'sign': {
      const name = cleanLine(json.name, FIRST_MAX)
      return isId(action) && name !== undefined && typeof json.on === 'boolean' && isId(from)
        ? { do: 'sign', action, name, on: json.on, from }
        : undefined
    }
    case 'agree': {
      if (!isIds(cards, 2) || typeof json.yes !== 'boolean' || !isId(from)) return undefined
      const [one, other] = cards
      return one && other ? { do: 'agree', cards: [one, other], yes: json.yes, from } : undefined
    }
    case 'named': {
      const name = cleanLine(json.name, FIRST_MAX)
      return isId(from) && name !== undefined ? { do: 'named', from, name } : undefined
    }
    case 'order':
      return isCount(order, ORDERS_MAX) ? { do: 'order', order } : undefined
    case 'undo':
      return isKey(key) ? { do: 'undo', key } : undefined
    case 'light':
      return light === null || light === 'ready' || light === 'help' ? { do: 'light', light } : undefined
    case 'feed': {
      const found = parseFeed(json)
      return found && { do: 'feed', found }
    }
    default:
      return undefined
  }
}

/** What a card's form was told, ready to be read: a choice of one is known by its question, a consent by both. */
export const factsOf = (
  { fields }: Pick<WallSettings, 'fields'>,
  said: FieldWords = {},
  label: (name: string) => string,
): readonly string[] =>
  fields.flatMap(({ id, type, of }) => {
    const words = own(said, id)
    if (words === undefined) return []
    if (type === 'line') return [words]
    return [of.length === 1 ? label(id) : id === 'consent' ? `${label(id)} ${label(words)}` : label(words)]
  })

/** What the form of this pack knows of these fields, in its order; anything else is left out. */
export const knownFields = ({ fields }: Pick<WallSettings, 'fields'>, said: FieldWords): FieldWords =>
  Object.fromEntries(
    fields.flatMap(({ id, type, of }) => {
      const words = own(said, id)
      return words !== undefined && (type === 'line' || of.includes(words)) ? [[id, words] as const] : []
    }),
  )
