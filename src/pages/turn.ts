// Whose turn it is where a line of the script takes the tables one after the other. Pure.
import type { ScriptLine } from '../../cards/script'
import type { RoundStage, StageState, Table } from '../board/stage'
import type { TableId } from '../exercise'
import { isObject } from '../json'

export interface Turn {
  readonly before: Table | undefined
  readonly now: Table
  readonly next: Table | undefined
}

/** The facilitator's cue that a table's turn has come. It names the table, so that two presses at once are as good as one. */
export const turnCue = (line: string, table: TableId) => ({ do: 'turn', line, table }) as const

/**
 * Whose turn it is at this line, and who comes before and next in the order the tables sat down; undefined where the line takes no turns.
 * The first table's comes by itself; one that has gone leaves it to the one before it.
 */
export function turnOf({ tables }: StageState, { cues }: RoundStage, line: ScriptLine | undefined): Turn | undefined {
  if (line?.each === undefined) return undefined
  const called = cues.flatMap(({ cue }) => {
    const is = isObject(cue) && cue.do === 'turn' && cue.line === line.id
    const at = is ? tables.findIndex(({ id }) => id === cue.table) : -1
    return at < 0 ? [] : at
  })
  const at = called.at(-1) ?? 0
  const now = tables[at]
  return now && { before: tables[at - 1], now, next: tables[at + 1] }
}
