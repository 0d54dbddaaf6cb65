// What the facilitator and the projector may know of every table. Pure.
import { currentRound, type RoundStage, type StageState } from '../src/board/stage'
import { type BoardName, boardOf, type TableProgress, type Tallies } from '../src/board/wire'
import type { ParticipantId, RoundId, TableId } from '../src/exercise'
import { own } from '../src/json'
import { roundRulesOf } from './exercises'
import type { Folded } from './fold'

/** Where a workshop's tables stand. */
export interface Room {
  readonly code: string
  readonly stage: StageState
  readonly arrived: number // devices that asked for the workshop by its code
  readonly fold: (board: BoardName, round: RoundStage) => Folded | undefined
  readonly here: (table: TableId) => readonly ParticipantId[]
  /** Whether what was sealed for a revealed round is on its boards: before, no tally of it may be shown. */
  readonly isUnsealed: (round: RoundId) => boolean
  readonly hasSealed: (round: RoundId, table: TableId) => boolean
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0)

/** The boards that a round is played on. */
export const boardsOf = ({ tables }: StageState, { round }: RoundStage): readonly BoardName[] =>
  round.scope === 'floor' ? ['floor'] : tables.map(({ id }) => boardOf(round, id))

/** How many moves came too late for each round. */
function lateOf(room: Room): Readonly<Record<RoundId, number>> {
  const { stage } = room
  const closed = stage.rounds.filter(round => round.closedAt !== null)
  return Object.fromEntries(
    closed.map(round => [
      round.round.id,
      boardsOf(stage, round).reduce((late, board) => late + (room.fold(board, round)?.late ?? 0), 0),
    ]),
  )
}

/** How the tables are doing in the current round, at the server's time `now` in ms. A round on the floor has no tally here: who watches opens its board. */
export function talliesOf(room: Room, now: number): Tallies {
  const { stage, arrived } = room
  const round = currentRound(stage)
  if (!round) return { now, round: null, arrived, late: {}, tables: [] }
  const { id, cards, scope, exercise } = round.round
  const isShown = round.stage === 'open' ? roundRulesOf(exercise)?.live === true : room.isUnsealed(id)
  const tables = stage.tables.map((table): TableProgress => {
    const tally = scope === 'floor' ? undefined : room.fold(boardOf(round.round, table.id), round)?.tally
    const paper = own(table.paper, id)
    return {
      id: table.id,
      of: paper?.of ?? tally?.of ?? (scope === 'floor' ? 0 : cards.length),
      reached: paper ? sum(paper.counts) : (tally?.reached ?? 0),
      people: paper?.people ?? tally?.people ?? null,
      light: tally?.light ?? null,
      sealed: room.hasSealed(id, table.id),
      here: room.here(table.id),
      tally: isShown ? (tally ?? null) : null,
    }
  })
  return { now, round: id, arrived, late: lateOf(room), tables }
}

/** What a participant's device is told: the time and the round. */
export const timeOf = (stage: StageState, now: number): Tallies => ({
  now,
  round: stage.current,
  arrived: 0,
  late: {},
  tables: [],
})
