// Cards that people write, under headings: grouped, linked into actions, supported, signed up to.
import type { Exercise } from '../../exercise'
import Board from './Board'
import type { WallMove } from './moves'
import { rules } from './rules'
import type { WallState, WallTally } from './tally'

export const exercise: Exercise<WallState, WallMove, WallTally> = {
  id: 'wall',
  rules,
  Board,
}
