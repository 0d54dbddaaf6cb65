// Rules with a fault in them end no server and no board: what they throw over is passed over and told of.
import { afterEach, expect, it, vi } from 'vitest'
import { rules } from '../src/exercises/sort/rules'
import { aServer, aWorkshop } from './builders'
import { onStage, place, until } from './device.builders'

afterEach(() => vi.restoreAllMocks())

/** A workshop plays, reveals and closes while the rules have this fault, and is taken up again when they have not. */
async function playsWith(fault: () => void): Promise<void> {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const house = await aServer()
  const party = await aWorkshop(house)
  const [oak, elm] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Elm' })]
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const [tablet, other] = [await party.open(oak, 'table/t1'), await party.open(elm, 'table/t2')]
  await house.ask('PUT', `workshops/${party.code}/sealed`, { round: 'r1', answer: 4 }, oak.token)
  fault()
  await tablet.sees(...tablet.play(place('sew'), place('bake')))
  await other.sees(...other.play(place('fix')))
  lead.append(onStage({ do: 'step', round: 'r1', step: 1 }))
  lead.append(onStage({ do: 'close', round: 'r1' }))
  await until(() => log.mock.calls.length > 0)
  await until(async () => {
    const { json } = await house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)
    return Array.isArray(json.records) && json.records.length === 1
  })
  expect([...tablet.closed, ...other.closed, ...lead.closed]).toEqual([])
  await tablet.sees(...tablet.play(place('row')))
  await house.close()
  vi.restoreAllMocks()
  const again = await aServer({ folder: house.folder })
  const { json } = await again.ask('GET', `workshops/${party.code}`)
  expect(json).toMatchObject({ stage: 'closed' })
  const records = await again.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)
  expect(records.json.records).toMatchObject([
    { tables: [{ id: 't1', tally: { reached: 2, guess: 4 } }, { id: 't2' }] },
  ])
}

const broken = (what: string) => (): never => {
  throw new Error(`a fault in ${what}`)
}

for (const part of ['play', 'tally', 'start', 'unseal'] as const)
  it(`a fault in ${part}: the room plays on, the log says why, and mended rules find everything again`, () =>
    playsWith(() => vi.spyOn(rules, part).mockImplementation(broken(part))))

it('one poisoned move: all others count', async () => {
  const { play } = rules
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(rules, 'play').mockImplementation((state, move, act) =>
    move.do === 'place' && move.card === 'sew' ? broken('sewing')() : play(state, move, act),
  )
  const party = await aWorkshop(await aServer())
  const oak = await party.sit({ table: 'Oak' })
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const tablet = await party.open(oak, 'table/t1')
  const [key] = tablet.play(place('sew'), place('bake'), place('fix'))
  await until(() => lead.tallies.at(-1)?.tables[0]?.reached === 2)
  expect(log.mock.calls.join()).toContain(key)
})
