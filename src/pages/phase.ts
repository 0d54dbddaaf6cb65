// Where a workshop stands for whoever leads it, and what should make them think twice before they end the playing. Pure.
import type { Room } from './useRoom'

/**
 * Where the workshop stands, in the facilitator's terms. gather: nothing of the round is done; next: the clock of a line has
 * run out, and others are still to be played; late: the last clock has run out.
 */
export type Phase = 'gather' | 'play' | 'next' | 'late' | 'reveal' | 'closed'

export function phaseOf(
  { stage, round, reached, left }: Pick<Room, 'stage' | 'round' | 'reached' | 'left'>,
  isLate: boolean,
): Phase {
  if (round.stage === 'closed') return 'closed'
  if (round.stage === 'revealed') return 'reveal'
  if (stage.clock === null && reached === 0) return 'gather'
  if (!isLate) return 'play'
  return left > 0 ? 'next' : 'late'
}

/** What still goes on: so many tables at it, so many lines of the script to come, or the clock. */
export interface Hold {
  readonly why: 'tables' | 'lines' | 'clock'
  readonly n: number // 1 for the clock
}

/** Why to ask once more before the playing is ended; null when nothing speaks against it. `playing` is how many tables are at it. */
export function holdOf(
  { stage, endless, left }: Pick<Room, 'stage' | 'endless' | 'left'>,
  isLate: boolean,
  playing: number,
): Hold | null {
  if (left > 0) return { why: 'lines', n: left }
  if (!endless) return playing > 0 ? { why: 'tables', n: playing } : null
  return stage.clock !== null && !isLate ? { why: 'clock', n: 1 } : null
}

/**
 * Whether the wall says what to do now, from the script: while people play, unless the exercise says it or a table has its turn;
 * and beside the last still, where the line that the reveal leads to asks for something. A guess ends with its number alone.
 */
export function saysNow({
  round,
  exercise,
  part,
  steps,
  turn,
  shown,
}: Pick<Room, 'round' | 'exercise' | 'part' | 'steps' | 'turn' | 'shown'>): boolean {
  if (round.stage === 'open') return !exercise.saysNow && turn === undefined
  return part === 'result' && shown.words.guess === undefined && round.step > 0 && round.step === steps.length
}
