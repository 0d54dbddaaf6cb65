// Sort a deck of cards into piles, table by table: the skills game.
import type { Exercise } from '../../exercise'
import Board from './Board'
import type { SortMove } from './moves'
import { rules, type SortState } from './rules'
import type { SortTally } from './tally'

export const exercise: Exercise<SortState, SortMove, SortTally> = {
  id: 'sort',
  rules,
  Board,
  saysNow: true,
}
