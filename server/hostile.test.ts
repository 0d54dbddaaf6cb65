// What one hostile device or workshop cannot do to all the others.
import { connect } from 'node:net'
import { expect, it, vi } from 'vitest'
import { ROUNDS_MAX } from '../src/board/stage'
import { aServer, aWorkshop } from './builders'
import { aDevice, aKey, onStage, pause, place, until } from './device.builders'
import { hasRoom } from './seats'

it('a round, card or pile named like what every object answers to ends no server, nor a later one', async () => {
  const house = await aServer()
  const party = await aWorkshop(house)
  const oak = await party.sit({ table: 'Oak' })
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const names = ['constructor', 'valueOf']
  const round = { id: 'constructor', exercise: 'sort', pack: 'mini', cards: names, piles: names, minutes: 5 }
  lead.append(onStage({ do: 'round', round }))
  lead.append(onStage({ do: 'begin', round: 'constructor' }))
  await until(() => lead.tallies.at(-1)?.round === 'constructor')
  expect(lead.tallies.at(-1)?.tables).toMatchObject([{ id: 't1', of: 2, reached: 0, people: null }])
  const tablet = await party.open(oak, 'table/t1')
  tablet.append([{ key: 'k'.repeat(16), seen: 0, round: 'constructor', move: place('valueOf', 'constructor') }])
  lead.append(onStage({ do: 'close', round: 'constructor' }))
  await until(() => lead.tallies.at(-1)?.tables[0]?.reached === 1)
  const { json } = await house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)
  const table = { id: 't1', paper: null, tally: { counts: { constructor: 1 } } }
  expect(json.records).toMatchObject([{ tables: [] }, { tables: [table] }])
})

it('settings and cues that would come out other than they went in are refused', async () => {
  const party = await aWorkshop(await aServer())
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const round = '{"id":"x1","exercise":"wall","pack":"mini","cards":[],"piles":[],"minutes":5,"settings":'
  const moves = [
    `{"do":"round","round":${round}{"__proto__":{"link":true}}}}`,
    `{"do":"cue","round":"r1","id":"${'c'.repeat(16)}","cue":{"a":${'['.repeat(400)}${']'.repeat(400)}}}`,
    `{"do":"round","round":${round}{"cards":{"a":{"needs":{"people":1}}}}}}`,
  ]
  const keys = moves.map(aKey)
  lead.append(`[${moves.map((move, n) => `{"key":"${keys[n]}","seen":0,"round":"stage","move":${move}}`).join()}]`)
  await lead.sees(keys[2] ?? '')
  expect(lead.refused).toEqual(keys.slice(0, 2).map(key => ({ key, why: 'junk' })))
})

it('a thousand addresses that are no codes brake nobody', async () => {
  const party = await aWorkshop(await aServer({ publicUrl: 'http://hall.example' }))
  const from = (address: string, path: string) =>
    fetch(`${party.house.url}/api/workshops/${path}`, { headers: { 'x-forwarded-for': address } })
  for (let n = 0; n < 40; n++) expect((await from('6.6.6.6', `nothing${n}`)).status).toBe(404)
  for (let n = 0; n < 40; n++) await from('6.6.6.6', 'BBBBBB')
  expect((await from('8.8.8.8', party.code)).status).toBe(200)
})

it('one address makes so many workshops at once and no more; another makes its own', async () => {
  const house = await aServer({ publicUrl: 'http://hall.example' })
  const make = async (address: string) => {
    const headers = { 'x-forwarded-for': address }
    const body = JSON.stringify({ title: 'Evening', pack: 'mini' })
    const response = await fetch(`${house.url}/api/workshops`, { method: 'POST', headers, body })
    return { status: response.status, json: await response.json() }
  }
  for (let n = 0; n < 120; n++) expect((await make('6.6.6.6')).status).toBe(201)
  const message = expect.stringMatching(/Too many workshops .* your network.*Wait a minute/)
  expect(await make('6.6.6.6')).toEqual({ status: 429, json: { error: 'wait', message } })
  expect((await make('8.8.8.8')).status).toBe(201)
})

it('an upgrade to no board is not held open', async () => {
  const house = await aServer()
  const line = connect({ port: house.running.port, host: '127.0.0.1', allowHalfOpen: true })
  line.write('GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  let gone = false
  line.on('error', () => {})
  line.on('end', () => {})
  line.resume()
  line.on('close', () => {
    gone = true
  })
  await until(() => {
    line.write('x') // a reset is only noticed by writing
    return gone
  })
})

it('a facilitator of one workshop has little done by many moves: settled once, few rounds', async () => {
  const house = await aServer()
  const party = await aWorkshop(house)
  await party.sit({ table: 'Oak' })
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const writes = vi.spyOn(house.running.store, 'putRecord')
  lead.append(
    [{ do: 'close' }, ...Array.from({ length: 1000 }, () => ({ do: 'late' }))].flatMap(move =>
      onStage({ ...move, round: 'r1' }),
    ),
  )
  await until(() => lead.rows().length === 1004)
  await house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)
  expect(writes.mock.calls.length).toBeLessThan(10)
  const round = (n: number) => ({ id: `x${n}`, exercise: 'sort', pack: 'mini', cards: [], piles: [], minutes: 5 })
  lead.append(Array.from({ length: 100 }, (_, n) => onStage({ do: 'round', round: round(n) })).flat())
  await until(() => lead.rows().length === 1104)
  const workshop = await house.running.workshops.get(party.code)
  expect(workshop?.stage.rounds.length).toBe(ROUNDS_MAX)
})

it('a workshop that the full disk did not let go is still there, and goes when there is room', async () => {
  let isFull = false
  const house = await aServer({
    wrap: store => ({
      ...store,
      wipe: async code => {
        if (isFull) throw new Error('database or disk is full')
        await store.wipe(code)
      },
    }),
  })
  const party = await aWorkshop(house)
  const oak = await party.sit({ table: 'Oak' })
  const wipe = () => house.ask('DELETE', `workshops/${party.code}`, undefined, party.facilitator)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  isFull = true
  expect((await wipe()).status).toBe(503)
  expect((await house.ask('GET', `workshops/${party.code}/seats/me`, undefined, oak.token)).status).toBe(200)
  const tablet = await party.open(oak, 'table/t1')
  await tablet.sees(...tablet.play(place('sew')))
  isFull = false
  expect((await wipe()).status).toBe(204)
  expect((await house.ask('GET', `workshops/${party.code}`)).status).toBe(404)
  log.mockRestore()
})

it('an answer whose body comes after its workshop was deleted is kept nowhere', async () => {
  const house = await aServer()
  const party = await aWorkshop(house)
  const oak = await party.sit({ table: 'Oak' })
  const body = JSON.stringify({ round: 'r1', answer: 4 })
  const line = connect(house.running.port, '127.0.0.1')
  let said = ''
  line.on('data', data => {
    said += data
  })
  line.write(`PUT /api/workshops/${party.code}/sealed HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${oak.token}\r\n`)
  line.write(`Content-Length: ${body.length}\r\n\r\n`)
  await pause()
  expect((await house.ask('DELETE', `workshops/${party.code}`, undefined, party.facilitator)).status).toBe(204)
  line.write(body)
  await until(() => said.includes('\r\n\r\n'))
  line.destroy()
  expect(said).toContain('503')
})

it('all seats taken by one device: idle ones make room, and the facilitator always sits', async () => {
  const party = await aWorkshop(await aServer())
  const oak = await party.sit({ table: 'Oak' })
  const tablet = await party.open(oak, 'table/t1')
  await tablet.sees(...tablet.play(place('sew')))
  tablet.leave()
  const lead = await party.sit({ role: 'facilitator' })
  const wall = await party.sit({ role: 'projector' })
  const here = await party.open(wall, 'stage')
  const prank = await party.sit({ role: 'projector' })
  const workshop = await party.house.running.workshops.get(party.code)
  if (!workshop) throw new Error('no workshop')
  await until(() => ![...workshop.sockets].some(({ seat }) => seat.participant === oak.participant))
  const isSeated = async (token: string) =>
    (await party.house.ask('GET', `workshops/${party.code}/seats/me`, undefined, token)).status === 200
  expect(await hasRoom(workshop, 5)).toBe(true)
  expect(await isSeated(prank.token)).toBe(true)
  expect(await hasRoom(workshop, 4)).toBe(true)
  expect(await isSeated(prank.token)).toBe(false)
  expect(await hasRoom(workshop, 3)).toBe(false)
  for (const { token } of [oak, lead, wall]) expect(await isSeated(token)).toBe(true)
  expect((await party.house.running.store.load(party.code))?.seats.length).toBe(3)
  expect(here.closed).toEqual([])
})

it('one seat opens few sockets, and one device cannot fill a board for the others', async () => {
  const party = await aWorkshop(await aServer())
  const [oak, elm] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Oak' })]
  const tablet = await party.open(elm, 'table/t1')
  const workshop = await party.house.running.workshops.get(party.code)
  const row = (n: number) => ({ key: aKey(), seen: 0, round: 'r1', move: { do: 'people', people: 1 + (n % 20) } })
  const seat = [...(workshop?.seats.values() ?? [])].find(({ participant }) => participant === oak.participant)
  if (!workshop || !seat) throw new Error('no workshop')
  const many = (count: number) => Array.from({ length: count }, (_, n) => row(n))
  expect(workshop.append('table/t1', seat, many(5000))).toEqual([])
  expect(workshop.append('table/t1', seat, many(2)).map(({ why }) => why)).toEqual(['long', 'long'])
  await tablet.sees(...tablet.play(place('sew')))
  for (let n = 0; n < 18; n++) aDevice(party.house.url, `${party.code}/stage@1`, oak.token)
  await until(() => workshop.sockets.size === 1 + 16)
  await pause()
  expect(workshop.sockets.size).toBe(1 + 16)
})

it('a storm of presences and of questions reaches nobody', async () => {
  const party = await aWorkshop(await aServer())
  const tablet = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
  const vandal = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
  await pause()
  const heard = tablet.heard.length
  for (let n = 0; n < 400; n++) vandal.provider.awareness.setLocalState({ n })
  await pause()
  expect(tablet.heard.length - heard).toBeLessThan(12)
  expect(vandal.closed).toEqual([])
  const answers = vandal.heard.length
  for (let n = 0; n < 60; n++) vandal.raw(Uint8Array.of(0, 0, 1, 0))
  await pause()
  expect(vandal.heard.length - answers).toBeLessThan(30)
  await tablet.sees(...tablet.play(place('sew')))
})
