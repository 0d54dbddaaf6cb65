// What every screen of a table is given, and what all of them ask of it.
import type { CardId } from '../../../cards/pack'
import type { BoardProps } from '../../exercise'
import { own } from '../../json'
import { textOf } from '../../ui/front'
import type { PlanMove } from './moves'
import type { PlanState } from './rules'

export type Table = BoardProps<PlanState, PlanMove>

/** A card's face is made of these. */
export const printOf = ({ pack, words, state }: Pick<Table, 'pack' | 'words' | 'state'>) => ({
  pack,
  words,
  written: state.written,
})

export const nameOf = (card: CardId, table: Pick<Table, 'pack' | 'words' | 'state'>): string =>
  textOf(card, printOf(table))

/** What the pack calls a resource or a budget. */
export const labelOf = (id: string, { words }: Pick<Table, 'words'>): string => own(words.labels ?? {}, id) ?? id
