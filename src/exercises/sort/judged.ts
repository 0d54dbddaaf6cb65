// What the room makes of cards it does not count itself by: words, principles. Counts a pile, and where tables differ. Pure.
import type { CardId, PileId } from '../../../cards/pack'
import type { Revealed } from '../../exercise'
import { own } from '../../json'
import type { SortTally } from './tally'

export interface Quote {
  readonly text: string
  readonly from: string // a table
}

export interface Judged {
  readonly card: CardId
  readonly piles: readonly { readonly pile: PileId; readonly tables: readonly string[] }[] // those it lies on, in their order
  readonly whys: readonly Quote[]
  readonly betters: readonly Quote[]
}

export interface JudgedRoom {
  readonly tables: number // that have begun
  readonly answers: number
  readonly counts: readonly number[] // by the pile's place, of all tables together
  readonly cards: readonly Judged[] // in the order dealt, then what tables wrote themselves
}

type Room = Pick<Revealed<SortTally>, 'round' | 'tables'>

export function judgedOf({ round, tables }: Room): JudgedRoom {
  const begun = tables.filter(({ tally }) => tally.reached > 0)
  const written = begun.flatMap(({ tally }) => tally.written.map(({ id }) => id))
  const said = (card: CardId, about: 'why' | 'better'): readonly Quote[] =>
    begun.flatMap(({ name, tally }) => {
      const text = own(tally.reasons ?? {}, card)?.[about]
      return text ? [{ text, from: name }] : []
    })
  const counts = round.piles.map(pile => begun.reduce((sum, { tally }) => sum + (own(tally.counts, pile) ?? 0), 0))
  return {
    tables: begun.length,
    answers: counts.reduce((sum, count) => sum + count, 0),
    counts,
    cards: [...new Set([...round.cards, ...written])].map(card => ({
      card,
      piles: round.piles.flatMap(pile => {
        const on = begun.filter(({ tally }) => own(tally.cards, card) === pile).map(({ name }) => name)
        return on.length > 0 ? [{ pile, tables: on }] : []
      }),
      whys: said(card, 'why'),
      betters: said(card, 'better'),
    })),
  }
}

/** One still of the reveal. */
export type JudgedStill =
  | { readonly show: 'piles' }
  | { readonly show: 'differ' | 'said'; readonly cards: readonly Judged[] }

const CARDS_A_STILL = 2
const STILLS = 5 // enough to talk about; the list is kept in full

const tablesOn = ({ piles }: Judged) => piles.reduce((sum, { tables }) => sum + tables.length, 0)
const split = (card: Judged) => Math.max(0, ...card.piles.map(({ tables }) => tables.length)) / tablesOn(card)
const quotes = ({ whys, betters }: Judged) => whys.length + betters.length

/** Counts, then the cards where tables differ, the most divided first; where none do, those that most was said about. */
export function judgedStills(room: Room): readonly JudgedStill[] {
  const { cards } = judgedOf(room)
  const differ = cards.filter(({ piles }) => piles.length > 1).sort((a, b) => split(a) - split(b))
  const said = cards.filter(card => quotes(card) > 0).sort((a, b) => quotes(b) - quotes(a))
  const [show, list] = differ.length > 0 ? (['differ', differ] as const) : (['said', said] as const)
  const count = Math.min(STILLS, Math.ceil(list.length / CARDS_A_STILL))
  return [
    { show: 'piles' },
    ...Array.from({ length: count }, (_, n) => ({
      show,
      cards: list.slice(n * CARDS_A_STILL, (n + 1) * CARDS_A_STILL),
    })),
  ]
}
