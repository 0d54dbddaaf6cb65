// What follows from a move on the stage: answers are unsealed, records written, sockets closed, tables forgotten.
// All of it is done again when a workshop is loaded, so that a crash in the middle leaves nothing undone.
import type { RoundStage, StageState } from '../src/board/stage'
import type { StageMove } from '../src/board/stageMoves'
import { CLOSE, FLOOR, tableOf } from '../src/board/wire'
import type { RoundId, TableId } from '../src/exercise'
import { isObject } from '../src/json'
import { barred, tableNow } from './admit'
import { complain } from './complain'
import { roundRulesOf } from './exercises'
import { begunRounds, owedCues } from './feed'
import type { Folded } from './fold'
import { recordOf } from './records'
import { boardsOf } from './tallies'
import { causeKey } from './tokens'
import type { Workshop } from './workshop'

const roundOf = (stage: StageState, id: RoundId): RoundStage | undefined =>
  stage.rounds.find(({ round }) => round.id === id)

/** After a stage move is on disk and shown; `before` is the stage as it was. */
export function follow(workshop: Workshop, move: StageMove, before: StageState): void {
  switch (move.do) {
    case 'step':
    case 'close':
    case 'late':
      if (roundOf(before, move.round)?.stage === 'open' || move.do !== 'step') settleRound(workshop, move.round)
      return
    case 'begin':
      if (before.current !== null) settleRound(workshop, before.current) // it was closed
      begunRounds(workshop)
      return
    case 'round':
    case 'cue':
    case 'reopen': // tables that came since play it for the first time
      begunRounds(workshop)
      return
    case 'table':
      begunRounds(workshop)
      settleClosed(workshop)
      return
    case 'workshop':
      settleClosed(workshop)
      return
    case 'claim':
    case 'paper':
      // the record of a closed round says what the stage says
      if (roundOf(workshop.stage, move.round)?.stage === 'closed') settleRound(workshop, move.round)
      return
    case 'drop':
      if (before === workshop.stage) return
      workshop.begin(forget(workshop, move.table, before))
      settleClosed(workshop)
      return
    case 'remove':
    case 'seat':
      for (const socket of workshop.sockets) {
        if (socket.seat.participant !== move.participant) continue
        const code = barred(socket.board, socket.seat, workshop.stage)
        if (code !== undefined) socket.close(code)
      }
      return
    default:
  }
}

/** What a crash may have left undone. */
export function catchUp(workshop: Workshop): void {
  const { stage } = workshop
  owedCues(workshop) // before the records are written
  for (const { round, stage: at } of stage.rounds)
    if (at === 'revealed' || at === 'closed') settleRound(workshop, round.id)
  begunRounds(workshop)
  const names = [...workshop.boards.keys()].map(tableOf)
  const seated = [...workshop.seats.values()].map(seat => tableNow(seat, stage))
  const ghosts = new Set(
    [...names, ...seated, ...workshop.sealedTables].filter(
      (table): table is TableId => typeof table === 'string' && !stage.tables.some(({ id }) => id === table),
    ),
  )
  for (const table of ghosts) workshop.begin(forget(workshop, table, stage))
}

/** The records of closed rounds say what the stage says: who was there, and what all is called. */
function settleClosed(workshop: Workshop): void {
  for (const { round, stage } of workshop.stage.rounds) if (stage === 'closed') settleRound(workshop, round.id)
}

/** The rounds that will be settled soon: a thousand closings at once are settled once. */
const unsettled = new WeakMap<Workshop, Set<RoundId>>()

function settleRound(workshop: Workshop, id: RoundId): void {
  const waiting = unsettled.get(workshop) ?? new Set()
  if (waiting.has(id)) return
  unsettled.set(workshop, waiting.add(id))
  workshop.begin(
    workshop.inTurn(async () => {
      waiting.delete(id)
      const round = roundOf(workshop.stage, id)
      if (!round || round.stage === 'open' || round.stage === 'planned') return
      await unseal(workshop, round)
      if (round.stage === 'closed') await record(workshop, id)
    }),
  )
}

/** Puts what the rules make of the sealed answers onto the tables' boards, once. */
async function unseal(workshop: Workshop, { round: { id } }: RoundStage): Promise<void> {
  const tables = workshop.stage.tables.filter(table => workshop.hasSealed(id, table.id))
  await Promise.all(
    tables.map(({ id: table }) => {
      const made = unsealed(workshop, id, table)
      const moves = made.filter(isObject).map((move, n) => ({ key: causeKey('unseal', id, table, n), move }))
      return workshop.byServer(`table/${table}`, id, moves)
    }),
  )
  workshop.setUnsealed(id)
}

/** What the rules make of a table's sealed answers; when they throw, nothing for now: it is tried again at every load. */
function unsealed(workshop: Workshop, id: RoundId, table: TableId): readonly unknown[] {
  try {
    return workshop.rulesOf(id)?.unseal(workshop.sealed.answers(workshop.code, id, table)) ?? []
  } catch (error) {
    complain(`Cannot unseal ${id} of ${workshop.code}`, error)
    return []
  }
}

/** Writes the record of a closed round, when all that was put on the boards before it was closed is there. */
async function record(workshop: Workshop, id: RoundId): Promise<void> {
  await Promise.all([...workshop.boards.values()].map(board => board.settled()))
  const round = roundOf(workshop.stage, id)
  if (!round || workshop.isDead) return
  const folds = new Map<TableId, Folded>()
  for (const board of boardsOf(workshop.stage, round)) {
    const folded = workshop.fold(board, round)
    const keep = roundRulesOf(round.round.exercise)?.keep
    if (folded && keep) folds.set(tableOf(board) ?? FLOOR, { ...folded, tally: keep(round.round, folded.tally) })
  }
  await workshop.store.putRecord(workshop.code, id, recordOf(workshop.stage, round, folds))
}

/** Forgets a dropped table: its rows, its sealed answers and the seats that were at it. */
async function forget(workshop: Workshop, table: TableId, before: StageState): Promise<void> {
  const seats = [...workshop.seats].filter(([, seat]) => tableNow(seat, before) === table)
  const gone = new Set(seats.map(([, { participant }]) => participant))
  for (const [token] of seats) workshop.seats.delete(token)
  workshop.boards.delete(`table/${table}`)
  workshop.closeSockets(CLOSE.unknown, ({ board, seat }) => board === `table/${table}` || gone.has(seat.participant))
  workshop.sealed.dropTable(workshop.code, table)
  await workshop.store.dropTable(workshop.code, table, [...gone])
}
