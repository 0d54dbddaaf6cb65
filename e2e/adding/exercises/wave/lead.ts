import type { LedExercise, Revealed } from '../../exercise'
import { exercise as table } from './index'
import { roundRules } from './round'
import type { WaveMove, WaveState } from './rules'

const all = ({ tables }: Revealed) => tables.reduce((sum, { tally }) => sum + tally.reached, 0)

export const exercise: LedExercise<WaveState, WaveMove> = {
  ...table,
  roundRules,
  pretend: (state, me) => (state.waved.includes(me) ? undefined : { do: 'wave' }),
  pretendSeal: () => undefined,
  progress: reached => String(reached),
  steps: ({ words }) => [words.title],
  asks: () => [],
  acts: () => [],
  grid: room => [[room.words.title], [all(room)]],
  Remote: () => null,
  Projector: room => String(all(room)),
  Summary: room => String(all(room)),
}
