// What the server copied of people's words onto other boards: findings into later rounds, a place to another table. Pure.
import { type Row, SERVER } from '../src/board/moves'
import { type BoardName, FLOOR, tableOf } from '../src/board/wire'
import type { RoundId, TableId } from '../src/exercise'
import { FOUND_TEXT_MAX } from '../src/findings'
import { isObject } from '../src/json'

/** Words that were taken away for good, and where they were said. */
export interface Removed {
  readonly words: readonly string[]
  readonly round: RoundId
  readonly table: TableId
}

/** What stands in their place where a finding has no card to name it: findings are counted, and cards name their places. */
const GONE = '…'

/** The words of a move, which are its text or its name in every exercise. */
export function wordsOf({ move, round }: Row, board: BoardName): Removed {
  const { text, name } = isObject(move) ? move : {}
  const words = [text, name].filter((words): words is string => typeof words === 'string' && words !== '')
  return { words, round, table: tableOf(board) ?? FLOOR }
}

/** A row of the server's own without the words, in its place and under its key; the same object where it has none of them. */
export function withoutWords(row: Row, removed: Removed): Row {
  if (row.by !== SERVER || !isObject(row.move)) return row
  const { move } = row
  const said = JSON.stringify(move)
  const inside = (part: unknown): unknown => (isObject(part) || Array.isArray(part) ? without(part, removed) : part)
  const left = Object.fromEntries(Object.entries(move).map(([name, part]) => [name, inside(part)])) // a move's own strings are ids
  return JSON.stringify(left) === said ? row : { ...row, move: left }
}

function without(part: unknown, removed: Removed): unknown {
  if (typeof part === 'string') return removed.words.includes(part) ? '' : part
  if (Array.isArray(part)) return part.map(one => without(one, removed))
  if (!isObject(part)) return part
  if ('kind' in part && typeof part.text === 'string')
    return isTold(part, part.text, removed) ? { ...part, text: part.card === null ? GONE : '' } : part
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, without(inner, removed)]))
}

/** Whether a finding says them, alone or among others of its table; one cut at its longest may hold half of them. */
function isTold(found: Record<string, unknown>, text: string, { words, round, table }: Removed): boolean {
  if (words.includes(text)) return true
  const isThere = words.length > 0 && found.round === round && found.table === table
  return isThere && (words.some(words => text.includes(words)) || [...text].length >= FOUND_TEXT_MAX - 1)
}
