// What was done last at this table, for undo and for the line that names it. Pure.
import type { CardId, PileId } from '../../../cards/pack'
import type { ParticipantId } from '../../exercise'
import { own } from '../../json'
import type { SortMove } from './moves'
import { pileOf, type SortState } from './rules'

type Mine = readonly { readonly key: string; readonly move: SortMove }[]

/** An act that still stands and can be taken back. */
export type Done =
  | { readonly key: string; readonly did: 'place'; readonly card: CardId; readonly pile: PileId }
  | { readonly key: string; readonly did: 'skip' | 'write'; readonly card: CardId }

/** Everything that stands, by its key, oldest first. */
export function standing(state: SortState): ReadonlyMap<string, Done> {
  const found: (Done & { readonly seq: number })[] = []
  for (const [card, answers] of Object.entries(state.answers))
    for (const { key, pile, seq } of answers) found.push({ key, did: 'place', card, pile, seq })
  for (const { key, card, seq } of state.skips)
    if (!own(state.answers, card)) found.push({ key, did: 'skip', card, seq })
  for (const { key, id } of state.written) found.push({ key, did: 'write', card: id, seq: -1 })
  return new Map(found.sort((a, b) => a.seq - b.seq).map(({ seq: _, ...done }) => [done.key, done]))
}

/** This device's last act that still stands; undefined when there is nothing to take back. */
export function lastOfMine(state: SortState, mine: Mine): Done | undefined {
  const stands = standing(state)
  for (let n = mine.length - 1; n >= 0; n--) {
    const done = stands.get(mine[n]?.key ?? '')
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
  return state.round.piles.map(pile => cards.filter(card => pileOf(state, card) === pile))
}
