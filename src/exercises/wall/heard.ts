// What was said of a thing, word upon word; how lists of such things are changed, the very same list where nothing was; and how
// a move is taken back. Pure.
import type { Act, ParticipantId } from '../../exercise'
import type { Action, WallState, Written } from './tally'

/** Something that was said and may be said anew: the last of it stands, undo takes one out. */
export interface Said<Value> {
  readonly value: Value
  readonly key: string
  readonly by: ParticipantId
  readonly seq: number
}
export type Heard<Value> = readonly Said<Value>[] // oldest first

export const last = <Value>(heard: Heard<Value>): Value | undefined => heard.at(-1)?.value

export const said = <Value>(value: Value, { key, by, seq }: Act): Said<Value> => ({ value, key, by, seq })

/** A stale move never overrules a newer one: what was said stands unless the next knew of it. One knows one's own. */
export const knows = (act: Act, before: Said<unknown>) => act.by === before.by || act.seen > before.seq

/** The list with this said last; the very same list where it says nothing new, or was said in ignorance of the last. */
export function hear<Value>(heard: Heard<Value>, value: Value, act: Act): Heard<Value> {
  const before = heard.at(-1)
  if (before && (JSON.stringify(before.value) === JSON.stringify(value) || !knows(act, before))) return heard
  return [...heard, said(value, act)]
}

export const rub = <One extends { readonly key: string }>(list: readonly One[], key: string): readonly One[] =>
  list.some(one => one.key === key) ? list.filter(one => one.key !== key) : list

/** The list with one of its things changed; the very same list when it was not. */
export function change<One>(list: readonly One[], is: (one: One) => boolean, to: (one: One) => One): readonly One[] {
  const next = list.map(one => (is(one) ? to(one) : one))
  return next.some((one, n) => one !== list[n]) ? next : list
}

/** The same thing where no part of it changed. */
export function withPart<One extends object>(one: One, part: Partial<One>): One {
  return Object.entries(part).every(([name, value]) => (one as Record<string, unknown>)[name] === value)
    ? one
    : { ...one, ...part }
}

/** Without the yeses to cards that are in other words than before: they were to other terms. */
export function withTheirTerms(state: WallState, before: WallState): WallState {
  if (state.cards === before.cards) return state
  const words = ({ cards }: WallState, id: string) => last(cards.find(card => card.id === id)?.words ?? [])
  const isAsItWas = (id: string) => words(state, id) === words(before, id)
  const yes = state.yes.filter(({ cards }) => cards.every(isAsItWas))
  return yes.length === state.yes.length ? state : { ...state, yes }
}

/** Without what a move did; the very same state where it did nothing that still stands. */
export function undo(state: WallState, key: string, act: Act): WallState {
  const outOf = (one: Written | Action) =>
    one.key === key && last(one.out) !== true ? hear(one.out, true, act) : rub(one.out, key)
  const card = (one: Written) =>
    one.key === key
      ? withPart(one, { out: outOf(one) }) // its first words stay: others may have built on them
      : withPart(one, { words: rub(one.words, key), heading: rub(one.heading, key), out: outOf(one) })
  const action = (one: Action) => {
    if (one.key === key) return withPart(one, { out: outOf(one) })
    const { name, owner, step, date } = one.plan
    const plan = withPart(one.plan, {
      name: rub(name, key),
      owner: rub(owner, key),
      step: rub(step, key),
      date: rub(date, key),
    })
    return withPart(one, { cards: rub(one.cards, key), plan, out: outOf(one) })
  }
  const records = <One extends { readonly key: string }>(all: Readonly<Record<string, readonly One[]>>) => {
    const hit = Object.entries(all).filter(([, list]) => list.some(one => one.key === key))
    return hit.length === 0 ? all : { ...all, ...Object.fromEntries(hit.map(([id, list]) => [id, rub(list, key)])) }
  }
  const after = withPart(state, {
    cards: change(state.cards, () => true, card),
    actions: change(state.actions, () => true, action),
    groups: change(
      state.groups,
      () => true,
      group => withPart(group, { name: rub(group.name, key) }),
    ),
    inGroup: records(state.inGroup),
    support: records(state.support),
    signed: records(state.signed),
    yes: rub(state.yes, key),
  })
  return withTheirTerms(after, state)
}
