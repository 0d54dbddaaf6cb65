// What is thought alone stays with whoever thought it: no byte of it reaches another socket, an answer or the disk until it
// is shared. The thoughts are long random canaries, which nothing else could say by chance.
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Pack } from '../cards/pack'
import type { WallMove } from '../src/exercises/wall/moves'
import { forget, keepThoughts, keptThoughts, passOn, shared, takenBy, think } from '../src/exercises/wall/thoughts'
import { aServer, aWorkshop, packs } from './builders'
import { type Device, onStage, until } from './device.builders'

const PIECE = 12 // of a canary: letters so many that none of them comes by chance

const canary = () => randomBytes(60).toString('hex')
const pieces = (canary: string) =>
  Array.from({ length: Math.floor(canary.length / PIECE) }, (_, n) => canary.slice(n * PIECE, (n + 1) * PIECE))

/** Everything on the disk of a server, and everything that a device ever heard. */
const onDisk = (folder: string) =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(file => file.isFile())
      .map(file => readFileSync(join(file.parentPath, file.name))),
  )
const heardBy = (devices: readonly Device[]) => Buffer.concat(devices.flatMap(({ heard }) => heard))
const says = (bytes: Buffer, canary: string) => pieces(canary).some(piece => bytes.includes(piece))

const mini = await packs.load('mini')
const wall: Pack = {
  ...mini,
  cards: mini.cards.map(card => ({ ...card, facts: { heading: 'we' } })),
  exercise: 'wall',
  settings: { think: true, link: true, support: true, sign: true, takes: [] },
}

it('a thought that was not shared is nowhere but on its device; a shared one is with everybody at the table', async () => {
  const house = await aServer({ packs: { ...packs, load: async () => wall } })
  const party = await aWorkshop(house)
  const [oak, ivy] = [await party.sit({ table: 'Oak' }), await party.sit({ table: 'Oak' })]
  const elm = await party.sit({ table: 'Elm' })
  const leads = await party.sit({ role: 'facilitator' })
  const tablet = await party.open(oak, 'table/t1')
  const lead = await party.open(leads, 'stage')
  const others = [
    await party.open(ivy, 'table/t1'),
    await party.open(elm, 'table/t2'),
    await party.open(elm, 'floor'),
    await party.open(await party.sit({ role: 'projector' }), 'stage'),
    await party.open(leads, 'table/t1'),
    await party.open(oak, 'stage'),
    lead,
  ]
  const answers: Buffer[] = []
  const asks = async (method: string, path: string, token = party.facilitator) => {
    const { json } = await house.ask(method, path, undefined, token)
    answers.push(Buffer.from(JSON.stringify(json)))
  }

  // two people think on one tablet, and it is handed on in between
  const secrets = Array.from({ length: 6 }, canary)
  const told = canary()
  const thought = (text: string, n: number) => ({ id: `thought-${n}`, heading: 'we', text, fields: {} })
  const kept = () => keptThoughts('r1', oak.participant)
  const keep = (thoughts: ReturnType<typeof kept>) => keepThoughts('r1', oak.participant, thoughts)
  for (const [n, secret] of secrets.entries()) {
    keep(think(kept(), thought(secret, n)))
    if (n === 2) keep(takenBy(passOn(kept()), 1))
  }
  keep(think(kept(), thought(told, 9)))
  expect(
    kept()
      .all.flat()
      .map(({ text }) => text),
  ).toEqual([...secrets, told]) // it was thought, and is still there

  // the table plays on meanwhile: it writes, supports, asks for help; the one thought is shared
  const say = (text: string, card: string): WallMove => ({ ...shared(thought(text, 0), 't1'), card }) as WallMove
  const mine = kept().all[1]?.find(({ text }) => text === told)
  if (!mine) throw new Error('the thought to share is not there')
  const keys = tablet.play(
    say('A shed', 'shed'),
    { do: 'support', of: 'shed', on: true, from: 't1' },
    { do: 'light', light: 'help' },
  )
  await tablet.sees(...keys)
  expect([says(heardBy([...others, tablet]), told), says(onDisk(house.folder), told)]).toEqual([false, false])
  await tablet.sees(...tablet.play(shared(mine, 't1')))
  keep(forget(kept(), mine.id))
  await others[0]?.sees(...keys)
  await until(() => lead.tallies.some(({ tables }) => tables[0]?.reached === 2))
  lead.append(onStage({ do: 'step', round: 'r1', step: 1 }))
  lead.append(onStage({ do: 'close', round: 'r1' }))
  await until(async () => {
    const { json } = await house.ask('GET', `workshops/${party.code}/records`, undefined, party.facilitator)
    return Array.isArray(json.records) && json.records.length === 1
  })
  for (const path of ['', '/records', '/seats/me']) await asks('GET', `workshops/${party.code}${path}`)
  await asks('GET', `workshops/${party.code}/seats/me`, ivy.token)
  await asks('GET', 'health')
  await house.close()

  const everywhere = [heardBy(others), heardBy([tablet]), Buffer.concat(answers), onDisk(house.folder)]
  expect(everywhere.map(bytes => bytes.length > 100)).toEqual([true, true, true, true]) // or it was looked for in nothing
  for (const secret of secrets)
    expect(everywhere.map(bytes => says(bytes, secret))).toEqual([false, false, false, false])
  for (const piece of pieces(told)) expect(onDisk(house.folder).includes(piece)).toBe(true)
  expect([says(heardBy(others.slice(0, 1)), told), says(Buffer.concat(answers), told)]).toEqual([true, true])
  expect(says(heardBy(others.slice(1, 3)), told)).toBe(false) // another table's wall is another wall
  expect(
    kept()
      .all.flat()
      .map(({ text }) => text),
  ).toEqual(secrets)
})
