// What one hostile device or workshop cannot do to all the others.
import { connect } from 'node:net'
import { expect, it, vi } from 'vitest'
import { ROUNDS_MAX } from '../src/board/stage'
import { aServer, aWorkshop, onStage, pause, place, until } from './builders'

it('a round, card or pile named like what every object answers to ends no server, nor a later one', async () => {
  const house = await aServer()
  const party = await aWorkshop(house)
  const oak = await party.sit({ table: 'Oak' })
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const names = ['constructor', 'valueOf']
  const round = { id: 'constructor', exercise: 'sort', pack: 'mini', cards: names, piles: names, minutes: 5 }
  lead.append(onStage({ do: 'round', round }))
  await until(() => lead.tallies.at(-1)?.round === 'constructor')
  expect(lead.tallies.at(-1)?.tables).toMatchObject([{ id: 't1', of: 2, reached: 0, people: null }])
  const tablet = await party.open(oak, 'table/t1')
  tablet.append([{ key: 'k'.repeat(16), seen: 0, round: 'constructor', move: place('valueOf', 'constructor') }])
  lead.append(onStage({ do: 'close', round: 'constructor' }))
  await until(() => lead.tallies.at(-1)?.tables[0]?.tally?.reached === 1)
  const { json } = await house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)
  expect(json.records).toMatchObject([{ tables: [{ id: 't1', paper: null, tally: { counts: { constructor: 1 } } }] }])
})

it('a thousand addresses that are no codes brake nobody', async () => {
  const party = await aWorkshop(await aServer({ publicUrl: 'http://hall.example' }))
  const from = (address: string, path: string) =>
    fetch(`${party.house.url}/api/workshops/${path}`, { headers: { 'x-forwarded-for': address } })
  for (let n = 0; n < 40; n++) expect((await from('6.6.6.6', `nothing${n}`)).status).toBe(404)
  for (let n = 0; n < 40; n++) await from('6.6.6.6', 'BBBBBB')
  expect((await from('8.8.8.8', party.code)).status).toBe(200)
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
