// How the tables are doing, as facilitator and projector hear it, and the beat that keeps sockets alive.
import { describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { aServer, aWorkshop } from './builders'
import { pause, place, until } from './device.builders'

describe('news', () => {
  it('of all tables goes to facilitator and projector, four times a second at most; tables hear the time alone', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const [lead, wall] = [await party.sit({ role: 'facilitator' }), await party.sit({ role: 'projector' })]
    const stages = [await party.open(lead, 'stage'), await party.open(wall, 'stage')]
    const own = await party.open(oak, 'stage')
    const tablet = await party.open(oak, 'table/t1')
    await pause(300)
    const before = stages.map(({ tallies }) => tallies.length)
    for (let n = 0; n < 20; n++) {
      tablet.play({ do: 'people', people: 1 + n }, place(['sew', 'bake'][n % 2] ?? '', 'none'))
      await pause(50)
    }
    await pause(300)
    for (const [n, { tallies }] of stages.entries()) {
      expect(tallies.length - (before[n] ?? 0)).toBeLessThan(8)
      expect(tallies.at(-1)?.tables).toEqual([
        {
          id: 't1',
          of: 6,
          reached: 2,
          people: 20,
          light: null,
          sealed: false,
          here: [oak.participant],
          tally: null,
        },
      ])
    }
    expect(own.tallies).toEqual([{ now: expect.any(Number), round: 'r1', arrived: 0, late: {}, tables: [] }])
  })

  it('tells of a table again only when something is new there, and of all to a device that comes', async () => {
    const party = await aWorkshop(await aServer())
    const [oak, elm] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Elm' })]
    const wall = await party.open(await party.sit({ role: 'projector' }), 'stage')
    const tablet = await party.open(oak, 'table/t1')
    const other = await party.open(elm, 'table/t2')
    await other.sees(...other.play({ do: 'people', people: 7 }))
    await until(() => wall.tallies.at(-1)?.tables[1]?.people === 7)
    await pause(300)
    const before = wall.heard.length
    await tablet.sees(...tablet.play(place('sew')))
    await until(() => wall.tallies.at(-1)?.tables[0]?.reached === 1)
    const told = wall.heard.slice(before).map(frame => frame.toString())
    expect(told.filter(frame => frame.includes('{"id":"t2","same":true}')).length).toBeGreaterThan(0)
    expect(told.some(frame => frame.includes('"people":7'))).toBe(false)
    expect(wall.tallies.at(-1)?.tables[1], 'it is what it was').toMatchObject({ id: 't2', people: 7 })
    const late = await party.open(await party.sit({ role: 'projector' }), 'stage')
    await until(() => late.tallies.length > 0)
    expect(late.tallies.at(0)?.tables.map(({ people, reached }) => [people, reached])).toEqual([
      [null, 1],
      [7, 0],
    ])
  })

  it('is never longer than the beat apart, and a dead socket is missed', async () => {
    const party = await aWorkshop(await aServer({ beat: 100 }))
    const oak = await party.sit({ table: 'Oak' })
    const [tablet, dead] = [
      await party.open(oak, 'table/t1'),
      await party.open(await party.sit({ table: 'Oak' }), 'table/t1'),
    ]
    const wasHere = () => tablet.provider.awareness.getStates().has(dead.doc.clientID)
    await until(wasHere)
    const heard = tablet.heard.length
    await pause(450)
    expect(tablet.heard.length - heard).toBeGreaterThanOrEqual(3)
    expect(wasHere()).toBe(true)
    ;(dead.provider.ws as unknown as WebSocket).pause() // asleep: it answers nothing any more
    await until(() => !wasHere())
  })

  it('does not pile up for a device that reads none of it', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const tablet = await party.open(oak, 'table/t1')
    const stuck = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
    const hands = Array.from({ length: 30 }, (_, n) => `${n}`.padEnd(39, 'x'))
    for (let n = 0; n < 3; n++) tablet.play(...Array.from({ length: 100 }, () => ({ do: 'deal', hands })))
    await until(() => stuck.rows().length === 300)
    const isHere = () => tablet.provider.awareness.getStates().has(stuck.doc.clientID)
    expect(isHere()).toBe(true)
    ;(stuck.provider.ws as unknown as WebSocket).pause()
    for (let n = 0; n < 100; n++) stuck.raw(Uint8Array.of(0, 0, 1, 0)) // the whole board again, please
    await until(() => !isHere())
    await tablet.sees(...tablet.play(place('sew')))
  })
})
