// @vitest-environment happy-dom
// What the app makes of answers, good ones and others.
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { ask, isGone, parseTicket, patiently, Refusal, takeSeat } from './api'
import { words } from './words/words'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const answers = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))

const refusal = (asked: Promise<unknown>): Promise<Refusal> =>
  asked.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: Refusal) => error,
  )

it('says what was refused in our words where there are some, else in the server’s, and keeps the word for it', async () => {
  answers(423, { error: 'locked', message: 'from the server' })
  expect(await refusal(ask('GET', 'x'))).toMatchObject({ status: 423, word: 'locked', message: words.problem.locked })
  answers(400, { error: 'field', message: 'from the server' })
  expect(await refusal(ask('GET', 'x'))).toMatchObject({ status: 400, word: 'field', message: 'from the server' })
  answers(404, { error: 'constructor', message: 7 })
  expect(await refusal(ask('GET', 'x'))).toMatchObject({ status: 404, message: '' })
  answers(502, '<html>')
  expect(await refusal(ask('GET', 'x'))).toMatchObject({ status: 502, word: '', message: '' })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await refusal(ask('GET', 'x'))).toMatchObject({ status: 0, message: '' })
})

it('knows which answers no asking again will change', () => {
  const gone = [0, 400, 401, 403, 404, 409, 410, 423, 429, 500, 503].filter(status => isGone(new Refusal(status, '')))
  expect(gone).toEqual([401, 403, 404, 410])
  expect(isGone(new Error('a chunk did not come'))).toBe(false)
})

const ticket = {
  code: 'K7MPTX',
  participant: 'oak',
  role: 'participant',
  table: 't1',
  token: 'x'.repeat(22),
  epoch: 3,
} as const

it('takes back a ticket that it kept, and nothing else', () => {
  expect(parseTicket('k7m-ptx', JSON.parse(JSON.stringify(ticket)))).toEqual(ticket)
  expect(parseTicket('K7MPTX', { ...ticket, table: undefined })?.table).toBe(null)
  for (const wrong of [{ participant: '__proto__' }, { token: 7 }, { token: '' }, { table: 7 }, { epoch: -1 }])
    expect(parseTicket('K7MPTX', { ...ticket, ...wrong }), JSON.stringify(wrong)).toBe(undefined)
  fc.assert(
    fc.property(fc.anything(), json => {
      expect(parseTicket('K7MPTX', json)).toBe(undefined)
    }),
  )
})

it('takes no answer for a seat that is none', async () => {
  answers(201, { ...ticket, token: undefined })
  expect(await refusal(takeSeat('K7MPTX', {}, 'f'.repeat(22)))).toMatchObject({ status: 0 })
  answers(201, ticket)
  expect(await takeSeat('K7MPTX', {}, 'f'.repeat(22))).toEqual(ticket) // its own token, not the facilitator's
})

it('asks again after 1, 2, 4 and 8 s, then gives up', async () => {
  vi.useFakeTimers()
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
  const loaded = refusal(patiently(load))
  const times: number[] = []
  for (const wait of [0, 1, 2, 4, 8, 16]) {
    await vi.advanceTimersByTimeAsync(wait * 1_000)
    times.push(load.mock.calls.length)
  }
  expect(times).toEqual([1, 2, 3, 4, 5, 5])
  expect((await loaded).message).toMatch(/Failed to fetch/)
})

it('asks again over nothing that was refused, and no more once its page is gone', async () => {
  const refused = vi.fn(() => Promise.reject(new Refusal(404, '')))
  await refusal(patiently(refused))
  expect(refused).toHaveBeenCalledTimes(1)
  const failed = vi.fn(() => Promise.reject(new Error('x')))
  await refusal(patiently(failed, () => true))
  expect(failed).toHaveBeenCalledTimes(1)
})
