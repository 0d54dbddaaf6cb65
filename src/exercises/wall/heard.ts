// What was said of a thing, word upon word, and how lists of such things are changed: the very same list where nothing was. Pure.
import type { Act, ParticipantId } from '../../exercise'

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
