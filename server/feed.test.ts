// Rounds that follow each other: each board is told once of what came before, whatever comes between.
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { isObject } from '../src/json'
import { aFolder, aServer } from './builders'
import { aDevice, type Device, pause, place, until } from './device.builders'
import {
  AGENDA,
  anEvening,
  CRISIS,
  feedsOn,
  findSkills,
  other,
  packs,
  paying,
  records,
  third,
  thrown,
  toldOf,
} from './evening.builders'
import { sqliteStore } from './sqlite'

it('the first round is open and the others wait: no move of theirs is taken, and nothing is fed', async () => {
  const { party, lead, oak } = await anEvening()
  expect(lead.rows().flatMap(({ move }) => (isObject(move) && isObject(move.round) ? [move.round.pack] : []))).toEqual([
    'skills',
    'community-spaces',
    'principles',
  ])
  const [early] = oak.device.playIn('r2', { do: 'light', light: 'help' })
  await until(() => oak.device.refused.length > 0)
  expect(oak.device.refused).toEqual([{ key: early, why: 'round' }])
  await oak.device.sees(...oak.device.play(place(paying)))
  expect(oak.device.rows().map(({ round }) => round)).toEqual(['r1'])
  expect(await records(party)).toEqual([])
})

it('a round begun is fed at every table from all tables, its own first, and once; a table that comes late is fed too', async () => {
  const evening = await anEvening()
  const { oak, elm, says, at } = evening
  await findSkills(evening)
  says({ do: 'begin', round: 'r2' })
  await until(() => toldOf(oak.device).length > 0 && toldOf(elm.device).length > 0)
  expect([...toldOf(oak.device)].sort()).toEqual([`have skills/${other} Elm`, `have skills/${paying} Oak`].sort())
  expect(toldOf(oak.device)[0]).toBe(`have skills/${paying} Oak`)
  expect([...toldOf(elm.device)].sort()).toEqual([`have skills/${other} Elm`, `reach skills/${paying} Elm`].sort())
  says({ do: 'begin', round: 'r2' }, { do: 'line', round: 'r2', line: 1 })
  const late = await at('Pine')
  await until(() => toldOf(late.device).length === 2)
  await pause()
  expect([oak, elm, late].map(({ device }) => feedsOn(device, 'r2').length)).toEqual([1, 1, 1])
  expect(oak.device.rows().filter(({ by }) => by === 'server').length).toBe(1)
})

it('going on closes and keeps the round before; what comes late for it is told, and counted in when asked', async () => {
  const evening = await anEvening()
  const { party, oak, lead, says } = evening
  await findSkills(evening)
  says({ do: 'begin', round: 'r2' })
  await until(async () => (await records(party)).length === 1)
  await oak.device.sees(...oak.device.playIn('r1', place(third)))
  await until(() => lead.tallies.at(-1)?.late.r1 === 1)
  const reached = async () => (await records(party))[0]?.tables.map(({ tally }) => tally.reached)
  expect(await reached()).toEqual([2, 2])
  says({ do: 'late', round: 'r1' })
  await until(async () => (await reached())?.[0] === 3)
  await until(() => lead.tallies.at(-1)?.late.r1 === 0)
  says({ do: 'close', round: 'r2' }, { do: 'begin', round: 'r3' }, { do: 'close', round: 'r3' })
  await until(async () => (await records(party)).length === 3)
  expect((await records(party)).map(({ round }) => round.pack)).toEqual(['skills', 'community-spaces', 'principles'])
})

it('a server that dies between beginning and feeding feeds when it is back, and one that had fed does not again', async () => {
  const folder = aFolder()
  const evening = await anEvening(AGENDA, folder)
  await findSkills(evening)
  evening.says({ do: 'begin', round: 'r2' })
  await until(() => toldOf(evening.oak.device).length > 0 && toldOf(evening.elm.device).length > 0)
  const told = toldOf(evening.oak.device)
  const { code } = evening.party
  const tickets = [evening.oak.ticket, evening.elm.ticket]
  await evening.house.close()

  for (const isLost of [false, true]) {
    if (isLost) {
      // as if the power had gone when Elm was fed and Oak was not yet
      const { db } = sqliteStore(join(folder, 'workshops.db'))
      const gone = db.prepare(`DELETE FROM rows WHERE board LIKE '%table/t1' AND json LIKE '%"do":"feed"%'`).run()
      expect(gone.changes).toBe(1)
      db.close()
    }
    const house = await aServer({ packs, folder })
    const open = async (ticket: (typeof tickets)[number]) => {
      const device = aDevice(house.url, `${code}/table/${ticket.table}@1`, ticket.token)
      await device.ready
      return device
    }
    const devices = await Promise.all(tickets.map(open))
    await until(() => devices.every(device => feedsOn(device, 'r2').length === 1))
    await pause()
    expect(devices.map(device => feedsOn(device, 'r2').length)).toEqual([1, 1])
    expect(toldOf(devices[0] as Device)).toEqual(told)
    await house.close()
  }
})

it('what a dropped table found is not handed on', async () => {
  const evening = await anEvening()
  const { oak, elm, says, lead } = evening
  await findSkills(evening)
  elm.device.leave()
  says({ do: 'drop', table: elm.ticket.table })
  await until(() => lead.rows().some(({ move }) => isObject(move) && move.do === 'drop'))
  says({ do: 'begin', round: 'r2' })
  await until(() => toldOf(oak.device).length > 0)
  expect(toldOf(oak.device)).toEqual([`have skills/${paying} Oak`])
})

it('a cue reaches every board once, those of tables that come later too', async () => {
  const { oak, elm, says, at } = await anEvening()
  says({ do: 'begin', round: 'r2' }, CRISIS)
  await until(() => thrown(oak.device) === 1 && thrown(elm.device) === 1)
  says(CRISIS)
  const late = await at('Pine')
  await until(() => thrown(late.device) === 1)
  await pause()
  expect([oak, elm, late].map(({ device }) => thrown(device))).toEqual([1, 1, 1])
  const everyKey = [oak, elm, late].flatMap(({ device }) => device.rows().map(({ key }) => key))
  expect(new Set(everyKey).size).toBe(everyKey.length)
})

it('a cue reaches the boards of its round although the next one was begun in the same breath', async () => {
  const { oak, elm, says } = await anEvening()
  says({ do: 'begin', round: 'r2' }, CRISIS, { do: 'begin', round: 'r3' })
  await until(() => thrown(oak.device) === 1 && thrown(elm.device) === 1)
})

it('a round on the floor has one board for all seats, which the projector reads; no tally of it is told, and one is kept', async () => {
  const { party, oak, elm, lead, says } = await anEvening([AGENDA[0] ?? {}, { pack: 'floor', minutes: 9 }])
  says({ do: 'begin', round: 'r2' })
  const [oaks, elms] = [await party.open(oak.ticket, 'floor'), await party.open(elm.ticket, 'floor')]
  const wall = await party.open(await party.sit({ role: 'projector' }), 'floor')
  await until(() => lead.tallies.at(-1)?.round === 'r2')
  await oaks.sees(...oaks.playIn('r2', place('sew')))
  await elms.sees(...elms.playIn('r2', place('bake', 'none')))
  for (const device of [oaks, elms, wall]) await until(() => device.rows().length === 2)
  wall.playIn('r2', place('fix'))
  await until(() => wall.refused.length === 1)
  says({ do: 'step', round: 'r2', step: 1 })
  await pause(300)
  expect(lead.tallies.at(-1)?.tables.map(({ reached, tally }) => [reached, tally])).toEqual([
    [0, null],
    [0, null],
  ])
  says({ do: 'close', round: 'r2' })
  await until(async () => (await records(party)).length === 2)
  const floor = (await records(party)).find(({ round }) => round.id === 'r2')
  expect(floor?.tables.map(({ id, tally }) => [id, tally.reached])).toEqual([['floor', 2]])
})

it('a cue is on its way to every board at once, however many tables there are', async () => {
  const { house, oak, elm, says } = await anEvening()
  says({ do: 'begin', round: 'r2' })
  await pause()
  const { store } = house.running
  const asked: string[] = []
  let saved = () => {}
  const disk = new Promise<void>(resolve => {
    saved = resolve
  })
  const append = store.append
  vi.spyOn(store, 'append').mockImplementation(async (code, board, entries) => {
    asked.push(board)
    if (board !== 'stage') await disk
    return append(code, board, entries)
  })
  says(CRISIS)
  await until(() => asked.length === 3)
  expect(asked).toEqual(['stage', `table/${oak.ticket.table}`, `table/${elm.ticket.table}`])
  saved()
  await until(() => [oak, elm].every(({ device }) => device.rows().some(({ by }) => by === 'server')))
})

it('a cue that came to nothing at a table does so for good, whatever the table does until the next one', async () => {
  const { house, party, oak, elm, says, at } = await anEvening()
  const pine = await at('Pine')
  says({ do: 'begin', round: 'r2' })
  const tellsOfPlace = async ({ device }: typeof oak, text: string) => {
    await until(async () => (await house.running.workshops.get(party.code))?.stage.current === 'r2')
    await device.sees(...device.playIn('r2', { do: 'tell', about: 'name', of: null, text }))
  }
  const given = ({ device }: typeof oak) =>
    device.rows().flatMap(({ move }) => (isObject(move) && move.do === 'given' ? [move.from] : []))
  await tellsOfPlace(oak, 'The mill')
  await tellsOfPlace(elm, 'The quay')
  says({ do: 'cue', round: 'r2', id: 'cue-to-swap-places', cue: { do: 'swap' } })
  await until(() => given(oak).length === 1 && given(elm).length === 1)
  await tellsOfPlace(pine, 'The hill')
  says(CRISIS)
  await until(() => pine.device.rows().some(({ move }) => isObject(move) && move.do === 'thrown'))
  expect([oak, elm, pine].map(given)).toEqual([['Elm'], ['Oak'], []])
})
