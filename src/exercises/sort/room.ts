// The room's numbers out of its tables' tallies. Pure. It pools, it takes the middle, and it ranks nobody.
import type { CardId } from '../../../cards/pack'
import type { Ask, Revealed, Round, TableTally } from '../../exercise'
import { own } from '../../json'
import type { SortTally } from './tally'

/** A card that some tables have not found and others can do. */
export interface Gap {
  readonly card: CardId
  readonly looking: readonly string[] // tables
  readonly can: readonly string[] // tables, never empty
}

/** A card that a table wrote for the others. */
export interface Stump {
  readonly card: CardId
  readonly text: string
  readonly from: string
}

export interface RoomNumbers {
  readonly tables: number // that have begun
  readonly people: number
  readonly of: number // cards dealt
  readonly reached: number // answers given at all tables
  readonly dealt: number // answers there could be
  readonly guess: number | null // the middle of the tables' guesses
  readonly can: number // the middle of what the tables can
  readonly withFriends: number
  readonly room: number // what somebody in this room can
  readonly roomWithFriends: number
  readonly gaps: readonly Gap[] // those fewest tables can fill come first
  readonly nobody: readonly CardId[] // not found at any table that came to it
  readonly stumps: readonly Stump[]
}

/** The middle of some numbers, half-way between the two middle ones where there is an even count. */
export function middle(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? upper) + upper) / 2)
}

/** Tables on paper bring their counts but no cards: they count in every number, and can fill no gap by name. */
export function roomOf(round: Round, tables: readonly TableTally<SortTally>[]): RoomNumbers {
  const [first = '', second = ''] = round.piles
  const last = round.piles.at(-1) ?? ''
  const begun = tables.filter(({ tally }) => tally.reached > 0)
  const on = (card: CardId, pile: string) => begun.filter(({ tally }) => tally.cards[card] === pile)
  const counted = begun.map(({ tally }) => {
    const can = tally.counts[first] ?? 0
    return { can, withFriends: can + (round.piles.length > 2 ? (tally.counts[second] ?? 0) : 0) }
  })
  const most = (numbers: readonly number[]) => Math.min(round.cards.length, Math.max(0, ...numbers))

  const cards = round.cards.map(card => ({
    card,
    can: on(card, first).map(({ name }) => name),
    friends: round.piles.length > 2 ? on(card, second).length : 0,
    looking: on(card, last).map(({ name }) => name),
  }))
  const room = cards.filter(({ can }) => can.length > 0).length
  const roomWithFriends = cards.filter(({ can, friends }) => can.length + friends > 0).length
  return {
    tables: begun.length,
    people: begun.reduce((sum, { tally }) => sum + (tally.people ?? 0), 0),
    of: round.cards.length,
    reached: tables.reduce((sum, { tally }) => sum + tally.reached, 0),
    dealt: tables.reduce((sum, { tally }) => sum + tally.of, 0),
    guess: middle(begun.flatMap(({ tally }) => (tally.guess === null ? [] : [tally.guess]))),
    can: middle(counted.map(({ can }) => can)) ?? 0,
    withFriends: middle(counted.map(({ withFriends }) => withFriends)) ?? 0,
    room: Math.max(room, most(counted.map(({ can }) => can))),
    roomWithFriends: Math.max(roomWithFriends, most(counted.map(({ withFriends }) => withFriends))),
    gaps: cards
      .filter(({ can, looking }) => can.length > 0 && looking.length > 0)
      .sort((a, b) => a.can.length - b.can.length)
      .map(({ card, can, looking }) => ({ card, can, looking })),
    nobody: cards
      .filter(({ can, friends, looking }) => can.length + friends === 0 && looking.length > 0)
      .map(({ card }) => card),
    stumps: tables.flatMap(({ name, tally }) =>
      tally.written.filter(({ stump }) => stump).map(({ id, text }) => ({ card: id, text, from: name })),
    ),
  }
}

/** The room's numbers with what was found when the room was asked: the wall's last number and the record's are this one. */
export function withClaims(numbers: RoomNumbers, claims: Revealed['claims']): RoomNumbers {
  const found = numbers.nobody.filter(card => own(claims, card) !== undefined).length
  const more = (count: number) => Math.min(numbers.of, count + found)
  return { ...numbers, room: more(numbers.room), roomWithFriends: more(numbers.roomWithFriends) }
}

/** One still of the reveal. */
export type Still =
  | { readonly show: 'guess'; readonly guess: number }
  | { readonly show: 'result' }
  | { readonly show: 'room' }
  | { readonly show: 'gaps'; readonly gaps: readonly Gap[] }
  | { readonly show: 'anyone'; readonly cards: readonly CardId[] }
  | { readonly show: 'stumps'; readonly stumps: readonly Stump[] }
  | { readonly show: 'end'; readonly found: number }

const GAPS_A_STILL = 4
const GAP_STILLS = 3 // enough to see how it goes; the list is kept in full
const CARDS_A_STILL = 6
const CARD_STILLS = 5

function pages<T>(list: readonly T[], size: number, most: number): readonly (readonly T[])[] {
  const count = Math.min(most, Math.ceil(list.length / size))
  return Array.from({ length: count }, (_, n) => list.slice(n * size, (n + 1) * size))
}

/** The stills of the reveal in order. Claims change what is on them, never how many there are. */
export function revealOf({
  round,
  tables: all,
  claims,
}: Pick<Revealed<SortTally>, 'round' | 'tables' | 'claims'>): readonly Still[] {
  const numbers = roomOf(round, all)
  const { guess, tables, gaps, nobody, stumps } = numbers
  const found = [...nobody, ...stumps.map(({ card }) => card)].filter(card => own(claims, card) !== undefined).length
  return [
    ...(guess === null ? [] : [{ show: 'guess', guess } as const]),
    { show: 'result' },
    ...(tables > 1 ? [{ show: 'room' } as const] : []),
    ...pages(gaps, GAPS_A_STILL, GAP_STILLS).map(gaps => ({ show: 'gaps', gaps }) as const),
    ...pages(nobody, CARDS_A_STILL, CARD_STILLS).map(cards => ({ show: 'anyone', cards }) as const),
    ...pages(stumps, CARDS_A_STILL, 2).map(stumps => ({ show: 'stumps', stumps }) as const),
    { show: 'end', found },
  ]
}

/** Every card of the stills "Anyone?" and "Cards to stump you": one that the room was not shown can be claimed as well. */
export function asksOf({
  round,
  tables,
  words,
}: Pick<Revealed<SortTally>, 'round' | 'tables' | 'words'>): readonly Ask[] {
  const { nobody, stumps } = roomOf(round, tables)
  return [
    ...nobody.map(card => ({ card, text: own(words.cards, card)?.text ?? card })),
    ...stumps.map(({ card, text }) => ({ card, text })),
  ]
}
