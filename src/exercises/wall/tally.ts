// What stands on a wall, and what it has come to as everybody is shown it. Pure.
import type { PileId } from '../../../cards/pack'
import type { Light, ParticipantId, Round, TableId, Tally } from '../../exercise'
import type { CardRef, FindingKind, Found } from '../../findings'
import { isObject, own } from '../../json'
import { type Heard, last, type Said } from './heard'
import type { ActionPart, FieldWords } from './moves'

export interface CardWords {
  readonly text: string
  readonly fields: FieldWords
}

/** A card as it was written: what became of it is in its lists. */
export interface Written {
  readonly id: string
  readonly key: string
  readonly by: ParticipantId
  readonly from: TableId
  readonly ref: CardRef | null
  readonly starter: string | null
  readonly words: Heard<CardWords>
  readonly heading: Heard<PileId>
  readonly out: Heard<boolean> // withdrawn
}

export interface Action {
  readonly id: string
  readonly key: string
  readonly by: ParticipantId
  readonly from: TableId
  readonly cards: Heard<readonly string[]>
  readonly plan: Readonly<Record<ActionPart, Heard<string>>>
  readonly out: Heard<boolean>
}

export interface Group {
  readonly id: string
  readonly name: Heard<string>
}

/** A seat that supports something or signs up to it. */
export interface Backing {
  readonly by: ParticipantId
  readonly from: TableId
  readonly key: string
  readonly name: string // '' for a support
}

/** One side's yes to a match. */
export interface Yes {
  readonly cards: readonly [string, string] // under the first of the headings that match, and under the second
  readonly side: 0 | 1
  readonly by: ParticipantId
  readonly key: string
}

export interface WallState {
  readonly round: Round
  readonly found: readonly Found[] // of earlier rounds: starters
  readonly cards: readonly Written[]
  readonly groups: readonly Group[]
  readonly inGroup: Readonly<Record<string, Heard<string | null>>> // card or starter → group
  readonly actions: readonly Action[]
  readonly support: Readonly<Record<string, readonly Backing[]>> // of a card, a group or an action
  readonly signed: Readonly<Record<string, readonly Backing[]>> // up to an action
  readonly yes: readonly Yes[]
  readonly names: Readonly<Record<TableId, Said<string>>> // of the tables on a floor
  readonly order: number // of the headings: 0 is the pack's own
  readonly light: Said<Light | null> | null
}

/** Seats of each table; a table that has none is left out. */
export type Seats = Readonly<Record<TableId, number>>

/** What is '' or not there is left out: a room's tallies travel four times a second. */
export interface TallyCard {
  readonly id: string
  readonly heading: PileId
  readonly text: string // '' where its ref says it all
  readonly from: TableId
  readonly who: number // one a seat: tells people apart and names nobody
  readonly ref?: CardRef
  readonly fields?: Readonly<Record<string, string>>
  readonly group?: string
  readonly support?: Seats
  readonly out?: true // withdrawn, and still there where others built on it
}

export interface TallyAction {
  readonly id: string
  readonly name: string
  readonly cards: readonly string[]
  readonly from: TableId
  readonly owner?: string
  readonly step?: string
  readonly date?: string
  readonly signed?: readonly { readonly name: string; readonly from: TableId }[]
  readonly support?: Seats
  readonly out?: true
}

export interface TallyGroup {
  readonly id: string
  readonly name: string
  readonly support?: Seats
}

/** A starter that was put into a group, uncopied. */
export interface TallyNote {
  readonly id: string
  readonly kind: FindingKind
  readonly text: string
  readonly from: TableId
  readonly group: string
  readonly ref?: CardRef
}

export interface WallTally extends Tally {
  readonly cards: readonly TallyCard[] // in the order written
  readonly actions: readonly TallyAction[]
  readonly groups: readonly TallyGroup[]
  readonly notes: readonly TallyNote[]
  readonly matches: readonly (readonly [string, string])[] // that both sides said yes to
  readonly names: Readonly<Record<TableId, string>> // of the tables of a floor
  readonly order: number
}

const seatsOf = (backing: readonly Backing[] = []): { readonly support?: Seats } => {
  const seats: Record<TableId, number> = {}
  for (const { from } of backing) seats[from] = (own(seats, from) ?? 0) + 1
  return backing.length > 0 ? { support: seats } : {}
}

const isFull = ([, value]: readonly [string, unknown]) =>
  isObject(value) || Array.isArray(value) ? Object.keys(value).length > 0 : Boolean(value)
/** Without what is empty. */
export const filled = <Part extends object>(part: Part): Partial<Part> =>
  Object.fromEntries(Object.entries(part).filter(isFull)) as Partial<Part>

/** Reached are the cards on the wall, a grouped starter among them; what there is to do are these and the actions. */
export function count(state: WallState): WallTally {
  const groups = state.groups.flatMap(({ id, name }) => {
    const named = last(name)
    return named === undefined ? [] : [{ id, name: named, ...seatsOf(own(state.support, id)) }]
  })
  const inGroup = (id: string) => {
    const group = last(own(state.inGroup, id) ?? [])
    return groups.some(({ id }) => id === group) ? (group ?? undefined) : undefined
  }
  const actions = state.actions
    .filter(({ out }) => last(out) !== true)
    .map(({ id, cards, plan, from }): TallyAction => {
      const signed = (own(state.signed, id) ?? []).map(({ name, from }) => ({ name, from }))
      const said = filled({ owner: last(plan.owner) ?? '', step: last(plan.step) ?? '', date: last(plan.date) ?? '' })
      const name = last(plan.name) ?? ''
      return {
        id,
        name,
        cards: last(cards) ?? [],
        from,
        ...said,
        ...filled({ signed }),
        ...seatsOf(own(state.support, id)),
      }
    })
  const linked = new Set(actions.flatMap(({ cards }) => cards))
  const people = [...new Set(state.cards.map(({ by }) => by))]
  const cards = state.cards.flatMap(({ id, words, heading, from, by, ref, out }): TallyCard[] => {
    const { text = '', fields = {} } = last(words) ?? {}
    const support = seatsOf(own(state.support, id))
    const isOut = last(out) === true
    if (isOut && !linked.has(id) && !support.support) return []
    const more = filled({ ref: ref ?? '', fields, group: inGroup(id) ?? '' }) as Partial<TallyCard>
    const base = { id, heading: last(heading) ?? '', text, from, who: people.indexOf(by) }
    return [{ ...base, ...more, ...support, ...(isOut && { out: true as const }) }]
  })
  const raised = new Set(state.cards.flatMap(({ starter, out }) => (last(out) === true ? [] : (starter ?? []))))
  const notes = state.found.flatMap(({ kind, text, table, card }, n): TallyNote[] => {
    const id = `found-${n}`
    const group = inGroup(id)
    if (group === undefined || raised.has(id)) return []
    return [{ id, kind, text, from: table, group, ...(card !== null && { ref: card }) }]
  })
  const live = (id: string) => cards.some(card => card.id === id && !card.out)
  const firsts = state.yes.filter(({ side }) => side === 0)
  const agreed = firsts.filter(({ cards }) =>
    state.yes.some(yes => yes.side === 1 && yes.cards.join() === cards.join()),
  )
  const reached = cards.filter(({ out }) => !out).length + notes.length
  return {
    of: reached, // a wall is never behind
    reached,
    people: null,
    light: state.light?.value ?? null,
    cards,
    actions,
    groups,
    notes,
    matches: agreed.map(({ cards }) => cards).filter(cards => cards.every(live)),
    names: Object.fromEntries(Object.entries(state.names).map(([id, { value }]) => [id, value])),
    order: state.order,
  }
}
