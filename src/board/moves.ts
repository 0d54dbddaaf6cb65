// The envelope every move travels in, and the fold that turns a board's rows into states. Pure: no clock, no chance, no Yjs.
import type { Act, ParticipantId, Round, RoundId, Rules } from '../exercise'
import { isCount, isId, isKey, isObject } from '../json'

/** A move as a device sends it. `key` is 16 random characters, so that sending it again is harmless. */
export interface Append {
  readonly key: string
  readonly seen: number // how many rows of the board the device held when it acted
  readonly round: RoundId
  readonly move: unknown
}

/** A move as it stands on the board for good; its place in the board is its seq. */
export interface Row extends Append {
  readonly by: ParticipantId
  readonly at: number // the server's clock, ms since 1970
}

/** `by` of the rows that the server itself adds. */
export const SERVER: ParticipantId = 'server'

/** The round of moves that belong to none: everything on the stage board. */
export const STAGE_ROUND: RoundId = 'stage'

/** The longest move the network may bring, in characters of JSON. */
export const MOVE_MAX = 8_000
/** The same for the stage, where a round brings the facts of all its cards. */
export const STAGE_MOVE_MAX = 40_000

/** An append from the network; undefined for anything else. Fields nobody asked for, a forged `by` among them, are dropped. */
export function parseAppend(json: unknown): Append | undefined {
  if (!isObject(json)) return undefined
  const { key, seen, round, move } = json
  if (!isKey(key) || !isId(round) || !isCount(seen, Number.MAX_SAFE_INTEGER) || !isObject(move)) return undefined
  return { key, seen, round, move }
}

export const actOf = (row: Row, seq: number): Act => ({
  key: row.key,
  by: row.by,
  at: row.at,
  seq,
  seen: Math.min(row.seen, seq), // nobody has seen what was not there
})

/** One row played on a state; the same object when it is junk or does not count. */
export function playRow<State, Move>(rules: Rules<State, Move>, state: State, row: Row, seq: number): State {
  const move = rules.parse(row.move)
  return move === undefined ? state : rules.play(state, move, actOf(row, seq))
}

/**
 * The same for boards in use: a row over which the rules throw is told of and passed over, alike on the server and on every
 * device. It stands on the board for good, so otherwise one such row would end the board for good.
 */
export function playOrPass<State, Move>(
  rules: Rules<State, Move>,
  state: State,
  row: Row,
  seq: number,
  tell: (row: Row, error: unknown) => void,
): State {
  try {
    return playRow(rules, state, row, seq)
  } catch (error) {
    tell(row, error)
    return state
  }
}

/** A round's state after all rows of a board; rows of other rounds, and those `counts` leaves out, are passed over. */
export function fold<State, Move>(
  rules: Rules<State, Move>,
  round: Round,
  rows: readonly Row[],
  counts: (row: Row) => boolean = () => true,
): State {
  return rows.reduce(
    (state, row, seq) => (row.round === round.id && counts(row) ? playRow(rules, state, row, seq) : state),
    rules.start(round),
  )
}

/** The row as it will stand on the board for good. */
export const stamp = ({ key, seen, round, move }: Append, by: ParticipantId, at: number): Row => ({
  key,
  by,
  seen,
  at,
  round,
  move,
})

/** Why a move was refused; src/words turns each into a sentence. */
export const REFUSALS = ['role', 'removed', 'table', 'round', 'junk', 'long', 'owner'] as const
export type Refusal = (typeof REFUSALS)[number]
