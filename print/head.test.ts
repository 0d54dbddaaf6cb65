// The head of a card has much to say on little room: nothing of it may lie on anything else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathBox } from './bounds'
import { kitType } from './builders'
import { frontInks } from './face'
import { type Coins, type Front, LARGE, type Look, SAVER } from './front'
import { type Box, type Ink, MM, PrintError } from './ink'
import { outsideSafe } from './safe'

const type = await kitType()
const LARGE_PRINT: Look = { ...SAVER, least: LARGE }
const glyph = { do: 'stamp', id: 'glyph', box: { x: 0, y: 0, w: 72, h: 72 }, inks: [] } as const

interface Has {
  readonly lang: string
  readonly number: number
  readonly set: boolean
  readonly stamp?: string | undefined
  readonly coins?: Coins | undefined
}

const frontOf = ({ lang, number, set, stamp, coins }: Has): Front => ({
  ...{
    id: 'odd-11',
    number,
    stamp: stamp === undefined ? undefined : { text: stamp, lang },
    coins,
    glyph,
    suit: 'Odd',
    tint: 0,
    credit: 'CC0',
  },
  set: set ? { said: 'Set W', letter: 'W' } : undefined,
  texts: [{ text: lang === 'ur' ? 'کہانی' : 'Juggle', lang }],
})

/** What each thing of the head covers: the frame or the disc where it has one, else its letters. */
function things(inks: readonly Ink[]): readonly Box[] {
  const end = inks.findIndex(ink => ink.do === 'tag' && (ink.role === 'H2' || ink.role === 'Artifact'))
  return inks.slice(0, end).flatMap(ink => {
    if (ink.do !== 'tag') return []
    const shapes = ink.inks.flatMap(ink => (ink.do === 'shape' ? [pathBox(ink.path)] : []))
    const texts = ink.inks.flatMap(ink => {
      if (ink.do !== 'text') return []
      const { left, right } = type.extent(ink.line)
      return [
        { x: ink.x + left * ink.size, y: ink.y - ink.size * 0.5, w: (right - left) * ink.size, h: ink.size * 0.4 },
      ]
    })
    const framed = texts.filter(text => !shapes.some(shape => over(shape, text)))
    return [...shapes, ...framed]
  })
}

const over = (a: Box, b: Box) =>
  a.x + a.w > b.x + 0.05 && b.x + b.w > a.x + 0.05 && a.y + a.h > b.y + 0.05 && b.y + b.h > a.y + 0.05

const set = (has: Has, w: number, look: Look) => {
  const card = { id: '', name: '', w, h: w * 1.9 }
  const inks = frontInks(frontOf(has), { w: w * MM, h: card.h * MM }, look, type, 'pack "odd", card "odd-11"')
  return { card, found: things(inks) }
}

describe('number, set, "Show me!" or points, and disc', () => {
  const some = fc.record({
    lang: fc.constantFrom('en', 'pl', 'cy', 'ur'),
    number: fc.constantFrom(1, 42, 100),
    set: fc.boolean(),
    stamp: fc.constantFrom(undefined, 'Show me!', 'Pokażcie!', 'Dangoswch!'),
    coins: fc.constantFrom<(Coins | undefined)[]>(
      undefined,
      { count: 1, said: 'one' },
      { count: 3, sign: '−', said: 'three' },
      { count: 9, said: 'nine' },
    ),
  })

  it.each([
    ['large print', LARGE_PRINT, 45, 110],
    ['the usual size', SAVER, 40, 110],
  ])('lie beside or under each other in %s, or are refused', (_, look, least, most) => {
    let drawn = 0
    fc.assert(
      fc.property(some, fc.integer({ min: least, max: most }), (has, w) => {
        try {
          const { card, found } = set({ ...has, stamp: has.coins ? undefined : has.stamp }, w, look)
          drawn++
          expect(outsideSafe(card, found)).toEqual([])
          for (const [i, a] of found.entries())
            for (const b of found.slice(i + 1)) expect([a, b, over(a, b)]).toEqual([a, b, false])
        } catch (error) {
          if (!(error instanceof PrintError)) throw error
          expect(error.message).toMatch(/odd-11.*Choose larger cards|larger cards or paper/)
        }
      }),
      { numRuns: 150 },
    )
    expect(drawn).toBeGreaterThan(100)
  })

  it('puts "Show me!" under the rest where a narrow card in large print has no room beside it', () => {
    const has = { lang: 'en', number: 42, set: true, stamp: 'Show me!' } as const
    const rows = (w: number) =>
      new Set(set(has, w, LARGE_PRINT).found.map(({ y, h }) => Math.round((y + h / 2) / 12))).size
    expect(rows(110)).toBe(1)
    expect(rows(63)).toBeGreaterThan(1)
  })
})
