// The store keeps what it said it kept, and nothing is seen before it said so.
import { copyFileSync, existsSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Row } from '../src/board/moves'
import { aFolder, aServer, aWorkshop } from './builders'
import { aKey, onStage, pause, place, until } from './device.builders'
import { sqliteStore } from './sqlite'
import { entryOf, type Store } from './store'

const aRow = (seq: number, text = 'sew'): Row => ({
  key: aKey(),
  by: 'p1',
  seen: seq,
  at: 1000 + seq,
  round: 'r1',
  move: place(text),
})

const about = { code: 'BCDFGH', facilitator: 'hash', epoch: 1, pack: 'mini', made: 1, touched: 1 }

describe('the file', () => {
  it('is synced at every commit', () => {
    const { db } = sqliteStore(join(aFolder(), 'workshops.db'))
    expect(db.pragma('synchronous')).toMatchObject([{ synchronous: 2 }])
    expect(db.pragma('journal_mode')).toMatchObject([{ journal_mode: 'wal' }])
    expect(db.pragma('secure_delete')).toMatchObject([{ secure_delete: 1 }])
  })

  it('opens with a prefix of the moves when its log is cut anywhere', async () => {
    const folder = aFolder()
    const path = join(folder, 'workshops.db')
    const store = sqliteStore(path)
    await store.addWorkshop(about, [])
    store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    const rows = Array.from({ length: 120 }, (_, seq) => aRow(seq))
    for (let seq = 0; seq < rows.length; seq += 3) {
      const entries = rows.slice(seq, seq + 3).map((row, n) => entryOf(row, seq + n))
      await store.append('BCDFGH', 'table/t1', entries)
    }
    const bytes = readFileSync(`${path}-wal`).length
    const lengths = new Set<number>()
    for (let n = 0; n < 100; n++) {
      const torn = join(folder, `torn${n}.db`)
      copyFileSync(path, torn)
      copyFileSync(`${path}-wal`, `${torn}-wal`)
      truncateSync(`${torn}-wal`, Math.floor(Math.random() * bytes))
      const kept = await sqliteStore(torn).load('BCDFGH')
      const found = (kept?.boards.get('table/t1') ?? []).map(({ json }) => JSON.parse(json) as Row)
      expect(found).toEqual(rows.slice(0, found.length))
      expect(found.length % 3).toBe(0)
      lengths.add(found.length)
    }
    expect(lengths.size).toBeGreaterThan(10)
  })

  it('fails a bad change alone', async () => {
    const store = sqliteStore(join(aFolder(), 'workshops.db'))
    const append = (board: string, seq: number, row: Row) => store.append('BCDFGH', board, [entryOf(row, seq)])
    const row = aRow(0)
    const results = await Promise.allSettled([
      append('stage', 0, row),
      append('stage', 0, aRow(1)),
      append('floor', 0, row),
      append('stage', 1, row),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  })

  it('keeps nothing of a workshop that was wiped', async () => {
    const path = join(aFolder(), 'workshops.db')
    const store = sqliteStore(path)
    await store.addWorkshop(about, [entryOf(aRow(0, 'elephants'), 0)])
    await store.addWorkshop({ ...about, code: 'BCDFGJ' }, [entryOf(aRow(0), 0)])
    await store.addSeat('BCDFGH', { participant: 'p-elephants', token: 'x', role: 'participant', table: 't1' })
    await store.wipe('BCDFGH')
    expect(await store.load('BCDFGH')).toBeUndefined()
    expect((await store.load('BCDFGJ'))?.boards.get('stage')?.length).toBe(1)
    const files = [path, `${path}-wal`].filter(existsSync).map(file => readFileSync(file, 'latin1'))
    expect(files.some(bytes => bytes.includes('elephants'))).toBe(false)
  })

  it('refuses a file that is no store', () => {
    const path = join(aFolder(), 'workshops.db')
    copyFileSync('package.json', path)
    expect(() => sqliteStore(path)).toThrow(/Cannot read the store .*workshops.db \(SQLITE_NOTADB\)/)
  })
})

describe('a store that answers late', () => {
  it('shows nothing before it has answered', async () => {
    let open = true
    const gates: (() => void)[] = []
    const gated = (store: Store): Store => ({
      ...store,
      append: async (code, board, entries) => {
        if (!open) await new Promise<void>(resolve => gates.push(resolve))
        return store.append(code, board, entries)
      },
    })
    const party = await aWorkshop(await aServer({ wrap: gated }))
    const oak = await party.sit({ table: 'Oak' })
    const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
    const [tablet, phone] = [await party.open(oak, 'table/t1'), await party.open(oak, 'table/t1')]
    await pause(300)
    open = false
    const heard = [tablet, phone, lead].map(device => device.heard.length)
    const first = tablet.play(place('sew'))
    const second = phone.play(place('bake'))
    await pause(400)
    expect([tablet, phone, lead].map(device => device.heard.length)).toEqual(heard)
    gates[1]?.() // the second is on disk first: order stays as accepted
    await pause(50)
    expect(tablet.rows()).toEqual([])
    gates[0]?.()
    await phone.sees(...first, ...second)
    expect(phone.rows().map(({ key }) => key)).toEqual([...first, ...second])
  })

  it('when it fails, sends everybody away to come back to what it holds', async () => {
    let fails = false
    const failing = (store: Store): Store => ({
      ...store,
      append: (code, board, entries) =>
        fails ? Promise.reject(new Error('disk full')) : store.append(code, board, entries),
    })
    const party = await aWorkshop(await aServer({ wrap: failing }))
    const oak = await party.sit({ table: 'Oak' })
    const tablet = await party.open(oak, 'table/t1')
    await tablet.sees(...tablet.play(place('sew')))
    const ends: number[] = []
    tablet.provider.on('connection-close', event => ends.push(event?.code ?? 0))
    fails = true
    const [lost = ''] = tablet.play(place('bake'))
    await until(() => ends.length > 0)
    expect(ends[0]).toBe(4500)
    expect(tablet.rows().length).toBe(1)
    fails = false
    await until(() => tablet.provider.synced)
    tablet.append([{ key: lost, seen: 1, round: 'r1', move: place('bake') }]) // the outbox again
    await tablet.sees(lost)
    expect(tablet.bytes()).toEqual(await party.bytes('table/t1'))
  })
})

describe('a record', () => {
  it('is written at closing, agrees with the tallies, and counts late moves in when asked', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
    const tablet = await party.open(oak, 'table/t1')
    tablet.play(place('sew'), place('bake', 'none'))
    await until(() => tablet.rows().length === 2)
    lead.append(onStage({ do: 'step', round: 'r1', step: 1 }))
    lead.append(onStage({ do: 'close', round: 'r1' }))
    tablet.play(place('fix'))
    await until(() => lead.tallies.at(-1)?.late.r1 === 1)
    type Records = { records: { tables: { tally: { reached: number } }[]; moves: number }[] }
    const records = async () =>
      (await party.house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator))
        .json as unknown as Records
    const kept = (await records()).records[0]
    expect(kept).toMatchObject({ moves: 2, version: 1, round: { id: 'r1' }, title: 'Skills evening' })
    expect(kept?.tables[0]?.tally).toEqual(lead.tallies.at(-1)?.tables[0]?.tally)
    lead.append(onStage({ do: 'late', round: 'r1' }))
    await until(() => lead.tallies.at(-1)?.late.r1 === 0)
    const remade = (await records()).records
    expect(remade.map(({ moves, tables }) => [moves, tables[0]?.tally.reached])).toEqual([[3, 3]])
  })
})
