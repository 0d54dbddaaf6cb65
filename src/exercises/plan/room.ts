// What the plans of a room come to together, and the reveal in stills. Pure: it sums, and names whoever is asked for.
import type { CardId } from '../../../cards/pack'
import type { Ask, Revealed, TableTally } from '../../exercise'
import { type CardRef, partsOf } from '../../findings'
import { own } from '../../json'
import { settingsOf } from './settings'
import type { PlanTally } from './tally'

type Tables = readonly TableTally<PlanTally>[]

export interface RoomNeed {
  readonly resource: string
  readonly sum: number
  readonly named: readonly string[] // tables that know who or what could bring it
}

/** The sums of each resource over all plans, in the pack's order. */
export function needsOfRoom({ round, tables }: Pick<Revealed<PlanTally>, 'round' | 'tables'>): readonly RoomNeed[] {
  return settingsOf(round).resources.flatMap(resource => {
    const found = tables.flatMap(({ name, tally }) =>
      tally.needs.filter(need => need.resource === resource).map(need => ({ ...need, name })),
    )
    const sum = found.reduce((sum, need) => sum + need.sum, 0)
    return sum === 0
      ? []
      : [{ resource, sum, named: found.filter(({ answer }) => answer !== '').map(({ name }) => name) }]
  })
}

/**
 * The points that the facilitator gave, as the tables have them, what surprises changed left out; undefined while they are
 * hidden, and where surprises may have changed another budget.
 */
export function pointsNow({ round, tables }: Pick<Revealed<PlanTally>, 'round' | 'tables'>, budget: string) {
  const { budgets, cards } = settingsOf(round)
  for (const { tally } of tables) {
    const points = tally.budgets.find(({ id }) => id === budget)?.points ?? 0
    const changed = tally.shocks.reduce((sum, { card }) => {
      const facts = own(cards, card)
      return sum + (facts && 'points' in facts ? facts.points : 0)
    }, 0)
    if (points > 0 && (budgets.length === 1 || changed === 0)) return points - changed
  }
  return undefined
}

export interface Surprise {
  readonly card: CardId
  readonly answered: readonly string[] // tables
  readonly open: readonly string[] // tables that it came to and that have not answered
}

/**
 * The surprise that came last, as the tables it came to have it; undefined where none has. A table that joins late is given
 * all of them at once, so a card's time is when the first table had it.
 */
export function surpriseOf(tables: Tables): Surprise | undefined {
  const last = tables.flatMap(({ tally }) => tally.shocks.at(-1) ?? [])
  const came = new Map<CardId, number>()
  for (const { card, at } of last) came.set(card, Math.min(at, came.get(card) ?? at))
  const [newest] = [...came].sort(([, a], [, b]) => b - a)
  if (!newest) return undefined
  const had = tables.flatMap(({ name, tally }) => {
    const one = tally.shocks.filter(({ card }) => card === newest[0]).at(-1)
    return one ? [{ name, isAnswered: one.answer !== '' }] : []
  })
  const names = (isAnswered: boolean) => had.filter(one => one.isAnswered === isAnswered).map(({ name }) => name)
  return { card: newest[0], answered: names(true), open: names(false) }
}

/** How many tables voted for each plan, most first; a vote for oneself, or for a table without a plan, is none. */
export const votesOf = (tables: Tables): readonly { readonly table: TableTally<PlanTally>; readonly votes: number }[] =>
  tables
    .map(table => ({
      table,
      votes: tables.filter(({ id, tally }) => id !== table.id && tally.vote === table.id).length,
    }))
    .sort((a, b) => b.votes - a.votes)

/** The id under which a skill is put to the room: as long as a card's may be. */
export const askId = (ref: CardRef): CardId =>
  partsOf(ref)
    .join('-')
    .slice(-40)
    .replace(/^[-_]+/, '')

export interface Missing {
  readonly skill: CardRef
  readonly by: readonly string[] // tables
}

/** The skills that some plan misses, those that most plans miss first. */
export function missingOf(tables: Tables): readonly Missing[] {
  const by = new Map<CardRef, string[]>()
  for (const { name, tally } of tables) for (const ask of tally.asks) by.set(ask, [...(by.get(ask) ?? []), name])
  return [...by].map(([skill, by]) => ({ skill, by })).sort((a, b) => b.by.length - a.by.length)
}

/** What the room is asked; a skill that no pack names is not. */
export const asksOf = ({ tables, nameCard }: Pick<Revealed<PlanTally>, 'tables' | 'nameCard'>): readonly Ask[] =>
  missingOf(tables).flatMap(({ skill }) => {
    const text = nameCard(skill)
    return text === undefined ? [] : [{ card: askId(skill), text }]
  })

/** One still of the reveal. */
export type Still =
  | { readonly show: 'plan'; readonly tables: Tables } // one, or two where there are many
  | { readonly show: 'needs' }
  | { readonly show: 'votes' }
  | { readonly show: 'asks'; readonly missing: readonly Missing[] }

const TABLES_ALONE = 8 // so many have a still each; more would be as many dull presses
const ASKS_A_STILL = 6
const ASK_STILLS = 5 // the list is kept in full

/** The stills in order: each plan, or two at a time, the room's needs, the votes, the asks. Votes and claims change none of their number. */
export function revealOf({ tables, nameCard }: Pick<Revealed<PlanTally>, 'tables' | 'nameCard'>): readonly Still[] {
  const missing = missingOf(tables).filter(({ skill }) => nameCard(skill) !== undefined)
  const plans = tables.length > TABLES_ALONE ? 2 : 1
  const pages = Math.min(ASK_STILLS, Math.ceil(missing.length / ASKS_A_STILL))
  return [
    ...Array.from({ length: Math.ceil(tables.length / plans) }, (_, n) => {
      return { show: 'plan', tables: tables.slice(n * plans, (n + 1) * plans) } as const
    }),
    ...(tables.some(({ tally }) => tally.needs.length > 0) ? [{ show: 'needs' } as const] : []),
    ...(tables.length > 1 ? [{ show: 'votes' } as const] : []),
    ...Array.from({ length: pages }, (_, n) => {
      return { show: 'asks', missing: missing.slice(n * ASKS_A_STILL, (n + 1) * ASKS_A_STILL) } as const
    }),
  ]
}
