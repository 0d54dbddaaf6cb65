// Who may open which board, and who may append what. Pure.
import { type Append, parseAppend, type Refusal, type Row } from '../src/board/moves'
import type { StageState } from '../src/board/stage'
import { parseStage } from '../src/board/stageMoves'
import { type BoardName, CLOSE, type Refused, tableOf } from '../src/board/wire'
import { type Ask, refusal, type Seat } from '../src/board/writer'
import type { TableId } from '../src/exercise'
import { isId, isObject, own } from '../src/json'

/** "stage", "floor" or "table/<id>", as the end of a board's address; undefined for anything else. */
export function readBoardName(text: string): BoardName | undefined {
  if (text === 'stage' || text === 'floor') return text
  return text.startsWith('table/') && isId(text.slice(6)) ? (text as BoardName) : undefined
}

/** The table a seat is at now. */
export const tableNow = (seat: Seat, stage: StageState): TableId | null =>
  own(stage.moved, seat.participant) ?? seat.table

/** The code to close with when this seat may not open this board, or undefined when it may. */
export function barred(board: BoardName, seat: Seat, stage: StageState): number | undefined {
  if (stage.removed.includes(seat.participant)) return CLOSE.removed
  const table = tableOf(board)
  if (table === undefined) return undefined
  if (seat.role === 'projector') return CLOSE.forbidden
  if (seat.role === 'participant' && tableNow(seat, stage) !== table) return CLOSE.forbidden
  return stage.tables.some(({ id }) => id === table) ? undefined : CLOSE.unknown
}

/** Whether a table ever had this id, by the rows of the stage: devices may still hold rows of a dropped one, so it is never given again. */
export const wasTable = (rows: readonly Row[], id: TableId): boolean =>
  rows.some(({ move }) => isObject(move) && move.do === 'table' && move.id === id)

/** Whether a stage move would make a table that was dropped. */
const isGone = (rows: readonly Row[], stage: StageState, move: unknown): boolean =>
  isObject(move) &&
  move.do === 'table' &&
  !stage.tables.some(({ id }) => id === move.id) &&
  wasTable(rows, String(move.id))

/** No round or cue of any exercise is nested so deep. */
const DEPTH_MAX = 20

/**
 * Whether what the stage carries unread, settings and cues, comes out as it went in: Yjs takes "__proto__" for what an
 * object inherits, and what is nested very deep ends whoever writes it.
 */
const isPlain = (json: unknown, most = DEPTH_MAX): boolean =>
  typeof json !== 'object' ||
  json === null ||
  (most > 0 && Object.entries(json).every(([name, part]) => name !== '__proto__' && isPlain(part, most - 1)))

/** Why the stage does not take a move that may be made there, or undefined when it does. */
const stageRefusal = (rows: readonly Row[], stage: StageState, move: unknown): Refusal | undefined =>
  isPlain(move) ? (isGone(rows, stage, move) ? 'table' : undefined) : 'junk'

/** What is asked of a board and its workshop before moves of one seat may stand on it. */
export interface Gate extends Ask {
  readonly isFull: boolean // for this seat
  readonly stageRows: readonly Row[]
}

/** A table on the floor says what it is called: it is called what the stage calls it. */
const rightlyNamed = (move: unknown, { tables }: StageState): unknown => {
  const name = isObject(move) && move.do === 'named' && tables.find(({ id }) => id === move.from)?.name
  return name ? { ...move, name } : move
}

/** The move as its rules read it: fields nobody asked for are kept nowhere, so that the rows hold nothing unread. */
const cleaned = ({ round, move }: Append, { board, stage, rulesOf }: Gate): unknown =>
  board === 'stage' ? parseStage(move) : rulesOf(round)?.parse(rightlyNamed(move, stage))

/**
 * A seat's moves, in order: those that are to stand on the board, and why others are refused. One that is there already, or
 * comes twice, is no news and is neither.
 */
export function sift(
  moves: readonly unknown[],
  gate: Gate,
): { readonly taken: readonly Append[]; readonly refused: readonly Refused[] } {
  const refused: Refused[] = []
  const taken = new Map<string, Append>()
  const ownerOf = (key: string) => (taken.has(key) ? gate.seat.participant : gate.ownerOf(key))
  for (const json of moves) {
    const append = parseAppend(json)
    if (!append) {
      refused.push({ key: isObject(json) && typeof json.key === 'string' ? json.key.slice(0, 40) : '', why: 'junk' })
      continue
    }
    const { key, move } = append
    if (ownerOf(key) !== undefined) continue
    const why =
      (gate.isFull ? 'long' : undefined) ??
      refusal(append, { ...gate, ownerOf }) ??
      (gate.board === 'stage' ? stageRefusal(gate.stageRows, gate.stage, move) : undefined)
    if (why) refused.push({ key, why })
    else taken.set(key, { ...append, move: cleaned(append, gate) })
  }
  return { taken: [...taken.values()], refused }
}
