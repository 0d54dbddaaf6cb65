// A round as it stands on a board, played on as rows come.
import { playOrPass, type Row } from '../src/board/moves'
import { countsIn, type RoundStage } from '../src/board/stage'
import type { Rules, Tally } from '../src/exercise'
import { complain } from './complain'

/** What a round has come to on a board. */
export interface Folded {
  readonly state: unknown
  readonly tally: Tally
  readonly counted: number // rows
  readonly late: number // rows that came after the round was closed and do not count
}

const passed = ({ key, round }: Row, error: unknown) => complain(`The rules cannot play move ${key} of ${round}`, error)

/** A round's state after the rows played so far; the rest are played when it is asked for. */
export class Fold {
  readonly closedAt: number | null
  private readonly rules: Rules<unknown, unknown>
  private readonly round: RoundStage
  private state: unknown
  private played = 0
  private counted = 0
  private late = 0
  private folded: Folded | undefined

  constructor(rules: Rules<unknown, unknown>, round: RoundStage) {
    this.closedAt = round.closedAt
    this.rules = rules
    this.round = round
    this.state = rules.start(round.round)
  }

  read(rows: readonly Row[]): Folded {
    if (this.folded && this.played === rows.length) return this.folded
    const counts = countsIn(this.round)
    for (; this.played < rows.length; this.played++) {
      const row = rows[this.played]
      if (row?.round !== this.round.round.id) continue
      if (counts(row)) {
        this.state = playOrPass(this.rules, this.state, row, this.played, passed)
        this.counted++
      } else this.late++
    }
    const { state, folded, counted, late } = this
    const tally = folded && folded.state === state ? folded.tally : this.rules.tally(state) // most rows are of other rounds
    this.folded = { state, tally, counted, late }
    return this.folded
  }
}
