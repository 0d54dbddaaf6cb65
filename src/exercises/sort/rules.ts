// The rules of sorting: a table answers every card with a pile. Pure: state, move and act in, state out.
import type { CardId, PileId } from '../../../cards/pack'
import type { Act, Light, ParticipantId, Round, Rules } from '../../exercise'
import { FEED_MAX, type Found } from '../../findings'
import { isCount, own } from '../../json'
import { type How, parse, type SortMove, WRITTEN_MAX } from './moves'
import { type About, asksFor, type Remark, reasonsOf, remarkOn, withoutRemarks } from './remarks'
import type { SortTally } from './tally'

/** An answer that a card was given; the last of its answers counts, undo takes one out. */
export interface Answer {
  readonly pile: PileId
  readonly key: string
  readonly by: ParticipantId
  readonly seq: number
}

/** A card put off; it comes back after all others. */
export interface Skip {
  readonly card: CardId
  readonly key: string
  readonly by: ParticipantId
  readonly seq: number
}

/** Who last said something that is no answer, and where on the board. */
export interface Said {
  readonly by: ParticipantId
  readonly seq: number
}

export interface SortState {
  readonly round: Round
  readonly answers: Readonly<Record<CardId, readonly Answer[]>> // never an empty list
  readonly skips: readonly Skip[] // oldest first
  readonly written: readonly {
    readonly id: CardId
    readonly text: string
    readonly stump: boolean
    readonly key: string
  }[]
  readonly people: number | null
  readonly can: Readonly<Record<CardId, number>>
  readonly shown: Readonly<Record<CardId, How>>
  readonly hands: readonly ParticipantId[] // dealt out when there are two or more
  readonly said: Readonly<Record<string, Said>> // people, light, deal, can/<card>, show/<card>
  readonly light: Light | null
  readonly asked: boolean // for the guess, on any device of this table
  readonly guess: number | null // null until unsealed
  readonly remarks: Readonly<Record<string, Remark>> // why/<card>, better/<card>
  readonly about: readonly Found[] // what the cards are held against: this table's plans, say
}

const SERVER: ParticipantId = 'server'

const start = (round: Round): SortState => ({
  round,
  answers: {},
  skips: [],
  written: [],
  people: null,
  can: {},
  shown: {},
  hands: [],
  said: {},
  light: null,
  asked: false,
  guess: null,
  remarks: {},
  about: [],
})

/** Every card this table sorts, in the order dealt; cards written for the table itself come last, stumpers are for others. */
export const deck = (state: SortState): readonly CardId[] => [
  ...state.round.cards,
  ...state.written.filter(card => !card.stump).map(card => card.id),
]

/** The pile a card lies on, or undefined. */
export const pileOf = (state: SortState, card: CardId): PileId | undefined => own(state.answers, card)?.at(-1)?.pile

const isDealt = (state: SortState, card: CardId) =>
  state.round.cards.includes(card) || state.written.some(written => written.id === card && !written.stump)

/**
 * A stale move never overrules a newer one: an answer stands unless the next was given in knowledge of it.
 * A participant always knows their own.
 */
const knows = (act: Act, before: Said) => act.by === before.by || act.seen > before.seq

/** Something other than an answer that is said and may be corrected: there, too, a stale word overrules no newer one. */
function say(state: SortState, about: string, act: Act, part: Partial<SortState>): SortState {
  const last = own(state.said, about)
  if (last && !knows(act, last)) return state
  return { ...state, ...part, said: { ...state.said, [about]: { by: act.by, seq: act.seq } } }
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  const { [key]: _, ...others } = record
  return others
}

function place(state: SortState, card: CardId, pile: PileId, act: Act): SortState {
  if (!isDealt(state, card) || !state.round.piles.includes(pile)) return state
  const answers = own(state.answers, card) ?? []
  const last = answers.at(-1)
  if (last && (last.pile === pile || !knows(act, last))) return state
  const answer: Answer = { pile, key: act.key, by: act.by, seq: act.seq }
  return { ...state, answers: { ...state.answers, [card]: [...answers, answer] } }
}

function remark(state: SortState, about: About, card: CardId, text: string, act: Act): SortState {
  if (!asksFor(state.round, about) || !isDealt(state, card)) return state
  const last = remarkOn(state, about, card)
  if ((last?.text ?? '') === text || (last && !knows(act, last))) return state
  const said: Remark = { text, key: act.key, by: act.by, seq: act.seq }
  return { ...state, remarks: { ...state.remarks, [`${about}/${card}`]: said } }
}

/** What earlier rounds came to, once each; what this round does not ask for is not its own. */
function feed(state: SortState, found: readonly Found[]): SortState {
  const name = ({ round, table, id }: Found) => `${round}/${table}/${id}`
  const there = new Set(state.about.map(name))
  const fresh = found.filter(one => one.kind === state.round.settings?.about && !there.has(name(one)))
  return fresh.length === 0 ? state : { ...state, about: [...state.about, ...fresh].slice(0, FEED_MAX) }
}

function undo(state: SortState, key: string): SortState {
  const card = Object.keys(state.answers).find(card => state.answers[card]?.some(answer => answer.key === key))
  if (card !== undefined) {
    const left = state.answers[card]?.filter(answer => answer.key !== key) ?? []
    return { ...state, answers: left.length > 0 ? { ...state.answers, [card]: left } : without(state.answers, card) }
  }
  if (state.skips.some(skip => skip.key === key))
    return { ...state, skips: state.skips.filter(skip => skip.key !== key) }
  const written = state.written.find(card => card.key === key)
  if (!written) return withoutRemarks(state, (_, remark) => remark.key === key)
  return {
    ...withoutRemarks(state, name => name === `why/${written.id}` || name === `better/${written.id}`),
    written: state.written.filter(card => card !== written),
    answers: without(state.answers, written.id),
    skips: state.skips.filter(skip => skip.card !== written.id),
    can: without(state.can, written.id),
    shown: without(state.shown, written.id),
  }
}

function play(state: SortState, move: SortMove, act: Act): SortState {
  switch (move.do) {
    case 'place':
      return place(state, move.card, move.pile, act)
    case 'skip': {
      if (!isDealt(state, move.card) || own(state.answers, move.card)) return state
      const last = state.skips.find(skip => skip.card === move.card)
      if (last && !knows(act, last)) return state // two devices skipped it at once
      const skip: Skip = { card: move.card, key: act.key, by: act.by, seq: act.seq }
      return { ...state, skips: [...state.skips.filter(other => other !== last), skip] }
    }
    case 'undo':
      return undo(state, move.key)
    case 'people':
      return state.people === move.people ? state : say(state, 'people', act, { people: move.people })
    case 'can':
      if (!isDealt(state, move.card) || own(state.can, move.card) === move.people) return state
      return say(state, `can/${move.card}`, act, { can: { ...state.can, [move.card]: move.people } })
    case 'show':
      if (!isDealt(state, move.card) || own(state.shown, move.card) === move.how) return state
      return say(state, `show/${move.card}`, act, { shown: { ...state.shown, [move.card]: move.how } })
    case 'deal': {
      const hands = move.hands.length > 1 ? move.hands : []
      return hands.join() === state.hands.join() ? state : say(state, 'deal', act, { hands })
    }
    case 'write': {
      const taken = state.round.cards.includes(move.card) || state.written.some(card => card.id === move.card)
      if (taken || state.written.length >= WRITTEN_MAX) return state
      return {
        ...state,
        written: [...state.written, { id: move.card, text: move.text, stump: move.stump, key: act.key }],
      }
    }
    case 'light':
      return state.light === move.light ? state : say(state, 'light', act, { light: move.light })
    case 'asked':
      return state.asked ? state : { ...state, asked: true }
    case 'why':
    case 'better':
      return remark(state, move.do, move.card, move.text, act)
    case 'feed':
      return act.by === SERVER ? feed(state, move.found) : state
    case 'guessed':
      return act.by === SERVER && state.guess !== move.guess ? { ...state, guess: move.guess } : state
  }
}

function tally(state: SortState): SortTally {
  const cards: Record<CardId, PileId> = {}
  const counts: Record<PileId, number> = Object.fromEntries(state.round.piles.map(pile => [pile, 0]))
  const all = deck(state)
  for (const card of all) {
    const pile = pileOf(state, card)
    if (pile === undefined) continue
    cards[card] = pile
    counts[pile] = (counts[pile] ?? 0) + 1
  }
  const reasons = reasonsOf(state, all)
  return {
    of: all.length,
    reached: Object.keys(cards).length,
    counts,
    cards,
    people: state.people,
    guess: state.guess,
    light: state.light,
    can: state.can,
    shown: Object.keys(state.shown),
    written: state.written.map(({ id, text, stump }) => ({ id, text, stump })),
    ...(reasons && { reasons }),
  }
}

/** The sealed guess: how many of the cards the people at this table can do between them. */
const seal = (json: unknown): number | undefined => (isCount(json, 500) ? json : undefined)

const unseal: Rules<SortState, SortMove, SortTally>['unseal'] = answers => {
  const guess = answers.map(({ answer }) => seal(answer)).find(answer => answer !== undefined)
  return guess === undefined ? [] : [{ do: 'guessed', guess }]
}

export const rules: Rules<SortState, SortMove, SortTally> = { start, parse, play, tally, seal, unseal }

/**
 * The card a device shows now: together, the first without an answer; dealt out, the first of its own hand, then, so that
 * a sleeping device holds nothing up, the last of anybody's. Skipped cards come after all others, oldest skip first.
 */
export function currentCard(state: SortState, me: ParticipantId): CardId | undefined {
  const open = deck(state).filter(card => !own(state.answers, card))
  const skipped = state.skips.map(skip => skip.card).filter(card => open.includes(card))
  const fresh = open.filter(card => !skipped.includes(card))
  if (state.hands.length < 2) return fresh[0] ?? skipped[0]
  const all = deck(state)
  const hand = state.hands.indexOf(me)
  const mine = fresh.filter(card => all.indexOf(card) % state.hands.length === hand)
  return mine[0] ?? fresh.at(-1) ?? skipped[0]
}
