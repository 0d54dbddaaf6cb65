// What is promised of every sheet: large print is large, to save ink is black, a draft says so, and a page is read one way.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { loadPack } from '../cards/packs'
import { installed, kitType } from './builders'
import type { Ink, Page, Text } from './ink'
import { type Part, partsOf } from './job'
import { kitPrinter } from './press.builders'

const { plan, keep } = kitPrinter()
const type = await kitType()
const signs = {
  code: 'K7M-PTX',
  address: 'http://192.168.1.20:3000',
  tables: [{ name: 'Riverside', url: 'http://192.168.1.20:3000/#/j/K7MPTX/t' }],
}
const PACKS = await Promise.all(['skills', 'words', 'community-spaces', 'barriers'].map(loadPack))
const skills = PACKS[0] as (typeof PACKS)[number]

const PARTS = PACKS.flatMap(pack => partsOf(pack).map(part => ({ pack, id: pack.id, part })))

const planned = (pack: (typeof PACKS)[number], said: Readonly<Record<string, unknown>>) =>
  plan(pack, { sides: 'long-edge', cut: pack.id === 'skills' ? '30' : 'all', ...said }, signs)

const texts = (inks: readonly Ink[]): readonly Text[] =>
  inks.flatMap(ink => (ink.do === 'text' ? [ink] : 'inks' in ink ? texts(ink.inks) : []))

async function operators(plan: Awaited<ReturnType<typeof planned>>): Promise<string> {
  const how = ['--qdf', '--object-streams=disable', await keep(plan), '-']
  return execFileSync('qpdf', how, { encoding: 'latin1', maxBuffer: 1 << 28 })
}

describe.skipIf(!installed('qpdf'))('in large print (with qpdf)', () => {
  it.each(PARTS)('$part of $id has no text under 18 pt', async ({ pack, part }) => {
    const paper = part === 'plan' ? 'a1' : 'a4'
    for (const lang of pack.languages) {
      const said = await operators(await planned(pack, { large: true, with: part, paper, lang }))
      const sizes = [...said.matchAll(/\/F\d+m? ([\d.]+) Tf/g)].map(([, size]) => Number(size))
      expect(sizes.length).toBeGreaterThan(0)
      expect(Math.min(...sizes), lang).toBeGreaterThanOrEqual(18)
    }
  })
})

describe.skipIf(!installed('qpdf'))('to save ink (with qpdf)', () => {
  it.each(PARTS)('$part of $id has no colour', async ({ pack, part }) => {
    const said = await operators(await planned(pack, { with: part, paper: 'a3' }))
    expect(said).toMatch(/ Tf/)
    expect(said.match(/^[\d. ]+ (rg|RG)$/m)).toBeNull()
  })
})

describe('a draft', () => {
  const carried: readonly Part[] = ['script', 'log', 'sorters', 'cards']
  it.each(carried)('says so on each page of the %s', async part => {
    for (const [lang, note] of [
      ['cy', 'draft translation (Welsh)'],
      ['ur', 'draft translation (Urdu)'],
    ] as const)
      for (const large of [false, true]) {
        const { book } = await planned(skills, { lang, with: part, sides: 'fronts', large })
        for (const { inks, width, height } of book.pages) {
          const found = texts(inks).filter(({ line }) => line.text.includes(note))
          expect(found.length, `${lang}, ${large}`).toBeGreaterThan(0)
          if (part === 'cards') continue
          for (const { x, y, size, line } of found) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x + line.width * size).toBeLessThanOrEqual(width)
            expect(y).toBeLessThan(height - 12)
          }
        }
      }
  })

  it('says so where the guide names its piles, and what is none says nothing', async () => {
    const words = ({ inks }: Page) => texts(inks).map(({ line }) => line.text)
    const first = async (said: Readonly<Record<string, unknown>>) => {
      const [page] = (await planned(skills, { sides: 'fronts', ...said })).book.pages
      return page ? words(page).join(' ') : ''
    }
    expect(await first({ with: 'guide', lang: 'cy' })).toContain('draft translation (Welsh)')
    expect(await first({ with: 'log' })).not.toContain('draft')
  })
})

describe('the log', () => {
  it.each(['ar', 'ur', 'en', 'pa', 'bn', 'pl'])(
    'is set one way in %s, and nothing of it runs into another',
    async lang => {
      for (const large of [false, true]) {
        const { book } = await planned(skills, { lang, large, with: 'log', sides: 'fronts' })
        const [page, ...more] = book.pages
        expect(more).toEqual([])
        if (!page) throw new Error('no page')
        const said = texts(page.inks).filter(({ line }) => !line.text.includes('draft'))
        const boxes = said.map(({ x, y, size, line }) => {
          const { left, right, top, bottom } = type.extent(line)
          return {
            text: line.text,
            x: x + left * size,
            w: (right - left) * size,
            from: y - top * size,
            to: y - bottom * size,
          }
        })
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) {
            const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.to <= b.from + 0.5 || b.to <= a.from + 0.5
            expect(apart, `${a.text} and ${b.text}`).toBe(true)
          }
        const edge = 10.2 * (72 / 25.4)
        const rtl = lang === 'ar' || lang === 'ur'
        const starts = said.filter(({ line }) => line.text !== 'How many are you?')
        for (const { x, size, line } of starts) {
          const start = rtl ? page.width - edge - (x + line.width * size) : x - edge
          expect(Math.abs(start), line.text).toBeLessThan(12)
        }
      }
    },
  )
})
