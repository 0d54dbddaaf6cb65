// How a pretend table plays: a made-up group that answers at random, so that a facilitator can practise all of a workshop.
import type { ParticipantId, Round, TableId } from '../../exercise'
import { roomWords } from '../../words/room'
import type { SortMove } from './moves'
import { isOfSkills } from './round'
import { currentCard, type SortState } from './rules'

/** Shares of the piles for a made-up group of six (the rarity model of the deck, never proven), a few more not found. */
const SHARES = [0.72, 0.92]

/** One card in so many is found at no pretend table, so that the reveal has something to ask the room. */
const NOBODYS = 15

const STUMPS = 60 // cards a table sorts, on average, before it writes one to stump the others

const sum = (name: string) => [...name].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7)

/** Half the deck, give or take: most tables guess too low. */
export const pretendSeal = (round: Round, random: () => number): number | undefined =>
  isOfSkills(round) ? Math.round(round.cards.length * (0.35 + random() * 0.3)) : undefined

export function pretend(
  state: SortState,
  me: ParticipantId,
  random: () => number,
  table: TableId,
): SortMove | undefined {
  if (state.people === null) return { do: 'people', people: 4 + (sum(table) % 4) } // as many in every round
  const isSkills = isOfSkills(state.round)
  if (!state.asked && isSkills) return { do: 'asked' }
  const card = currentCard(state, me)
  if (card === undefined) return undefined
  if (isSkills && state.written.length === 0 && random() < 1 / STUMPS) {
    const texts = roomWords.run.pretendCards
    const text = texts[Math.floor(random() * texts.length)] ?? ''
    return { do: 'write', card: `own-${Math.floor(random() * 1e9)}`, text, stump: true }
  }
  const chance = random()
  const at = sum(card) % NOBODYS === 0 ? -1 : SHARES.findIndex(share => chance < share)
  const pile = state.round.piles[at < 0 ? state.round.piles.length - 1 : at]
  return pile === undefined ? undefined : { do: 'place', card, pile }
}
