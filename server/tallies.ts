// What the facilitator and the projector may know of every table. Pure.
import { currentRound, type RoundStage, type StageState } from '../src/board/stage'
import type { TableProgress, Tallies } from '../src/board/wire'
import type { ParticipantId, RoundId, TableId } from '../src/exercise'
import { own } from '../src/json'
import type { Folded } from './fold'

/** Where a workshop's tables stand. */
export interface Room {
  readonly code: string
  readonly stage: StageState
  readonly arrived: number // devices that asked for the workshop by its code
  readonly fold: (table: TableId, round: RoundStage) => Folded | undefined
  readonly here: (table: TableId) => readonly ParticipantId[]
  readonly hasSealed: (round: RoundId, table: TableId) => boolean
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0)

/** How the tables are doing in the current round, at the server's time `now` in ms. */
export function talliesOf(room: Room, now: number): Tallies {
  const { stage, arrived } = room
  const round = currentRound(stage)
  if (!round) return { now, round: null, arrived, late: 0, tables: [] }
  let late = 0
  const tables = stage.tables.map((table): TableProgress => {
    const folded = room.fold(table.id, round)
    const paper = own(table.paper, round.round.id)
    const tally = folded?.tally
    late += folded?.late ?? 0
    return {
      id: table.id,
      of: paper?.of ?? tally?.of ?? round.round.cards.length,
      reached: paper ? sum(paper.counts) : (tally?.reached ?? 0),
      people: paper?.people ?? tally?.people ?? null,
      light: tally?.light ?? null,
      sealed: room.hasSealed(round.round.id, table.id),
      here: room.here(table.id),
      tally: round.stage === 'open' ? null : (tally ?? null),
    }
  })
  return { now, round: round.round.id, arrived, late, tables }
}

/** What a participant's device is told: the time and the round. */
export const timeOf = (stage: StageState, now: number): Tallies => ({
  now,
  round: stage.current,
  arrived: 0,
  late: 0,
  tables: [],
})
