// Words that somebody regrets can be taken away for good: off the boards, off the devices, off the disk.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aServer, aWorkshop } from './builders'
import { aDevice, place, until } from './device.builders'

const WORDS = 'Mrs Pettigrew of number nine'
const onDisk = (folder: string) =>
  readdirSync(folder).some(file => readFileSync(join(folder, file)).includes(Buffer.from(WORDS)))

it('takes a move’s words off every device and off the disk, and keeps every other move', async () => {
  const house = await aServer()
  const party = await aWorkshop(house)
  const oak = await party.sit({ table: 'Oak' })
  const tablet = await party.open(oak, 'table/t1')
  const [before = ''] = tablet.play(place('sew'))
  const [written = ''] = tablet.play({ do: 'write', card: 'own-1', text: WORDS, stump: false })
  const [after = ''] = tablet.play(place('bake', 'none'))
  await tablet.sees(before, written, after)
  expect(onDisk(house.folder)).toBe(true)

  const path = `workshops/${party.code}/tables/t1/moves/${written}`
  expect((await house.ask('DELETE', path, undefined, oak.token)).status).toBe(403)
  expect((await house.ask('DELETE', path, undefined, party.facilitator)).status).toBe(204)

  await until(() => tablet.closed.length > 0)
  expect(tablet.closed[0]?.code).toBe(4409)
  const seat = await house.ask('GET', `workshops/${party.code}/seats/me`, undefined, oak.token)
  expect(seat.json).toMatchObject({ participant: oak.participant, table: 't1', epoch: 2 })

  const again = aDevice(house.url, `${party.code}/table/t1@2`, oak.token)
  await again.ready
  expect(again.rows().map(({ key }) => key)).toEqual([before, written, after])
  expect(again.rows()[1]?.move).toEqual({ do: 'removed' })
  expect(again.bytes()).toEqual(await party.bytes('table/t1'))
  expect(onDisk(house.folder)).toBe(false)
  const [later = ''] = again.play(place('sew', 'none'))
  await again.sees(later)
})

it('names a move that is not there, and leaves the boards as they are', async () => {
  const party = await aWorkshop(await aServer())
  const oak = await party.sit({ table: 'Oak' })
  const tablet = await party.open(oak, 'table/t1')
  await tablet.sees(...tablet.play(place('sew')))
  const path = `workshops/${party.code}/tables/t1/moves/no-such-key-0000`
  const { status, json } = await party.house.ask('DELETE', path, undefined, party.facilitator)
  expect([status, json.error]).toEqual([404, 'move'])
  await tablet.sees(...tablet.play(place('bake')))
  expect(tablet.closed).toEqual([])
})
