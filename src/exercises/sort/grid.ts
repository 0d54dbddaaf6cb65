// A round of sorting as the lines of a spreadsheet. Pure.
import type { CardId, PileId } from '../../../cards/pack'
import type { GridLine, Revealed } from '../../exercise'
import { own } from '../../json'
import { roomWords } from '../../words/room'
import type { SortTally } from './tally'

/**
 * First what each table counted, paper tables too, then one line a card in the pack's words: one column a table, how many
 * tables can, who said yes when the room was asked, and the card's id. Where cards are judged, why and a better word instead.
 */
export function grid({ round, words, tables, claims }: Revealed<SortTally>): readonly GridLine[] {
  const say = roomWords.grid
  const pileName = (pile: PileId | undefined) => (pile === undefined ? '' : (own(words.piles, pile)?.name ?? pile))
  const fact = (name: string, of: (tally: SortTally) => number | null) => [
    name,
    ...tables.map(({ tally }) => of(tally)),
  ]
  const line = (id: CardId, text: string) => [
    text,
    ...tables.map(({ tally }) => pileName(own(tally.cards, id))),
    tables.filter(({ tally }) => own(tally.cards, id) === round.piles[0]).length,
    own(claims, id) ?? '',
    id,
  ]
  if (words.guess === undefined) return judgedGrid()
  return [
    [say.card, ...tables.map(({ name }) => name), say.tables, say.found, say.id],
    fact(say.people, ({ people }) => people),
    fact(say.guess, ({ guess }) => guess),
    ...round.piles.map(pile => fact(pileName(pile), ({ counts }) => own(counts, pile) ?? 0)),
    fact(say.reached, ({ reached }) => reached),
    ...round.cards.map(card => line(card, own(words.cards, card)?.text ?? card)),
    ...tables.flatMap(({ tally }) => tally.written.map(({ id, text }) => line(id, text))),
  ]

  function judgedGrid(): readonly GridLine[] {
    const said = (id: CardId, about: 'why' | 'better') =>
      tables.map(({ tally }) => own(tally.reasons ?? {}, id)?.[about] ?? '')
    const judgedLine = (id: CardId, text: string) => [
      text,
      ...tables.map(({ tally }) => pileName(own(tally.cards, id))),
      ...said(id, 'why'),
      ...said(id, 'better'),
      id,
    ]
    const names = tables.map(({ name }) => name)
    return [
      [say.card, ...names, ...names.map(roomWords.judged.why), ...names.map(roomWords.judged.betterBy), say.id],
      fact(say.people, ({ people }) => people),
      ...round.piles.map(pile => fact(pileName(pile), ({ counts }) => own(counts, pile) ?? 0)),
      fact(say.reached, ({ reached }) => reached),
      ...round.cards.map(card => judgedLine(card, own(words.cards, card)?.text ?? card)),
      ...tables.flatMap(({ tally }) => tally.written.map(({ id, text }) => judgedLine(id, text))),
    ]
  }
}
