// Plan what to do with a place, within points: Mackie and Wilcox's planning games.
import type { Exercise } from '../../exercise'
import Board from './Board'
import type { PlanMove } from './moves'
import { type PlanState, rules } from './rules'
import type { PlanTally } from './tally'

export const exercise: Exercise<PlanState, PlanMove, PlanTally> = { id: 'plan', rules, Board }
