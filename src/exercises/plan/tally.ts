// What a table that plans is counted by, and how that is read from the network or a file. Pure.
import type { CardId } from '../../../cards/pack'
import type { TableId, Tally } from '../../exercise'
import { type CardRef, isCardRef } from '../../findings'
import { cleanLine, isCount, isId, isIds, isObject, own } from '../../json'
import {
  CELLS,
  type Cell,
  COST_MAX,
  cleanText,
  OWN_MAX,
  OWN_TEXT_MAX,
  PEOPLE_MAX,
  type Place,
  parseName,
  parsePlace,
} from './moves'
import type { PlanState } from './rules'
import {
  asksOf,
  budgetsOf,
  cellOf,
  chosenOf,
  isHidden,
  lightOf,
  needsOf,
  partsOf,
  peopleOf,
  placeOf,
  priceOf,
  said,
  text,
} from './sums'

export interface ChosenCard {
  readonly card: CardId
  readonly text: string // in the table's own words; '' where it is the pack's
  readonly cost: number
  readonly budget: string
  readonly waiting: boolean
  readonly needs: Readonly<Record<string, number>>
  readonly cell: Cell | null
  readonly owner: string
  readonly first: string
  readonly date: string
}

export interface PlanTally extends Tally {
  readonly place: Place // that the table plans for
  readonly from: string // the table that described it, '' its own
  readonly personas: readonly CardId[]
  readonly chosen: readonly ChosenCard[]
  readonly budgets: readonly { readonly id: string; readonly points: number | null; readonly spent: number }[] // points null while hidden
  readonly asks: readonly CardRef[]
  readonly needs: readonly { readonly resource: string; readonly sum: number; readonly answer: string }[]
  readonly shocks: readonly { readonly card: CardId; readonly answer: string; readonly at: number }[] // at: when it came, ms since 1970
  readonly hero: CardId | null // whose story it is
  readonly story: string
  readonly vote: TableId | null
  readonly waiting: readonly OwnCost[] // chosen or not
  readonly settled: readonly OwnCost[]
}

/** A new card of the table's own: as the table proposes its cost while that waits, then as the facilitator set it. */
export interface OwnCost {
  readonly card: CardId
  readonly text: string
  readonly cost: number
}

/** What a table has come to. */
export function count(state: PlanState): PlanTally {
  const parts = partsOf(state)
  const people = said(state, 'people')
  const hidden = isHidden(state)
  const fresh = state.written
    .filter(({ cost, gone }) => cost > 0 && !gone)
    .map(({ id, text }) => ({ card: id, text, ...priceOf(state, id) }))
  const costs = (isWaiting: boolean): readonly OwnCost[] =>
    fresh.filter(({ waiting }) => waiting === isWaiting).map(({ card, text, cost }) => ({ card, text, cost }))
  return {
    of: parts.length,
    reached: parts.filter(([, isBegun]) => isBegun).length,
    people: typeof people === 'number' ? people : null,
    light: lightOf(state),
    place: placeOf(state),
    from: state.given?.from ?? '',
    personas: peopleOf(state),
    chosen: chosenOf(state).map(card => {
      const facts = own(state.settings.cards, card)
      const { cost, budget, waiting } = priceOf(state, card)
      return {
        card,
        text: state.written.find(({ id }) => id === card)?.text ?? '',
        ...{ cost, budget, waiting },
        needs: facts?.kind === 'project' ? facts.needs : {},
        cell: cellOf(state, card),
        owner: text(state, `owner/${card}`),
        first: text(state, `first/${card}`),
        date: text(state, `date/${card}`),
      }
    }),
    budgets: budgetsOf(state).map(({ id, points, spent }) => ({ id, points: hidden ? null : points, spent })),
    asks: asksOf(state),
    needs: needsOf(state).map(need => ({ ...need, answer: text(state, `need/${need.resource}`) })),
    shocks: state.shocks.map(({ id, card, at }) => ({ card, answer: text(state, `answer/${id}`), at })),
    hero: text(state, 'hero') || null,
    story: text(state, 'story'),
    vote: text(state, 'vote') || null,
    waiting: costs(true),
    settled: costs(false),
  }
}

/** Each of a list as `read` reads it; undefined when one of them is junk, or when they are too many. */
function all<Value>(json: unknown, most: number, read: (one: Record<string, unknown>) => Value | undefined) {
  if (!Array.isArray(json) || json.length > most) return undefined
  const values = json.flatMap(one => (isObject(one) ? (read(one) ?? []) : []))
  return values.length === json.length ? values : undefined
}

const isSum = (json: unknown): json is number => isCount(json, 1000)
const isIdOrNull = (json: unknown): json is string | null => json === null || isId(json)

function parseChosen(json: Record<string, unknown>): ChosenCard | undefined {
  const { card, cost, budget, waiting, needs } = json
  const own = json.text === '' ? '' : cleanLine(json.text, OWN_TEXT_MAX)
  const cell = json.cell === null ? null : CELLS.find(cell => cell === json.cell)
  const [owner, first, date] = (['owner', 'first', 'date'] as const).map(about => cleanText(json[about], about))
  if (!isId(card) || !isCount(cost, COST_MAX) || !isId(budget) || typeof waiting !== 'boolean' || !isObject(needs))
    return undefined
  const isNeed = ([resource, amount]: readonly [string, unknown]) => isId(resource) && isCount(amount, 3, 1)
  if (own === undefined || cell === undefined || !Object.entries(needs).every(isNeed)) return undefined
  if (owner === undefined || first === undefined || date === undefined) return undefined
  return { card, text: own, cost, budget, waiting, needs: needs as ChosenCard['needs'], cell, owner, first, date }
}

function parseCost({ card, text, cost }: Record<string, unknown>): OwnCost | undefined {
  const clean = cleanLine(text, OWN_TEXT_MAX)
  return isId(card) && clean !== undefined && isCount(cost, COST_MAX, 1) ? { card, text: clean, cost } : undefined
}

/** A tally from the network or a file; undefined for anything else. */
export function parseTally(json: unknown): PlanTally | undefined {
  if (!isObject(json)) return undefined
  const { of, reached, people, personas, hero, vote, asks } = json
  const [place, from, story] = [parsePlace(json.place), parseName(json.from), cleanText(json.story, 'story')]
  const chosen = all(json.chosen, 600, parseChosen)
  const budgets = all(json.budgets, 4, ({ id, points, spent }) =>
    isId(id) && (points === null || isSum(points)) && isSum(spent) ? { id, points, spent } : undefined,
  )
  const needs = all(json.needs, 100, ({ resource, sum, answer }) => {
    const clean = cleanText(answer, 'need')
    return isId(resource) && isSum(sum) && clean !== undefined ? { resource, sum, answer: clean } : undefined
  })
  const shocks = all(json.shocks, 100, ({ card, answer, at = 0 }) => {
    const clean = cleanText(answer, 'answer')
    const isTime = isCount(at, Number.MAX_SAFE_INTEGER)
    return isId(card) && clean !== undefined && isTime ? { card, answer: clean, at } : undefined
  })
  const waiting = all(json.waiting, OWN_MAX, parseCost)
  const settled = all(json.settled ?? [], OWN_MAX, parseCost) // records of before had none
  if (!isSum(of) || !isSum(reached) || !(people === null || isCount(people, PEOPLE_MAX, 1))) return undefined
  if (!place || from === undefined || story === undefined || !isIds(personas, 500) || !isIdOrNull(hero))
    return undefined
  if (!chosen || !budgets || !needs || !shocks || !waiting || !settled || !isIdOrNull(vote)) return undefined
  if (!Array.isArray(asks) || asks.length > 5_000 || !asks.every(isCardRef)) return undefined
  const counted = { of, reached, people, light: null, place, from, personas, chosen, budgets, asks, needs, shocks }
  return { ...counted, hero, story, vote, waiting, settled }
}
