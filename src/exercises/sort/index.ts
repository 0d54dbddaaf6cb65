// Sort a deck of cards into piles, table by table: the skills game.
import { lazy } from 'react'
import type { Exercise } from '../../exercise'
import { actsOf } from './past'
import { pretend } from './pretend'
import { revealOf, roomOf } from './room'
import { rules, type SortMove, type SortState } from './rules'

export const exercise: Exercise<SortState, SortMove> = {
  id: 'sort',
  scope: 'table',
  rules,
  pretend,
  steps: room => revealOf(room).length,
  asks: ({ round, tables }) => roomOf(round, tables).nobody,
  acts: actsOf,
  Board: lazy(() => import('./Board')),
  Projector: lazy(() => import('./Projector')),
  Summary: lazy(() => import('./Summary')),
}
