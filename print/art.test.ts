import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { draw } from '../cards/draw.mjs'
import { plain, readArt } from './art'

it('knows every picture of the skills deck, in four commands only', () => {
  draw()
  const art = readArt(readFileSync('cards/skills/art.svg', 'utf8'), '#000000')
  const { cards, suits } = JSON.parse(readFileSync('cards/skills/pack.json', 'utf8'))
  for (const { art: hex } of [...cards, ...suits]) {
    const inks = art.get(hex)?.inks ?? []
    expect(inks.length, hex).toBeGreaterThan(0)
    for (const ink of inks) expect(ink).toMatchObject({ path: expect.stringMatching(/^M( -?[\d.]+| [LCZM])+$/) })
  }
})

it('draws lines across and down, round corners and quadratic curves', () => {
  expect(plain('M1 2h3v4H0z')).toBe('M 1 2 L 4 2 L 4 6 L 0 6 Z')
  expect(plain('M0 0q3 3 6 0')).toBe('M 0 0 C 2 2 4 2 6 0')
  const art = readArt(
    '<symbol id="A"><rect x="10" y="10" width="20" height="10" rx="2"/><circle cx="5" cy="5" r="5"/></symbol>',
    '#000000',
  )
  const [box, ring] = art.get('A')?.inks ?? []
  expect(box).toMatchObject({ path: expect.stringMatching(/^M 12 10 L 28 10 C .* 30 12 L 30 18 C/) })
  expect(ring).toMatchObject({ path: expect.stringMatching(/^M 0 5 C .* 5 10 C/) })
})

it('turns what the sprite turns', () => expect(plain('M1 0L2 0', 'rotate(90)')).toBe('M 0 1 L 0 2'))
