// What leaves the app in files.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRound, revived } from './builders'
import { parseSaved, type SavedWorkshop, talliesReader } from './record'
import type { Tallies } from './wire'

const full = { of: 7, reached: 2, people: 5, light: null, counts: { we: 1, constructor: 1 } }
const saved: SavedWorkshop = {
  socialSpaces: 1,
  records: [
    {
      title: 'Riverside',
      place: '',
      date: '2026-11-21',
      closedAt: 1_700_000_000_000,
      round: aRound(),
      tables: [
        { id: 't1', name: 'Oak', tally: full, paper: null },
        { id: 't2', name: 'Elm', tally: null, paper: { people: null, of: 6, counts: { we: 4 } } },
      ],
      claims: { 'cook-01': 't1' },
    },
  ],
}

it('a saved workshop comes back as it was', () => {
  expect(parseSaved(revived(saved))).toEqual(saved)
})

/** As a file holds it: undefined, -0 and the like are none of JSON. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null')

/** The value with one of its parts, however deep, made something else. */
const spoilt = fc
  .tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), fc.anything())
  .map(([path, junk]): unknown => {
    const copy: unknown = revived(saved)
    let part = copy
    for (const [depth, n] of path.entries()) {
      if (typeof part !== 'object' || part === null) break
      const keys = Object.keys(part)
      const key = keys[n % Math.max(1, keys.length)]
      if (key === undefined) break
      const parent = part as Record<string, unknown>
      if (depth === path.length - 1) parent[key] = junk
      part = parent[key]
    }
    return copy
  })

it('whatever a file holds, it is read as a workshop that reads alike ever after, or as none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), spoilt), json => {
      const read = parseSaved(asJson(json))
      if (read) expect(parseSaved(revived(read))).toEqual(read)
    }),
    { numRuns: 1_000 },
  )
  expect(parseSaved({ ...saved, socialSpaces: 2 })).toBe(undefined)
  expect(parseSaved({ ...saved, records: [] })).toBe(undefined)
})

it('tallies come over the wire as they were, and junk among them is left out', () => {
  const table = {
    id: 't1',
    of: 7,
    reached: 2,
    people: 5,
    light: 'help',
    sealed: true,
    here: ['oak'],
    tally: full,
  } as const
  const tallies: Tallies = { now: 5, round: 'r1', arrived: 3, late: { r1: 2 }, tables: [table] }
  expect(talliesReader()(revived(tallies))).toEqual(tallies)
  const junk = [null, 7, {}, { ...table, id: '__proto__' }, { ...table, reached: -1 }]
  expect(talliesReader()({ ...tallies, tables: [...junk, table] })?.tables).toEqual([table])
  expect(talliesReader()({ ...tallies, tables: [{ ...table, tally: 7 }] })?.tables[0]?.tally).toBe(null)
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (json, part) => {
      expect(talliesReader()(json)).toBe(undefined)
      expect(talliesReader()({ ...tallies, tables: part, round: part, late: part })?.now).toBe(5)
    }),
  )
})

it('a table told to be as before is what it was, in the same round; one never told of is left out', () => {
  const read = talliesReader()
  const table = { id: 't1', of: 6, reached: 2, people: 4, light: null, sealed: false, here: ['oak'], tally: { a: 1 } }
  const told = (round: string, tables: readonly object[]) =>
    read({ now: 5, round, arrived: 0, late: {}, tables })?.tables
  const other = { ...table, id: 't2', reached: 1 }
  expect(told('r1', [table, other])).toEqual([table, other])
  const same = { id: 't1', same: true }
  expect(told('r1', [same, { ...other, reached: 3 }])).toEqual([table, { ...other, reached: 3 }])
  expect(told('r1', [same])).toEqual([table])
  expect(told('r1', [{ id: 't9', same: true }])).toEqual([])
  expect(told('r2', [same]), 'not of another round').toEqual([])
})
