import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Rules } from '../exercise'
import { aRound, aRow, frozen, keyOf } from './builders'
import { actOf, fold, parseAppend, playOrPass, playRow, type Row, SERVER } from './moves'

/** Rules that write down what they were asked, so that the envelope is tested and no exercise. */
type Heard = readonly string[]
const listening: Rules<Heard, { word: string }> = {
  start: round => [`start ${round.id}`],
  parse: json => {
    const { word } = json as { word?: unknown }
    return typeof word === 'string' ? { word } : undefined
  },
  play: (heard, { word }, { by, seq, seen, at, key }) =>
    word === 'nothing' ? heard : [...heard, `${key} ${by} ${word} ${seq} ${seen} ${at}`],
  tally: () => {
    throw new Error('nobody asked')
  },
  seal: () => undefined,
  unseal: () => [],
}

const good = { key: keyOf(1), seen: 3, round: 'r1', move: { do: 'place', card: 'sew-01', pile: 'we' } }

it('takes an append as it is', () => {
  expect(parseAppend(good)).toEqual(good)
})

it('drops a forged by, at or seq, and whatever else nobody asked for', () => {
  const forged = { ...good, by: SERVER, at: 0, seq: 0, epoch: 9, constructor: 'x' }
  expect(Object.keys(parseAppend(forged) ?? {}).sort()).toEqual(['key', 'move', 'round', 'seen'])
  expect(parseAppend(JSON.parse(`{"__proto__":{"by":"server"},${JSON.stringify(good).slice(1)}`))).toEqual(good)
})

it('finds no append in what lacks a part or has a wrong one', () => {
  const wrong: Record<keyof typeof good, readonly unknown[]> = {
    key: [undefined, null, '', 'short', 'x'.repeat(41), '0123456789abcde/', 7, ['0123456789abcdef']],
    seen: [undefined, null, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, '3'],
    round: [undefined, null, '', '__proto__', '../r1', 'r 1', 1, ['r1']],
    move: [undefined, null, 'place', 7, true, [], [good.move]],
  }
  for (const [part, values] of Object.entries(wrong))
    for (const value of values) expect(parseAppend({ ...good, [part]: value }), `${part}: ${value}`).toBeUndefined()
  for (const junk of [undefined, null, '', 0, [], [good], JSON.stringify(good)])
    expect(parseAppend(junk)).toBeUndefined()
})

it('never throws over junk and never hands on a field that is not its own', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true })
  const nearly = fc.record(
    {
      key: fc.oneof(fc.constant(keyOf(1)), anything),
      seen: fc.oneof(fc.nat(), anything),
      round: fc.oneof(fc.constant('r1'), anything),
      move: fc.oneof(fc.object(), anything),
      by: anything,
      at: anything,
    },
    { requiredKeys: [] },
  )
  let taken = 0
  fc.assert(
    fc.property(fc.oneof(anything, nearly), junk => {
      const append = parseAppend(junk)
      if (append === undefined) return
      taken++
      expect(Object.keys(append).sort()).toEqual(['key', 'move', 'round', 'seen'])
    }),
    { numRuns: 2_000 },
  )
  expect(taken).toBeGreaterThan(0) // or the property held of nothing
})

it('stamps an act with its place, and nobody has seen what was not there', () => {
  expect(actOf(aRow(4, {}, { seen: 2 }), 4)).toMatchObject({ key: keyOf(4), by: 'oak', seq: 4, seen: 2 })
  expect(actOf(aRow(4, {}, { seen: 999 }), 4).seen).toBe(4)
})

it('passes over junk, and over a move that does not count, with the very same state', () => {
  const state = frozen(['start r1'])
  expect(playRow(listening, state, aRow(0, { nonsense: true }), 0)).toBe(state)
  expect(playRow(listening, state, aRow(0, { word: 'nothing' }), 0)).toBe(state)
})

it('folds its own round in order and passes over other rounds, which still take up their places', () => {
  const rows: readonly Row[] = [
    aRow(0, { word: 'a' }, { at: 5 }),
    aRow(1, { word: 'b' }, { round: 'r2' }),
    aRow(2, { word: 'c' }, { at: 5, by: 'elm', seen: 9 }),
  ]
  expect(fold(listening, aRound(), rows)).toEqual(['start r1', `${keyOf(0)} oak a 0 0 5`, `${keyOf(2)} elm c 2 2 5`])
})

it('leaves out the rows that do not count, and only those', () => {
  const rows = [aRow(0, { word: 'a' }), aRow(1, { word: 'b' })]
  expect(fold(listening, aRound(), rows, row => row.key === keyOf(1))).toHaveLength(2)
  expect(fold(listening, aRound(), [])).toEqual(['start r1'])
})

it('passes over a row that the rules throw over, and tells of it', () => {
  const poisoned = { ...listening, parse: () => JSON.parse('{') }
  const state = frozen(['start r1'])
  const told: string[] = []
  expect(playOrPass(poisoned, state, aRow(3, { word: 'a' }), 3, ({ key }, error) => told.push(`${key} ${error}`))).toBe(
    state,
  )
  expect(told).toEqual([expect.stringContaining(`${keyOf(3)} SyntaxError`)])
  expect(playOrPass(listening, state, aRow(0, { word: 'a' }), 0, () => told.push('no'))).toHaveLength(2)
  expect(told).toHaveLength(1)
})
