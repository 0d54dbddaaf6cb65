import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { GROUNDS, TINTS } from './grounds'

it('prints a suit in the tint that the screens show it in', () => {
  const css = readFileSync('src/ui/tokens.css', 'utf8')
  const tints = [...css.matchAll(/\.tint-(\d) \{\s*--tint: (#[0-9a-f]{6});/g)]
  expect(tints.map(([, at]) => Number(at))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(tints.map(([, , tint]) => tint)).toEqual(TINTS)
})

it('gives each of ten suits a shape of its own', () => expect(new Set(GROUNDS).size).toBe(10))
