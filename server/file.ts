// How the server opens a SQLite file, and how it keeps a second server out of its folder.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** Empties the write-ahead log into the file, so that what was deleted is nowhere any more. */
export function truncate(db: Database.Database): void {
  if (db.open) db.exec('PRAGMA wal_checkpoint(TRUNCATE)') // libsql 0.5 ends the process over a closed file
}

/** Closes a file with an empty log. */
export function closeFile(db: Database.Database): void {
  truncate(db)
  if (db.open) db.close()
}

/** Thrown for what the person who started the server can put right; the message says how. */
export class StartError extends Error {}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

/**
 * A SQLite file with this schema, made if missing: written ahead, synced to disk at every commit, deleted words overwritten.
 * A file torn by a crash opens with what was whole. @throws StartError when it is no database or cannot be opened.
 */
export function openFile(path: string, schema: string): Database.Database {
  try {
    const db = new Database(path)
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      PRAGMA wal_autocheckpoint = 4000;`) // fewer, longer checkpoints: half the writing under load
    db.exec(schema)
    return db
  } catch (error) {
    throw new StartError(
      `Cannot read the store ${path} (${codeOf(error)}). Move it away, or put back a copy of it, then start again.`,
    )
  }
}

/** Makes the data folder ours until `release`; a StartError when it cannot be written or another server has it. */
export function claimFolder(folder: string): { readonly release: () => void } {
  const advice = 'Choose another folder, for example: DATA_DIR=./data2 npm start'
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartError(`Cannot write to the data folder ${folder} (${codeOf(error)}). ${advice}`)
  }
  let lock: Database.Database
  try {
    lock = new Database(join(folder, 'lock'))
    lock.exec('BEGIN EXCLUSIVE') // the system lets go of it however this process ends
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY'))
      throw new StartError(`Another Social Spaces is using the data folder ${folder}. Stop that one first. ${advice}`)
    throw new StartError(`Cannot write to the data folder ${folder} (${codeOf(error)}). ${advice}`)
  }
  return { release: () => lock.close() }
}
