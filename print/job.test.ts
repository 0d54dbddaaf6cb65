import { describe, expect, it } from 'vitest'
import type { Pack } from '../cards/pack'
import { loadPack } from '../cards/packs'
import { PrintError } from './ink'
import { partsOf, readJob } from './job'
import { layOut } from './sheet'

const skills = await loadPack('skills')
const [spaces, barriers, principles] = (await Promise.all(
  ['community-spaces', 'barriers', 'principles'].map(loadPack),
)) as [Pack, Pack, Pack]

describe('what is printed when nothing is said', () => {
  it('suits an office printer: one set, fronts only, little ink, lines to cut along', () => {
    expect(readJob(skills, {})).toMatchObject({
      pack: 'skills',
      cut: 'all',
      langs: ['en'],
      sides: 'fronts',
      look: 'ink-saver',
      marks: 'lines',
      copies: 1,
      parts: ['guide', 'log', 'sorters', 'cards', 'credits'],
    })
  })

  it('is on postcards where the print is large, unless a card is chosen', () => {
    for (const size of ['a4', 'letter']) {
      const { paper, card } = readJob(skills, { large: true, paper: size })
      expect(layOut({ paper, card, sides: 'long-edge' }).front).toHaveLength(4)
    }
    expect(readJob(skills, { large: true, lang: 'en,ur' }).card.id).toBe('a6')
    expect(readJob(skills, { large: true, card: 'a5' }).card.id).toBe('a5')
    for (const size of ['a4', 'letter']) {
      const { paper, card } = readJob(spaces, { large: true, paper: size })
      expect(layOut({ paper, card, sides: 'long-edge' }).front).toHaveLength(2)
    }
  })

  it('is what the pack is played with: piles and log, a plan, or a wall', () => {
    expect(readJob(spaces, {}).parts).toEqual(['guide', 'plan', 'cards', 'credits'])
    expect(readJob(barriers, {}).parts).toEqual(['guide', 'headings', 'actions', 'cards', 'blanks', 'credits'])
    expect(readJob(barriers, { with: 'usual,script' }).parts).toEqual([
      ...['guide', 'script', 'headings', 'actions', 'cards', 'blanks', 'credits'],
    ])
    expect(partsOf(principles), 'which has no blank cards').not.toContain('blanks')
  })
})

describe('choices', () => {
  it('takes two languages on one card, and sizes in inches', () => {
    const job = readJob(skills, { lang: 'en, ur', card: '2.5x3.5in', paper: 'letter' })
    expect(job.langs).toEqual(['en', 'ur'])
    expect(job.card.w).toBeCloseTo(63.5)
  })

  it('takes mm as people write them', () => {
    expect(readJob(skills, { bleed: '2,5 mm' }).bleed).toBe(2.5)
    expect(readJob(skills, { sides: 'manual', offset: '0.5,-0.3' }).offset).toEqual({ x: 0.5, y: -0.3 })
    expect(readJob(skills, { sides: 'manual', offset: '0,5;-0,3' }).offset).toEqual({ x: 0.5, y: -0.3 })
  })

  it('binds the parts in its own order, whatever theirs', () =>
    expect(readJob(skills, { with: 'credits,cards,log' }).parts).toEqual(['log', 'cards', 'credits']))
})

describe('bad choices name themselves and the good ones', () => {
  it.each([
    [{ paper: 'a9' }, /There is no paper "a9".*a4/],
    [{ card: 'poker' }, /There is no card size "poker".*poker-us/],
    [{ sides: 'both' }, /"both" is no choice for sides.*long-edge/],
    [{ look: 'pink' }, /"pink" is no choice for look.*ink-saver/],
    [{ with: 'cards,cake' }, /"cake" is no choice for with.*sorters/],
    [{ copies: 27 }, /"27" is no choice for copies.*1 to 26/],
    [{ copies: '1.5' }, /"1.5" is no choice for copies/],
    [{ copies: 'many' }, /"many" is no choice for copies/],
    [{ bleed: '9' }, /"9" is no choice for bleed.*0 to 5/],
    [{ offset: '9,0' }, /"9" is no choice for offset/],
    [{ copies: '0x2' }, /"0x2" is no choice for copies/],
    [{ copies: '1e1' }, /"1e1" is no choice for copies/],
    [{ offset: '1' }, /"1" is no choice for offset.*across and down/],
    [{ with: '' }, /Nothing is to be printed.*cards/],
    [{ sides: 'manual', offset: '0.55,0' }, /"0.55" is no choice for offset. Give whole tenths of a mm, such as 0.6/],
    [{ offset: '0.5,0' }, /offset moves the backs, and with the sides fronts the printer prints none/],
    [{ sides: 'fold', offset: '0,1' }, /with the sides fold .* long-edge, short-edge or manual/],
    [{ offset: '1,2,3' }, /"1,2,3" is no choice for offset/],
    [{ lang: '' }, /is no choice for lang/],
    [{ lang: 'en,en' }, /"en,en" is no choice for lang/],
    [{ lang: 'en,pl,ur' }, /is no choice for lang/],
    [{ large: 'yes' }, /"large" is either there or not/],
    [{ paper: true }, /"paper" needs a value/],
    [{ papre: 'a4' }, /no choice called "papre"/],
  ])('%j', (said, message) => {
    const read = () => readJob(skills, said)
    expect(read).toThrow(PrintError)
    expect(read).toThrow(message)
  })
})

describe('what only the pack can tell', () => {
  const pack = { id: 'quay', exercise: 'sort', languages: ['en', 'cy'], cuts: { 30: [] }, blanks: 0 }
  it.each([
    [{ lang: 'xx' }, 'pack "quay" has no language "xx". It has: en, cy.'],
    [{ lang: 'en,xx' }, 'pack "quay" has no language "xx". It has: en, cy.'],
    [{ cut: '99' }, 'pack "quay" has no cut "99". It has: all, 30.'],
    [
      { with: 'cards,plan' },
      'pack "quay" is not played with "plan". For with, choose: usual, guide, measure, signs, script, log',
    ],
    [{ with: 'blanks' }, 'pack "quay" is not played with "blanks".'],
    [{ cut: 'constructor' }, 'pack "quay" has no cut "constructor". It has: all, 30.'],
  ])('%j', (said, message) => {
    const check = () => readJob(pack, said)
    expect(check).toThrow(PrintError)
    expect(check).toThrow(message)
  })

  it('takes its languages, its cuts and the whole deck', () => {
    expect(readJob(pack, {}).pack).toBe('quay')
    expect(readJob(pack, { lang: 'cy,en' }).langs).toEqual(['cy', 'en'])
    expect(readJob(pack, { cut: '30' }).cut).toBe('30')
  })
})
