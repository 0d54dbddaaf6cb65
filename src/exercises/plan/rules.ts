// The rules of planning: a table describes a place and chooses what to do there within its points. Pure: state, move and act in, state out.
import type { CardId } from '../../../cards/pack'
import type { Act, ParticipantId, Round, Rules } from '../../exercise'
import type { Found } from '../../findings'
import { own } from '../../json'
import { OWN_MAX, type Place, type PlanMove, parse } from './moves'
import { type PlanSettings, settingsOf } from './settings'
import { budgetsOf, chosenOf, isChosen, isHidden, peopleOf, personasOf, priceOf, projectsOf } from './sums'
import { count, type PlanTally } from './tally'

/** Something said in a slot; the last of a slot's words counts, undo takes one out. */
export interface Word {
  readonly value: string | number | boolean // '' and false: not said
  readonly key: string
  readonly by: ParticipantId
  readonly seq: number
}

/** A card that the table wrote; one that was taken away stays, for others may have built on it. */
export interface Own {
  readonly id: CardId
  readonly text: string
  readonly cost: number // proposed; 0: it exists already
  readonly budget: string
  readonly key: string
  readonly seq: number
  readonly gone: boolean
}

/** A crisis or an opportunity that the facilitator threw in. */
export interface Thrown {
  readonly id: string
  readonly card: CardId
  readonly by: ParticipantId
  readonly seq: number
  readonly at: number // the server's clock, ms since 1970
}

export interface PlanState {
  readonly round: Round
  readonly settings: PlanSettings
  /**
   * name features strengths troubles character · need/<resource> · chosen/ cell/ owner/ first/ date/ cost/<card> ·
   * answer/ pays/<shock> · hero story vote people light · budget/<budget> hidden. Never an empty list.
   */
  readonly slots: Readonly<Record<string, readonly Word[]>>
  readonly given: { readonly from: string; readonly place: Place } | null // another table's place, to plan for
  readonly written: readonly Own[]
  readonly shocks: readonly Thrown[] // oldest first; the same card may come again
  readonly found: Readonly<Record<string, Found>> // by the skill's card
}

const SERVER: ParticipantId = 'server'
const SHOCKS_MAX = 40

function start(round: Round): PlanState {
  const settings = settingsOf(round)
  return { round, settings, slots: {}, given: null, written: [], shocks: [], found: {} }
}

/** A stale move never overrules a newer one; a participant always knows their own, and the server everything. */
const knows = (act: Act, before: Pick<Word, 'by' | 'seq'>) =>
  act.by === SERVER || act.by === before.by || act.seen > before.seq

function say(state: PlanState, slot: string, value: Word['value'], act: Act): PlanState {
  const words = own(state.slots, slot) ?? []
  const last = words.at(-1)
  if (last ? last.value === value || !knows(act, last) : value === '' || value === false) return state
  const word: Word = { value, key: act.key, by: act.by, seq: act.seq }
  return { ...state, slots: { ...state.slots, [slot]: [...words, word] } }
}

/** Whether this device knew of everything that leaves no room for one more: then it is refused, else what it did stands. */
function isKnown(state: PlanState, slots: readonly string[], act: Act): boolean {
  const words = [...slots.map(slot => own(state.slots, slot)?.at(-1)), state.shocks.at(-1)]
  return words.every(word => word === undefined || knows(act, word))
}

/** Cards are never taken from a plan to make it fit: whoever chose them unaware of each other mends it. */
function choose(state: PlanState, card: CardId, on: boolean, act: Act): PlanState {
  const slot = `chosen/${card}`
  if (personasOf(state).includes(card)) {
    const people = peopleOf(state)
    const isFull = on && people.length >= state.settings.personas
    return isFull &&
      isKnown(
        state,
        people.map(card => `chosen/${card}`),
        act,
      )
      ? state
      : say(state, slot, on, act)
  }
  if (!projectsOf(state).includes(card)) return state
  if (!on || isChosen(state, card) || isHidden(state)) return say(state, slot, on, act)
  const { cost, budget: id } = priceOf(state, card)
  const budget = budgetsOf(state).find(budget => budget.id === id)
  const rivals = chosenOf(state).filter(card => priceOf(state, card).budget === id)
  const slots = [
    ...rivals.flatMap(card => [`chosen/${card}`, `cost/${card}`]),
    ...state.shocks.map(({ id }) => `pays/${id}`),
    ...[`budget/${id}`, 'hidden'],
  ]
  const isOver = cost > 0 && budget !== undefined && budget.spent + cost > budget.points
  return isOver && isKnown(state, slots, act) ? state : say(state, slot, on, act)
}

function write(state: PlanState, move: Extract<PlanMove, { do: 'write' }>, act: Act): PlanState {
  const { card: id, text, cost, budget } = move
  if (!state.settings.budgets.some(budget => budget.id === move.budget)) return state
  const before = state.written.find(card => card.id === id)
  const card: Own = { id, text, cost, budget, key: act.key, seq: act.seq, gone: false }
  if (before)
    return before.gone ? { ...state, written: state.written.map(each => (each === before ? card : each)) } : state
  const isTaken = state.round.cards.includes(id) || own(state.settings.cards, id) !== undefined
  return isTaken || state.written.length >= OWN_MAX ? state : { ...state, written: [...state.written, card] }
}

/** What is said of something that is not there is not said. A card taken away or put back is still there to speak of. */
function isThere(state: PlanState, { about, of }: Extract<PlanMove, { do: 'tell' }>): boolean {
  if (about === 'need') return of !== null && state.settings.resources.includes(of)
  if (about === 'answer') return state.shocks.some(({ id }) => id === of)
  return of === null || isCard(state, of)
}

const isCard = (state: PlanState, card: CardId) =>
  projectsOf(state).includes(card) || state.written.some(({ id }) => id === card)

function undo(state: PlanState, key: string): PlanState {
  const slot = Object.keys(state.slots).find(slot => state.slots[slot]?.some(word => word.key === key))
  if (slot !== undefined) {
    const left = state.slots[slot]?.filter(word => word.key !== key) ?? []
    const { [slot]: _, ...others } = state.slots
    return { ...state, slots: left.length > 0 ? { ...state.slots, [slot]: left } : others }
  }
  const written = state.written.find(card => card.key === key && !card.gone)
  if (!written) return state
  return { ...state, written: state.written.map(card => (card === written ? { ...card, gone: true } : card)) }
}

function play(state: PlanState, move: PlanMove, act: Act): PlanState {
  switch (move.do) {
    case 'tell':
      if (!isThere(state, move)) return state
      return say(state, move.of === null ? move.about : `${move.about}/${move.of}`, move.text, act)
    case 'choose':
      return choose(state, move.card, move.on, act)
    case 'put':
      return isCard(state, move.card) ? say(state, `cell/${move.card}`, move.cell ?? '', act) : state
    case 'write':
      return write(state, move, act)
    case 'hero':
      return move.card === null || personasOf(state).includes(move.card)
        ? say(state, 'hero', move.card ?? '', act)
        : state
    case 'pay': {
      const { budgets } = state.settings
      const is = state.shocks.some(({ id }) => id === move.shock) && budgets.some(({ id }) => id === move.budget)
      return is && budgets.length > 1 ? say(state, `pays/${move.shock}`, move.budget, act) : state
    }
    case 'vote':
      return say(state, 'vote', move.table ?? '', act)
    case 'people':
      return say(state, 'people', move.people, act)
    case 'light':
      return say(state, 'light', move.light ?? '', act)
    case 'undo':
      return undo(state, move.key)
    default:
      return act.by === SERVER ? playServer(state, move, act) : state
  }
}

type OfServer = Extract<PlanMove, { do: 'given' | 'budget' | 'hide' | 'approve' | 'thrown' | 'feed' }>

function playServer(state: PlanState, move: OfServer, act: Act): PlanState {
  switch (move.do) {
    case 'given': {
      const given = { from: move.from, place: move.place }
      return JSON.stringify(given) === JSON.stringify(state.given) ? state : { ...state, given }
    }
    case 'budget':
      return state.settings.budgets.some(({ id }) => id === move.budget)
        ? say(state, `budget/${move.budget}`, move.points, act)
        : state
    case 'hide':
      return isHidden(state) === move.hidden ? state : say(state, 'hidden', move.hidden ? 'yes' : 'no', act)
    case 'approve':
      return state.written.some(({ id, cost }) => id === move.card && cost > 0)
        ? say(state, `cost/${move.card}`, move.cost, act)
        : state
    case 'thrown': {
      const facts = own(state.settings.cards, move.card)
      if (!state.round.cards.includes(move.card) || !facts || !('points' in facts) || state.shocks.length >= SHOCKS_MAX)
        return state
      const thrown = { id: `shock-${state.shocks.length + 1}`, card: move.card, by: act.by, seq: act.seq, at: act.at }
      return { ...state, shocks: [...state.shocks, thrown] }
    }
    case 'feed': {
      const fresh = move.found.filter(({ card }) => card !== null && own(state.found, card) === undefined)
      if (fresh.length === 0) return state
      const found = { ...state.found }
      for (const one of fresh) if (one.card !== null && own(found, one.card) === undefined) found[one.card] = one
      return { ...state, found }
    }
  }
}

/** Nothing is sealed while a table plans. */
export const rules: Rules<PlanState, PlanMove, PlanTally> = {
  start,
  parse,
  play,
  tally: count,
  seal: () => undefined,
  unseal: () => [],
}
