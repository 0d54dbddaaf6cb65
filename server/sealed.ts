// Answers given in confidence, in a file of their own: in no board, no export and no backup, overwritten when deleted.
import type { RoundId, Sealed, TableId } from '../src/exercise'
import { closeFile, openFile, truncate } from './file'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS sealed (
    code TEXT NOT NULL, round TEXT NOT NULL, at_table TEXT NOT NULL, answer TEXT NOT NULL,
    PRIMARY KEY (code, round, at_table)) STRICT, WITHOUT ROWID;`

/** Nothing here says who answered: a table answers once, and its first answer stands. */
export interface SealedStore {
  /** On disk when it returns; false when the table has answered before. */
  readonly put: (code: string, round: RoundId, table: TableId, answer: unknown) => boolean
  /** Which tables have answered. */
  readonly answered: (code: string) => readonly { readonly round: RoundId; readonly table: TableId }[]
  /** For the reveal alone, nameless and in no order. */
  readonly answers: (code: string, round: RoundId, table: TableId) => readonly Sealed[]
  readonly dropTable: (code: string, table: TableId) => void
  readonly wipe: (code: string) => void
  readonly close: () => void
}

/** Opens, or makes, the sealed answers' file. */
export function sealedStore(path: string): SealedStore {
  const db = openFile(path, SCHEMA)
  const select = db.prepare('SELECT answer FROM sealed WHERE code = ? AND round = ? AND at_table = ?')
  const selectAnswered = db.prepare('SELECT round, at_table AS "table" FROM sealed WHERE code = ?')
  const insert = db.prepare('INSERT OR IGNORE INTO sealed VALUES (?, ?, ?, ?)')
  return {
    put: (code, round, table, answer) => insert.run(code, round, table, JSON.stringify(answer)).changes === 1,
    answered: code =>
      (selectAnswered.all(code) as { round: RoundId; table: TableId }[]).map(({ round, table }) => ({ round, table })),
    answers: (code, round, table) =>
      (select.all(code, round, table) as { answer: string }[])
        .map(({ answer }) => ({ answer: JSON.parse(answer) as unknown, place: Math.random() }))
        .sort((one, other) => one.place - other.place)
        .map(({ answer }) => ({ answer })),
    dropTable: (code, table) => {
      db.prepare('DELETE FROM sealed WHERE code = ? AND at_table = ?').run(code, table)
      truncate(db)
    },
    wipe: code => {
      db.prepare('DELETE FROM sealed WHERE code = ?').run(code)
      truncate(db)
    },
    close: () => closeFile(db),
  }
}
