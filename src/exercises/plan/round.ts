// What joins a round of planning to its pack, to the other tables and to the rounds after it. Pure.
import type { Card, CardId, Pack } from '../../../cards/pack'
import type { RoundRules, TableState } from '../../exercise'
import { type CardRef, type Finding, FOUND_TEXT_MAX, type Found, isCardRef } from '../../findings'
import { cleanLine, isCount, isId, isIds, isObject, own } from '../../json'
import { COST_MAX, type PlanMove, POINTS_MAX, parse, parseName } from './moves'
import type { PlanState } from './rules'
import { type CardFacts, factsOf, SKILLS_MAX, settingsOf } from './settings'
import { isSaid, ownPlace } from './sums'
import { type ChosenCard, type PlanTally, parseTally } from './tally'

const SETTINGS = ['resources', 'budgets', 'choices', 'swap', 'hidden', 'personas']
const FACTS: Readonly<Record<CardFacts['kind'], readonly string[]>> = {
  project: ['kind', 'cost', 'needs', 'skills'],
  persona: ['kind'],
  crisis: ['kind', 'points'],
  opportunity: ['kind', 'points'],
}

/** Which suits a budget of the pack pays for; all where it names none. */
interface PackBudget {
  readonly id: string
  readonly suits: readonly string[] | undefined
}

function prepare(pack: Pack) {
  const { settings = {}, labels = [], suits } = pack
  const names = suits.map(({ id }) => id)
  const wrong = (field: string, must: string) => new Error(`pack "${pack.id}", pack.json: settings.${field} ${must}`)
  const extra = Object.keys(settings).find(field => !SETTINGS.includes(field))
  if (extra !== undefined) throw wrong(extra, 'is not known here; remove it or correct its name')
  const { resources = [], budgets, choices = [], personas = 0 } = settings
  if (!isIds(resources, 12)) throw wrong('resources', 'must be up to 12 different names')
  if (!isCount(personas, 9)) throw wrong('personas', 'must be a whole number from 0 to 9')
  if (!Array.isArray(choices) || !choices.every(points => isCount(points, POINTS_MAX, 1)))
    throw wrong('choices', `must be a list of points from 1 to ${POINTS_MAX}`)
  for (const field of ['swap', 'hidden'])
    if (settings[field] !== undefined && typeof settings[field] !== 'boolean')
      throw wrong(field, 'must be true or false')
  if (!Array.isArray(budgets) || budgets.length < 1 || budgets.length > 4)
    throw wrong('budgets', 'must be 1 to 4 budgets')
  const read = budgets.map((json, n): PackBudget => {
    const budget = isObject(json) ? json : {}
    if (!isId(budget.id)) throw wrong(`budgets[${n}].id`, 'must be a name such as "points"')
    if (!isCount(budget.points, POINTS_MAX, 1))
      throw wrong(
        `budgets[${n}].points`,
        `must be a whole number from 1 to ${POINTS_MAX}, not ${JSON.stringify(budget.points)}`,
      )
    if (budget.suits !== undefined && !isIds(budget.suits, 100))
      throw wrong(`budgets[${n}].suits`, 'must be a list of suits of this pack')
    const strange = budget.suits?.find(suit => !names.includes(suit))
    if (strange !== undefined)
      throw wrong(`budgets[${n}].suits`, `names "${strange}"; the suits of this pack are ${names.join(', ')}`)
    return { id: budget.id, suits: budget.suits }
  })
  const unnamed = [...resources, ...read.map(({ id }) => id)].find(name => !labels.includes(name))
  if (unnamed !== undefined) throw wrong('resources', `and budgets need a label each; add "${unnamed}" to labels`)
  const cards = Object.fromEntries(
    pack.cards.map(card => [card.id, readFacts(card, pack.id, resources, read)] as const),
  )
  return { ...settingsOf({ settings: { ...settings, cards } }) }
}

/** @throws Error naming the pack, the card and the field */
function readFacts(
  { id, suit, facts = {} }: Card,
  pack: string,
  resources: readonly string[],
  budgets: readonly PackBudget[],
): CardFacts {
  const wrong = (field: string, must: string) =>
    new Error(`pack "${pack}", pack.json, card "${id}": facts.${field} ${must}`)
  const kind = (Object.keys(FACTS) as CardFacts['kind'][]).find(kind => kind === facts.kind)
  if (!kind) throw wrong('kind', `must be one of ${Object.keys(FACTS).join(', ')}`)
  const extra = Object.keys(facts).find(field => !FACTS[kind].includes(field))
  if (extra !== undefined) throw wrong(extra, `is not known of a ${kind}; remove it or correct its name`)
  const { cost, needs = {}, skills = [], points = 0 } = facts
  if (kind !== 'project') {
    if (!Number.isInteger(points) || Math.abs(points as number) > 9) throw wrong('points', 'must be from -9 to 9')
    return factsOf({ kind, points }) ?? { kind: 'persona' }
  }
  if (!isCount(cost, COST_MAX, 1)) throw wrong('cost', `must be 1, 2 or 3, not ${JSON.stringify(cost)}`)
  if (!isObject(needs)) throw wrong('needs', 'must say how much of each resource')
  for (const [resource, amount] of Object.entries(needs)) {
    if (!resources.includes(resource))
      throw wrong('needs', `names "${resource}"; the resources of this pack are ${resources.join(', ')}`)
    if (!isCount(amount, 3, 1)) throw wrong(`needs.${resource}`, 'must be 1 (a little), 2 (some) or 3 (a lot)')
  }
  if (!Array.isArray(skills) || skills.length > SKILLS_MAX || new Set(skills).size !== skills.length)
    throw wrong('skills', `must be up to ${SKILLS_MAX} different cards`)
  const strange = skills.findIndex(skill => !isCardRef(skill))
  if (strange >= 0)
    throw wrong(
      `skills[${strange}]`,
      `must name a card as "skills/mend-03" does, not ${JSON.stringify(skills[strange])}`,
    )
  const payers = budgets.filter(({ suits }) => suits === undefined || suits.includes(suit))
  const [payer] = payers
  if (!payer || payers.length > 1)
    throw new Error(
      `pack "${pack}", pack.json, card "${id}": suit "${suit}" must be in the suits of one budget, not of ${payers.length}`,
    )
  return { kind, cost, budget: payer.id, needs: needs as Record<string, number>, skills: skills as CardRef[] }
}

/** The skills that this round's projects name and that somebody has or can reach: the table's own first, one a card. */
const take: RoundRules<PlanState, PlanMove>['take'] = (round, found, table) => {
  const { cards } = settingsOf(round)
  const wanted = new Set(
    round.cards.flatMap(card => {
      const facts = own(cards, card)
      return facts?.kind === 'project' ? facts.skills : []
    }),
  )
  const rank = ({ table: at, kind }: Found) => (at === table ? 0 : 2) + (kind === 'have' ? 0 : 1)
  const best = new Map<CardRef, Found>()
  for (const one of found) {
    if (one.card === null || (one.kind !== 'have' && one.kind !== 'reach') || !wanted.has(one.card)) continue
    const before = best.get(one.card)
    if (!before || rank(one) < rank(before)) best.set(one.card, one)
  }
  return [...best.values()].sort((a, b) => rank(a) - rank(b))
}

/** A line as a finding may hold it. */
const clip = (parts: readonly string[], by: string) =>
  cleanLine([...parts.filter(Boolean).join(by)].slice(0, FOUND_TEXT_MAX).join(''), FOUND_TEXT_MAX) ?? ''

/**
 * The plan: its place with the cards that the table wrote, then each chosen card of the pack. Asks: the skills it misses,
 * then the resources nobody was named for, each by the pack's label. Actions: the steps that somebody owns.
 */
const findings: RoundRules<PlanState, PlanMove, PlanTally>['findings'] = ({ pack }, tally): readonly Finding[] => {
  const { place, chosen, asks, needs } = tally
  const plan = clip([place.name, chosen.flatMap(({ text }) => text || []).join(', ')], ': ')
  const printed = chosen.filter(({ text }) => text === '')
  const owned = chosen.filter(({ owner }) => owner !== '')
  const open = needs.filter(({ answer }) => answer === '')
  const ref = ({ card, text }: ChosenCard): CardRef | null => (text === '' ? `${pack}/${card}` : null)
  return [
    ...(plan === '' ? [] : [{ kind: 'plan', id: 'plan', card: null, text: plan } as const]),
    ...printed.map((one, n) => ({ kind: 'plan', id: `plan-${n + 1}`, card: ref(one), text: '' }) as const),
    ...asks.map((card, n) => ({ kind: 'ask', id: `skill-${n + 1}`, card, text: '' }) as const),
    ...open.map(({ resource }, n) => {
      return { kind: 'ask', id: `need-${n + 1}`, card: `${pack}/${resource}`, text: '' } as const
    }),
    ...owned.map((one, n) => {
      const text = clip([one.text, one.first, one.owner, one.date], ' · ')
      return { kind: 'action', id: `step-${n + 1}`, card: ref(one), text } as const
    }),
  ]
}

/** What the facilitator may throw in from their page. */
export type PlanCue =
  | { readonly do: 'swap' }
  | { readonly do: 'throw'; readonly card: CardId; readonly table?: string } // every table's without one
  | { readonly do: 'budget'; readonly budget: string; readonly points: number }
  | { readonly do: 'hide'; readonly hidden: boolean }
  | { readonly do: 'approve'; readonly table: string; readonly card: CardId; readonly cost: number }

type Table = TableState<PlanState>

/** The table gets the place of the one before it, among those that described one; its own is not touched by that. */
function swap(table: Table, tables: readonly Table[]): readonly PlanMove[] {
  const ready = tables.filter(({ state }) => isSaid(ownPlace(state)))
  const place = ready.findIndex(({ id }) => id === table.id)
  const giver = ready.at(place - 1)
  if (place < 0 || !giver || ready.length < 2 || !table.state.settings.swap) return []
  return [{ do: 'given', from: parseName(giver.name) ?? '', place: ownPlace(giver.state) }]
}

function cue(said: unknown, table: Table, tables: readonly Table[]): readonly PlanMove[] {
  if (!isObject(said)) return []
  const { settings, round, written } = table.state
  switch (said.do) {
    case 'swap':
      return swap(table, tables)
    case 'throw': {
      const facts = isId(said.card) ? own(settings.cards, said.card) : undefined
      const is = facts && 'points' in facts && round.cards.some(card => card === said.card)
      const to = said.table === undefined || said.table === table.id
      return is && to && isId(said.card) ? [{ do: 'thrown', card: said.card }] : []
    }
    case 'budget':
    case 'hide': {
      const move = parse({ ...said, do: said.do })
      return move && (move.do !== 'budget' || settings.budgets.some(({ id }) => id === move.budget)) ? [move] : []
    }
    case 'approve': {
      const move = parse({ do: 'approve', card: said.card, cost: said.cost })
      const is = written.some(({ id, cost, gone }) => id === said.card && cost > 0 && !gone)
      return move && is && said.table === table.id ? [move] : []
    }
    default:
      return []
  }
}

export const roundRules: RoundRules<PlanState, PlanMove, PlanTally> = {
  prepare,
  live: true, // plans are no secret, and the facilitator sets costs meanwhile; a tally has no points while they are hidden
  take,
  findings,
  cue,
  keep: (_, tally) => tally,
  parseTally,
  paper: () => null, // a plan on paper is the sheet itself
}
