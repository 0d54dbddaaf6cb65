// What devices can and cannot do to a board over real sockets, played with the stock y-websocket client.
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  aDevice,
  aKey,
  appendFrame,
  aServer,
  aWorkshop,
  type Device,
  onStage,
  type Party,
  pause,
  place,
  until,
} from './builders'

/** What a device that came only now is given: the server's own document. */
async function served(party: Party, token: string, board: string): Promise<Uint8Array> {
  const late = await party.open({ participant: '', token, table: '' }, board)
  const bytes = late.bytes()
  late.leave()
  return bytes
}

/** The document is what the rows say: at the store, at the server and on these devices. */
async function holds(party: Party, token: string, board: string, ...devices: readonly Device[]): Promise<void> {
  const rows = await party.bytes(board)
  expect(await served(party, token, board)).toEqual(rows)
  for (const device of devices) expect(device.bytes()).toEqual(rows)
}

describe('a table', () => {
  it('sees a move on every device once it is saved, in one order, as the rows say', async () => {
    const party = await aWorkshop(await aServer())
    const [oak, phone] = [await party.sit({ table: 'Oak' }), await party.sit({ table: ' oak ' })]
    expect(phone.table).toBe(oak.table)
    const tablet = await party.open(oak, 'table/t1')
    const other = await party.open(phone, 'table/t1')
    const keys = [...tablet.play(place('sew'), place('bake')), ...other.play(place('fix', 'friends'))]
    await tablet.sees(...keys)
    await other.sees(...keys)
    expect(tablet.rows().map(row => [row.by, row.move])).toEqual([
      [oak.participant, place('sew')],
      [oak.participant, place('bake')],
      [phone.participant, place('fix', 'friends')],
    ])
    await holds(party, oak.token, 'table/t1', tablet, other)
  })

  it('takes a move that is sent again as no news, and an outbox of 300 in one frame', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const tablet = await party.open(oak, 'table/t1')
    const outbox = Array.from({ length: 300 }, (_, n) => ({
      key: aKey(),
      seen: n,
      round: 'r1',
      move: place(['sew', 'bake'][n % 2] ?? '', n % 3 ? 'we' : 'none'),
    }))
    tablet.append(outbox)
    tablet.append([...outbox.slice(100), ...outbox.slice(0, 5), outbox[7]])
    await tablet.sees(...outbox.map(({ key }) => key))
    await pause()
    expect(tablet.rows().length).toBe(300)
    expect(tablet.refused).toEqual([])
    await holds(party, oak.token, 'table/t1', tablet)
  })

  it('gives a device that comes back exactly what it missed, also from a new server', async () => {
    const house = await aServer()
    const party = await aWorkshop(house)
    const oak = await party.sit({ table: 'Oak' })
    const [tablet, phone] = [await party.open(oak, 'table/t1'), await party.open(oak, 'table/t1')]
    await phone.sees(...tablet.play(place('sew')))
    phone.provider.disconnect()
    await tablet.sees(...tablet.play(place('bake'), place('fix')))
    const before = phone.heard.length
    phone.provider.connect()
    await until(() => phone.rows().length === 3)
    expect(Buffer.concat(phone.heard.slice(before)).includes('sew')).toBe(false)
    await holds(party, oak.token, 'table/t1', tablet, phone)
    await house.close()
    const again = await aServer({ folder: house.folder })
    const late = aDevice(again.url, `${party.code}/table/t1@1`, oak.token)
    await late.ready
    expect(late.bytes()).toEqual(tablet.bytes())
  })

  it('stamps with the clock of the server, which never goes backwards', async () => {
    const times = [5000, 9000, 3000, 1000]
    let at = 1000
    const party = await aWorkshop(await aServer({ now: () => at }))
    const oak = await party.sit({ table: 'Oak' })
    const tablet = await party.open(oak, 'table/t1')
    for (const time of times) {
      at = time
      tablet.append([{ key: aKey(), seen: 0, round: 'r1', at: 32_503_680_000_000, move: place('sew') }])
      await until(() => tablet.rows().length === times.indexOf(time) + 1)
    }
    expect(tablet.rows().map(row => row.at)).toEqual([5000, 9000, 9000, 9000])
  })
})

describe('Yjs content that a device writes', () => {
  const writes: Readonly<Record<string, (doc: Y.Doc) => void>> = {
    insert: doc => doc.getArray('moves').insert(0, [{ key: 'x', by: 'me', move: place('sew') }]),
    push: doc => doc.getArray('moves').push([{ key: 'x' }, { key: 'y' }]),
    delete: doc => doc.getArray('moves').delete(0, 1),
    overwrite: doc =>
      doc.transact(() => {
        const moves = doc.getArray('moves')
        moves.delete(0, moves.length)
        moves.push([{ key: 'mine' }])
      }),
    map: doc => doc.getMap('tables').set('t1', 'mine'),
    text: doc => doc.getText('words').insert(0, 'hello'),
    nested: doc => doc.getArray('moves').push([new Y.Map([['a', new Y.Array()]])]),
    xml: doc => doc.getXmlFragment('page').push([new Y.XmlElement('script')]),
    'the client id of the server': doc => writeAs(doc, 1),
    'the client id of another device': doc => writeAs(doc, 4242),
  }
  function writeAs(doc: Y.Doc, client: number): void {
    const own = doc.clientID
    doc.clientID = client
    doc.getArray('moves').push([{ key: 'forged' }])
    doc.clientID = own
  }

  for (const [kind, write] of Object.entries(writes))
    it(`reaches nobody and changes nothing: ${kind}`, async () => {
      const party = await aWorkshop(await aServer())
      const oak = await party.sit({ table: 'Oak' })
      const [tablet, vandal] = [await party.open(oak, 'table/t1'), await party.open(oak, 'table/t1')]
      await vandal.sees(...tablet.play(place('sew'), place('bake')))
      const heard = tablet.heard.length
      write(vandal.doc)
      const update = encoding.createEncoder()
      encoding.writeVarUint(update, 0)
      encoding.writeVarUint(update, 1) // the same again as a step 2
      encoding.writeVarUint8Array(update, vandal.bytes())
      vandal.raw(encoding.toUint8Array(update))
      await pause()
      expect(tablet.heard.length).toBe(heard)
      await holds(party, oak.token, 'table/t1', tablet)
      await tablet.sees(...tablet.play(place('fix')))
      await holds(party, oak.token, 'table/t1', tablet)
    })

  it('in the name of the server makes the device drop its copy when it comes back', async () => {
    const party = await aWorkshop(await aServer())
    const oak = await party.sit({ table: 'Oak' })
    const vandal = await party.open(oak, 'table/t1')
    writeAs(vandal.doc, 1)
    vandal.provider.disconnect()
    vandal.provider.connect()
    await until(() => vandal.closed[0]?.code === 4409)
  })
})

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
})

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

describe('presence', () => {
  it('tells who is here, lets nobody speak for another, and says when one has gone', async () => {
    const party = await aWorkshop(await aServer())
    const [oak, phone] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Oak' })]
    const tablet = await party.open(oak, 'table/t1')
    const other = await party.open(phone, 'table/t1')
    const seenBy = (device: Device, of: Device) => device.provider.awareness.getStates().get(of.doc.clientID)
    await until(() => seenBy(other, tablet) !== undefined && seenBy(tablet, other) !== undefined)

    const heard = other.heard.length
    tablet.provider.awareness.setLocalState({ participant: phone.participant, name: 'Ada', words: 'x'.repeat(500) })
    await until(() => other.heard.length > heard)
    expect(Buffer.concat(other.heard).toString('latin1')).not.toMatch(/Ada|xxx/)
    expect(seenBy(other, tablet)).toEqual({ participant: oak.participant }) // the server says who it is, and no more

    const forged = encoding.createEncoder()
    encoding.writeVarUint(forged, 1)
    encoding.writeVarUint(forged, tablet.doc.clientID)
    encoding.writeVarUint(forged, 1e6)
    encoding.writeVarString(forged, 'null')
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, 1)
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(forged))
    other.raw(encoding.toUint8Array(frame))
    const third = await party.open(await party.sit({ table: 'Oak' }), 'table/t1')
    await until(() => third.provider.awareness.getStates().size === 3)
    expect(seenBy(third, tablet)).toEqual({ participant: oak.participant })
    third.leave()

    other.provider.disconnect()
    await until(() => seenBy(tablet, other) === undefined)
    other.provider.awareness.setLocalState({})
    other.provider.connect()
    await until(() => seenBy(tablet, other)?.participant === phone.participant)
  })
})

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
    expect(own.tallies).toEqual([{ now: expect.any(Number), round: 'r1', arrived: 0, late: 0, tables: [] }])
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
