// What one hostile device or workshop cannot do to all the others.
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { aServer, aWorkshop, onStage, place, until } from './builders'

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
