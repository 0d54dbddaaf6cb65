// Sorting as whoever leads it needs it: the reveal in steps, the summary, what can be taken back, how a pretend table plays.
import type { LedExercise, Revealed } from '../../exercise'
import { roomWords } from '../../words/room'
import { actsOf } from './acts'
import { grid } from './grid'
import { exercise as table } from './index'
import { judgedStills } from './judged'
import type { SortMove } from './moves'
import Projector from './Projector'
import { pretend, pretendSeal } from './pretend'
import { asksOf, revealOf } from './room'
import { roundRules } from './round'
import type { SortState } from './rules'
import Summary from './Summary'
import type { SortTally } from './tally'

/** Whether its cards are judged; else what people can do is counted, and guessed before. */
const isJudged = ({ words }: Revealed<SortTally>) => words.guess === undefined

export const exercise: LedExercise<SortState, SortMove, SortTally> = {
  ...table,
  roundRules,
  pretend,
  pretendSeal,
  steps: room =>
    isJudged(room)
      ? judgedStills(room).map(({ show }) => roomWords.judged.steps[show])
      : revealOf(room).map(({ show }) => roomWords.projector.stills[show]),
  asks: room => (isJudged(room) ? [] : asksOf(room)),
  acts: actsOf,
  progress: (reached, of) => (reached >= of ? roomWords.run.allSorted : roomWords.run.sorted(reached, of)),
  grid,
  Remote: () => null,
  Projector,
  Summary,
}
