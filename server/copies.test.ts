// Words that are taken away for good are gone from wherever the server had copied them: later rounds, records, the floor.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Pack } from '../cards/pack'
import type { Row } from '../src/board/moves'
import { FOUND_TEXT_MAX } from '../src/findings'
import { isObject } from '../src/json'
import { aServer, aWorkshop, type House, type Party, packs, type Ticket } from './builders'
import { withoutWords, wordsOf } from './copies'
import { aDevice, onStage, until } from './device.builders'

const WORDS = 'Mrs Pettigrew of number nine'
const onDisk = (house: House) =>
  readdirSync(house.folder).some(file => readFileSync(join(house.folder, file)).includes(Buffer.from(WORDS)))

const mini = await packs.load('mini')
const settings = { think: false, link: true, support: true, sign: true, takes: ['note'] }
const cards = mini.cards.map(card => ({ ...card, facts: { heading: 'we' } }))
const wall: Pack = { ...mini, id: 'wall', exercise: 'wall', cards, settings }
const walls = { ...packs, ids: ['wall', 'floor'], load: async (id: string) => (id === 'floor' ? onFloor : wall) }
const onFloor: Pack = { ...wall, id: 'floor', scope: 'floor' }

const write = (card: string, text: string) => ({
  ...{ do: 'write', card, heading: 'we', text, fields: {}, from: 't1', ref: null, starter: null },
})

async function anEvening(rounds: readonly string[]) {
  const house = await aServer({ packs: walls })
  const party = await aWorkshop(
    house,
    rounds.map(pack => ({ pack, minutes: 9 })),
  )
  const oak = await party.sit({ table: 'Oak' })
  const lead = await party.open(await party.sit({ role: 'facilitator' }), 'stage')
  const says = (...moves: readonly object[]) => lead.append(moves.flatMap(onStage))
  const remove = async (place: string, key: string) =>
    (await house.ask('DELETE', `workshops/${party.code}/tables/${place}/moves/${key}`, undefined, party.facilitator))
      .status
  const records = async () =>
    (await house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)).json
      .records as readonly unknown[]
  return { house, party, oak, says, remove, records }
}

/** What a device finds on a board that got its second epoch. */
async function afterwards({ house, code }: Party, { token }: Ticket, board: string) {
  const device = aDevice(house.url, `${code}/${board}@2`, token)
  await device.ready
  return device
}

it('from the floor', async () => {
  const { house, party, oak, remove } = await anEvening(['floor'])
  const tablet = await party.open(oak, 'floor')
  const [key = ''] = tablet.play(write('one', WORDS))
  await tablet.sees(key)
  expect(await remove('floor', key)).toBe(204)
  const again = await afterwards(party, oak, 'floor')
  expect(again.rows().map(({ move }) => move)).toEqual([{ do: 'removed' }])
  expect(onDisk(house)).toBe(false)
})

it('from the rounds that were told of them, where all else keeps its place', async () => {
  const { house, party, oak, says, remove, records } = await anEvening(['wall', 'wall', 'floor'])
  const tablet = await party.open(oak, 'table/t1')
  const [before = '', key = '', after = ''] = tablet.play(write('a', 'A shed'), write('b', WORDS), write('c', 'Tea'))
  await tablet.sees(before, key, after)
  says({ do: 'begin', round: 'r2' })
  await until(() => tablet.rows().length === 4)
  const feed = tablet.rows()[3]
  expect(JSON.stringify(feed)).toContain(WORDS) // or it is looked for in nothing
  const put = { do: 'group', group: 'g', name: 'Ours', cards: ['found-0', 'found-1', 'found-2'] }
  await tablet.sees(...tablet.playIn('r2', put))
  says({ do: 'begin', round: 'r3' })
  await until(async () => (await records()).length === 2)
  expect(JSON.stringify((await records())[1])).toContain(WORDS)

  expect(await remove('t1', key)).toBe(204)
  const again = await afterwards(party, oak, 'table/t1')
  expect(JSON.stringify(again.rows())).not.toContain(WORDS)
  const told = again.rows()[3]?.move
  const found = isObject(told) && Array.isArray(told.found) ? told.found.map(({ text }) => text) : []
  expect(found).toEqual(['A shed', '…', 'Tea'])
  expect([again.rows()[3]?.key, again.bytes()]).toEqual([feed?.key, await party.bytes('table/t1')])
  expect(JSON.stringify((await afterwards(party, oak, 'floor')).rows())).not.toContain(WORDS)
  const kept = await records()
  expect(kept.length).toBe(2)
  expect(JSON.stringify(kept)).not.toContain(WORDS)
  expect(onDisk(house)).toBe(false)
})

it('from the record of a round that was opened again', async () => {
  const { house, party, oak, says, remove, records } = await anEvening(['wall'])
  const tablet = await party.open(oak, 'table/t1')
  const [key = ''] = tablet.play(write('one', WORDS), write('two', 'Tea'))
  await tablet.sees(key)
  says({ do: 'close', round: 'r1' })
  await until(async () => (await records()).length === 1)
  says({ do: 'reopen', round: 'r1' })
  expect(await remove('t1', key)).toBe(204)
  expect(JSON.stringify(await records())).not.toContain(WORDS)
  expect(onDisk(house)).toBe(false)
})

it('from a place that was handed on, and from no other table’s finding that only holds them', () => {
  const by = (at: string, move: object): Row => ({ key: 'k', seen: 0, round: 'r1', by: at, at: 1, move })
  const told = by('p1', { do: 'tell', about: 'name', of: null, text: 'Mill End' })
  const removed = wordsOf(told, 'table/t1')
  const given = by('server', { do: 'given', from: 'Mill End', place: { name: 'Mill End', story: 'Wet' } })
  expect(withoutWords(given, removed).move).toEqual({
    do: 'given',
    from: 'Mill End',
    place: { name: '', story: 'Wet' },
  })
  const found = {
    kind: 'plan',
    id: 'plan',
    card: null,
    text: 'Mill End: A well',
    round: 'r1',
    table: 't1',
    from: 'Oak',
  }
  const long = { ...found, text: 'x'.repeat(FOUND_TEXT_MAX) }
  const feed = by('server', { do: 'feed', found: [found, { ...found, table: 't2' }, long, { ...found, text: 'Wet' }] })
  const left = withoutWords(feed, removed).move
  expect(isObject(left) && Array.isArray(left.found) && left.found.map(({ text }) => text)).toEqual([
    '…',
    'Mill End: A well',
    '…',
    'Wet',
  ])
  const theirs = by('p2', feed.move as object)
  expect(withoutWords(theirs, removed)).toBe(theirs)
})
