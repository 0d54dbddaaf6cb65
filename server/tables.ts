// Tables by name.
import { STAGE_ROUND } from '../src/board/moves'
import { TABLES_MAX, type Table } from '../src/board/stage'
import type { StageMove } from '../src/board/stageMoves'
import type { TableId } from '../src/exercise'
import { isObject } from '../src/json'
import { wasTable } from './admit'
import { problems } from './answers'
import { causeKey } from './tokens'
import type { Workshop } from './workshop'

const plain = (name: string) => name.normalize('NFKC').toLowerCase()

/**
 * The table of this name, whatever its case; made when it is new, and then on disk. Undefined when there is no room for one
 * more. Call it in turn.
 * @throws Problem when it is to be `fresh` and is there already: two tables that scan at once must not become one
 */
export async function tableNamed(
  workshop: Workshop,
  name: string,
  { pretend, fresh }: { readonly pretend: boolean; readonly fresh: boolean },
): Promise<TableId | undefined> {
  const { tables } = workshop.stage
  const found = tables.find(table => plain(table.name) === plain(name))
  if (found && fresh) throw problems.taken(found.name)
  if (found) return found.id
  if (tables.length >= TABLES_MAX) return undefined
  let n = tables.length + 1
  while (wasTable(workshop.board('stage').rows, `t${n}`)) n++
  const move: StageMove = { do: 'table', id: `t${n}`, name, pretend }
  if (!(await workshop.byServer('stage', STAGE_ROUND, [{ key: causeKey('table', move.id), move }])))
    throw new Error('not saved')
  return move.id
}

/** Whether nobody is at a table now and nothing was ever done there. */
function isEmpty(workshop: Workshop, { id, paper }: Table): boolean {
  const wasOnFloor = workshop.boards.get('floor')?.rows.some(({ move }) => isObject(move) && move.from === id)
  const isUsed = wasOnFloor || workshop.boards.get(`table/${id}`)?.isUsed || workshop.sealedTables.includes(id)
  return !isUsed && workshop.here(id).length === 0 && Object.keys(paper).length === 0
}

/** Drops every empty table, those who only took a seat there included; resolves to their ids when that is on disk. Call it in turn. */
export async function dropEmpty(workshop: Workshop): Promise<readonly TableId[]> {
  const empty = workshop.stage.tables.filter(table => isEmpty(workshop, table)).map(({ id }) => id)
  const moves = empty.map(table => ({ key: causeKey('drop', table), move: { do: 'drop', table } satisfies StageMove }))
  if (!(await workshop.byServer('stage', STAGE_ROUND, moves))) throw new Error('not saved')
  return empty
}
