// What goes wrong in a room where a plan is made and a wall filled, over real sockets: a clear outcome each, nothing lost.
import { expect, it } from 'vitest'
import { loadPack } from '../cards/packs'
import { isObject } from '../src/json'
import { aDevice, aKey, type Device, until } from './device.builders'
import { anEvening, records } from './evening.builders'

const AGENDA = [
  { pack: 'community-spaces', minutes: 90 },
  { pack: 'offers', minutes: 30 }, // on the floor
  { pack: 'words', minutes: 9 },
]
const { budgets } = (await loadPack('community-spaces')).settings as {
  readonly budgets: readonly { readonly id: string }[]
}
const projects = (await loadPack('community-spaces')).cards.filter(({ facts }) => typeof facts?.cost === 'number')
const [soup = '', stage = '', ...more] = projects.map(({ id }) => id)
const budget = budgets[0]?.id ?? ''
const heading = (await loadPack('offers')).piles[0] ?? ''

const writes = (card: string, text: string, from: string) => ({
  ...{ do: 'write', card, heading, text, fields: {}, from, ref: null, starter: null },
})
const begin = (round: string) => ({ do: 'begin', round })
const choose = (card: string) => ({ do: 'choose', card, on: true })
const movesOn = (device: Device) => device.rows().map(({ move }) => move)
type Evening = Awaited<ReturnType<typeof anEvening>>

/** What the facilitator was last told of a table. */
function tallyOf(lead: Device, table: string): Readonly<Record<string, unknown>> {
  const tally = lead.tallies.at(-1)?.tables.find(({ id }) => id === table)?.tally
  return isObject(tally) ? tally : {}
}

/** What is kept of a table in a closed round. */
const keptOf = async ({ party }: Evening, round: string, table: string): Promise<Record<string, unknown>> => {
  const record = (await records(party)).find(one => one.round.id === round)
  const tally: unknown = record?.tables.find(({ id }) => id === table)?.tally
  return isObject(tally) ? tally : {}
}

it('two tables vote at once, each for the other: both votes stand, and are told', async () => {
  const { oak, elm, lead } = await anEvening(AGENDA)
  const [oaks, elms] = [
    oak.device.play(choose(soup), { do: 'vote', table: elm.ticket.table }),
    elm.device.play(choose(stage), { do: 'vote', table: oak.ticket.table }),
  ]
  await Promise.all([oak.device.sees(...oaks), elm.device.sees(...elms)])
  const [oakId, elmId] = [oak.ticket.table, elm.ticket.table]
  await until(() => tallyOf(lead, oakId).vote === elmId && tallyOf(lead, elmId).vote === oakId)
})

it('plan and wall are closed while a tablet is offline: what it brings later is kept, told of, and counted in when asked', async () => {
  const evening = await anEvening(AGENDA)
  const { house, party, oak, lead, says } = evening
  const { table } = oak.ticket
  await oak.device.sees(...oak.device.play(choose(soup)))
  oak.device.leave()
  const cards = Array.from({ length: 12 }, (_, n) => writes(`note-${n}`, `Offer ${n}`, table))
  const outbox = (round: string, moves: readonly object[]) => moves.map(move => ({ key: aKey(), seen: 1, round, move }))
  const [plans, notes] = [outbox('r1', [choose(stage), { do: 'people', people: 5 }]), outbox('r2', cards)]
  says(begin('r2'), begin('r3'))
  await until(async () => (await records(party)).length === 2)
  expect(await keptOf(evening, 'r1', table)).toMatchObject({ people: null })

  const back = async (board: string, appends: typeof plans) => {
    const device = aDevice(house.url, `${party.code}/${board}@1`, oak.ticket.token)
    await device.ready
    device.append(appends)
    await device.sees(...appends.map(({ key }) => key))
    device.append(appends) // it cannot know whether they came
    return device
  }
  const devices = [await back(`table/${table}`, plans), await back('floor', notes)]
  await until(() => lead.tallies.at(-1)?.late.r1 === 2 && lead.tallies.at(-1)?.late.r2 === 12)
  expect(devices.map(({ refused, rows }) => [refused.length, rows().length])).toEqual([
    [0, 3],
    [0, 12],
  ])
  expect(await keptOf(evening, 'r1', table)).toMatchObject({ people: null })
  expect(await keptOf(evening, 'r2', 'floor')).toEqual({}) // nothing was on it
  says({ do: 'late', round: 'r1' }, { do: 'late', round: 'r2' })
  await until(async () => (await keptOf(evening, 'r1', table)).people === 5)
  expect((await keptOf(evening, 'r2', 'floor')).cards).toHaveLength(12)
  await until(() => lead.tallies.at(-1)?.late.r2 === 0)
})

it('a note of 4,000 characters is refused by its key, and what was sent with it stands', async () => {
  const { party, oak, says, lead } = await anEvening(AGENDA)
  const long = 'x'.repeat(4_000)
  const [short = '', note = ''] = oak.device.play(
    { do: 'tell', about: 'name', of: null, text: 'The mill' },
    { do: 'tell', about: 'story', of: null, text: long },
  )
  await oak.device.sees(short)
  await until(() => oak.device.refused.length === 1)
  expect(oak.device.refused).toEqual([{ key: note, why: 'junk' }])
  says(begin('r2'))
  await until(() => lead.rows().some(({ move }) => isObject(move) && move.do === 'begin'))
  const floor = await party.open(oak.ticket, 'floor')
  const [card = '', fits = ''] = floor.playIn(
    'r2',
    writes('a', long, oak.ticket.table),
    writes('b', 'Bread', oak.ticket.table),
  )
  await floor.sees(fits)
  expect(floor.refused).toEqual([{ key: card, why: 'junk' }])
})

it.each([
  ['مركز الحي', 'مركز الحي'],
  ['Das Haus 🏡👩‍👩‍👧', 'Das Haus 🏡👩‍👩‍👧'],
  ['\u202eelloh\u0000 the\u0007 mill\u2066', 'elloh the mill'],
])('a place called %j is kept as %j, in the plan and in its record', async (typed, kept) => {
  const evening = await anEvening(AGENDA)
  const { oak, says } = evening
  await oak.device.sees(...oak.device.play({ do: 'tell', about: 'name', of: null, text: typed }, choose(soup)))
  expect(movesOn(oak.device)[0]).toEqual({ do: 'tell', about: 'name', of: null, text: kept })
  says(begin('r2'))
  await until(async () => JSON.stringify(await keptOf(evening, 'r1', oak.ticket.table)).includes(JSON.stringify(kept)))
})

it('a card of one’s own may cost nothing, for it exists; 99 is refused, and neither is approved', async () => {
  const { oak, lead, says } = await anEvening(AGENDA)
  const own = (card: string, cost: number) => ({ do: 'write', card, text: 'A bench', cost, budget })
  const [free = '', , bench = ''] = oak.device.play(own('own-1', 0), own('own-2', 99), own('own-3', 2))
  await oak.device.sees(free, bench)
  expect(oak.device.refused.map(({ why }) => why)).toEqual(['junk'])
  const approve = (card: string, cost: number) => ({
    ...{ do: 'cue', round: 'r1', id: aKey(), cue: { do: 'approve', table: oak.ticket.table, card, cost } },
  })
  says(approve('own-3', 0), approve('own-3', 99), approve('own-1', 1), approve('own-3', 3))
  const approved = () => movesOn(oak.device).filter(move => isObject(move) && move.do === 'approve')
  await until(() => approved().length === 1)
  expect(approved()).toEqual([{ do: 'approve', card: 'own-3', cost: 3 }])
  // nobody at a table approves, though they may say so
  await oak.device.sees(...oak.device.play({ do: 'approve', card: 'own-3', cost: 1 }, choose('own-3')))
  const chosen = () => tallyOf(lead, oak.ticket.table).chosen as readonly object[] | undefined
  await until(() => chosen()?.length === 1)
  expect(chosen()).toMatchObject([{ card: 'own-3', cost: 3, waiting: false }])
})

it('a card is withdrawn on one device while another builds an action on it: the action keeps it', async () => {
  const evening = await anEvening([{ pack: 'assets', minutes: 45 }, AGENDA[2] ?? {}])
  const { party, oak, says } = evening
  const { table: from } = oak.ticket
  const heading = (await loadPack('assets')).piles[0] ?? ''
  const neighbour = await party.open(await party.sit({ table: 'Oak' }), `table/${from}`)
  const written = [
    ...oak.device.play({ ...writes('timber', 'My timber', from), heading }),
    ...neighbour.play({ ...writes('tools', 'Your tools', from), heading }),
  ]
  await neighbour.sees(...written)
  const both = [
    ...oak.device.play({ do: 'withdraw', of: 'timber', out: true, from }),
    ...neighbour.play({ do: 'link', action: 'shed', name: 'Build a shed', cards: ['timber', 'tools'], from }),
  ]
  await oak.device.sees(...both)
  says(begin('r2'))
  await until(async () => (await records(party)).length === 1)
  const { actions, cards } = await keptOf(evening, 'r1', from)
  expect(actions).toMatchObject([{ cards: ['timber', 'tools'] }])
  expect(cards).toMatchObject([{ id: 'timber', text: 'My timber', out: true }, { id: 'tools' }])
})

it('the budget is changed in mid-round: what was chosen stays, and so does what a tablet brings that had not heard', async () => {
  const { house, party, oak, lead, says } = await anEvening(AGENDA)
  await oak.device.sees(...oak.device.play(choose(soup)))
  oak.device.leave()
  says({ do: 'cue', round: 'r1', id: aKey(), cue: { do: 'budget', budget, points: 1 } })
  const device = aDevice(house.url, `${party.code}/table/${oak.ticket.table}@1`, oak.ticket.token)
  await device.ready
  await until(() => movesOn(device).some(move => isObject(move) && move.do === 'budget'))
  const appends = [stage, ...more.slice(0, 2)].map(card => ({ key: aKey(), seen: 1, round: 'r1', move: choose(card) }))
  device.append(appends)
  await device.sees(...appends.map(({ key }) => key))
  const chosen = () => tallyOf(lead, oak.ticket.table).chosen as readonly { readonly card: string }[] | undefined
  await until(() => chosen()?.length === 4)
  expect(chosen()?.map(({ card }) => card)).toEqual([soup, stage, ...more.slice(0, 2)])
  const budgets = tallyOf(lead, oak.ticket.table).budgets as readonly {
    readonly points: number
    readonly spent: number
  }[]
  expect(budgets[0]?.points).toBe(1)
  expect(budgets[0]?.spent).toBeGreaterThan(1)
})
