// What is printed on a card of this round: from the pack, or in the table's own words.
import type { CardId, Pack, PackWords } from '../../cards/pack'
import { artUrl } from '../../cards/packs'
import { words } from '../words/words'
import type { Front } from './Card'

interface Written {
  readonly id: CardId
  readonly text: string
}

export interface Print {
  readonly pack: Pack
  readonly words: PackWords
  readonly written: readonly Written[]
}

const same = (a: string, b: string) => a.split('-')[0] === b.split('-')[0]

/** The words on a card; a table's own words are as they were typed. */
export const textOf = (card: CardId, { words, written }: Print): string =>
  words.cards[card]?.text ?? written.find(({ id }) => id === card)?.text ?? card

export function frontOf(card: CardId, print: Print): Front {
  const { pack, words: pages } = print
  const text = textOf(card, print)
  const n = pack.cards.findIndex(({ id }) => id === card)
  const printed = pack.cards[n]
  if (!printed) return { text, suit: words.ui.ownCard }
  const suit = pack.suits.findIndex(({ id }) => id === printed.suit)
  const art = artUrl(pack.id)
  const { lang, lent } = pages.cards[card] ?? {}
  const own = lang ?? pages.lang
  return {
    text,
    number: n + 1,
    art: `${art}#${printed.art}`,
    glyph: `${art}#${pack.suits[suit]?.art ?? printed.art}`,
    suit: pages.suits[printed.suit],
    tint: suit,
    lang: same(own, words.lang) ? undefined : own,
    note: lang ? words.ui.notTranslated : lent ? words.ui.lent : pages.draft ? words.ui.draft : undefined,
    stamp: printed.tags.includes('show') ? (pages.show ?? words.ui.show) : undefined,
  }
}
