// The HTTP side: what it makes, and every bad input with the sentence it gets.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aServer, aWorkshop } from './builders'
import { SYMBOLS } from './codes'
import { aDevice, onStage, place, until } from './device.builders'

describe('a workshop', () => {
  it('is made, found by its code however it is typed, and played', async () => {
    const house = await aServer()
    const asked = {
      title: '  Skills\u202e evening ',
      pack: 'mini',
      cut: 3,
      place: 'Hall',
      date: '2026-11-21',
      minutes: 15,
    }
    const made = await house.ask('POST', 'workshops', asked)
    expect(made.status).toBe(201)
    const code = String(made.json.code)
    expect(code).toMatch(new RegExp(`^[${SYMBOLS}]{6}$`))
    expect(String(made.json.facilitator)).toMatch(/^[A-Za-z0-9_-]{22}$/)
    const typed = `${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`
    const found = await house.ask('GET', `workshops/${encodeURIComponent(` ${typed} `)}`)
    expect(found).toEqual({
      status: 200,
      json: {
        title: 'Skills evening',
        place: 'Hall',
        date: '2026-11-21',
        stage: 'open',
        tables: [],
        epoch: 1,
        locked: false,
        pack: 'mini',
        languages: ['en', 'ur'],
      },
    })
    const lead = await house.ask(
      'POST',
      `workshops/${code}/seats`,
      { role: 'facilitator' },
      String(made.json.facilitator),
    )
    const stage = aDevice(house.url, `${code}/stage@1`, String(lead.json.token))
    await stage.ready
    const round = { id: 'r1', exercise: 'sort', pack: 'mini', cards: ['sew', 'bake', 'fix'], minutes: 15 }
    expect(stage.rows().map(({ by, move }) => [by, move])).toMatchObject([
      ['server', { do: 'workshop', title: 'Skills evening' }],
      ['server', { do: 'round', round }],
    ])
    const seat = await house.ask('GET', `workshops/${code}/seats/me`, undefined, String(lead.json.token))
    expect(seat.json).toEqual({ participant: lead.json.participant, role: 'facilitator', table: null, epoch: 1 })
  })

  it('is made of an agenda of rounds, prepared at once; a round that cannot be made is named', async () => {
    const house = await aServer()
    const make = (rounds: unknown) => house.ask('POST', 'workshops', { title: 'Half a day', rounds })
    const { status, json } = await make([
      { pack: 'mini', cut: 3, minutes: 15 },
      { pack: 'mini', minutes: 45 },
    ])
    expect(status).toBe(201)
    const kept = await house.running.store.load(String(json.code))
    const rows = (kept?.boards.get('stage') ?? []).map(row => JSON.parse(row.json) as { move: Record<string, unknown> })
    expect(rows.map(({ move }) => move.round).filter(Boolean)).toMatchObject([
      { id: 'r1', cards: ['sew', 'bake', 'fix'], minutes: 15 },
      { id: 'r2', cards: ['sew', 'bake', 'fix', 'sing', 'row', 'knot'], minutes: 45 },
    ])
    for (const rounds of [[], 'mini', [{ pack: 'mini' }, { pack: 'nothing' }], [{ pack: 'mini', minutes: 0 }], [7]]) {
      const refused = await make(rounds)
      expect([refused.status, typeof refused.json.message], JSON.stringify(rounds)).toEqual([400, 'string'])
    }
  })

  it('seats 60 tables, all made at once, each once', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const names = Array.from({ length: 60 }, (_, n) => `Table ${n}`)
    const seats = await Promise.all([...names, ...names].map(table => party.sit({ table })))
    expect(new Set(seats.map(({ table }) => table)).size).toBe(60)
    expect(new Set(seats.map(({ participant }) => participant)).size).toBe(120)
    const { status, json } = await house.ask('POST', `workshops/${party.code}/seats`, { table: 'One more' })
    expect([status, json.error]).toEqual([409, 'full'])
    expect((await house.ask('POST', `workshops/${party.code}/seats`, { table: 'TABLE 7' })).status).toBe(201)
  })

  it('is deleted to the last word, and its devices are sent away', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const oak = await party.sit({ table: 'Elephants' })
    const tablet = await party.open(oak, 'table/t1')
    await tablet.sees(...tablet.play(place('sew'), { do: 'write', card: 'w1', text: 'Elephants again' }))
    await house.ask('PUT', `workshops/${party.code}/sealed`, { round: 'r1', answer: 4 }, oak.token)
    expect((await house.ask('DELETE', `workshops/${party.code}`, undefined, oak.token)).status).toBe(403)
    expect((await house.ask('DELETE', `workshops/${party.code}`, undefined, party.facilitator)).status).toBe(204)
    await until(() => tablet.closed[0]?.code === 4404)
    expect((await house.ask('GET', `workshops/${party.code}`)).json.error).toBe('code')
    for (const file of ['workshops.db', 'workshops.db-wal', 'sealed.db', 'sealed.db-wal']) {
      const path = join(house.folder, file)
      if (existsSync(path)) expect(readFileSync(path, 'latin1')).not.toMatch(new RegExp(`Elephants|${party.code}`))
    }
  })

  it('is deleted when nothing happened in it for the days that are kept', async () => {
    const day = 24 * 60 * 60 * 1000
    let at = 1_700_000_000_000
    const house = await aServer({ now: () => at, retentionDays: 30 })
    const [old, young] = [await aWorkshop(house), await aWorkshop(house)]
    at += 20 * day
    await young.house.ask('GET', `workshops/${young.code}`)
    await house.close()
    at += 20 * day
    const again = await aServer({ folder: house.folder, now: () => at, retentionDays: 30 })
    expect((await again.ask('GET', `workshops/${old.code}`)).status).toBe(404)
    expect((await again.ask('GET', `workshops/${young.code}`)).status).toBe(200)
  })
})

describe('bad input', () => {
  it('is answered with the field and the way out, one by one', async () => {
    const house = await aServer()
    const good = { title: 'Evening', pack: 'mini' }
    const cases: readonly (readonly [unknown, number, string, RegExp])[] = [
      ['{', 400, 'json', /not JSON/],
      ['[]', 400, 'json', /object/],
      [{ pack: 'mini' }, 400, 'field', /"title"/],
      [{ ...good, title: '\u200b ' }, 400, 'field', /"title"/],
      [{ ...good, title: 'x'.repeat(121) }, 400, 'field', /"title".*120/],
      [{ ...good, place: 7 }, 400, 'field', /"place"/],
      [{ ...good, pack: 'nope' }, 400, 'field', /"pack".*mini/],
      [{ ...good, pack: '__proto__' }, 400, 'field', /"pack"/],
      [{ ...good, cut: 4 }, 400, 'field', /"cut".*3, 6/],
      [{ ...good, cut: 'constructor' }, 400, 'field', /"cut"/],
      [{ ...good, minutes: 0 }, 400, 'field', /"minutes"/],
      [{ ...good, title: 'x'.repeat(70_000) }, 413, 'large', /64 KiB/],
    ]
    for (const [body, status, word, message] of cases) {
      const answer = await house.ask('POST', 'workshops', body)
      expect([answer.status, answer.json.error]).toEqual([status, word])
      expect(String(answer.json.message)).toMatch(message)
    }
    expect((await house.ask('POST', 'workshops', { ...good, cut: 6 })).status).toBe(201)
    expect((await house.ask('GET', 'nothing')).json.error).toBe('nothing')
  })

  it('at the door of a workshop: codes, names, roles, tokens', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const other = await aWorkshop(house)
    const seats = `workshops/${party.code}/seats`
    const ask = async (body: unknown, token?: string) => {
      const { status, json } = await house.ask('POST', seats, body, token)
      return [status, json.error]
    }
    expect(await ask({ table: 'x'.repeat(200) })).toEqual([400, 'field'])
    expect(await ask({ table: ' \u202e ' })).toEqual([400, 'field'])
    expect(await ask({ table: 'Oak', name: 'x'.repeat(200) })).toEqual([400, 'field'])
    expect(await ask({ role: 'queen' })).toEqual([400, 'field'])
    expect(await ask({ table: 'Oak', pretend: 'yes' })).toEqual([400, 'field'])
    expect(await ask({ role: 'facilitator' })).toEqual([403, 'facilitator'])
    expect(await ask({ role: 'facilitator' }, other.facilitator)).toEqual([403, 'facilitator'])
    expect(await ask({ table: 'Oak', pretend: true })).toEqual([403, 'facilitator'])
    expect(await ask({ table: '<b>Oak</b>' })).toEqual([201, undefined]) // words, never markup: shown as typed
    const oak = await party.sit({ table: 'Oak' })
    const me = (code: string, token: string) => house.ask('GET', `workshops/${code}/seats/me`, undefined, token)
    expect((await me(other.code, oak.token)).status).toBe(401)
    expect((await me(party.code, oak.token)).status).toBe(200)
    expect((await house.ask('GET', `workshops/${party.code}/records`, undefined, oak.token)).status).toBe(403)
    expect((await house.ask('GET', 'workshops/nonsense')).json).toMatchObject({ error: 'code' })
  })

  it('locked and closed workshops take nobody new but the facilitator, and say so', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
    const join = async () => (await house.ask('POST', `workshops/${party.code}/seats`, { table: 'Oak' })).status
    expect(await join()).toBe(201)
    const does = async (move: object, rows: number) => {
      lead.append(onStage(move))
      await until(() => lead.rows().length === rows)
    }
    await does({ do: 'lock', locked: true }, 4)
    expect(await join()).toBe(423)
    await does({ do: 'lock', locked: false }, 5)
    await does({ do: 'close', round: 'r1' }, 6)
    expect(await join()).toBe(410)
    expect((await house.ask('POST', `workshops/${party.code}/seats`, { role: 'projector' })).status).toBe(201)
    await party.sit({ role: 'facilitator' })
  })

  it('wrong codes are braked after ten; the workshop that this venue plays goes on', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const guess = async (n: number) => (await house.ask('GET', `workshops/BBBBB${SYMBOLS[n]}`)).status
    for (let n = 0; n < 10; n++) expect(await guess(n)).toBe(404)
    expect(await guess(10)).toBe(429)
    for (let n = 0; n < 30; n++) await party.sit({ table: `Table ${n}` })
    const oak = await party.sit({ table: 'Oak' })
    expect((await party.open(oak, 'stage')).closed).toEqual([])
    const device = aDevice(house.url, 'BBBBBB/stage@1', oak.token)
    await until(() => device.closed.length > 0 || !device.provider.wsconnected)
    expect(device.provider.synced).toBe(false)
  })
})

describe('the app', () => {
  it('is served with strict headers, compressed, its hashed files for good', async () => {
    const app = aFolder()
    mkdirSync(join(app, 'assets'))
    writeFileSync(join(app, 'index.html'), `<!doctype html>${' '.repeat(2000)}`)
    writeFileSync(join(app, 'assets', 'app-x1.js'), `// ${'x'.repeat(2000)}`)
    const house = await aServer({ app })
    const get = (path: string, headers = {}) => fetch(house.url + path, { redirect: 'manual', headers })
    const index = await get('/')
    expect(index.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
    )
    expect(index.headers.get('x-content-type-options')).toBe('nosniff')
    expect(index.headers.get('strict-transport-security')).toBeNull()
    expect(index.headers.get('cache-control')).toBe('no-cache')
    expect(index.headers.get('content-encoding')).toBe('gzip')
    expect(await index.text()).toMatch(/^<!doctype html>/)
    const script = await get('/assets/app-x1.js')
    expect(script.headers.get('cache-control')).toMatch(/immutable/)
    const tag = script.headers.get('etag') ?? ''
    expect((await get('/assets/app-x1.js', { 'if-none-match': tag })).status).toBe(304)
    expect((await get('/j/k7m-ptx')).headers.get('location')).toBe('/#/j/K7MPTX')
    for (const path of ['/nope', '/../package.json', '/%2e%2e/package.json', '/assets'])
      expect((await get(path)).status).toBe(404)
    expect((await get('/api/health')).headers.get('cache-control')).toBe('no-store')
  })
})

it('two tables that pick one name at the same moment do not become one', async () => {
  const party = await aWorkshop(await aServer())
  const path = `workshops/${party.code}/seats`
  const sit = (body: object) => party.house.ask('POST', path, body)
  const [one, two] = await Promise.all([sit({ table: 'Oak', fresh: true }), sit({ table: 'oak', fresh: true })])
  expect([one.status, two.status].sort()).toEqual([201, 409])
  expect([one.json.error, two.json.error]).toContain('taken')
  expect((await sit({ table: 'Oak' })).json.table).toBe('t1')
})
