// Tables by name: many at once, and room made again when a prankster took them all.
import { expect, it } from 'vitest'
import { aServer, aWorkshop } from './builders'
import { onStage, place, until } from './device.builders'
import { packs } from './evening.builders'

it('the facilitator drops all empty tables at once; those where anybody is or anything was done stay', async () => {
  const house = await aServer()
  const party = await aWorkshop(house)
  const drop = (token?: string) => house.ask('DELETE', `workshops/${party.code}/tables/empty`, undefined, token)
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const [here, moved, sealed, paper] = [
    await party.sit({ table: 'Here' }),
    await party.sit({ table: 'Moved' }),
    await party.sit({ table: 'Sealed' }),
    await party.sit({ table: 'Paper' }),
  ]
  for (let n = 0; n < 56; n++) await party.sit({ table: `Prank ${n}` })
  expect((await house.ask('POST', `workshops/${party.code}/seats`, { table: 'One more' })).json.error).toBe('full')

  const tablet = await party.open(here, `table/${here.table}`)
  const gone = await party.open(moved, `table/${moved.table}`)
  await gone.sees(...gone.play(place('sew')))
  gone.leave()
  await house.ask('PUT', `workshops/${party.code}/sealed`, { round: 'r1', answer: 4 }, sealed.token)
  lead.append(onStage({ do: 'paper', round: 'r1', table: paper.table, count: { people: 5, of: 6, counts: { we: 3 } } }))
  await until(() => lead.tallies.at(-1)?.tables[3]?.reached === 3)

  expect((await drop()).status).toBe(403)
  expect((await drop(here.token)).status).toBe(403)
  const dropped = await drop(party.facilitator)
  expect(dropped.status).toBe(200)
  expect(dropped.json.dropped).toEqual(Array.from({ length: 56 }, (_, n) => `t${n + 5}`))
  expect((await drop(party.facilitator)).json).toEqual({ dropped: [] })
  const { json } = await house.ask('GET', `workshops/${party.code}`)
  expect((json.tables as { name: string }[]).map(({ name }) => name)).toEqual(['Here', 'Moved', 'Sealed', 'Paper'])
  await tablet.sees(...tablet.play(place('bake')))
  expect((await party.sit({ table: 'One more' })).table).toBe('t61')
  await until(async () => (await house.running.store.load(party.code))?.seats.length === 6)
})

it('a table that did nothing but on the floor is not empty', async () => {
  const house = await aServer({ packs })
  const party = await aWorkshop(house, [{ pack: 'offers' }])
  const [oak] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Elm' })]
  const floor = await party.open(oak, 'floor')
  await floor.sees(...floor.play({ do: 'named', from: oak.table, name: 'Oak' }))
  floor.leave()
  const { json } = await house.ask('DELETE', `workshops/${party.code}/tables/empty`, undefined, party.facilitator)
  expect(json.dropped).toEqual(['t2'])
})
