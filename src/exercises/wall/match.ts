// Which cards answer each other, by a rule that knows no language and guesses nothing. Pure.
import type { PileId } from '../../../cards/pack'

export interface Matchable {
  readonly id: string
  readonly heading: PileId
  readonly text: string
  readonly ref?: string | undefined
  readonly who: number // one a seat
}

export interface Match {
  readonly cards: readonly [string, string] // under the first heading, and under the second
  readonly word: string // that both say; '' where both name the same card
}

const MATCHES_MAX = 60
const EACH_MAX = 3 // matches that a card is shown with
const LETTERS = 4 // shorter words tell little in most languages

/** The words of a text that may tell something: of four letters or more, each once. */
export const tellingWords = (text: string): readonly string[] => [
  ...new Set(
    (
      text
        .normalize('NFKC')
        .toLocaleLowerCase('und')
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    ).filter(word => [...word].length >= LETTERS),
  ),
]

/** A word on every fifth card, or on more than three of few, is too common to tell anything. */
const isTelling = (on: number, cards: number) => on <= Math.max(3, cards / 5)

/**
 * Cards under one heading with those under the other that name the same card of a deck, or share a telling word, from
 * different people; best first. A word counts the more the fewer cards have it.
 */
export function matchesOf(cards: readonly Matchable[], [first, second]: readonly [PileId, PileId]): readonly Match[] {
  const both = cards.filter(({ heading }) => heading === first || heading === second)
  const said = new Map(both.map(card => [card.id, tellingWords(card.text)]))
  const on = new Map<string, number>()
  for (const words of said.values()) for (const word of words) on.set(word, (on.get(word) ?? 0) + 1)
  const found: (Match & { readonly weight: number })[] = []
  for (const one of both.filter(({ heading }) => heading === first))
    for (const other of both.filter(({ heading }) => heading === second)) {
      if (one.who === other.who) continue
      const shared = (said.get(one.id) ?? [])
        .filter(word => said.get(other.id)?.includes(word) && isTelling(on.get(word) ?? 0, both.length))
        .sort((a, b) => (on.get(a) ?? 0) - (on.get(b) ?? 0) || b.length - a.length)
      const isSame = one.ref !== undefined && one.ref === other.ref
      const weight = shared.reduce((sum, word) => sum + 1 / (on.get(word) ?? 1), isSame ? 10 : 0)
      if (weight > 0) found.push({ cards: [one.id, other.id], word: isSame ? '' : (shared[0] ?? ''), weight })
    }
  const shown = new Map<string, number>()
  return found
    .sort((a, b) => b.weight - a.weight)
    .filter(({ cards }) => {
      if (cards.some(id => (shown.get(id) ?? 0) >= EACH_MAX)) return false
      for (const id of cards) shown.set(id, (shown.get(id) ?? 0) + 1)
      return true
    })
    .slice(0, MATCHES_MAX)
    .map(({ cards, word }) => ({ cards, word }))
}
