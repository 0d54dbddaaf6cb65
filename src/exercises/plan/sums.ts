// What a plan comes to: its place, what is chosen, what that costs this table, and what it still needs. Pure.
import type { CardId } from '../../../cards/pack'
import type { Light } from '../../exercise'
import type { CardRef, Found } from '../../findings'
import { own } from '../../json'
import { CELLS, type Cell, PLACE_FIELDS, type Place } from './moves'
import type { PlanState } from './rules'
import type { CardFacts } from './settings'

/** The last word in a slot of the state; undefined where nothing is said. */
export const said = ({ slots }: PlanState, slot: string) => own(slots, slot)?.at(-1)?.value
export const text = (state: PlanState, slot: string): string => {
  const value = said(state, slot)
  return typeof value === 'string' ? value : ''
}
export const isChosen = (state: PlanState, card: CardId): boolean => said(state, `chosen/${card}`) === true

export const lightOf = (state: PlanState): Light | null => {
  const light = said(state, 'light')
  return light === 'ready' || light === 'help' ? light : null
}

/** Whether the budgets are kept from the tables for now. */
export const isHidden = (state: PlanState): boolean => {
  const hidden = said(state, 'hidden')
  return hidden === undefined ? state.settings.hidden : hidden === 'yes'
}

/** The place that the table itself described, whether or not it plans for it. */
export const ownPlace = (state: PlanState): Place =>
  Object.fromEntries(PLACE_FIELDS.map(field => [field, text(state, field)])) as Place

export const isSaid = (place: Place): boolean => Object.values(place).some(Boolean)

/** The place that the table plans for: the one it was given, else its own. */
export const placeOf = (state: PlanState): Place => state.given?.place ?? ownPlace(state)

const ofKind = ({ round, settings }: PlanState, kind: CardFacts['kind']) =>
  round.cards.filter(card => own(settings.cards, card)?.kind === kind)

/** The projects that may be chosen: the pack's, then the table's own. */
export const projectsOf = (state: PlanState): readonly CardId[] => [
  ...ofKind(state, 'project'),
  ...state.written.filter(({ gone }) => !gone).map(({ id }) => id),
]
export const personasOf = (state: PlanState): readonly CardId[] => ofKind(state, 'persona')
export const chosenOf = (state: PlanState) => projectsOf(state).filter(card => isChosen(state, card))
export const peopleOf = (state: PlanState) => personasOf(state).filter(card => isChosen(state, card))

export interface Price {
  readonly printed: number // before skills
  readonly cost: number // what it takes now
  readonly budget: string
  readonly has: readonly { readonly skill: CardRef; readonly found: Found }[]
  readonly misses: readonly CardRef[]
  readonly waiting: boolean // for the facilitator to set its cost
}

/**
 * What a card costs this table: a point less for each skill it names that earlier rounds found, never under 1: people still have to do it.
 * A table that was fed nothing, as where no round went before, misses nothing either.
 */
export function priceOf(state: PlanState, card: CardId): Price {
  const facts = own(state.settings.cards, card)
  if (facts?.kind === 'project') {
    const has = facts.skills.flatMap(skill => {
      const found = own(state.found, skill)
      return found ? [{ skill, found }] : []
    })
    const isFed = Object.keys(state.found).length > 0
    const misses = isFed ? facts.skills.filter(skill => own(state.found, skill) === undefined) : []
    const cost = Math.max(1, facts.cost - has.length)
    return { printed: facts.cost, cost, budget: facts.budget, has, misses, waiting: false }
  }
  const written = state.written.find(({ id }) => id === card)
  const approved = said(state, `cost/${card}`)
  const proposed = written?.cost ?? 0
  const cost = proposed > 0 && typeof approved === 'number' ? approved : proposed
  const waiting = proposed > 0 && approved === undefined
  return { printed: cost, cost, budget: written?.budget ?? '', has: [], misses: [], waiting }
}

export interface Budget {
  readonly id: string
  readonly points: number
  readonly spent: number
}

/** Which budget a shock changes: the only one, else the one that the table chose, undefined until then. */
export function paysFor(state: PlanState, shock: string): string | undefined {
  const { budgets } = state.settings
  return budgets.length === 1 ? budgets[0]?.id : text(state, `pays/${shock}`) || undefined
}

/** Each budget with what is spent of it, which may be more than there is. */
export function budgetsOf(state: PlanState): readonly Budget[] {
  const prices = chosenOf(state).map(card => priceOf(state, card))
  return state.settings.budgets.map(({ id, points }) => {
    const set = said(state, `budget/${id}`)
    const shocks = state.shocks.reduce((sum, { id: shock, card }) => {
      const facts = own(state.settings.cards, card)
      return facts && 'points' in facts && paysFor(state, shock) === id ? sum + facts.points : sum
    }, 0)
    const spent = prices.reduce((sum, { budget, cost }) => (budget === id ? sum + cost : sum), 0)
    return { id, points: Math.max(0, (typeof set === 'number' ? set : points) + shocks), spent }
  })
}

/** The sum of each resource that the chosen cards name, those that none needs left out. */
export const needsOf = (state: PlanState): readonly { readonly resource: string; readonly sum: number }[] =>
  state.settings.resources.flatMap(resource => {
    const sum = chosenOf(state).reduce((sum, card) => {
      const facts = own(state.settings.cards, card)
      return sum + (facts?.kind === 'project' ? (own(facts.needs, resource) ?? 0) : 0)
    }, 0)
    return sum > 0 ? [{ resource, sum }] : []
  })

/** The skills that the plan wants and nobody was found for, each once. */
export const asksOf = (state: PlanState): readonly CardRef[] => [
  ...new Set(chosenOf(state).flatMap(card => priceOf(state, card).misses)),
]

export const cellOf = (state: PlanState, card: CardId): Cell | null =>
  CELLS.find(cell => cell === said(state, `cell/${card}`)) ?? null

/** A part of the plan, as a script names what the room is led through; `report` is for telling and leaves nothing. */
export const PARTS = ['place', 'people', 'choose', 'needs', 'arrange', 'shocks', 'story', 'report', 'steps'] as const
export type Part = (typeof PARTS)[number]

/** The parts there are to do, each with whether there is something in it. */
export function partsOf(state: PlanState): readonly (readonly [Part, boolean])[] {
  const chosen = chosenOf(state)
  const about = (...slots: readonly string[]) => chosen.some(card => slots.some(slot => text(state, `${slot}/${card}`)))
  const isPeopled = state.settings.personas > 0 && personasOf(state).length > 0
  return [
    ['place', isSaid(placeOf(state))],
    ...(isPeopled ? [['people', peopleOf(state).length > 0] as const] : []),
    ['choose', chosen.length > 0],
    ...(state.settings.resources.length > 0
      ? [['needs', needsOf(state).some(({ resource }) => text(state, `need/${resource}`))] as const]
      : []),
    ['arrange', about('cell')],
    ...(state.shocks.length > 0
      ? [['shocks', state.shocks.some(({ id }) => text(state, `answer/${id}`))] as const]
      : []),
    ...(isPeopled ? [['story', text(state, 'story') !== ''] as const] : []),
    ['steps', about('owner', 'first', 'date')],
  ]
}
