// The one way a move enters a board, on the server and on a lone device: who may, is it new, does it parse. Pure.
import type { AnyRules, ParticipantId, RoundId, TableId } from '../exercise'
import { isObject, own } from '../json'
import { type Append, MOVE_MAX, type Refusal, STAGE_MOVE_MAX, STAGE_ROUND } from './moves'
import type { StageState } from './stage'
import { parseStage } from './stageMoves'
import { type BoardName, tableOf } from './wire'

export type Role = 'participant' | 'projector' | 'facilitator'

/** One device, acting for a participant. */
export interface Seat {
  readonly participant: ParticipantId
  readonly role: Role
  readonly table: TableId | null // null for projector and facilitator
}

export interface Ask {
  readonly board: BoardName
  readonly seat: Seat
  readonly stage: StageState
  readonly rulesOf: (round: RoundId) => AnyRules | undefined
  readonly ownerOf: (key: string) => ParticipantId | undefined // of the move with that key on this board
}

/** JSON.stringify throws over what is nested too deep for it. */
function fits(move: unknown, most: number): boolean {
  try {
    return JSON.stringify(move).length <= most
  } catch {
    return false
  }
}

/** Whether a move names a table that it comes from, and it is another than the seat's. */
const isFromElsewhere = (move: unknown, table: TableId | null): boolean =>
  isObject(move) && typeof move.from === 'string' && move.from !== table

/** Why this seat may not append this move, or undefined when it may. A closed round still takes moves: they are kept, not counted. */
export function refusal(append: Append, { board, seat, stage, rulesOf, ownerOf }: Ask): Refusal | undefined {
  if (seat.role === 'projector') return 'role'
  if (stage.removed.includes(seat.participant)) return 'removed'
  if (!fits(append.move, board === 'stage' ? STAGE_MOVE_MAX : MOVE_MAX)) return 'long'
  if (board === 'stage') {
    if (seat.role !== 'facilitator') return 'role'
    if (append.round !== STAGE_ROUND) return 'round'
    return parseStage(append.move) === undefined ? 'junk' : undefined
  }
  const table = tableOf(board)
  const seatTable = own(stage.moved, seat.participant) ?? seat.table
  if (table !== undefined && seat.role !== 'facilitator' && seatTable !== table) return 'table'
  if (table !== undefined && !stage.tables.some(({ id }) => id === table)) return 'table'
  if (seat.role !== 'facilitator' && isFromElsewhere(append.move, table ?? seatTable)) return 'table'
  const rules = rulesOf(append.round)
  if (!rules) return 'round'
  if (rules.parse(append.move) === undefined) return 'junk'
  if (isObject(append.move) && append.move.do === 'undo' && seat.role !== 'facilitator') {
    const owner = ownerOf(String(append.move.key))
    if (owner !== undefined && owner !== seat.participant) return 'owner'
  }
  return undefined
}
