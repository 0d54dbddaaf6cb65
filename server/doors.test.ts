// The doors of the boards, and frames that no device of ours sends.
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { aServer, aWorkshop, holds } from './builders'
import { aDevice, appendFrame, place, until } from './device.builders'

describe('a door', () => {
  it('says why it stays shut, with a code at which the stock client stops', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const other = await aWorkshop(house)
    const oak = await party.sit({ table: 'Oak' })
    await party.sit({ table: 'Elm' })
    const wall = await party.sit({ role: 'projector' })
    const shut = async (room: string, token: string) => {
      const device = aDevice(house.url, room, token)
      await device.ready
      return device.closed[0]?.code
    }
    expect(await shut(`${party.code}/table/t2@1`, oak.token)).toBe(4403)
    expect(await shut(`${party.code}/table/t1@1`, wall.token)).toBe(4403)
    expect(await shut(`${party.code}/table/t1@2`, oak.token)).toBe(4409)
    expect(await shut(`${party.code}/stage@1`, 'A'.repeat(22))).toBe(4401)
    expect(await shut(`${other.code}/stage@1`, oak.token)).toBe(4401)
    expect(await shut('BBBBBB/stage@1', oak.token)).toBe(4404)
    expect(await shut(`${party.code}/table/t9@1`, party.facilitator)).toBe(4401)
    expect(await shut(`${party.code}/cellar@1`, oak.token)).toBe(4404)
    expect(await shut(`${party.code}/table/__proto__@1`, oak.token)).toBe(4404)
    expect(await shut(`${party.code}/stage`, oak.token)).toBe(4404)
  })

  it('is shut to the pages of other sites', async () => {
    const house = await aServer({ publicUrl: 'https://skills.example.org' })
    const party = await aWorkshop(house)
    const oak = await party.sit({ table: 'Oak' })
    const address = `${house.url.replace('http', 'ws')}/boards/${party.code}/stage@1`
    const from = (origin: string) =>
      new Promise<number>(resolve => {
        const ws = new WebSocket(address, [oak.token], { origin })
        ws.on('close', resolve)
        ws.on('message', () => resolve(0))
      })
    expect(await from('https://evil.example')).toBe(4403)
    expect(await from('null')).toBe(4403)
    expect(await from(house.url)).toBe(0)
    expect(await from('https://skills.example.org')).toBe(0)
  })
})

describe('frames that are none', () => {
  const junk: Readonly<Record<string, Uint8Array | string>> = {
    empty: new Uint8Array(),
    text: 'hello',
    'an unknown type': Uint8Array.of(99, 1, 2),
    'a length beyond its end': Uint8Array.of(0, 0, 255, 255, 3),
    'a state vector of noise': Uint8Array.of(0, 0, 4, 250, 250, 250, 250),
    'moves that are no JSON': Uint8Array.of(8, 3, 123, 123, 123),
    'moves that are no list': Uint8Array.of(8, 2, 123, 125),
    'presence that is no JSON': Uint8Array.of(1, 5, 1, 5, 1, 1, 123),
  }
  for (const [kind, frame] of Object.entries(junk))
    it(`close their own socket and nobody else's: ${kind}`, async () => {
      const party = await aWorkshop(await aServer())
      const oak = await party.sit({ table: 'Oak' })
      const [tablet, vandal] = [await party.open(oak, 'table/t1'), await party.open(oak, 'table/t1')]
      vandal.raw(frame)
      await until(() => vandal.closed[0]?.code === 4400)
      await tablet.sees(...tablet.play(place('sew')))
      await holds(party, oak.token, 'table/t1', tablet)
    })

  it('nested a hundred thousand deep are refused', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const [tablet, vandal] = [await party.open(oak, 'table/t1'), await party.open(oak, 'table/t1')]
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    vandal.raw(appendFrame(`[{"key":"aaaaaaaaaaaaaaaa","seen":0,"round":"r1","move":{"do":"place","card":${deep}}}]`))
    await until(() => vandal.refused[0]?.why === 'long')
    await tablet.sees(...tablet.play(place('sew')))
  })

  it('of 300 KB, or 10,000 a second, end that socket; the others play on at once', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const [tablet, big, flood] = [
      await party.open(oak, 'table/t1'),
      await party.open(oak, 'table/t1'),
      await party.open(oak, 'table/t1'),
    ]
    const ends: number[] = []
    big.provider.on('connection-close', event => ends.push(event?.code ?? 0))
    flood.provider.on('connection-close', event => ends.push(event?.code ?? 0))
    big.raw(new Uint8Array(300 * 1024))
    await until(() => ends.includes(1009))
    const line = flood.provider.ws
    const frame = Uint8Array.of(3)
    for (let n = 0; n < 10_000; n++) line?.send(frame)
    const start = performance.now()
    await tablet.sees(...tablet.play(place('sew')))
    expect(performance.now() - start).toBeLessThan(500)
    await until(() => ends.includes(4529) || ends.includes(1006))
    await holds(party, oak.token, 'table/t1', tablet)
  })
})
