import type { Exercise } from '../../exercise'
import Board from './Board'
import { rules, type WaveMove, type WaveState } from './rules'

export const exercise: Exercise<WaveState, WaveMove> = { id: 'wave', rules, Board }
