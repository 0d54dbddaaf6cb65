// The rules of a wall: cards are written, put together, linked, supported, signed up to and agreed on. Pure: state, move and act in, state out.
import type { Act, ParticipantId, Round, Rules, TableId } from '../../exercise'
import type { Found } from '../../findings'
import { own } from '../../json'
import { change, hear, knows, last, said, undo, withPart, withTheirTerms } from './heard'
import {
  ACTIONS_MAX,
  CARDS_MAX,
  FOUND_MAX,
  GROUPS_MAX,
  knownFields,
  parse,
  SIGNED_MAX,
  settingsOf,
  type WallMove,
} from './moves'
import { type Action, count, type WallState, type WallTally, type Written, type Yes } from './tally'

const SERVER: ParticipantId = 'server'
const BACKING_MAX = 500 // more seats than a hall has
const YES_MAX = 1000

const start = (round: Round): WallState => ({
  round,
  found: [],
  cards: [],
  groups: [],
  inGroup: {},
  actions: [],
  support: {},
  signed: {},
  yes: [],
  names: {},
  order: 0,
  light: null,
})

/** The id of the n-th starter, which cards may not have. */
export const starterId = (n: number): string => `found-${n}`
const STARTER = /^found-\d+$/

export const starterOf = (state: WallState, id: string): Found | undefined =>
  STARTER.test(id) ? state.found[Number(id.slice(6))] : undefined

export const cardOf = (state: WallState, id: string) => state.cards.find(card => card.id === id)
export const actionOf = (state: WallState, id: string) => state.actions.find(action => action.id === id)
const groupOf = (state: WallState, id: string) => state.groups.find(group => group.id === id)

const isFree = (state: WallState, id: string) =>
  !STARTER.test(id) && !cardOf(state, id) && !actionOf(state, id) && !groupOf(state, id)

/** Whoever wrote it, or sits at the table that did. */
export const isOwn = (one: { readonly by: ParticipantId; readonly from: TableId }, by: ParticipantId, from: TableId) =>
  one.by === by || one.from === from || by === SERVER

/**
 * The side of a match that a seat may speak for: its own card's, else its table's. Undefined for whoever wrote both or
 * neither: nobody agrees with themselves.
 */
export function sideOf(
  state: WallState,
  [one, other]: Yes['cards'],
  by: ParticipantId,
  from: TableId,
): 0 | 1 | undefined {
  const [first, second] = [cardOf(state, one), cardOf(state, other)]
  if (!first || !second || first.by === second.by) return undefined
  for (const is of [(card: Written) => card.by === by, (card: Written) => card.from === from])
    if (is(first) !== is(second)) return is(first) ? 0 : 1
  return undefined
}

function write(state: WallState, move: Extract<WallMove, { do: 'write' }>, act: Act): WallState {
  const { card: id, heading, text, from, ref, starter } = move
  if (!state.round.piles.includes(heading) || state.cards.length >= CARDS_MAX || !isFree(state, id)) return state
  const isRaised = state.cards.some(card => card.starter === starter && last(card.out) !== true)
  if (starter !== null && (!starterOf(state, starter) || isRaised)) return state // two tables raised it at once
  const words = { text, fields: knownFields(settingsOf(state.round), move.fields) }
  const card: Written = {
    id,
    key: act.key,
    by: act.by,
    from,
    ref,
    starter,
    words: [said(words, act)],
    heading: [said(heading, act)],
    out: [],
  }
  return { ...state, cards: [...state.cards, card] }
}

function put(state: WallState, ids: readonly string[], group: string | null, act: Act): WallState {
  const there = ids.filter(id => cardOf(state, id) || starterOf(state, id))
  const changed = there.flatMap(id => {
    const before = own(state.inGroup, id) ?? []
    const after = group === null && before.length === 0 ? before : hear(before, group, act)
    return after === before ? [] : [[id, after] as const]
  })
  return changed.length === 0 ? state : { ...state, inGroup: { ...state.inGroup, ...Object.fromEntries(changed) } }
}

function link(state: WallState, move: Extract<WallMove, { do: 'link' }>, act: Act): WallState {
  const cards = move.cards.filter(id => cardOf(state, id))
  if (!settingsOf(state.round).link || cards.length === 0) return state // one may be left where another's words were removed
  const { action: id, name, from } = move
  if (actionOf(state, id)) {
    const to = (action: Action) => withPart(action, { cards: hear(action.cards, cards, act) })
    return withPart(state, { actions: change(state.actions, action => action.id === id, to) })
  }
  if (!isFree(state, id) || state.actions.length >= ACTIONS_MAX) return state
  const plan = { name: [said(name, act)], owner: [], step: [], date: [] }
  const action: Action = { id, key: act.key, by: act.by, from, cards: [said(cards, act)], plan, out: [] }
  return { ...state, actions: [...state.actions, action] }
}

/** Adds or takes back a seat's own; once each. */
function back(
  all: WallState['support'],
  of: string,
  { on, from, name, most }: { on: boolean; from: TableId; name: string; most: number },
  { by, key }: Act,
): WallState['support'] {
  const before = own(all, of) ?? []
  const mine = before.find(one => one.by === by && one.name === name)
  if (on === (mine !== undefined) || (on && before.length >= most)) return all
  return { ...all, [of]: on ? [...before, { by, from, key, name }] : before.filter(one => one !== mine) }
}

function agree(state: WallState, { cards, yes, from }: Extract<WallMove, { do: 'agree' }>, act: Act): WallState {
  const { match } = settingsOf(state.round)
  const under = cards.map(id => last(cardOf(state, id)?.heading ?? []))
  const side = sideOf(state, cards, act.by, from)
  const isOfOldTerms = cards.some(id => cardOf(state, id)?.words.some(words => !knows(act, words)))
  if (isOfOldTerms || !match || under.join() !== match.join() || side === undefined) return state
  const mine = state.yes.find(one => one.side === side && one.cards.join() === cards.join())
  if (yes === (mine !== undefined) || (yes && state.yes.length >= YES_MAX)) return state
  const said: Yes = { cards, side, by: act.by, key: act.key }
  return { ...state, yes: yes ? [...state.yes, said] : state.yes.filter(one => one !== mine) }
}

function play(state: WallState, move: WallMove, act: Act): WallState {
  switch (move.do) {
    case 'write':
      return write(state, move, act)
    case 'edit': {
      const card = cardOf(state, move.card)
      if (!card || !isOwn(card, act.by, move.from) || (move.text === '' && card.ref === null)) return state
      const words = { text: move.text, fields: knownFields(settingsOf(state.round), move.fields) }
      const to = (card: Written) => withPart(card, { words: hear(card.words, words, act) })
      return withTheirTerms(withPart(state, { cards: change(state.cards, one => one === card, to) }), state)
    }
    case 'move': {
      if (!state.round.piles.includes(move.heading)) return state
      const to = (card: Written) => withPart(card, { heading: hear(card.heading, move.heading, act) })
      return withPart(state, { cards: change(state.cards, ({ id }) => id === move.card, to) })
    }
    case 'withdraw': {
      const is = (one: Written | Action) => one.id === move.of && isOwn(one, act.by, move.from)
      const to = <One extends Written | Action>(one: One): One =>
        one.out.length === 0 && !move.out
          ? one
          : (withPart<Written | Action>(one, { out: hear(one.out, move.out, act) }) as One)
      return withPart(state, { cards: change(state.cards, is, to), actions: change(state.actions, is, to) })
    }
    case 'group': {
      const there = groupOf(state, move.group)
      if (!there && (!isFree(state, move.group) || state.groups.length >= GROUPS_MAX)) return state
      const named = there
        ? change(
            state.groups,
            one => one === there,
            one => withPart(one, { name: hear(one.name, move.name, act) }),
          )
        : [...state.groups, { id: move.group, name: [said(move.name, act)] }]
      return put(withPart(state, { groups: named }), move.cards, move.group, act)
    }
    case 'put':
      return move.group === null || groupOf(state, move.group) ? put(state, move.cards, move.group, act) : state
    case 'link':
      return link(state, move, act)
    case 'plan': {
      const to = (action: Action) => {
        const before = action.plan[move.part]
        if (before.length === 0 && move.text === '') return action
        return withPart(action, { plan: withPart(action.plan, { [move.part]: hear(before, move.text, act) }) })
      }
      return withPart(state, { actions: change(state.actions, ({ id }) => id === move.action, to) })
    }
    case 'support': {
      const { of, on, from } = move
      if (!settingsOf(state.round).support || isFree(state, of)) return state
      return withPart(state, { support: back(state.support, of, { on, from, name: '', most: BACKING_MAX }, act) })
    }
    case 'sign': {
      const { action, on, from, name } = move
      if (!settingsOf(state.round).sign || !actionOf(state, action)) return state
      return withPart(state, { signed: back(state.signed, action, { on, from, name, most: SIGNED_MAX }, act) })
    }
    case 'agree':
      return agree(state, move, act)
    case 'named': {
      const before = own(state.names, move.from)
      if (before && (before.value === move.name || !knows(act, before))) return state
      return { ...state, names: { ...state.names, [move.from]: said(move.name, act) } }
    }
    case 'order': {
      const isKnown = move.order <= settingsOf(state.round).orders.length
      return act.by === SERVER && isKnown && state.order !== move.order ? { ...state, order: move.order } : state
    }
    case 'undo':
      return undo(state, move.key, act)
    case 'light': {
      const before = state.light
      if ((before?.value ?? null) === move.light || (before && !knows(act, before))) return state
      return { ...state, light: said(move.light, act) }
    }
    case 'feed': {
      const more = move.found.slice(0, FOUND_MAX - state.found.length)
      return act.by === SERVER && more.length > 0 ? { ...state, found: [...state.found, ...more] } : state
    }
  }
}

/** Nothing is sealed at a wall: what is thought alone stays on its device. */
export const rules: Rules<WallState, WallMove, WallTally> = {
  start,
  parse,
  play,
  tally: count,
  seal: () => undefined,
  unseal: () => [],
}
