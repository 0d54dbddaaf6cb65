// How a pretend table plays: a made-up group that answers at random, so that a facilitator can practise.
import type { ParticipantId } from '../../exercise'
import type { SortMove } from './moves'
import { currentCard, type SortState } from './rules'

/** Shares of the piles for a made-up group of six (the rarity model of the deck, never proven). */
const SHARES = [0.74, 0.97]

export function pretend(state: SortState, me: ParticipantId, random: () => number): SortMove | undefined {
  if (state.people === null) return { do: 'people', people: 4 + Math.floor(random() * 4) }
  if (!state.asked) return { do: 'asked' }
  const card = currentCard(state, me)
  if (card === undefined) return undefined
  const chance = random()
  const at = SHARES.findIndex(share => chance < share)
  const pile = state.round.piles[at < 0 ? state.round.piles.length - 1 : at]
  return pile === undefined ? undefined : { do: 'place', card, pile }
}
