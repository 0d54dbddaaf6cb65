// What stands at a table, in words, for those who lead. Pure.
import type { CardId, PackWords } from '../../../cards/pack'
import type { DoneAct } from '../../exercise'
import { own } from '../../json'
import { roomWords } from '../../words/room'
import { words } from '../../words/words'
import { type Done, standing } from './past'
import type { SortState } from './rules'

/** What stands at this table, oldest first and in words, for those who may take back anyone's. */
export function actsOf(state: SortState, pages: PackWords): readonly DoneAct[] {
  const remarks = Object.entries(state.remarks).filter(([, { text }]) => text !== '')
  return [
    ...[...standing(state).values()].map(done => ({
      key: done.key,
      text: sayDone(done, state, pages),
      written: done.did === 'write',
    })),
    ...remarks.map(([name, { key, text }]) => ({
      key,
      text: roomWords.summary.said(nameOf(name.slice(name.indexOf('/') + 1), state, pages), text),
      written: true,
    })),
  ]
}

const nameOf = (card: CardId, state: SortState, pages: PackWords): string =>
  own(pages.cards, card)?.text ?? state.written.find(({ id }) => id === card)?.text ?? card

/** "Sew on a button → We can" */
export function sayDone(done: Done, state: SortState, pages: PackWords): string {
  const card = nameOf(done.card, state, pages)
  if (done.did === 'place') return words.sort.put(card, pages.piles[done.pile]?.name ?? done.pile)
  return done.did === 'skip' ? words.sort.skipped(card) : words.sort.wrote(card)
}
