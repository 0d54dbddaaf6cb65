// How a pretend table plans: a made-up group, so that a facilitator can practise all of a workshop.
import type { CardId } from '../../../cards/pack'
import type { ParticipantId } from '../../exercise'
import { planLeadWords } from '../../words/planLead'
import { type About, CELLS, PLACE_FIELDS, type PlanMove } from './moves'
import type { PlanState } from './rules'
import {
  budgetsOf,
  cellOf,
  chosenOf,
  isHidden,
  lightOf,
  needsOf,
  paysFor,
  peopleOf,
  personasOf,
  priceOf,
  projectsOf,
  said,
  text,
} from './sums'

/** A number out of a name, so that a table leaves the same gaps however often it is asked. */
const sum = (name: string) => [...name].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7)

const ENOUGH = 7 // projects
const BLIND = 5 // while the points are hidden

export function pretend(state: PlanState, _me: ParticipantId, random: () => number): PlanMove | undefined {
  const say = planLeadWords.pretend
  const one = <Value>(list: readonly Value[]): Value | undefined => list[Math.floor(random() * list.length)]
  const tell = (about: About, of: string | null, from: readonly string[]): PlanMove => {
    return { do: 'tell', about, of, text: one(from) ?? '' }
  }
  const misses = (name: string, share: number) => sum(name + text(state, 'name')) % 10 < share
  const untold = <T>(list: readonly T[], slot: (one: T) => string, share = 0) =>
    list.find(one => text(state, slot(one)) === '' && !misses(slot(one), share))

  if (said(state, 'people') === undefined) return { do: 'people', people: 4 + Math.floor(random() * 4) }
  const field = PLACE_FIELDS.find(field => text(state, field) === '')
  if (field) {
    const name = text(state, 'name')
    const place = say.places.find(place => place.name === name) ?? one(say.places)
    return { do: 'tell', about: field, of: null, text: place?.[field] ?? '–' }
  }
  const strangers = personasOf(state).filter(card => !peopleOf(state).includes(card))
  const person = peopleOf(state).length < state.settings.personas ? one(strangers) : undefined
  if (person !== undefined) return { do: 'choose', card: person, on: true }

  const over = isHidden(state) ? undefined : budgetsOf(state).find(({ points, spent }) => spent > points)
  const dear =
    over && chosenOf(state).find(card => priceOf(state, card).budget === over.id && priceOf(state, card).cost > 0)
  if (dear !== undefined) return { do: 'choose', card: dear, on: false }
  const next = project(state, one)
  if (next !== undefined) return { do: 'choose', card: next, on: true }
  if (state.written.length === 0 && misses('own', 3))
    return {
      ...{ do: 'write', card: `own-${Math.floor(random() * 1e9)}`, text: one(say.cards) ?? '' },
      ...{ cost: 1, budget: state.settings.budgets[0]?.id ?? '' },
    }

  const chosen = chosenOf(state)
  const need = untold(needsOf(state), ({ resource }) => `need/${resource}`, 3)
  if (need) return tell('need', need.resource, say.needs)
  const loose = chosen.find(card => cellOf(state, card) === null)
  if (loose !== undefined) return { do: 'put', card: loose, cell: one(CELLS) ?? null }
  const unpaid = state.shocks.find(({ id }) => paysFor(state, id) === undefined)
  if (unpaid) return { do: 'pay', shock: unpaid.id, budget: one(state.settings.budgets)?.id ?? '' }
  const shock = untold(state.shocks, ({ id }) => `answer/${id}`)
  if (shock) return tell('answer', shock.id, say.answers)
  const hero = one(peopleOf(state))
  if (text(state, 'hero') === '' && hero !== undefined) return { do: 'hero', card: hero }
  if (text(state, 'story') === '') return tell('story', null, say.stories)
  const steps = [
    ['owner', say.owners],
    ['first', say.firsts],
    ['date', say.dates],
  ] as const
  for (const [about, from] of steps) {
    const card = untold(chosen, card => `${about}/${card}`, about === 'owner' ? 3 : 1)
    if (card !== undefined) return tell(about, card, from)
  }
  return lightOf(state) === null ? { do: 'light', light: 'ready' } : undefined
}

/** One more project that fits, until there are enough. */
function project(state: PlanState, one: <T>(list: readonly T[]) => T | undefined): CardId | undefined {
  const chosen = chosenOf(state)
  if (chosen.length >= (isHidden(state) ? BLIND : ENOUGH)) return undefined
  const budgets = budgetsOf(state)
  return one(
    projectsOf(state).filter(card => {
      const { cost, budget: id } = priceOf(state, card)
      const budget = budgets.find(budget => budget.id === id)
      return !chosen.includes(card) && budget !== undefined && (isHidden(state) || budget.spent + cost <= budget.points)
    }),
  )
}
