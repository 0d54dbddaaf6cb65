// How a pack is planned with: its budgets, its resources, and what each card costs or changes. Pure.
import type { CardId } from '../../../cards/pack'
import type { Round } from '../../exercise'
import { type CardRef, isCardRef } from '../../findings'
import { isCount, isId, isObject } from '../../json'
import { COST_MAX, POINTS_MAX } from './moves'

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
