// A round out of a pack. Pure.
import type { CardId, Pack } from '../../cards/pack'
import type { AnyRoundRules, Round, RoundId } from '../exercise'

/**
 * A round of this pack, its cards dealt.
 * @throws Error naming the pack, the card and the field when its exercise cannot play it
 */
export function makeRound(
  pack: Pack,
  rules: AnyRoundRules,
  { id, cards, minutes }: { readonly id: RoundId; readonly cards: readonly CardId[]; readonly minutes: number },
): Round {
  const { exercise, piles, scope } = pack
  const settings = rules.prepare(pack)
  return { id, exercise, pack: pack.id, cards, piles, minutes, ...(scope && { scope }), settings }
}
