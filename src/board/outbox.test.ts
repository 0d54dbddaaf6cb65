// What a device keeps of its unsent moves, whatever its browser's storage does.
import { beforeEach, expect, it, vi } from 'vitest'
import type { Rules } from '../exercise'
import { rules as sortRules } from '../exercises/sort/rules'
import { aRound, keyOf } from './builders'
import { playAlone } from './local'
import type { Append } from './moves'
import { openOutbox } from './outbox'
import { connections, emptyStorage, getKept, keptDatabases, putKept, storage } from './storage.builders'

vi.mock('idb-keyval', async () => import('./storage.builders'))
beforeEach(emptyStorage)

const rules = sortRules as Rules<unknown, unknown>
const append = (n: number): Append => ({ key: keyOf(n), seen: n, round: 'r1', move: { do: 'asked' } })
const never = () => {
  throw new Error('the storage works')
}

it('keeps moves for the next page, also where one played alone before', async () => {
  await playAlone(rules, 'Us', aRound())
  openOutbox('a', never).save([append(1), append(2)])
  openOutbox('b', never).save([append(3)])
  await vi.waitFor(async () => expect(await openOutbox('b', never).load()).toEqual([append(3)]))
  expect(await openOutbox('a', never).load()).toEqual([append(1), append(2)])
  await vi.waitFor(() => expect(getKept('social-spaces-alone', 'boards')).toHaveProperty('stage.length', 3))
  expect(keptDatabases()).toEqual(['social-spaces-alone', 'social-spaces-outbox'])
})

it('opens each database once, however many boards there are', async () => {
  for (let n = 0; n < 9; n++) await openOutbox(`board ${n}`, never).load()
  await playAlone(rules, 'Us', aRound())
  await playAlone(rules, 'Us')
  expect([...connections].sort()).toEqual(['social-spaces-alone', 'social-spaces-outbox'])
})

it('hands out what it was given last, before that is on the disk', async () => {
  const outbox = openOutbox('a', never)
  outbox.save([append(1), append(2)])
  outbox.save([append(2)])
  expect(await outbox.load()).toEqual([append(2)])
  await vi.waitFor(() => expect(getKept('social-spaces-outbox', 'a')).toEqual([append(2)]))
})

it('keeps the moves of two tabs of one seat apart, and each takes out only what it has held itself', async () => {
  const stored = () => getKept('social-spaces-outbox', 'a')
  const [one, two] = [openOutbox('a', never), openOutbox('a', never)]
  expect([await one.load(), await two.load()]).toEqual([[], []])
  one.save([append(1)])
  two.save([append(2)])
  one.save([append(1), append(3)])
  await vi.waitFor(() => expect(stored()).toEqual([append(2), append(1), append(3)]))
  two.save([]) // its move is on the board
  await vi.waitFor(() => expect(stored()).toEqual([append(1), append(3)]))
  const three = openOutbox('a', never)
  expect(await three.load()).toEqual([append(1), append(3)])
  three.save([append(1), append(3), append(4)]) // it sends the first tab's too
  three.save([append(4)])
  await vi.waitFor(() => expect(stored()).toEqual([append(4)]))
  one.save([])
  three.save([])
  await vi.waitFor(() => expect(stored()).toEqual([]))
})

it('passes over junk that it finds', async () => {
  for (const junk of [null, 7, 'x', {}, [null, { key: 'x' }, { ...append(1), move: 7 }]]) {
    putKept('social-spaces-outbox', 'a', junk)
    expect(await openOutbox('a', never).load()).toEqual([])
  }
})

it('says once that the browser keeps nothing, and still remembers for this page', async () => {
  storage('refuses')
  const refused = vi.fn()
  const outbox = openOutbox('a', refused)
  expect(await outbox.load()).toEqual([])
  outbox.save([append(1)])
  outbox.save([append(1), append(2)])
  expect(await outbox.load()).toEqual([append(1), append(2)])
  expect(refused).toHaveBeenCalledTimes(1)
})
