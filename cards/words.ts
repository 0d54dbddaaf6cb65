// The words of a pack in one language, as its <lang>.json holds them, read or told what is wrong with.
import { isFields, object, oneOf, own, text, type Where } from './check'
import {
  type Card,
  type CardId,
  type CardWords,
  LABEL_MAX,
  type Lent,
  MORE_MAX,
  type Pack,
  type PackWords,
  REASON_MAX,
  SHOW_MAX,
  TEXT_MAX,
  TWIN_MAX,
} from './pack'
import { readScriptWords } from './script'

/**
 * The words of a pack in a <lang>.json. In the pack's first language every card and every line of the script needs its
 * text and every show card its twin; in any other they may be left out.
 * @throws Error naming the pack, the file, the card and the field, and saying what is expected there.
 */
export function readPackWords(json: unknown, pack: Pack): PackWords {
  const name = isFields(json) && typeof json.lang === 'string' ? json.lang : '?'
  const at: Where = { pack: pack.id, file: `${name}.json` }
  const words = object(
    json,
    at,
    ['lang', 'draft', 'title', 'question', 'piles', 'suits', 'cards'],
    ['what', 'guess', 'adapted', 'show', 'script', ...(pack.labels ? ['labels'] : [])],
  )
  const field = (name: string) => ({ ...at, field: name })
  const first = words.lang === pack.languages[0]
  if (typeof words.draft !== 'boolean')
    throw new Error(
      `pack "${pack.id}", ${name}.json: draft must be true or false (true until a speaker has checked it)`,
    )
  const piles = object(words.piles, field('piles'), pack.piles)
  const suitIds = pack.suits.map(suit => suit.id)
  const suits = object(words.suits, field('suits'), suitIds)
  const cardIds = pack.cards.map(card => card.id)
  const cards = object(words.cards, field('cards'), first ? cardIds : [], cardIds)
  const read = pack.cards.flatMap(card => {
    const found = own(cards, card.id)
    return found === undefined ? [] : [[card.id, readCardWords(found, { ...at, card: card.id }, card, first)] as const]
  })
  const texts = new Map<string, CardId>()
  for (const [id, { text }] of read) {
    const twice = texts.get(text)
    if (twice !== undefined)
      throw new Error(
        `pack "${pack.id}", ${name}.json, card "${id}": text is that of card "${twice}"; change one of them`,
      )
    texts.set(text, id)
  }
  return {
    lang: oneOf(words.lang, field('lang'), pack.languages, 'one of the languages in pack.json'),
    draft: words.draft,
    title: text(words.title, field('title'), 40),
    question: text(words.question, field('question'), 80),
    ...(words.what !== undefined && { what: text(words.what, field('what'), 160) }),
    ...(words.guess !== undefined && { guess: text(words.guess, field('guess'), 120) }),
    ...(words.show !== undefined && { show: text(words.show, field('show'), SHOW_MAX) }),
    piles: Object.fromEntries(
      pack.piles.map(pile => {
        const { name, hint } = object(piles[pile], field(`piles.${pile}`), ['name', 'hint'])
        return [
          pile,
          {
            name: text(name, field(`piles.${pile}.name`), 24),
            hint: text(hint, field(`piles.${pile}.hint`), 100),
          },
        ]
      }),
    ),
    suits: Object.fromEntries(suitIds.map(suit => [suit, text(suits[suit], field(`suits.${suit}`), 32)])),
    ...(pack.labels && { labels: readLabels(words.labels, field('labels'), pack.labels) }),
    cards: Object.fromEntries(read),
    ...(pack.script && { script: readScriptWords(words.script, field('script'), pack.script, first) }),
    ...(words.adapted !== undefined && {
      adapted: readAdapted(
        words.adapted,
        field('adapted'),
        read.map(([id]) => id),
      ),
    }),
  }
}

function readLabels(json: unknown, where: Where, labels: readonly string[]): Readonly<Record<string, string>> {
  const named = object(json, where, labels)
  return Object.fromEntries(
    labels.map(label => [label, text(named[label], { ...where, field: `labels.${label}` }, LABEL_MAX)]),
  )
}

function readAdapted(json: unknown, where: Where, cards: readonly CardId[]): Readonly<Record<CardId, string>> {
  const reasons = Object.entries(object(json, where)).map(([card, reason]) => {
    const here = { ...where, card }
    oneOf(card, here, cards, 'of a card that has words here; remove it or correct its name')
    return [card, text(reason, here, REASON_MAX)] as const
  })
  return Object.fromEntries(reasons)
}

/**
 * The words with those of the first language wherever they lack their own: cards and lines, each marked with that language;
 * a card's twin and what else it says, what the pack is, "Show me!" and the guess, of which `lent` says so. What the first
 * language has none of, no other has: whether a pack asks for a guess is not a translator's choice.
 */
export function fillIn(words: PackWords, first: PackWords): PackWords {
  const marked = <T extends object>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).map(([id, one]) => [id, { ...one, lang: first.lang }]))
  const { guess: _, ...unguessed } = words
  const own: PackWords = first.guess === undefined ? unguessed : words
  return {
    ...lend(own, first, ['what', 'guess', 'show'], first.lang),
    cards: {
      ...marked(first.cards),
      ...Object.fromEntries(
        Object.entries(words.cards).map(([id, card]) => [
          id,
          lend(card, first.cards[id] ?? card, ['twin', 'more'], first.lang),
        ]),
      ),
    },
    ...(first.script && { script: { ...marked(first.script), ...words.script } }),
  }
}

/** Fields of `first` where `own` has none, and the language that they are in. */
function lend<T extends { readonly lent?: Lent }>(
  own: T,
  first: T,
  fields: readonly (keyof T & string)[],
  lang: string,
) {
  const lacks = fields.filter(field => own[field] === undefined && first[field] !== undefined)
  if (lacks.length === 0) return own
  const from = <V>(value: (field: keyof T & string) => V) =>
    Object.fromEntries(lacks.map(field => [field, value(field)]))
  return { ...own, ...from(field => first[field]), lent: from(() => lang) }
}

function readCardWords(json: unknown, where: Where, card: Card, first: boolean): CardWords {
  const show = card.tags.includes('show')
  const words = object(json, where, first && show ? ['text', 'twin'] : ['text'], show ? ['twin', 'more'] : ['more'])
  return {
    text: text(words.text, { ...where, field: 'text' }, TEXT_MAX),
    ...(words.more !== undefined && { more: text(words.more, { ...where, field: 'more' }, MORE_MAX) }),
    ...(words.twin !== undefined && { twin: text(words.twin, { ...where, field: 'twin' }, TWIN_MAX) }),
  }
}
