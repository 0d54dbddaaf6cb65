// A table's board over real sockets, played with the stock y-websocket client: what is seen, and what no device can write.
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aServer, aWorkshop, holds } from './builders'
import { aDevice, aKey, pause, place, until } from './device.builders'

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
