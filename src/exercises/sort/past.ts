// What was done last at this table, for undo and for the line that names it. Pure.
import type { CardId, PileId } from '../../../cards/pack'
import type { ParticipantId } from '../../exercise'
import type { SortMove, SortState } from './rules'

type Mine = readonly { readonly key: string; readonly move: SortMove }[]

/** An act that still stands and can be taken back. */
export type Done =
  | { readonly key: string; readonly did: 'place'; readonly card: CardId; readonly pile: PileId }
  | { readonly key: string; readonly did: 'skip' | 'write'; readonly card: CardId }

/** This device's last act that still stands; undefined when there is nothing to take back. */
export function lastOfMine(state: SortState, mine: Mine): Done | undefined {
  const standing = new Map<string, Done>()
  for (const [card, answers] of Object.entries(state.answers))
    for (const { key, pile } of answers) standing.set(key, { key, did: 'place', card, pile })
  for (const { key, card } of state.skips) if (!state.answers[card]) standing.set(key, { key, did: 'skip', card })
  for (const { key, id } of state.written) standing.set(key, { key, did: 'write', card: id })
  for (let n = mine.length - 1; n >= 0; n--) {
    const done = standing.get(mine[n]?.key ?? '')
    if (done) return done
  }
  return undefined
}

export interface Newest {
  readonly card: CardId
  readonly pile: PileId
  readonly by: ParticipantId
  readonly key: string
}

/** The answer that came last, whoever gave it. */
export function newestAnswer(state: SortState): Newest | undefined {
  let newest: (Newest & { readonly seq: number }) | undefined
  for (const [card, answers] of Object.entries(state.answers)) {
    const last = answers.at(-1)
    if (last && (!newest || last.seq > newest.seq)) newest = { ...last, card }
  }
  return newest
}

/** The cards on each pile in the order dealt, by the pile's place. */
export function pilesOf(state: SortState, cards: readonly CardId[]): readonly (readonly CardId[])[] {
  return state.round.piles.map(pile => cards.filter(card => state.answers[card]?.at(-1)?.pile === pile))
}
