// A table's own numbers, as its own screen says them. Pure.
import type { CardId } from '../../../cards/pack'
import { pilesOf } from './past'
import { deck, type SortState } from './rules'

export interface Result {
  readonly of: number
  readonly reached: number
  readonly can: number // the first pile
  readonly withFriends: number // the first and the second
  readonly counts: readonly number[] // by the pile's place
  readonly gaps: readonly CardId[] // the last pile: nobody found yet
  readonly canDo: readonly CardId[]
}

export function resultOf(state: SortState): Result {
  const all = deck(state)
  const piles = pilesOf(state, all)
  const counts = piles.map(pile => pile.length)
  const [can = 0, friends = 0] = counts
  return {
    of: all.length,
    reached: counts.reduce((sum, count) => sum + count, 0),
    can,
    withFriends: can + friends,
    counts,
    gaps: piles.length > 1 ? (piles.at(-1) ?? []) : [],
    canDo: piles[0] ?? [],
  }
}
