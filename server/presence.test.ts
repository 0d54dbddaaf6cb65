// Who is here, over real sockets.
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { aServer, aWorkshop } from './builders'
import { type Device, until } from './device.builders'

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
