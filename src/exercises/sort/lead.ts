// Sorting as whoever leads it needs it: the reveal in steps, the summary, what can be taken back, how a pretend table plays.
import type { LedExercise } from '../../exercise'
import { roomWords } from '../../words/room'
import { exercise as table } from './index'
import type { SortMove } from './moves'
import Projector from './Projector'
import { actsOf } from './past'
import { pretend, pretendSeal } from './pretend'
import { asksOf, revealOf } from './room'
import type { SortState } from './rules'
import Summary from './Summary'

export const exercise: LedExercise<SortState, SortMove> = {
  ...table,
  pretend,
  pretendSeal,
  steps: room => revealOf(room).map(({ show }) => roomWords.projector.stills[show]),
  asks: asksOf,
  acts: actsOf,
  Projector,
  Summary,
}
