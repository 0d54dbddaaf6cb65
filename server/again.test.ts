// What comes of a round that is left, opened again or cut off by a crash: nothing twice, nothing lost, nothing that is no longer so.
import { expect, it, vi } from 'vitest'
import { isObject } from '../src/json'
import { aServer } from './builders'
import { aDevice, pause, place, until } from './device.builders'
import {
  AGENDA,
  anEvening,
  CRISIS,
  feedsOn,
  findSkills,
  packs,
  records,
  third,
  thrown,
  toldOf,
} from './evening.builders'

type Evening = Awaited<ReturnType<typeof anEvening>>

const reopen = (round: string) => ({ do: 'reopen', round })
const begin = (round: string) => ({ do: 'begin', round })
const close = (round: string) => ({ do: 'close', round })

it('a table that came while the next round ran is fed once, with the cues, when the round before is opened again', async () => {
  const evening = await anEvening()
  const { oak, elm, says, at } = evening
  await findSkills(evening)
  says(begin('r2'), CRISIS)
  await until(() => thrown(oak.device) === 2 && thrown(elm.device) === 2)
  says(begin('r3'))
  const pine = await at('Pine')
  await pause()
  expect(pine.device.rows()).toEqual([])
  says(reopen('r2'))
  await until(() => thrown(pine.device) === 2)
  expect(toldOf(pine.device)).toHaveLength(2)
  says(begin('r3'), reopen('r2'), { do: 'close', round: 'r2' }, reopen('r2'))
  await pause()
  expect([oak, elm, pine].map(({ device }) => [feedsOn(device, 'r2').length, thrown(device)])).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ])
})

it('a round begun when nothing had been found is fed when it is gone on to again', async () => {
  const evening = await anEvening()
  const { oak, elm, says } = evening
  says(begin('r2'), reopen('r1'))
  await findSkills(evening)
  expect(feedsOn(oak.device, 'r2')).toEqual([])
  says(begin('r2'))
  await until(() => [oak, elm].every(({ device }) => feedsOn(device, 'r2').length === 1))
})

/** Each record given: its round, and the tables with how many cards they came to. */
const found = async ({ party }: Evening) =>
  (await records(party)).map(({ round, tables }) => [
    round.id,
    ...tables.map(({ name, tally }) => `${name} ${tally.reached}`),
  ])

it('the record of a round that was opened again is not given; once it is closed, the one that is true then', async () => {
  const evening = await anEvening()
  const { oak, says } = evening
  await findSkills(evening)
  says(begin('r2'))
  await until(async () => (await found(evening)).length === 1)
  says(reopen('r1'))
  await until(async () => (await found(evening)).length === 0)
  await oak.device.sees(...oak.device.playIn('r1', place(third)))
  says(begin('r2'))
  await until(async () => (await found(evening)).length === 1)
  expect(await found(evening)).toEqual([['r1', 'Oak 3', 'Elm 2']])
})

it('records say what is called what, and forget a table that is dropped', async () => {
  const evening = await anEvening()
  const { party, elm, says } = evening
  await findSkills(evening)
  says(begin('r2'))
  await until(async () => (await found(evening)).length === 1)
  says({ do: 'table', id: elm.ticket.table, name: 'Rowan', pretend: false })
  says({ do: 'workshop', title: 'Another evening', place: '', date: '' })
  await until(async () => (await records(party))[0]?.title === 'Another evening')
  expect(await found(evening)).toEqual([['r1', 'Oak 2', 'Rowan 2']])
  says({ do: 'drop', table: elm.ticket.table })
  await until(async () => (await found(evening))[0]?.length === 2)
  expect(await found(evening)).toEqual([['r1', 'Oak 2']])
})

it('while a round that was left for an earlier one is still to be gone on to, people may come', async () => {
  const { party, says, lead } = await anEvening([AGENDA[0] ?? {}, AGENDA[1] ?? {}])
  const comes = async () => {
    const { status } = await party.house.ask('POST', `workshops/${party.code}/seats`, { table: 'Pine' })
    return status
  }
  says(begin('r2'), reopen('r1'), close('r1'))
  await until(() => lead.rows().length >= 8)
  expect(await comes()).toBe(201)
  says(begin('r2'), close('r2'))
  await until(async () => (await comes()) === 410)
})

it('a cue that the power went out on is given when it is back, although the next round had begun, and to nobody else', async () => {
  const evening = await anEvening()
  const { house, party, lead, oak, elm, says, at } = evening
  says(begin('r2'))
  const { store } = house.running
  const append = store.append
  let goes = () => {}
  const power = new Promise<never>((_, reject) => {
    goes = () => reject(new Error('the power went'))
  })
  vi.spyOn(store, 'append').mockImplementation((code, board, entries) =>
    board === `table/${elm.ticket.table}` ? power : append(code, board, entries),
  )
  says(CRISIS, begin('r3'))
  await until(() => thrown(oak.device) === 1 && lead.rows().some(({ move }) => isObject(move) && move.round === 'r3'))
  expect(thrown(elm.device)).toBe(0)
  vi.mocked(store.append).mockRestore()
  goes()
  await until(() => thrown(elm.device) === 1)

  const pine = await at('Pine')
  await house.close()
  const again = await aServer({ packs, folder: house.folder })
  const boards = [oak, elm, pine].map(({ ticket }) =>
    aDevice(again.url, `${party.code}/table/${ticket.table}@1`, ticket.token),
  )
  await Promise.all(boards.map(({ ready }) => ready))
  await pause()
  expect(boards.map(thrown)).toEqual([1, 1, 0])
})
