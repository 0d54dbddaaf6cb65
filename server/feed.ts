// What the server itself puts on the boards of the round being played: what earlier rounds came to, and the facilitator's cues.
import type { Row } from '../src/board/moves'
import { currentRound, emptyStage, playStageRow, type RoundStage, type StageState } from '../src/board/stage'
import { type BoardName, FLOOR, tableOf } from '../src/board/wire'
import type { RoundId, TableId, TableState } from '../src/exercise'
import { FEED_MAX, type Found } from '../src/findings'
import { isObject } from '../src/json'
import { complain } from './complain'
import { roundRulesOf } from './exercises'
import { boardsOf } from './tallies'
import { causeKey } from './tokens'
import type { Workshop } from './workshop'

/** The row of a cue that came to nothing at a board, which no rules read: what a table does later must not bring it about. */
const PASSED = { do: 'passed' }

const tableAt = (board: BoardName): TableId => tableOf(board) ?? FLOOR

/** The rounds whose boards will be looked at soon: many moves at once are followed once, also when they close the round. */
const unfed = new WeakMap<Workshop, Set<RoundId>>()

/** The round that tables may answer now; undefined between rounds. */
function playedRound(stage: StageState): RoundStage | undefined {
  const current = currentRound(stage)
  return current?.stage === 'open' || current?.stage === 'revealed' ? current : undefined
}

/**
 * Brings every board of the current round what it is to have; what is there already is passed over, so that it may be asked
 * again after a crash, and for a table that came late.
 */
export function begunRounds(workshop: Workshop): void {
  const current = playedRound(workshop.stage)
  if (!current) return
  const waiting = unfed.get(workshop) ?? new Set()
  const { id } = current.round
  if (waiting.has(id)) return
  unfed.set(workshop, waiting.add(id))
  workshop.begin(
    workshop.inTurn(async () => {
      waiting.delete(id)
      const round = workshop.stage.rounds.find(({ round }) => round.id === id)
      if (!round || round.stage === 'planned') return
      await Promise.all([...workshop.boards.values()].map(board => board.settled()))
      if (round === playedRound(workshop.stage)) await feed(workshop, round) // else when it is gone on to again
      await giveCues(workshop, round)
    }),
  )
}

/** How many cues of each round each board was to get: those given while it played the round, or before. */
type Due = ReadonlyMap<RoundId, ReadonlyMap<BoardName, number>>

/** By all that was ever done on the stage. */
function cuesDue(rows: readonly Row[]): Due {
  const due = new Map<RoundId, Map<BoardName, number>>()
  let stage = emptyStage
  for (const row of rows) {
    const before = stage
    stage = playStageRow(before, row)
    const round = playedRound(stage)
    if (stage === before || !round || round.cues.length === 0) continue
    const boards = due.get(round.round.id) ?? new Map<BoardName, number>()
    due.set(round.round.id, boards)
    for (const board of boardsOf(stage, round)) boards.set(board, round.cues.length)
  }
  return due
}

/** Gives the cues that a crash left behind in rounds which are over, and no others. */
export function owedCues(workshop: Workshop): void {
  const { stage } = workshop
  const due = cuesDue(workshop.board('stage').rows)
  const over = stage.rounds.filter(round => due.has(round.round.id) && round !== playedRound(stage))
  if (over.length === 0) return
  workshop.begin(
    workshop.inTurn(async () => {
      for (const round of over) await giveCues(workshop, round, board => due.get(round.round.id)?.get(board) ?? 0)
    }),
  )
}

/** What all rounds before this one came to, at every table. */
function foundBefore(workshop: Workshop, round: RoundStage): readonly Found[] {
  const { stage } = workshop
  const earlier = stage.rounds.slice(0, stage.rounds.indexOf(round)).filter(({ stage }) => stage !== 'planned')
  return earlier.flatMap(before =>
    boardsOf(stage, before).flatMap(board => {
      const tally = workshop.fold(board, before)?.tally
      const rules = roundRulesOf(before.round.exercise)
      if (!tally || !rules) return []
      const table = tableAt(board)
      const from = stage.tables.find(({ id }) => id === table)?.name ?? ''
      return rules.findings(before.round, tally).map(one => ({ ...one, round: before.round.id, table, from }))
    }),
  )
}

/** The first of these a board gets stands: what it was fed may be built on by now. */
async function feed(workshop: Workshop, round: RoundStage): Promise<void> {
  const { id } = round.round
  const boards = boardsOf(workshop.stage, round).filter(
    board => workshop.board(board).ownerOf(causeKey('feed', id, tableAt(board), 0)) === undefined,
  )
  const rules = roundRulesOf(round.round.exercise)
  if (!rules || boards.length === 0) return
  const found = guarded(workshop, id, () => foundBefore(workshop, round))
  if (!found || found.length === 0) return
  await Promise.all(
    boards.map(board => {
      const taken = guarded(workshop, id, () => rules.take(round.round, found, tableAt(board))) ?? []
      const moves = Array.from({ length: Math.ceil(taken.length / FEED_MAX) }, (_, n) => ({
        key: causeKey('feed', id, tableAt(board), n),
        move: { do: 'feed', found: taken.slice(n * FEED_MAX, (n + 1) * FEED_MAX) },
      }))
      return workshop.byServer(board, id, moves)
    }),
  )
}

/** Each board is asked once, when the cue is given or when its table comes; `due` says how many of the cues it is to get. */
async function giveCues(
  workshop: Workshop,
  round: RoundStage,
  due: (board: BoardName) => number = () => round.cues.length,
): Promise<void> {
  const { id } = round.round
  const rules = roundRulesOf(round.round.exercise)
  if (!rules) return
  for (const [n, { id: cue, cue: said }] of round.cues.entries()) {
    const boards = boardsOf(workshop.stage, round).filter(
      board => n < due(board) && workshop.board(board).ownerOf(causeKey('cue', cue, tableAt(board), 0)) === undefined,
    )
    if (boards.length === 0) continue
    const tables = boardsOf(workshop.stage, round).flatMap((board): TableState<unknown>[] => {
      const state = workshop.fold(board, round)?.state
      const name = workshop.stage.tables.find(({ id }) => id === tableOf(board))?.name ?? ''
      return state === undefined ? [] : [{ id: tableAt(board), name, state }]
    })
    await Promise.all(
      boards.map(board => {
        const table = tables.find(({ id }) => id === tableAt(board))
        const made = table && guarded(workshop, id, () => rules.cue(said, table, tables))
        if (!made) return true
        const moves = made.filter(isObject).map((move, n) => ({ key: causeKey('cue', cue, tableAt(board), n), move }))
        return workshop.byServer(
          board,
          id,
          moves.length > 0 ? moves : [{ key: causeKey('cue', cue, tableAt(board), 0), move: PASSED }],
        )
      }),
    )
  }
}

/** What rules make of it; when they throw, undefined: it is tried again at every load. */
function guarded<T>(workshop: Workshop, round: string, make: () => readonly T[]): readonly T[] | undefined {
  try {
    return make()
  } catch (error) {
    complain(`Cannot bring ${round} of ${workshop.code} what it is to have`, error)
    return undefined
  }
}
