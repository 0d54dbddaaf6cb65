// Limits in made-up time.
import { expect, it } from 'vitest'
import { addressOf } from './address'
import { newCode, readCode, SYMBOLS, showCode } from './codes'
import { Brake, Bucket } from './limits'

it('a bucket lets a burst through, then its rate', () => {
  const bucket = new Bucket(30, 120, 0)
  const taken = (now: number, tries: number) =>
    Array.from({ length: tries }, () => bucket.take(1, now)).filter(Boolean).length
  expect(taken(0, 500)).toBe(120)
  expect(taken(1000, 500)).toBe(30)
  expect(taken(100_000, 500)).toBe(120)
})

it('the brake counts wrong codes by address and over all, and knows who was right', () => {
  let now = 0
  const brake = new Brake(() => now)
  brake.hit('hall', 'BCDFGH')
  for (let n = 0; n < 10; n++) {
    expect(brake.isBraked('hall', 'BBBBBB')).toBe(false)
    brake.miss('hall')
  }
  expect(brake.isBraked('hall', 'BBBBBB')).toBe(true)
  expect(brake.isBraked('hall', 'BCDFGH')).toBe(false)
  expect(brake.isBraked('home', 'BBBBBB')).toBe(false)
  now += 60_000
  expect(brake.isBraked('hall', 'BBBBBB')).toBe(false)
  for (let n = 0; n < 20; n++) brake.miss(`address ${n}`)
  expect(brake.isBraked('home', 'BBBBBB')).toBe(true)
  now += 1000
  expect(brake.isBraked('home', 'BBBBBB')).toBe(false)
})

it('one address, however often it tries, brakes nobody else', () => {
  const brake = new Brake(() => 0)
  for (let n = 0; n < 1000; n++) brake.miss('prankster')
  expect(brake.isBraked('prankster', 'BBBBBB')).toBe(true)
  expect(brake.isBraked('home', 'BCDFGH')).toBe(false)
})

it('an address that made too many workshops may make one a minute', () => {
  let now = 0
  const brake = new Brake(() => now)
  const made = () => Array.from({ length: 500 }, () => brake.mayMake('prankster')).filter(Boolean).length
  expect(made()).toBe(120)
  now += 60_000
  expect(made()).toBe(1)
  expect(brake.mayMake('home')).toBe(true)
})

it('a code has six symbols and is read however it is typed', () => {
  const codes = Array.from({ length: 1000 }, newCode)
  expect(new Set(codes).size).toBeGreaterThan(995)
  expect(new Set(codes.join(''))).toEqual(new Set(SYMBOLS))
  expect(showCode('K7MPTX')).toBe('K7M-PTX')
  for (const typed of ['k7m-ptx', ' K7M PTX ', 'K7M–PTX', 'k 7 m.p t x']) expect(readCode(typed)).toBe('K7MPTX')
  for (const typed of ['', 'K7MPT', 'K7MPTXX', 'K7MPTA', 'K7MPT1', 'K7MPTL', 'K7M/PTX', 'ĸ7MPTX']) {
    expect(readCode(typed)).toBeUndefined()
  }
})

it('an address is the socket’s own, unless a proxy stands in front', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    }) as unknown as Parameters<typeof addressOf>[0]
  expect(addressOf(from('::ffff:192.168.1.7'), undefined)).toBe('192.168.1.7')
  expect(addressOf(from('127.0.0.1', '6.6.6.6'), undefined)).toBe('127.0.0.1')
  expect(addressOf(from('127.0.0.1', '6.6.6.6, 8.8.8.8'), 'https://x.org')).toBe('8.8.8.8')
  expect(addressOf(from('8.8.4.4', '6.6.6.6'), 'https://x.org')).toBe('8.8.4.4')
  expect(addressOf(from('2001:db8:1:2:aaaa::1'), undefined)).toBe('2001:db8:1:2')
})
