// When disk or memory run short: nothing new is begun, what runs goes on, and both are said.
import { expect, it, onTestFinished, vi } from 'vitest'
import { aServer, aWorkshop, type House } from './builders'
import { aDevice, aKey, type Device, place, until } from './device.builders'
import { aDisk } from './disk.builders'
import { HEAVY } from './reserve'

const MB = 1024 * 1024
const lookEvery = 50 // ms
const plenty = { disk: 1000 * MB, memory: 0.9 }

/** What the terminal is told. */
function terminal() {
  const told: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((text: string) => void told.push(text))
  onTestFinished(() => spy.mockRestore())
  return told
}

/** The codes with which a device's lines are ended. */
function endsOf({ provider }: Device): readonly number[] {
  const ends: number[] = []
  provider.on('connection-close', event => ends.push(event?.code ?? 0))
  return ends
}

const make = (house: House) => house.ask('POST', 'workshops', { title: 'One more', pack: 'mini' })

it('on a disk that is almost full no workshop is made, and those there are go on', async () => {
  const told = terminal()
  let left = plenty
  const house = await aServer({ left: async () => left, lookEvery })
  const party = await aWorkshop(house)
  left = { ...plenty, disk: 99 * MB }
  await until(() => told.length === 1) // asking all the time would be braked
  expect((await make(house)).json).toEqual({
    error: 'disk',
    message: expect.stringMatching(/disk .* almost full.*room/),
  })
  const tablet = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
  await tablet.sees(...tablet.play(place('sew')))
  left = plenty
  await until(() => told.length === 2)
  expect((await make(house)).status).toBe(201)
  expect(told).toEqual([
    `Only 99 MB are free for ${house.folder}. No new workshops are made. Make room on that disk.`,
    `Enough again: 1000 MB are free for ${house.folder}.`,
  ])
})

it('with little memory none is made or taken up, and those in memory go on', async () => {
  const told = terminal()
  let left = plenty
  const first = await aServer()
  const asleep = await aWorkshop(first)
  const sleeper = await asleep.sit({ table: 'Elm' })
  await first.close()
  const house = await aServer({ folder: first.folder, left: async () => left, lookEvery })
  const party = await aWorkshop(house)
  const tablet = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
  left = { ...plenty, memory: 0.39 }
  await until(() => told.length === 1)
  expect((await make(house)).json.error).toBe('memory')
  expect(await house.ask('GET', `workshops/${asleep.code}`)).toMatchObject({ status: 503, json: { error: 'memory' } })
  const late = aDevice(house.url, `${asleep.code}/table/t1@1`, sleeper.token)
  const ends = endsOf(late)
  await until(() => ends.includes(4529))
  await tablet.sees(...tablet.play(place('sew')))
  left = plenty
  await until(() => late.provider.synced) // it went on knocking by itself
  expect(told[0]).toMatch(/^Only 39 % of the memory is free\. No more workshops are opened\. .*NODE_OPTIONS/)
})

it('when it is scarce, only a workshop that is heavy must wait, and loses nothing', async () => {
  const told = terminal()
  let left = plenty
  const house = await aServer({ left: async () => left, lookEvery })
  const [heavy, light] = [await aWorkshop(house), await aWorkshop(house)]
  const workshop = await house.running.workshops.get(heavy.code)
  const hands = Array.from({ length: 30 }, (_, n) => `${n}`.padEnd(39, 'x'))
  for (const name of ['Oak', 'Elm']) {
    const { participant, table } = await heavy.sit({ table: name })
    const seat = [...(workshop?.seats.values() ?? [])].find(seat => seat.participant === participant)
    if (!workshop || !seat) throw new Error('no seat')
    const deal = () => ({ key: aKey(), seen: 0, round: 'r1', move: { do: 'deal', hands } })
    expect(workshop.append(`table/${table}`, seat, Array.from({ length: 3200 }, deal))).toEqual([])
  }
  expect(workshop?.bytes).toBeGreaterThan(HEAVY)
  const big = await heavy.open(await heavy.sit({ table: 'Oak' }), 'table/t1')
  const small = await light.open(await light.sit({ table: 'Oak' }), 'table/t1')
  const ends = endsOf(big)
  left = { disk: 39 * MB, memory: 0.14 }
  await until(() => told.length === 2)
  const move = { key: aKey(), seen: 3200, round: 'r1', move: place('sew') }
  big.append([move])
  await until(() => ends.includes(4529))
  await small.sees(...small.play(place('sew')))
  left = plenty
  await until(() => told.length === 4)
  await until(() => big.provider.synced)
  expect(big.rows().some(({ key }) => key === move.key)).toBe(false)
  big.append([move]) // as the outbox does
  await big.sees(move.key)
})

it('measures the disk that the folder is on', async context => {
  terminal()
  const { folder, remount } = aDisk('60m', context)
  const house = await aServer({ folder, lookEvery })
  expect((await make(house)).json.error).toBe('disk')
  remount('size=400m')
  await until(async () => (await make(house)).status === 201)
})
