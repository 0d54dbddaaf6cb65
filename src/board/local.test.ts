// One table on this device: what it keeps over a reload, and what it does where nothing is kept.
import { beforeEach, expect, it, vi } from 'vitest'
import type { Rules } from '../exercise'
import { type SortState, rules as sortRules } from '../exercises/sort/rules'
import { aRound } from './builders'
import { createFold } from './fold'
import { type Alone, hasBegun, hasGame, playAlone, TABLE } from './local'
import { currentRound } from './stage'
import { emptyStorage, getKept, putKept, storage } from './storage.builders'

vi.mock('idb-keyval', async () => import('./storage.builders'))
beforeEach(emptyStorage)

const rules = sortRules as Rules<unknown, unknown>
const BOARD = `table/${TABLE}` as const
const round = aRound({ piles: ['we', 'friends', 'notyet'] })

async function sitDown(game: Alone) {
  game.seat.open('stage')
  game.seat.open(BOARD)
  await vi.waitFor(() => expect(game.seat.store.getState().boards[BOARD]?.live).toBe(true))
  return game
}
const begin = async () => sitDown(await playAlone(rules, 'Us', round))
const reload = async () => sitDown(await playAlone(rules, 'Us'))

function state({ seat }: Alone): SortState {
  const { stage, boards } = seat.store.getState()
  const now = currentRound(stage)
  const view = boards[BOARD]
  if (!now || !view) throw new Error('no round')
  return createFold(sortRules)(now, view, 'me')
}
const place = ({ seat }: Alone, card: string) => seat.send(BOARD, 'r1', { do: 'place', card, pile: 'we' })
const rowsKept = () =>
  (getKept('social-spaces-alone', 'boards') as Record<string, unknown[]> | undefined)?.[BOARD] ?? []

it('goes on where it stopped', async () => {
  expect(await hasGame()).toBe(false)
  const game = await begin()
  expect(hasBegun(game)).toBe(false)
  place(game, 'sew-01')
  place(game, 'sew-02')
  expect(hasBegun(game)).toBe(true)
  await vi.waitFor(() => expect(rowsKept()).toHaveLength(2))
  expect(await hasGame()).toBe(true)
  expect(Object.keys(state(await reload()).answers)).toEqual(['sew-01', 'sew-02'])
})

it('keeps a sealed guess over a reload, off the board until the end, and puts it there once', async () => {
  const game = await begin()
  game.seal(4)
  place(game, 'sew-01')
  await vi.waitFor(() => expect(rowsKept()).toHaveLength(1))
  expect(JSON.stringify(getKept('social-spaces-alone', 'boards'))).not.toContain('guess')
  expect(state(game).guess).toBe(null)

  const again = await reload()
  expect(state(again).guess).toBe(null)
  again.unseal()
  again.unseal()
  expect(state(again).guess).toBe(4)
  await vi.waitFor(() => expect(rowsKept()).toHaveLength(2))
  expect(getKept('social-spaces-alone', 'sealed')).toBe(null)

  const last = await reload()
  last.unseal()
  expect(rowsKept()).toHaveLength(2)
  expect(state(last).guess).toBe(4)
})

it('a new game starts empty, with no guess of the last one', async () => {
  const game = await begin()
  game.seal(4)
  place(game, 'sew-01')
  const fresh = await sitDown(await playAlone(rules, 'Us', { ...round, id: 'r2' }))
  fresh.unseal()
  expect(state(fresh)).toMatchObject({ guess: null, answers: {} })
  await vi.waitFor(() => expect(rowsKept()).toHaveLength(0))
})

it('passes over junk that it finds', async () => {
  await begin()
  for (const junk of [null, 7, [], { stage: 7 }, { [BOARD]: [null, { key: 'x' }] }]) {
    putKept('social-spaces-alone', 'boards', junk)
    putKept('social-spaces-alone', 'sealed', junk)
    expect(await hasGame()).toBe(false)
    await playAlone(rules, 'Us')
  }
})

it('plays where the browser keeps nothing, and says so', async () => {
  storage('refuses')
  expect(await hasGame()).toBe(false)
  const game = await begin()
  place(game, 'sew-01')
  expect(Object.keys(state(game).answers)).toEqual(['sew-01'])
  await vi.waitFor(() => expect(game.seat.store.getState().keeps).toBe(false))
})

it('says so too when the browser keeps nothing any more, as on a full disk', async () => {
  const game = await begin()
  expect(game.seat.store.getState().keeps).toBe(true)
  storage('refuses')
  place(game, 'sew-01')
  await vi.waitFor(() => expect(game.seat.store.getState().keeps).toBe(false))
})

it('waits no longer than 1.5 s for a storage that hangs', async () => {
  storage('hangs')
  const before = Date.now()
  expect(await hasGame()).toBe(false)
  expect(Date.now() - before).toBeLessThan(2_500)
})
