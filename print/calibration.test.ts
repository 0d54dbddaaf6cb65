import { beforeAll, describe, expect, it } from 'vitest'
import { sheets as words } from '../src/words/en.sheets'
import { all, kitType } from './builders'
import { calibrationPages } from './calibration'
import { COLOURED, LARGE, type Look } from './front'
import { type Ink, MM } from './ink'
import { readCardSize, readPaper } from './papers'
import type { Type } from './shape'
import { layOut, type Sides } from './sheet'
import { scalesOf } from './vernier'

let type: Type
beforeAll(async () => {
  type = await kitType()
})

const texts = (inks: readonly Ink[]) => all(inks, 'text')

const LARGE_LOOK: Look = { ...COLOURED, least: LARGE }

describe.each<[string, string, Sides, Look]>([
  ['a4', 'poker-us', 'long-edge', COLOURED],
  ['a4', 'index', 'short-edge', COLOURED], // a lying page
  ['a4', 'index', 'long-edge', LARGE_LOOK],
  ['a5', 'a6', 'manual', COLOURED],
  ['a5', 'mini', 'manual', COLOURED], // the lowest page there is
  ['avery-5388', 'index', 'long-edge', COLOURED],
])('the measuring sheet for %s with %s, %s', (paper, card, sides, look) => {
  const grid = layOut({ paper: readPaper(paper), card: readCardSize(card), sides })
  const { box } = scalesOf(grid)
  const made = () => {
    const sheet = { width: grid.width, height: grid.height, margin: 4.2 * MM }
    return calibrationPages({ sheet, type, words, look, where: 'the measuring sheet' }, grid)
  }

  it('is a front and a back as large as the sheets of cards', () => {
    const { width, height } = grid
    expect(made().map(page => [page.width, page.height])).toEqual([
      [width, height],
      [width, height],
    ])
  })

  it('says what to do above the scales, and gives an example below them, where the printer reaches', () => {
    const { area } = grid
    for (const page of made()) {
      const said = texts(page.inks).filter(({ line }) => !/^(-?\d|across|down)$/.test(line.text))
      expect(said.length).toBeGreaterThan(0)
      for (const { x, y, size, line } of said) {
        expect(x).toBeGreaterThanOrEqual(area.x)
        expect(x + line.width * size).toBeLessThanOrEqual(area.x + area.w)
        expect(y - size).toBeGreaterThanOrEqual(area.y - 1)
        expect(y <= box.y || y - size >= box.y + box.h, line.text).toBe(true)
        expect(y).toBeLessThanOrEqual(area.y + area.h)
      }
    }
  })

  it('gives an example', () => {
    const said = texts(made()[0]?.inks ?? []).map(({ line }) => line.text.trim())
    expect(said.join(' ')).toContain('type in 1.3.')
  })

  it('numbers the whole millimetres of both scales', () => {
    const [front] = made()
    const numbers = texts(front?.inks ?? []).map(({ line }) => line.text)
    expect(numbers.filter(text => /^-?\d$/.test(text)).sort()).toEqual(['-5', '-5', '0', '0', '5', '5'])
    expect(numbers).toContain(words.calibration.across)
    expect(numbers).toContain(words.calibration.down)
  })
})
