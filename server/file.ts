// How the server opens a SQLite file, and how it keeps a second server out of its folder.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { complain } from './complain'

/** Empties the write-ahead log into the file, so that what was deleted is nowhere any more. */
export function truncate(db: Database.Database): void {
  if (db.open) db.exec('PRAGMA wal_checkpoint(TRUNCATE)') // libsql 0.5 ends the process over a closed file
}

/** Closes a file, with an empty log where there is room to empty it: what is in the log is read from there the next time. */
export function closeFile(db: Database.Database): void {
  try {
    truncate(db)
  } catch (error) {
    complain('The log of a store stays beside it, to be read at the next start', error)
  }
  if (db.open) db.close()
}

/** Thrown for what the person who started the server can put right; the message says how. */
export class StartError extends Error {}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

/** No room, in the words of the system and of SQLite; the last is room for the log's index. */
const FULL = /^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/
const READ_ONLY = /^(EROFS|SQLITE_READONLY)/

const ANOTHER = 'Choose another folder, for example: DATA_DIR=./data2 npm start'

/** What is wrong with a folder, or a file in it, that cannot be written, and the way out. */
function cannotWrite(path: string, error: unknown): StartError {
  const code = codeOf(error)
  if (FULL.test(code))
    return new StartError(
      `The disk that ${path} is on is full (${code}). Make room there, or choose a folder on another disk: DATA_DIR=/other/disk/data npm start`,
    )
  if (READ_ONLY.test(code))
    return new StartError(
      `${path} can be read but not written, as its disk or the file is read-only (${code}). ${ANOTHER}`,
    )
  return new StartError(`Cannot write to the data folder ${path} (${code}). ${ANOTHER}`)
}

/** The nearest folder on the way up that is there. */
const standing = (path: string): string => (existsSync(path) ? path : standing(dirname(path)))

/**
 * A SQLite file with this schema, made if missing: written ahead, synced to disk at every commit, deleted words overwritten.
 * A file torn by a crash opens with what was whole. @throws StartError when it is no database, or there is no room for it.
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
    if (FULL.test(codeOf(error)) || READ_ONLY.test(codeOf(error))) throw cannotWrite(path, error)
    throw new StartError(
      `Cannot read the store ${path} (${codeOf(error)}). Move it away, or put back a copy of it, then start again.`,
    )
  }
}

/** Makes the data folder ours until `release`; a StartError when it cannot be written or another server has it. */
export function claimFolder(folder: string): { readonly release: () => void } {
  try {
    accessSync(standing(folder), constants.W_OK) // first, as mkdir says of a read-only disk that there is no such folder
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw cannotWrite(folder, error)
  }
  let lock: Database.Database
  try {
    lock = new Database(join(folder, 'lock'))
    lock.exec('BEGIN EXCLUSIVE') // the system lets go of it however this process ends
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_BUSY'))
      throw new StartError(`Another Social Spaces is using the data folder ${folder}. Stop that one first. ${ANOTHER}`)
    throw cannotWrite(folder, error)
  }
  return { release: () => lock.close() }
}
