// Planning as whoever leads it needs it: the reveal in steps, the plans on pages, surprises and costs, how a pretend table plans.
import type { LedExercise } from '../../exercise'
import { planLeadWords as say } from '../../words/planLead'
import { grid } from './grid'
import { exercise as table } from './index'
import type { PlanMove } from './moves'
import Projector from './Projector'
import { actsOf } from './past'
import { pretend } from './pretend'
import Remote from './Remote'
import { asksOf, revealOf } from './room'
import { roundRules } from './round'
import type { PlanState } from './rules'
import Summary from './Summary'
import type { PlanTally } from './tally'

export const exercise: LedExercise<PlanState, PlanMove, PlanTally> = {
  ...table,
  roundRules,
  pretend,
  pretendSeal: () => undefined,
  progress: say.progress,
  steps: room =>
    revealOf(room).map(still =>
      still.show === 'plan' ? say.steps.plan(still.tables.map(({ name }) => name)) : say.steps[still.show],
    ),
  asks: asksOf,
  acts: actsOf,
  grid,
  Remote,
  Projector,
  Summary,
}
