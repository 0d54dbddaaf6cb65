// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** The file as a page just opened has it: with nothing in its memory. */
const newPage = async () => {
  vi.resetModules()
  return import('./kept')
}

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => vi.unstubAllGlobals())

it('remembers over a reload, and in another tab only what is not for this tab alone', async () => {
  const page = await newPage()
  page.keep('lang', 'ur')
  page.keepHere('guess/r1', 60)
  const reloaded = await newPage()
  expect(reloaded.keptLang()).toBe('ur')
  expect(reloaded.keptHere('guess/r1')).toBe(60)
  sessionStorage.clear() // another tab
  const other = await newPage()
  expect(other.kept('lang')).toBe('ur')
  expect(other.keptHere('lang')).toBeUndefined()
  expect(other.keptHere('guess/r1')).toBeUndefined()
})

it('remembers until the page is left where the browser refuses, and takes junk for nothing', async () => {
  localStorage.setItem('lang', 'no JSON')
  expect((await newPage()).keptLang()).toBe('en')
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  vi.stubGlobal('localStorage', undefined)
  const page = await newPage()
  page.keep('seat/K7MPTX', { token: 'abc', table: 'Oak' })
  expect(page.keptSeat('K7MPTX')).toEqual({ token: 'abc', table: 'Oak' })
  page.forgetSeat('K7MPTX', 'abc')
  expect(page.keptSeat('K7MPTX')).toBeUndefined()
})

it('forgets a seat with its ticket, but no newer seat of the same workshop', async () => {
  const page = await newPage()
  page.keep('ticket/old', { some: 'ticket' })
  page.keep('seat/K7MPTX', { token: 'new', table: 'Oak' })
  page.forgetSeat('K7MPTX', 'old')
  expect(page.kept('ticket/old')).toBeUndefined()
  expect(page.keptSeat('K7MPTX')).toEqual({ token: 'new', table: 'Oak' })
  page.forgetSeat('K7MPTX', 'new')
  expect(page.keptSeat('K7MPTX')).toBeUndefined()
})
