// Sort a deck of cards into piles, table by table: the skills game.
import { lazy } from 'react'
import type { Exercise } from '../../exercise'
import { revealOf } from './room'
import { rules, type SortMove, type SortState } from './rules'

export const exercise: Exercise<SortState, SortMove> = {
  id: 'sort',
  scope: 'table',
  rules,
  steps: props => revealOf(props).length,
  Board: lazy(() => import('./Board')),
  Projector: lazy(() => import('./Projector')),
  Summary: lazy(() => import('./Summary')),
}
