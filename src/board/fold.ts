// A round as a device shows it: the board's rows folded as they come, with what it did itself on top. Pure but for its memory.
import type { ParticipantId, Rules } from '../exercise'
import { isCount, isObject } from '../json'
import { type Append, playOrPass, type Row, stamp } from './moves'
import { countsIn, type RoundStage } from './stage'

/** What a device holds of a board. */
export interface Held {
  readonly rows: readonly Row[]
  readonly pending: readonly Append[] // acted here, not on the board yet
  readonly epoch: number // changes when the board's rows were rewritten: fold anew
}

const passed = ({ key }: Row, error: unknown) => console.error(`The rules cannot play the move ${key}.`, error)

/**
 * Folds one round of a board forward as its rows come in, with this device's unsent moves on top. Keep one for each board
 * shown; it starts anew when the round closes, for then later rows no longer count.
 */
export function createFold<State, Move>(rules: Rules<State, Move>) {
  let name = ''
  let upto = 0
  let base: State
  return (round: RoundStage, { rows, pending, epoch }: Held, me: ParticipantId): State => {
    const wanted = `${round.round.id} ${round.closedAt} ${epoch}`
    if (wanted !== name || rows.length < upto) {
      name = wanted
      upto = 0
      base = rules.start(round.round)
    }
    const counts = countsIn(round)
    for (; upto < rows.length; upto++) {
      const row = rows[upto]
      if (row && row.round === round.round.id && counts(row)) base = playOrPass(rules, base, row, upto, passed)
    }
    return pending
      .filter(append => append.round === round.round.id && round.closedAt === null)
      .reduce((state, append, n) => playOrPass(rules, state, stamp(append, me, 0), rows.length + n, passed), base)
  }
}

/** How many people a table last said it is, in any of its rounds; undefined until it has. */
export const peopleIn = (rows: readonly Row[]): number | undefined =>
  rows
    .flatMap(({ move }) => (isObject(move) && move.do === 'people' && isCount(move.people, 30, 1) ? move.people : []))
    .at(-1)
