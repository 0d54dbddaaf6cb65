// A sealed answer reaches nobody before the reveal, and nobody's but the table's own board then.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Tallies } from '../src/board/wire'
import { parseTally } from '../src/exercises/sort/tally'
import { aFolder, aServer, aWorkshop } from './builders'
import { aDevice, onStage, pause, place, resetKeys, until } from './device.builders'
import { sealedStore } from './sealed'
import { causeKey } from './tokens'

/** The first table's guess, as it was last told. */
const guessIn = (told: readonly Tallies[] = []) => parseTally(told.at(-1)?.tables[0]?.tally)?.guess

/** A table guesses and plays, everybody watches; gives all that everybody else's sockets were sent before the reveal. */
async function overheard(guess: number): Promise<readonly (readonly string[])[]> {
  resetKeys()
  let participants = 0
  const newParticipant = () => `p${++participants}`
  const party = await aWorkshop(await aServer({ now: () => 1_700_000_000_000, newParticipant }))
  const [oak, phone, elm] = [
    await party.sit({ table: 'Oak' }),
    await party.sit({ table: 'Oak' }),
    await party.sit({ table: 'Elm' }),
  ]
  const [lead, wall] = [await party.sit({ role: 'facilitator' }), await party.sit({ role: 'projector' })]
  const rooms = [
    [oak, 'table/t1'],
    [phone, 'table/t1'],
    [elm, 'table/t2'],
    [elm, 'stage'],
    [lead, 'stage'],
    [lead, 'table/t1'],
    [wall, 'stage'],
    [wall, 'floor'],
  ] as const
  const firstTold = rooms.findIndex(([seat, board]) => seat === lead && board === 'stage')
  const devices = []
  for (const [n, [seat, board]] of rooms.entries()) {
    const device = aDevice(party.house.url, `${party.code}/${board}@1`, seat.token, 1000 + n)
    await device.ready
    if (n >= firstTold - 1) await pause(300) // so that tallies are told one change at a time in every run
    devices.push(device)
  }
  const sealed = await party.house.ask(
    'PUT',
    `workshops/${party.code}/sealed`,
    { round: 'r1', answer: guess },
    oak.token,
  )
  expect(sealed.status).toBe(204)
  await pause(300)
  const [tablet, , , , stage] = devices
  await tablet?.sees(...tablet.play(place('sew'), place('bake', 'none')))
  await pause(300)
  const frames = devices.map(({ heard }) => heard.map(frame => frame.toString('base64')))
  expect(stage?.tallies.at(-1)?.tables).toMatchObject([{ sealed: true, tally: null }, { sealed: false }])

  stage?.append(onStage({ do: 'step', round: 'r1', step: 1 }))
  await until(() => guessIn(stage?.tallies) === guess)
  expect(tablet?.rows().at(-1)).toMatchObject({ by: 'server', move: { do: 'guessed', guess } })
  return frames
}

it('is in no frame before the reveal: two runs that differ in it alone look the same', async () => {
  const [low, high] = [await overheard(3), await overheard(6)]
  expect(low.flat().length).toBeGreaterThan(20)
  expect(high).toEqual(low)
})

it('is taken once a table, while its round is open', async () => {
  const party = await aWorkshop(await aServer())
  const [oak, phone] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Oak' })]
  const wall = await party.sit({ role: 'projector' })
  const put = async (answer: unknown, token: string, round = 'r1') =>
    (await party.house.ask('PUT', `workshops/${party.code}/sealed`, { round, answer }, token)).json.error ?? 'kept'
  expect(await put('many', oak.token)).toBe('field')
  expect(await put(4, oak.token, 'r2')).toBe('round')
  expect(await put(4, wall.token)).toBe('seat')
  expect(await put(4, 'A'.repeat(22))).toBe('seat')
  expect(await put(4, oak.token)).toBe('kept')
  expect(await put(4, phone.token)).toBe('answered') // the same answer too: no finding out by trying
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  lead.append(onStage({ do: 'step', round: 'r1', step: 1 }))
  await until(() => lead.rows().length === 4)
  expect(await put(4, (await party.sit({ table: 'Elm' })).token)).toBe('late')
})

it('is unsealed once, also when the server was killed between the reveal and its answers', async () => {
  const house = await aServer({
    wrap: store => ({
      ...store,
      append: (code, board, entries) =>
        entries[0]?.json.includes('guessed') ? Promise.reject(new Error('killed')) : store.append(code, board, entries),
    }),
  })
  const party = await aWorkshop(house)
  const oak = await party.sit({ table: 'Oak' })
  await house.ask('PUT', `workshops/${party.code}/sealed`, { round: 'r1', answer: 5 }, oak.token)
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  lead.append(onStage({ do: 'step', round: 'r1', step: 1 }))
  await until(() => lead.rows().length === 4)
  await pause()
  lead.leave()
  await house.close()
  for (let starts = 0; starts < 2; starts++) {
    const again = await aServer({ folder: house.folder })
    const tablet = aDevice(again.url, `${party.code}/table/t1@1`, oak.token)
    await tablet.ready
    expect(tablet.rows().map(row => row.move)).toEqual([{ do: 'guessed', guess: 5 }])
    tablet.leave()
    await again.close()
  }
})

it('lies in a file of its own, and is overwritten when it is deleted', () => {
  const path = join(aFolder(), 'sealed.db')
  const store = sealedStore(path)
  expect(store.put('BCDFGH', 'r1', 't1', 'elephants')).toBe(true)
  expect(store.put('BCDFGH', 'r1', 't1', 'tigers')).toBe(false)
  expect(store.answers('BCDFGH', 'r1', 't1')).toEqual([{ answer: 'elephants' }])
  store.wipe('BCDFGH')
  const files = [path, `${path}-wal`].filter(existsSync).map(file => readFileSync(file, 'latin1'))
  expect(files.some(bytes => bytes.includes('elephants'))).toBe(false)
  store.close()
})

it('is unsealed though a device guessed the keys of the rows that the server will add', async () => {
  const party = await aWorkshop(await aServer())
  const oak = await party.sit({ table: 'Oak' })
  const tablet = await party.open(oak, 'table/t1')
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  await party.house.ask('PUT', `workshops/${party.code}/sealed`, { round: 'r1', answer: 4 }, oak.token)
  const key = causeKey('unseal', 'r1', 't1', 0)
  for (const guessed of [key, key.slice(1)]) tablet.append([{ key: guessed, seen: 0, round: 'r1', move: place('sew') }])
  await tablet.sees(key.slice(1))
  expect(tablet.refused).toEqual([{ key, why: 'junk' }])
  lead.append(onStage({ do: 'step', round: 'r1', step: 1 }))
  await until(() => guessIn(lead.tallies) === 4)
})
