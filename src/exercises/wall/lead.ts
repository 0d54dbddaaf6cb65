// A wall as whoever leads it needs it: live on the projector, then read still by still, summed up, practised.
import type { LedExercise } from '../../exercise'
import { own } from '../../json'
import { noteLeadWords } from '../../words/notes.lead'
import { grid } from './grid'
import { exercise as table } from './index'
import type { WallMove } from './moves'
import Projector from './Projector'
import { actsOf } from './past'
import { pretend } from './pretend'
import { Remote } from './Remote'
import { revealOf } from './reveal'
import { roundRules } from './round'
import Summary from './Summary'
import type { WallState, WallTally } from './tally'

export const exercise: LedExercise<WallState, WallMove, WallTally> = {
  ...table,
  roundRules,
  pretend,
  pretendSeal: () => undefined,
  steps: room =>
    revealOf(room).map(still => {
      const say = noteLeadWords.stills
      if (still.show === 'headings')
        return still.columns.map(({ id }) => own(room.words.piles, id)?.name ?? id).join(', ')
      return still.show === 'actions' ? say.actions(still.page, still.of) : say[still.show]
    }),
  asks: () => [],
  acts: actsOf,
  progress: (reached, _, tally) => noteLeadWords.progress(reached, tally?.actions.length ?? 0),
  grid,
  Remote,
  Projector,
  Summary,
}
