// The faces of a pack's deck: what is on each front, each set with its letter, and which strings need which fonts.
import { deal } from '../cards/deal'
import type { Card, CardId, Pack, PackWords } from '../cards/pack'
import type { SheetWords } from '../src/words/en.sheets'
import { qr } from './code'
import { type CardFacts, factsOf, fieldsOf } from './facts'
import { fontsFor, type Style } from './fonts'
import type { Coins, Front, FrontText, Said, Skills } from './front'
import type { FontName, Stamp } from './ink'
import type { Job } from './job'
import { type Named, NOTHING_NAMED } from './named'

/** The language that a text of a pack's words is in, which may have fallen back to the first. */
export const langOf = ({ lang, lent }: PackWords, field: 'what' | 'guess' | 'show'): string => lent?.[field] ?? lang

/** A pack with its words in the languages of a job. */
export interface Deck {
  readonly pack: Pack
  readonly said: readonly PackWords[] // one or two
  readonly named: Named // of other packs
  readonly cards: readonly CardId[] // in the order in which they are dealt: easy ones first
}

/** Paper is dealt by one seed for all, so that a deck that fell down can be put in order again by its numbers. */
const SEED = 1

/** The deck of a job that the pack has all for. */
export function deckOf(pack: Pack, said: readonly PackWords[], { cut }: Job, named: Named = NOTHING_NAMED): Deck {
  return { pack, said, named, cards: deal(pack, cut === 'all' ? null : Number(cut), SEED) }
}

/** The nth set, from 0, as its cards say it. */
function setOf(set: number, words: SheetWords): Front['set'] {
  const letter = String.fromCharCode(65 + set)
  return { said: words.card.set(letter), letter }
}

/**
 * Every front of the job: the deck once for each set, its blank cards after it; on a wall before it, so many under each
 * heading that they fill a sheet.
 * @param slots how many cards a sheet holds
 */
export function frontsOf(
  deck: Deck,
  job: Job,
  words: SheetWords,
  art: ReadonlyMap<string, Stamp>,
  credit: string,
  slots: number,
): readonly Front[] {
  const { pack, said, named, cards } = deck
  const drafts = new Set([...said.flatMap(({ draft, lang }) => (draft ? [lang] : [])), ...named.drafts])
  const foot = [credit, ...[...drafts].map(lang => words.card.draft(lang))].join(' · ')
  const sets = Array.from({ length: job.copies }, (_, set) => (job.copies > 1 ? setOf(set, words) : undefined))
  const printed = cards.map((id): Front => {
    const at = pack.cards.findIndex(card => card.id === id)
    const card = pack.cards[at]
    if (!card) throw new Error(`pack "${pack.id}" has no card "${id}".`)
    const suit = pack.suits.findIndex(({ id }) => id === card.suit)
    const facts = factsOf(pack, card)
    return {
      id,
      number: at + 1,
      texts: said.map(page => textOf(page, card, words, facts)),
      art: art.get(card.art),
      glyph: art.get(pack.suits[suit]?.art ?? ''),
      suit: said[0]?.suits[card.suit],
      tint: suit,
      stamp: card.tags.includes('show') ? showOf(said[0]) : undefined,
      coins: coinsOf(facts, words),
      framed: facts.kind !== undefined && facts.kind !== 'project',
      needs: facts.needs.map(({ label, count }) => ({ label: labelled(said, label), count })),
      skills: skillsOf(facts, named, words),
      credit: foot,
      code: job.codes ? qr(`${pack.id}:${id}`) : undefined,
    }
  })
  const blanks = job.parts.includes('blanks') ? blanksOf(deck, words, art, foot, slots) : []
  const own = job.parts.includes('cards') ? printed : []
  return sets.flatMap(set =>
    (pack.exercise === 'wall' ? [...blanks, ...own] : [...own, ...blanks]).map(front => ({ ...front, set })),
  )
}

function blanksOf(
  { pack, said }: Deck,
  words: SheetWords,
  art: ReadonlyMap<string, Stamp>,
  credit: string,
  slots: number,
): readonly Front[] {
  const own = { id: 'blank', texts: [], tint: 7, credit }
  const { write } = words.card
  if (pack.exercise === 'wall') {
    const who =
      pack.settings?.match === undefined ? [] : [{ label: [{ text: words.card.who, lang: words.lang }], of: [] }] // a match needs both to be found
    const asked = fieldsOf(pack).map(({ label, of }) => ({
      label: labelled(said, label),
      of: of.map(choice => labelled(said, choice)),
    }))
    const fields = [...who, ...asked]
    return pack.piles.flatMap(pile => {
      const suit = pack.suits.findIndex(({ id }) => id === pile)
      const heading = said.map(({ piles, lang }) => ({ text: piles[pile]?.name ?? pile, lang }))
      const glyph = art.get(pack.suits[suit]?.art ?? '')
      const tint = suit < 0 ? own.tint : suit
      const front = {
        ...own,
        id: `blank ${pile}`,
        heading,
        glyph,
        suit: heading[0]?.text,
        tint,
        fields,
        hint: write.wall,
      }
      return Array.from({ length: slots }, () => front)
    })
  }
  const plan = pack.exercise === 'plan' && { coins: { count: 3, empty: true, said: words.card.colourIn } }
  const hint = plan ? write.plan : said[0]?.guess === undefined ? write.other : write.skill
  return Array.from({ length: Math.max(1, pack.blanks) }, () => ({ ...own, ...plan, hint }))
}

/** A label in each language of the job; its id where a language has no word for it. */
const labelled = (said: readonly PackWords[], id: string): readonly Said[] =>
  said.map(({ labels = {}, lang }) => ({ text: labels[id] ?? id, lang }))

const showOf = (said: PackWords | undefined): Said | undefined =>
  said?.show === undefined ? undefined : { text: said.show, lang: langOf(said, 'show') }

function coinsOf({ cost, points }: CardFacts, { card }: SheetWords): Coins | undefined {
  if (cost) return { count: cost, said: card.costs(cost) }
  if (!points) return undefined
  const count = Math.abs(points)
  return points < 0 ? { count, sign: '−', said: card.takes(count) } : { count, sign: '+', said: card.gives(count) }
}

/** A card of one point stays at one, whoever can help. */
const skillsOf = ({ cost = 0, skills }: CardFacts, { cards }: Named, { card }: SheetWords): Skills => ({
  names: skills.map(ref => cards.get(ref) ?? []),
  off: cost > 1 ? card.off : undefined,
})

function textOf(said: PackWords, { id, suit }: Card, words: SheetWords, { kind }: CardFacts): FrontText {
  const card = said.cards[id]
  if (!card) throw new Error(`There are no words for card "${id}".`)
  const { text, twin, more, lang = said.lang, lent } = card
  return {
    ...{ text, twin, more, lang },
    lent: lang === said.lang ? lent : { ...lent, over: said.lang }, // the suit's word is the language's own
    over: kind === undefined ? undefined : said.suits[suit],
    note: lang !== said.lang ? words.card.fallback(said.lang) : lent && words.card.lent(said.lang),
  }
}

/** The fonts for everything that a deck, its sheets and its signs say. */
export function fontsOf({ said, named }: Deck, words: SheetWords, more: readonly string[]): readonly FontName[] {
  const names = new Set<FontName>()
  const need = (text: string, lang: string, ...styles: readonly Style[]) => {
    for (const style of styles) for (const name of fontsFor(text, lang, style)) names.add(name)
  }
  need('0', words.lang, 'display', 'text', 'strong')
  for (const text of more) need(text, words.lang, 'display', 'text')
  for (const { text, lang } of [...named.cards.values()].flat()) need(text, lang, 'text')
  for (const page of said) {
    for (const { text, twin = '', more = '', lang = page.lang, lent = {} } of Object.values(page.cards)) {
      need(text, lang, 'display')
      need(twin, lent.twin ?? lang, 'text')
      need(more, lent.more ?? lang, 'text')
    }
    for (const name of Object.values(page.suits)) need(name, page.lang, 'display', 'strong')
    for (const label of Object.values(page.labels ?? {})) need(label, page.lang, 'text', 'strong')
    for (const { name, say, now, lang = page.lang } of Object.values(page.script ?? {})) {
      need(name, lang, 'display')
      need(say, lang, 'text')
      need(now, lang, 'strong')
    }
    need(page.what ?? '', langOf(page, 'what'), 'text')
    need(page.question, page.lang, 'strong')
    for (const { name, hint } of Object.values(page.piles)) {
      need(name, page.lang, 'display')
      need(hint, page.lang, 'text')
    }
    need(page.title, page.lang, 'display', 'strong')
    for (const title of [words.plan.title, words.actions.title]) need(title(page.title), words.lang, 'display')
    if (page.show) need(page.show, langOf(page, 'show'), 'display')
    if (page.guess) need(page.guess, langOf(page, 'guess'), 'strong')
  }
  return [...names]
}
