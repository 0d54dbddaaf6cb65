// The embedded store: SQLite in one file, written ahead, synced at every commit, several changes a commit.
import type Database from 'libsql'
import type { Row } from '../src/board/moves'
import type { BoardName } from '../src/board/wire'
import { withoutWords, wordsOf } from './copies'
import { closeFile, openFile, truncate } from './file'
import type { KeptRecord } from './records'
import type { Entry, Kept, SeatEntry, Store, WorkshopEntry } from './store'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS workshops (
    code TEXT PRIMARY KEY, facilitator TEXT NOT NULL, epoch INTEGER NOT NULL, pack TEXT NOT NULL,
    made INTEGER NOT NULL, touched INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS rows (
    board TEXT NOT NULL, seq INTEGER NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (board, seq), UNIQUE (board, key)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seats (
    token TEXT PRIMARY KEY, code TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
    participant TEXT NOT NULL, role TEXT NOT NULL, at_table TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS seats_by_code ON seats (code);
  CREATE TABLE IF NOT EXISTS records (
    code TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE, round TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (code, round)) STRICT;`

/** Under load a commit gathers what came in this many ms, as most of its cost is its own; after a quiet spell it does not wait. */
const GATHER = 6

interface Change {
  readonly run: () => unknown
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
}

/** Opens, or makes, the store in a file. @throws StartError when that cannot be done */
export function sqliteStore(path: string): Store & { readonly db: Database.Database } {
  const db = openFile(path, SCHEMA)
  db.exec('PRAGMA secure_delete = ON') // or a page would keep what was taken off it
  const begin = db.prepare('BEGIN IMMEDIATE')
  const end = db.prepare('COMMIT')
  const insertRow = db.prepare('INSERT INTO rows (board, seq, key, json) VALUES (?, ?, ?, ?)')
  const insertSeat = db.prepare('INSERT INTO seats (token, code, participant, role, at_table) VALUES (?, ?, ?, ?, ?)')
  const selectRows = db.prepare(
    'SELECT board, seq, key, json FROM rows WHERE board >= ? AND board < ? ORDER BY board, seq',
  )

  let queue: Change[] = []
  let planned = false
  let last = 0 // when the last commit ended

  const commit = (changes: readonly Change[]) => {
    begin.run()
    try {
      const results = changes.map(({ run }) => run())
      end.run()
      return results
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  const flush = () => {
    planned = false
    const changes = queue
    queue = []
    if (changes.length === 0) return
    try {
      const results = commit(changes)
      changes.forEach(({ resolve }, index) => {
        resolve(results[index] as never)
      })
    } catch {
      // one bad change must not fail its neighbours: each gets a commit of its own
      for (const change of changes) {
        try {
          change.resolve(commit([change])[0] as never)
        } catch (error) {
          change.reject(error)
        }
      }
    }
    last = performance.now()
  }

  const change = <T>(run: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (!db.open) return reject(new Error('the store is closed')) // libsql 0.5 would end the process
      queue.push({ run, resolve, reject })
      if (planned) return
      planned = true
      const wait = last + GATHER - performance.now()
      if (wait > 0) setTimeout(flush, wait)
      else setImmediate(flush)
    })

  const addRows = (code: string, board: string, entries: readonly Entry[]) => {
    for (const { seq, key, json } of entries) insertRow.run(`${code}/${board}`, seq, key, json)
  }

  const dropSeats = (code: string, participants: readonly string[]) => {
    const drop = db.prepare('DELETE FROM seats WHERE code = ? AND participant = ?')
    for (const participant of participants) drop.run(code, participant)
  }

  return {
    db,
    append: (code, board, entries) => change(() => addRows(code, board, entries)),
    addWorkshop: ({ code, facilitator, epoch, pack, made, touched }, stage) =>
      change(() => {
        const insert = db.prepare('INSERT OR IGNORE INTO workshops VALUES (?, ?, ?, ?, ?, ?)')
        const isNew = insert.run(code, facilitator, epoch, pack, made, touched).changes === 1
        if (isNew) addRows(code, 'stage', stage)
        return isNew
      }),
    load: code =>
      change((): Kept | undefined => {
        const workshop = db.prepare('SELECT * FROM workshops WHERE code = ?').all(code)[0] as WorkshopEntry | undefined
        if (!workshop) return undefined
        const boards = new Map<string, Entry[]>()
        const rows = selectRows.all(`${code}/`, `${code}0`) as (Entry & { board: string })[] // "0" comes after "/"
        for (const { board, ...entry } of rows) {
          const name = board.slice(code.length + 1)
          const entries = boards.get(name) ?? []
          entries.push(entry)
          boards.set(name, entries)
        }
        const select = 'SELECT participant, token, role, at_table AS "table" FROM seats WHERE code = ?'
        return { workshop, boards, seats: db.prepare(select).all(code) as SeatEntry[] }
      }),
    addSeat: (code, { token, participant, role, table }) =>
      change(() => {
        insertSeat.run(token, code, participant, role, table)
      }),
    putRecord: (code, round, record) =>
      change(() => {
        db.prepare(
          'INSERT INTO records VALUES (?, ?, ?) ON CONFLICT (code, round) DO UPDATE SET json = excluded.json',
        ).run(code, round, JSON.stringify(record))
      }),
    records: code =>
      change(() => {
        const rows = db.prepare('SELECT json FROM records WHERE code = ? ORDER BY rowid').all(code) as {
          json: string
        }[]
        return rows.map(({ json }) => JSON.parse(json) as KeptRecord)
      }),
    blank: async (code, board, key) => {
      const isDone = await change(() => {
        const at = [`${code}/${board}`, key]
        const [row] = db.prepare('SELECT json FROM rows WHERE board = ? AND key = ?').all(...at) as { json: string }[]
        if (!row) return false
        const update = db.prepare('UPDATE rows SET json = ? WHERE board = ? AND key = ?')
        const before = JSON.parse(row.json) as Row
        update.run(JSON.stringify({ ...before, move: { do: 'removed' } }), ...at) // the rules pass over what they cannot read
        const removed = wordsOf(before, board as BoardName)
        for (const copy of selectRows.all(`${code}/`, `${code}0`) as (Entry & { board: string })[]) {
          const said = JSON.parse(copy.json) as Row
          const left = withoutWords(said, removed)
          if (left !== said) update.run(JSON.stringify(left), copy.board, copy.key)
        }
        db.prepare('DELETE FROM records WHERE code = ?').run(code) // closed rounds are written again when it is taken up
        db.prepare('UPDATE workshops SET epoch = epoch + 1 WHERE code = ?').run(code)
        return true
      })
      truncate(db)
      return isDone
    },
    dropTable: (code, table, participants) =>
      change(() => {
        db.prepare('DELETE FROM rows WHERE board = ?').run(`${code}/table/${table}`)
        dropSeats(code, participants)
      }),
    dropSeats: (code, participants) => change(() => dropSeats(code, participants)),
    touch: (code, at) =>
      change(() => {
        db.prepare('UPDATE workshops SET touched = ? WHERE code = ?').run(at, code)
      }),
    idle: before =>
      change(() => {
        const rows = db.prepare('SELECT code FROM workshops WHERE touched < ?').all(before) as { code: string }[]
        return rows.map(({ code }) => code)
      }),
    wipe: async code => {
      await change(() => {
        db.prepare('DELETE FROM rows WHERE board >= ? AND board < ?').run(`${code}/`, `${code}0`)
        db.prepare('DELETE FROM workshops WHERE code = ?').run(code) // seats and records go with it
      })
      truncate(db) // or the log would keep the deleted words
    },
    close: async () => {
      flush()
      closeFile(db)
    },
  }
}
