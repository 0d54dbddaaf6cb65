// What a plan comes to: what its pack sets, what cards cost this table, the sums, and the tally. Pure.
import type { CardId } from '../../../cards/pack'
import type { Light, Round, TableId, Tally } from '../../exercise'
import { type CardRef, type Found, isCardRef } from '../../findings'
import { cleanLine, isCount, isId, isIds, isObject, own } from '../../json'
import {
  CELLS,
  type Cell,
  COST_MAX,
  cleanText,
  OWN_MAX,
  OWN_TEXT_MAX,
  PEOPLE_MAX,
  PLACE_FIELDS,
  type Place,
  POINTS_MAX,
  parseName,
  parsePlace,
} from './moves'
import type { PlanState } from './rules'

export interface Project {
  readonly kind: 'project'
  readonly cost: number // points, 1 to 3
  readonly budget: string // that pays for it
  readonly needs: Readonly<Record<string, number>> // resource → 1 a little, 2 some, 3 a lot
  readonly skills: readonly CardRef[]
}
export interface Shock {
  readonly kind: 'crisis' | 'opportunity'
  readonly points: number // that it changes a budget by
}
export type CardFacts = Project | Shock | { readonly kind: 'persona' }

/** How a pack is played, as `prepare` made it. */
export interface PlanSettings {
  readonly resources: readonly string[]
  readonly budgets: readonly { readonly id: string; readonly points: number }[] // never empty
  readonly choices: readonly number[] // other budgets that the facilitator is offered
  readonly swap: boolean
  readonly hidden: boolean // the budgets, until the facilitator shows them
  readonly personas: number // so many may be chosen
  readonly cards: Readonly<Record<CardId, CardFacts>>
}

export const SKILLS_MAX = 8 // of one project
const POINTS: PlanSettings['budgets'] = [{ id: 'points', points: 12 }]

const list = <Value>(json: unknown, read: (one: unknown) => Value | undefined): readonly Value[] =>
  Array.isArray(json) ? json.slice(0, 100).flatMap(one => read(one) ?? []) : []

/** One card's facts as a round carries them; undefined for anything else. */
export function factsOf(json: unknown): CardFacts | undefined {
  if (!isObject(json)) return undefined
  const { kind, cost, budget, needs, points = 0 } = json
  if (kind === 'persona') return { kind }
  if (kind === 'crisis' || kind === 'opportunity')
    return Number.isInteger(points) && Math.abs(points as number) <= 9 ? { kind, points: points as number } : undefined
  if (kind !== 'project' || !isCount(cost, COST_MAX, 1) || !isId(budget) || !isObject(needs)) return undefined
  const counted = Object.entries(needs).filter(
    (need): need is [string, number] => isId(need[0]) && isCount(need[1], 3, 1),
  )
  const skills = [...new Set(list(json.skills, ref => (isCardRef(ref) ? ref : undefined)))].slice(0, SKILLS_MAX)
  return { kind, cost, budget, needs: Object.fromEntries(counted), skills }
}

/** The settings of a round; what is junk is left out, and one budget of 12 points stands where there is none. */
export function settingsOf({ settings = {} }: Pick<Round, 'settings'>): PlanSettings {
  const budgets = list(settings.budgets, one =>
    isObject(one) && isId(one.id) && isCount(one.points, POINTS_MAX, 1)
      ? { id: one.id, points: one.points }
      : undefined,
  )
  const cards = Object.entries(isObject(settings.cards) ? settings.cards : {}).flatMap(([id, json]) => {
    const facts = isId(id) ? factsOf(json) : undefined
    return facts ? [[id, facts] as const] : []
  })
  return {
    resources: [...new Set(list(settings.resources, id => (isId(id) ? id : undefined)))],
    budgets: budgets.length > 0 ? budgets.slice(0, 4) : POINTS,
    choices: list(settings.choices, points => (isCount(points, POINTS_MAX, 1) ? points : undefined)),
    swap: settings.swap === true,
    hidden: settings.hidden === true,
    personas: isCount(settings.personas, 9) ? settings.personas : 0,
    cards: Object.fromEntries(cards),
  }
}

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

/** What a card costs this table: a point less for each skill it names that earlier rounds found, never under 0. */
export function priceOf(state: PlanState, card: CardId): Price {
  const facts = own(state.settings.cards, card)
  if (facts?.kind === 'project') {
    const has = facts.skills.flatMap(skill => {
      const found = own(state.found, skill)
      return found ? [{ skill, found }] : []
    })
    const misses = facts.skills.filter(skill => own(state.found, skill) === undefined)
    const cost = Math.max(0, facts.cost - has.length)
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
  readonly shocks: readonly { readonly card: CardId; readonly answer: string }[]
  readonly hero: CardId | null // whose story it is
  readonly story: string
  readonly vote: TableId | null
  readonly waiting: readonly { readonly card: CardId; readonly text: string; readonly cost: number }[] // own cards, chosen or not
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
  const shocks = all(json.shocks, 100, ({ card, answer }) => {
    const clean = cleanText(answer, 'answer')
    return isId(card) && clean !== undefined ? { card, answer: clean } : undefined
  })
  const waiting = all(json.waiting, OWN_MAX, ({ card, text, cost }) => {
    const clean = cleanLine(text, OWN_TEXT_MAX)
    return isId(card) && clean !== undefined && isCount(cost, COST_MAX, 1) ? { card, text: clean, cost } : undefined
  })
  if (!isSum(of) || !isSum(reached) || !(people === null || isCount(people, PEOPLE_MAX, 1))) return undefined
  if (!place || from === undefined || story === undefined || !isIds(personas, 500) || !isIdOrNull(hero))
    return undefined
  if (!chosen || !budgets || !needs || !shocks || !waiting || !isIdOrNull(vote)) return undefined
  if (!Array.isArray(asks) || asks.length > 5_000 || !asks.every(isCardRef)) return undefined
  const counted = { of, reached, people, light: null, place, from, personas, chosen, budgets, asks, needs, shocks }
  return { ...counted, hero, story, vote, waiting }
}
