// What one hostile device or workshop cannot do to all the others.
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
