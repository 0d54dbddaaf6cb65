// What is kept of a closed round: the app's own record, with how much it was made from. Pure.
import { makeRecord, type RoundRecord } from '../src/board/record'
import type { RoundStage, StageState } from '../src/board/stage'
import type { TableId } from '../src/exercise'
import type { Folded } from './fold'

export interface KeptRecord extends RoundRecord {
  readonly version: 1
  readonly moves: number // rows that count
}

/** The record of a closed round; of the same fold as the tallies, so that the two agree to the card. */
export function recordOf(stage: StageState, round: RoundStage, folds: ReadonlyMap<TableId, Folded>): KeptRecord {
  const tallies = new Map([...folds].map(([table, { tally }]) => [table, tally]))
  const moves = [...folds.values()].reduce((total, { counted }) => total + counted, 0)
  return { version: 1, ...makeRecord(stage, round, tallies), moves }
}
