// The faces of a pack's deck: what is on each front, each set with its letter, and which strings need which fonts.
import { deal } from '../cards/deal'
import type { CardId, Pack, PackWords } from '../cards/pack'
import type { SheetWords } from '../src/words/en.sheets'
import { qr } from './code'
import { fontsFor, type Style } from './fonts'
import type { Front, FrontText } from './front'
import type { FontName, Stamp } from './ink'
import type { Job } from './job'

/** A pack with its words in the languages of a job. */
export interface Deck {
  readonly pack: Pack
  readonly said: readonly PackWords[] // one or two
  readonly cards: readonly CardId[] // in the order in which they are dealt: easy ones first
}

/** Paper is dealt by one seed for all, so that a deck that fell down can be put in order again by its numbers. */
const SEED = 1

/** The deck of a job that the pack has all for. */
export function deckOf(pack: Pack, said: readonly PackWords[], { cut }: Job): Deck {
  return { pack, said, cards: deal(pack, cut === 'all' ? null : Number(cut), SEED) }
}

/** The nth set, from 0, as its cards say it. */
function setOf(set: number, words: SheetWords): Front['set'] {
  const letter = String.fromCharCode(65 + set)
  return { said: words.card.set(letter), letter }
}

/** Every front of the job: the deck once for each set, then the blank cards. */
export function frontsOf(
  deck: Deck,
  job: Job,
  words: SheetWords,
  art: ReadonlyMap<string, Stamp>,
  credit: string,
): readonly Front[] {
  const { pack, said, cards } = deck
  const drafts = said.filter(({ draft }) => draft).map(({ lang }) => words.card.draft(lang))
  const foot = [credit, ...drafts].join(' · ')
  const sets = Array.from({ length: job.copies }, (_, set) => (job.copies > 1 ? setOf(set, words) : undefined))
  const printed = cards.map((id): Front => {
    const at = pack.cards.findIndex(card => card.id === id)
    const card = pack.cards[at]
    if (!card) throw new Error(`pack "${pack.id}" has no card "${id}".`)
    const suit = pack.suits.findIndex(({ id }) => id === card.suit)
    return {
      id,
      number: at + 1,
      texts: said.map(page => textOf(page, id, words)),
      art: art.get(card.art),
      glyph: art.get(pack.suits[suit]?.art ?? ''),
      suit: said[0]?.suits[card.suit],
      tint: suit,
      stamp: card.tags.includes('show') ? said[0]?.show : undefined,
      credit: foot,
      code: job.codes ? qr(`${pack.id}:${id}`) : undefined,
    }
  })
  const blank: Front = { id: 'blank', texts: [], tint: 7, credit, hint: words.card.write }
  const blanks = job.parts.includes('blanks') ? Array.from({ length: Math.max(1, pack.blanks) }, () => blank) : []
  return sets.flatMap(set =>
    [...(job.parts.includes('cards') ? printed : []), ...blanks].map(front => ({ ...front, set })),
  )
}

function textOf(said: PackWords, id: CardId, words: SheetWords): FrontText {
  const card = said.cards[id]
  if (!card) throw new Error(`There are no words for card "${id}".`)
  const { text, twin, lang = said.lang } = card
  return { text, twin, lang, note: lang === said.lang ? undefined : words.card.fallback(said.lang) }
}

/** The fonts for everything that a deck, its sheets and its signs say. */
export function fontsOf({ said }: Deck, words: SheetWords, more: readonly string[]): readonly FontName[] {
  const names = new Set<FontName>()
  const need = (text: string, lang: string, ...styles: readonly Style[]) => {
    for (const style of styles) for (const name of fontsFor(text, lang, style)) names.add(name)
  }
  need('0', words.lang, 'display', 'text', 'strong')
  for (const text of more) need(text, words.lang, 'display', 'text')
  for (const page of said) {
    for (const { text, twin, lang = page.lang } of Object.values(page.cards)) {
      need(text, lang, 'display')
      if (twin) need(twin, lang, 'text')
    }
    for (const { name, hint } of Object.values(page.piles)) {
      need(name, page.lang, 'display')
      need(hint, page.lang, 'text')
    }
    need(page.title, page.lang, 'display')
    if (page.show) need(page.show, page.lang, 'display')
    if (page.guess) need(page.guess, page.lang, 'strong')
  }
  return [...names]
}
