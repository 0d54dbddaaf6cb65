// A plan on one page of paper: first it is set smaller, then its story is shortened, and that is said.
import { expect, test } from 'vitest'
import { planned, server, somebody } from './builders'
import { clip, paperOf } from './paper'
import { rules } from './rules'

const oak = somebody('oak')
const words = (letters: number) => 'wide and sunny '.repeat(100).slice(0, letters).trim()
const setOf = (...lines: Parameters<typeof planned>) => paperOf(rules.tally(planned(...lines)))

const lists = (['features', 'strengths', 'troubles'] as const).map(about => oak.tells(about, words(400)))
const hit = Array.from({ length: 12 }, (_, n) => [
  server.throws('flood'),
  oak.tells('answer', words(390), `shock-${n + 1}`),
]).flat()

test('a short plan is set large and whole', () => {
  expect(setOf(oak.tells('name', 'Hall'), oak.chooses('shed'))).toEqual({ size: 11, story: 1_000, answer: 400 })
})

test('a longer one is set smaller before anything is shortened', () => {
  const longer = setOf(...lists, ...hit.slice(0, 10), oak.tells('story', words(900)))
  expect(longer).toMatchObject({ story: 1_000, answer: 400 })
  expect(longer.size).toBeLessThan(11)
})

test('what does not fit at 8 points has its story shortened first, and the answers after it', () => {
  const full = setOf(...lists, ...hit, oak.tells('story', words(990)))
  expect(full.size).toBe(8)
  expect(full.story).toBeLessThan(1_000)
})

test('words are cut between words, and left alone where they fit', () => {
  expect(clip('She comes in by the door', 12)).toBe('She comes')
  expect(clip('She comes', 12)).toBe('She comes')
  expect(clip('川辺のホールは今日も開いている', 5)).toBe('川辺のホー')
})
