// What a table can do while it plans, and how such a move is read from the network. Pure.
import type { CardId } from '../../../cards/pack'
import type { Feed, SetLight, TableId, Undo } from '../../exercise'
import { type Found, parseFeed } from '../../findings'
import { cleanLine, isCount, isId, isKey, isObject } from '../../json'

/** How soon a project can be, and how much it matters. */
export const CELLS = ['near-high', 'far-high', 'near-low', 'far-low'] as const
export type Cell = (typeof CELLS)[number]

/** What a place is described by; those with a number are lists, that many lines at most. */
export const PLACE = { name: 1, features: 8, strengths: 8, troubles: 8, character: 1 } as const
export type PlaceField = keyof typeof PLACE
/** A place as a table described it: lists are lines, '' is not said. */
export type Place = Readonly<Record<PlaceField, string>>

export const emptyPlace: Place = { name: '', features: '', strengths: '', troubles: '', character: '' }
export const PLACE_FIELDS = Object.keys(PLACE) as readonly PlaceField[]

/** The longest that may be written about each, in characters. */
export const LONGEST = {
  name: 60,
  features: 480,
  strengths: 480,
  troubles: 480,
  character: 300,
  need: 160, // of: a resource
  answer: 400, // of: a shock
  story: 1_000,
  owner: 60, // of: a card, as are the next two
  first: 160,
  date: 40,
} as const
export type About = keyof typeof LONGEST

/** What is said of something: of which resource, shock or card. */
const OF: readonly About[] = ['need', 'answer', 'owner', 'first', 'date']
const LINES: readonly About[] = ['features', 'strengths', 'troubles', 'story', 'answer']

export const OWN_MAX = 20 // cards that a table writes itself
export const OWN_TEXT_MAX = 48 // as long as a printed card's
export const PEOPLE_MAX = 30
export const POINTS_MAX = 99
export const COST_MAX = 3

export type PlanMove =
  | { readonly do: 'tell'; readonly about: About; readonly of: string | null; readonly text: string } // '' takes it back
  | { readonly do: 'choose'; readonly card: CardId; readonly on: boolean } // a project or a persona
  | { readonly do: 'put'; readonly card: CardId; readonly cell: Cell | null }
  | {
      readonly do: 'write' // also brings back a card of that id that was taken away
      readonly card: CardId
      readonly text: string
      readonly cost: number // 0: it exists already; else what the table proposes
      readonly budget: string
    }
  | { readonly do: 'hero'; readonly card: CardId | null } // whose story is told
  | { readonly do: 'pay'; readonly shock: string; readonly budget: string } // which budget a shock changes
  | { readonly do: 'vote'; readonly table: TableId | null }
  | { readonly do: 'people'; readonly people: number }
  | Undo
  | SetLight
  // by the server alone:
  | { readonly do: 'given'; readonly from: string; readonly place: Place } // another table's place, by its table's name
  | { readonly do: 'budget'; readonly budget: string; readonly points: number }
  | { readonly do: 'hide'; readonly hidden: boolean }
  | { readonly do: 'approve'; readonly card: CardId; readonly cost: number }
  | { readonly do: 'thrown'; readonly card: CardId }
  | Feed

/**
 * Text of one line or several as it may be kept, lines that show nothing left out; '' where nothing is left, undefined
 * where it is longer than may be. Cleaning twice is cleaning once.
 */
export function cleanText(json: unknown, about: About): string | undefined {
  const most = LONGEST[about]
  if (typeof json !== 'string' || json.length > most * 4) return undefined
  const parts = LINES.includes(about) ? json.split(/\r\n|[\n\r\u2028\u2029]/) : [json]
  const lines = parts.flatMap(line => cleanLine(line, json.length * 3 + 1) ?? [])
  const limit = about in PLACE ? PLACE[about as PlaceField] : Number.POSITIVE_INFINITY
  const text = lines.join('\n')
  return [...text].length <= most && lines.length <= limit ? text : undefined
}

/** A place from the network; undefined for anything else. */
export function parsePlace(json: unknown): Place | undefined {
  if (!isObject(json)) return undefined
  const read = PLACE_FIELDS.map(field => [field, cleanText(json[field], field)] as const)
  return read.some(([, text]) => text === undefined) ? undefined : (Object.fromEntries(read) as Place)
}

/** A table's name, or '' where it has none. */
export const parseName = (json: unknown): string | undefined => (json === '' ? '' : cleanLine(json, 40))

/** A move from the network; undefined for anything else. */
export function parse(json: unknown): PlanMove | undefined {
  if (!isObject(json)) return undefined
  const { card, on, text, cost, budget, shock, table, people, key, light, points, hidden } = json
  switch (json.do) {
    case 'tell': {
      const about = Object.keys(LONGEST).find((each): each is About => each === json.about)
      if (!about) return undefined
      const of = OF.includes(about) ? (isId(json.of) ? json.of : undefined) : null
      const clean = cleanText(text, about)
      return of !== undefined && clean !== undefined ? { do: 'tell', about, of, text: clean } : undefined
    }
    case 'choose':
      return isId(card) && typeof on === 'boolean' ? { do: 'choose', card, on } : undefined
    case 'put': {
      const cell = json.cell === null ? null : CELLS.find(cell => cell === json.cell)
      return isId(card) && cell !== undefined ? { do: 'put', card, cell } : undefined
    }
    case 'write': {
      const clean = cleanLine(text, OWN_TEXT_MAX)
      return isId(card) && clean !== undefined && isCount(cost, COST_MAX) && isId(budget)
        ? { do: 'write', card, text: clean, cost, budget }
        : undefined
    }
    case 'hero':
      return card === null || isId(card) ? { do: 'hero', card } : undefined
    case 'pay':
      return isId(shock) && isId(budget) ? { do: 'pay', shock, budget } : undefined
    case 'vote':
      return table === null || isId(table) ? { do: 'vote', table } : undefined
    case 'people':
      return isCount(people, PEOPLE_MAX, 1) ? { do: 'people', people } : undefined
    case 'undo':
      return isKey(key) ? { do: 'undo', key } : undefined
    case 'light':
      return light === null || light === 'ready' || light === 'help' ? { do: 'light', light } : undefined
    case 'given': {
      const [from, place] = [parseName(json.from), parsePlace(json.place)]
      return from !== undefined && place ? { do: 'given', from, place } : undefined
    }
    case 'budget':
      return isId(budget) && isCount(points, POINTS_MAX, 1) ? { do: 'budget', budget, points } : undefined
    case 'hide':
      return typeof hidden === 'boolean' ? { do: 'hide', hidden } : undefined
    case 'approve':
      return isId(card) && isCount(cost, COST_MAX, 1) ? { do: 'approve', card, cost } : undefined
    case 'thrown':
      return isId(card) ? { do: 'thrown', card } : undefined
    case 'feed': {
      const found: readonly Found[] | undefined = parseFeed(json)
      return found && { do: 'feed', found }
    }
    default:
      return undefined
  }
}
