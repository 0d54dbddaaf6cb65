// Who may append what to which board, over real sockets.
import { describe, expect, it } from 'vitest'
import { aRound, aRow, keyOf } from '../src/board/builders'
import { foldStage } from '../src/board/stage'
import { rules } from '../src/exercises/sort/rules'
import { type Gate, sift } from './admit'
import { aServer, aWorkshop, holds } from './builders'
import { aKey, onStage, place, until } from './device.builders'
import { packs } from './evening.builders'

describe('who may append', () => {
  it('refuses, with a reason, what a seat may not do, and plays on', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const elm = await party.sit({ table: 'Elm' })
    const wall = await party.sit({ role: 'projector' })
    const tablet = await party.open(oak, 'table/t1')
    const stage = await party.open(oak, 'stage')
    const screen = await party.open(wall, 'stage')
    stage.append(onStage({ do: 'lock', locked: true }))
    screen.append(onStage({ do: 'lock', locked: true }))
    await until(() => stage.refused.length === 1 && screen.refused.length === 1)
    expect([stage.refused[0]?.why, screen.refused[0]?.why]).toEqual(['role', 'role'])
    const floor = await party.open(wall, 'floor')
    floor.play(place('sew'))
    await until(() => floor.refused[0]?.why === 'role')

    const [mine] = tablet.play(place('sew'))
    await tablet.sees(mine ?? '')
    const neighbour = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
    neighbour.play({ do: 'undo', key: mine })
    await until(() => neighbour.refused[0]?.why === 'owner')
    tablet.play({ do: 'place', card: 7 }, { do: 'dance' }, { do: 'place', card: 'sew', pile: '__proto__ ' })
    tablet.append([{ key: aKey(), seen: 0, round: 'r9', move: place('sew') }])
    tablet.append([{ key: aKey(), seen: 0, round: 'r1', move: { ...place('sew'), more: 'x'.repeat(9000) } }])
    tablet.append(['junk', null, 7, { key: 'short', move: {} }, { key: aKey(), seen: -1, round: 'r1', move: {} }])
    await until(() => tablet.refused.length === 10)
    expect(tablet.refused.map(({ why }) => why).slice(0, 5)).toEqual(['junk', 'junk', 'junk', 'round', 'long'])
    await tablet.sees(...tablet.play(place('bake')))
    expect(tablet.closed).toEqual([])
    await holds(party, oak.token, 'table/t1', tablet, neighbour)
    await holds(party, elm.token, 'stage', stage, screen)
  })

  it('stamps who it was, whatever a device says, and keeps no field that nobody asked for', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const tablet = await party.open(oak, 'table/t1')
    const move = JSON.parse('{"do":"place","card":"sew","pile":"we","by":"server","__proto__":{"by":"x"}}') as object
    tablet.append([{ key: aKey(), seen: 0, round: 'r1', by: 'server', at: 5, move }])
    await until(() => tablet.rows().length === 1)
    expect(tablet.rows()[0]).toMatchObject({ by: oak.participant, move: place('sew') })
    expect(Object.keys(tablet.rows()[0]?.move as object)).toEqual(['do', 'card', 'pile'])
    await holds(party, oak.token, 'table/t1', tablet)
  })

  it('lets the facilitator write any table, move a seat and take one out', async () => {
    const party = await aWorkshop(await aServer())
    const [oak, elm] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Elm' })]
    const lead = await party.sit({ role: 'facilitator' })
    const tablet = await party.open(oak, 'table/t1')
    const keys = tablet.play(place('sew'))
    await tablet.sees(...keys)
    const eyes = await party.open(lead, 'table/t1')
    eyes.play({ do: 'undo', key: keys[0] })
    await until(() => tablet.rows().length === 2)
    const stage = await party.open(lead, 'stage')
    stage.append(onStage({ do: 'seat', participant: oak.participant, table: 't2' }))
    await until(() => tablet.closed[0]?.code === 4403)
    const moved = await party.open(oak, 'table/t2')
    await moved.sees(...moved.play(place('bake')))
    const old = await party.open(oak, 'table/t1')
    expect(old.closed[0]?.code).toBe(4403)
    stage.append(onStage({ do: 'remove', participant: elm.participant }))
    await until(() => stage.rows().some(row => (row.move as { do: string }).do === 'remove'))
    const gone = await party.open(elm, 'stage')
    expect(gone.closed[0]?.code).toBe(4410)
  })

  it('forgets a dropped table and gives its id to no other', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const oak = await party.sit({ table: 'Oak' })
    const lead = await party.sit({ role: 'facilitator' })
    const tablet = await party.open(oak, 'table/t1')
    await tablet.sees(...tablet.play(place('sew')))
    const stage = await party.open(lead, 'stage')
    stage.append(onStage({ do: 'drop', table: 't1' }))
    await until(() => tablet.closed[0]?.code === 4404)
    await until(async () => !(await house.running.store.load(party.code))?.boards.has('table/t1'))
    expect((await party.open(oak, 'stage')).closed[0]?.code).toBe(4401)
    expect((await party.sit({ table: 'Oak' })).table).toBe('t2')
    stage.append(onStage({ do: 'table', id: 't1', name: 'Again' }))
    await until(() => stage.refused[0]?.why === 'table')
  })

  it('calls a table on the floor what the stage calls it, whatever a device there says', async () => {
    const party = await aWorkshop(await aServer({ packs }), [{ pack: 'offers' }])
    const [oak, elm] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Elm' })]
    const floor = await party.open(oak, 'floor')
    const [liar = ''] = floor.play({ do: 'named', from: oak.table, name: 'Elm' })
    await floor.sees(liar)
    expect(floor.rows().map(({ move }) => move)).toEqual([{ do: 'named', from: oak.table, name: 'Oak' }])
    floor.play({ do: 'named', from: elm.table, name: 'Oak' })
    await until(() => floor.refused.length === 1)
    expect(floor.refused[0]?.why).toBe('table')
  })
})

describe('what is sifted out', () => {
  const gate: Gate = {
    board: 'table/t1',
    seat: { participant: 'oak', role: 'participant', table: 't1' },
    stage: foldStage([
      aRow(0, { do: 'table', id: 't1', name: 'Oak', pretend: false }),
      aRow(1, { do: 'round', round: aRound({ piles: ['we'] }) }),
    ]),
    rulesOf: () => rules,
    ownerOf: key => (key === keyOf(7) ? 'elm' : undefined),
    isFull: false,
    stageRows: [],
  }
  const append = (n: number, move: object) => ({ key: keyOf(n), seen: 0, round: 'r1', move })

  it('takes a move once, passes over what is there, and says of all else why not', () => {
    const moves = [append(1, place('sew-01')), append(1, place('sew-02')), append(7, place('sew-01')), 7, append(2, {})]
    const { taken, refused } = sift(moves, gate)
    expect(taken).toEqual([append(1, place('sew-01'))])
    expect(refused).toEqual([
      { key: '', why: 'junk' },
      { key: keyOf(2), why: 'junk' },
    ])
  })

  it('knows within a batch who did what is undone, and leaves a neighbour’s alone', () => {
    const moves = [
      append(1, place('sew-01')),
      append(2, { do: 'undo', key: keyOf(1) }),
      append(3, { do: 'undo', key: keyOf(7) }),
    ]
    const { taken, refused } = sift(moves, gate)
    expect(taken.map(({ key }) => key)).toEqual([keyOf(1), keyOf(2)])
    expect(refused).toEqual([{ key: keyOf(3), why: 'owner' }])
  })

  it('says of a board that is full that there is too much, but of nothing sent again', () => {
    const { taken, refused } = sift([append(7, place('sew-01')), append(8, place('sew-01'))], { ...gate, isFull: true })
    expect(taken).toEqual([])
    expect(refused).toEqual([{ key: keyOf(8), why: 'long' }])
  })
})
