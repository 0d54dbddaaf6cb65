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
import { revealOf } from './room'
import { roundRules } from './round'
import Summary from './Summary'
import type { WallState, WallTally } from './tally'

export const exercise: LedExercise<WallState, WallMove, WallTally> = {
  ...table,
  roundRules,
  pretend,
  pretendSeal: () => undefined,
  steps: room =>
    revealOf(room).map(still =>
      still.show === 'heading'
        ? noteLeadWords.stills.heading(own(room.words.piles, still.id)?.name ?? still.id, still.page, still.of)
        : noteLeadWords.stills[still.show],
    ),
  asks: () => [],
  acts: actsOf,
  progress: (reached, _, tally) => noteLeadWords.progress(reached, tally?.actions.length ?? 0),
  grid,
  Remote,
  Projector,
  Summary,
}
