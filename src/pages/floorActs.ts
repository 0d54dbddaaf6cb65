// Whose a move on the floor is, where all tables share one board. Pure.
import type { Row } from '../board/moves'
import type { ParticipantId, TableId } from '../exercise'
import { isObject } from '../json'

const fromOf = ({ move }: Row): unknown => (isObject(move) ? move.from : undefined)

/**
 * The keys of the rows that are this table's: those that say they come from it and, of those that do not say, what was done
 * by whoever did one that did. What nobody can be told by is every table's, so that it can be taken back at any.
 */
export function keysOf(rows: readonly Row[], table: TableId): ReadonlySet<string> {
  const tableOf = new Map<ParticipantId, unknown>()
  for (const row of rows) if (fromOf(row) !== undefined) tableOf.set(row.by, fromOf(row))
  return new Set(rows.filter(row => (fromOf(row) ?? tableOf.get(row.by) ?? table) === table).map(({ key }) => key))
}
