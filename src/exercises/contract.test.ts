/**
 * What holds of the rules of every exercise, the ones not written yet included. An exercise is found by its folder; beside
 * rules.ts, which exports `rules`, there must be builders.ts, which exports
 *
 *     anyMove(round: Round): fc.Arbitrary<Move>
 *
 * moves of every kind the exercise has, most of them about the round's own cards and piles, undo of `keyOf(0…30)` among
 * them; and, where it has them, the `settings` of a round and `anyCue(round)`. Junk and near misses are made here.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRound, aRow, frozen, HOSTILE_IDS, PEOPLE, revived } from '../board/builders'
import { fold, playRow, type Row, SERVER } from '../board/moves'
import type { AnyRoundRules, Round, Rules, Settings } from '../exercise'
import { FEED_MAX, FINDING_KINDS, type Found, parseFound } from '../findings'

interface Builders {
  readonly anyMove: (round: Round) => fc.Arbitrary<unknown>
  readonly anyCue?: (round: Round) => fc.Arbitrary<unknown>
  readonly settings?: Settings
}

const rulesFound = import.meta.glob<{ rules: Rules<unknown, unknown> }>('./*/rules.ts', { eager: true })
const roundsFound = import.meta.glob<{ roundRules: AnyRoundRules }>('./*/round.ts', { eager: true })
const builders = import.meta.glob<Builders>('./*/builders.ts', { eager: true })

const exercises = Object.entries(rulesFound).map(([path, { rules }]) => {
  const name = path.split('/')[1] ?? path
  const { roundRules } = roundsFound[`./${name}/round.ts`] ?? {}
  return { name, rules, roundRules: roundRules as AnyRoundRules, ...builders[`./${name}/builders.ts`] }
})

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })

it('there is an exercise, and every exercise brings rules and moves to try them with', () => {
  expect(exercises.length).toBeGreaterThan(0)
  for (const { name, rules, roundRules, anyMove } of exercises) {
    expect(roundRules, `src/exercises/${name}/round.ts must export roundRules`).toBeDefined()
    expect(rules, `src/exercises/${name}/rules.ts must export rules`).toBeDefined()
    expect(anyMove, `src/exercises/${name}/builders.ts must export anyMove(round)`).toBeTypeOf('function')
  }
})

/** What a value holds that JSON cannot: undefined, dates, functions, NaN and the like. */
function notJson(value: unknown): unknown[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [value]
  const plain = Array.isArray(value) || (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
  return plain ? Object.values(value as object).flatMap(notJson) : [value]
}

describe.each(exercises)('$name', ({ name, rules, roundRules, anyMove, anyCue, settings }) => {
  const cards = [...aRound().cards, ...HOSTILE_IDS, '42']
  const round = frozen(aRound({ exercise: name, cards, ...(settings && { settings }) }))
  const cues = anyCue?.(round) ?? fc.constant({ do: 'nothing known' })
  const moves = anyMove?.(round) ?? fc.constant({})
  const row = fc.record({
    move: fc.oneof({ weight: 9, arbitrary: moves }, { weight: 1, arbitrary: fc.jsonValue() }),
    by: fc.constantFrom(...PEOPLE),
    back: fc.oneof(fc.constant(0), fc.nat(40)), // how far behind its device was
  })
  const boards = fc
    .array(row, { maxLength: 40, size: 'max' })
    .map(list => list.map(({ move, by, back }, seq): Row => aRow(seq, move, { by, seen: Math.max(0, seq - back) })))

  const holds = <Values extends [unknown, ...unknown[]]>(
    check: (...values: Values) => void,
    ...of: { [N in keyof Values]: fc.Arbitrary<Values[N]> }
  ) =>
    fc.assert(
      fc.property(...of, (...values) => void check(...(values as Values))),
      { numRuns: 300 },
    )

  it('parses junk to undefined, and never throws', () => {
    holds(junk => expect(rules.parse(junk)).toBeUndefined(), anything)
  })

  it('parses its own moves to themselves, through JSON, without what nobody asked for', () => {
    holds(move => {
      expect(rules.parse(revived(move))).toEqual(move)
      expect(rules.parse({ ...revived(move as object), by: SERVER, at: 1, more: {} })).toEqual(move)
    }, moves)
  })

  it('parses a move with one part spoilt to undefined or to a proper move, which parses to itself', () => {
    const spoilt = fc.tuple(moves, fc.nat(), anything).map(([move, n, junk]) => {
      const parts = Object.keys(move as object)
      return { ...(move as object), [parts[n % parts.length] ?? 'do']: junk }
    })
    holds(json => {
      const move = rules.parse(json)
      if (move === undefined) return
      expect(notJson(move)).toEqual([])
      expect(rules.parse(revived(move))).toEqual(move)
    }, spoilt)
  })

  it('no move reaches a prototype', () => {
    holds(rows => {
      rules.tally(fold(rules, round, rows))
      expect(Object.keys(Object.prototype)).toEqual([])
    }, boards)
    for (const json of ['{"__proto__":{"do":"undo"}}', '{"do":"__proto__"}', '{"do":"constructor"}'])
      expect(rules.parse(JSON.parse(json))).toBeUndefined()
  })

  it('a move that changes nothing returns the same object, and one that does leaves the state before it as it was', () => {
    holds(rows => {
      let state = rules.start(round)
      for (const [seq, row] of rows.entries()) {
        const before = JSON.stringify(state)
        const next = playRow(rules, state, row, seq)
        expect(JSON.stringify(state)).toBe(before)
        expect(JSON.stringify(next) === before).toBe(next === state)
        state = next
      }
    }, boards)
  })

  it('deeply frozen input survives', () => {
    const gently: typeof rules = {
      ...rules,
      play: (state, move, act) => rules.play(frozen(state), frozen(move), frozen(act)),
    }
    holds(rows => {
      expect(rules.tally(frozen(fold(gently, round, frozen(rows))))).toEqual(rules.tally(fold(rules, round, rows)))
    }, boards)
  })

  it('folded twice, in any batches, and on from JSON, it tallies alike', () => {
    holds(
      (rows, cuts) => {
        const whole = fold(rules, round, rows)
        expect(fold(rules, round, rows)).toEqual(whole)
        let state = rules.start(round)
        let place = 0
        for (const size of [...cuts, rows.length]) {
          const batch = rows.slice(place, place + size)
          for (const row of batch) state = playRow(rules, state, row, place++)
          state = revived(state)
          expect(rules.tally(state)).toEqual(rules.tally(fold(rules, round, rows.slice(0, place))))
        }
        expect(state).toEqual(whole)
      },
      boards,
      fc.array(fc.nat(12), { maxLength: 6 }),
    )
  })

  it('the state is plain JSON', () => {
    holds(rows => {
      const state = fold(rules, round, rows)
      expect([notJson(state), notJson(rules.tally(state))]).toEqual([[], []])
    }, boards)
  })

  it('no more is reached than there is to do', () => {
    holds(rows => {
      const { of, reached } = rules.tally(fold(rules, round, rows))
      expect(reached).toBeGreaterThanOrEqual(0)
      expect(reached).toBeLessThanOrEqual(of)
    }, boards)
  })

  it('a tally comes back from a file as it was, but for the light, and junk is none', () => {
    holds(
      (rows, junk) => {
        const tally = rules.tally(fold(rules, round, rows))
        expect(roundRules.parseTally(revived(tally))).toEqual({ ...tally, light: null })
        const read = roundRules.parseTally(junk)
        if (read) expect(roundRules.parseTally(revived(read))).toEqual(read)
      },
      boards,
      anything,
    )
  })

  it('hands on findings that any exercise can read, each with an id of its own', () => {
    holds(rows => {
      const findings = roundRules.findings(round, rules.tally(fold(rules, round, rows)))
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
      for (const finding of findings) {
        const found = { ...finding, round: round.id, table: 't1', from: 'Oak' }
        expect(parseFound(revived(found))).toEqual(found)
      }
    }, boards)
  })

  const found: fc.Arbitrary<Found> = fc.record({
    kind: fc.constantFrom(...FINDING_KINDS),
    id: fc.constantFrom('one', 'two', ...HOSTILE_IDS),
    card: fc.constantFrom('skills/sew-01', 'skills/constructor'),
    text: fc.constantFrom('', 'Whistle'),
    round: fc.constantFrom('r0', 'r00'),
    table: fc.constantFrom('t1', 't2'),
    from: fc.constantFrom('Oak', 'Elm'),
  })

  it('takes only what was found, and only from the server', () => {
    holds(
      (rows, all) => {
        const taken = roundRules.take(round, all, 't1')
        for (const one of taken) expect(all).toContain(one)
        if (taken.length === 0) return
        const state = fold(rules, round, rows)
        const feed = { do: 'feed', found: taken.slice(0, FEED_MAX) }
        expect(rules.parse(revived(feed))).toEqual(feed)
        expect(playRow(rules, state, aRow(rows.length, feed, { by: 'oak' }), rows.length)).toBe(state)
      },
      boards,
      fc.array(found, { maxLength: 90 }),
    )
  })

  it('answers a cue with moves that only the server may do, the same each time, and junk with none', () => {
    holds(
      (rows, other, cue, junk) => {
        const states = [rows, other].map((rows, n) => ({ id: `t${n}`, name: `T${n}`, state: fold(rules, round, rows) }))
        for (const table of states) {
          const moves = roundRules.cue(cue, table, states)
          expect(roundRules.cue(revived(cue), table, states)).toEqual(moves)
          for (const move of moves) {
            expect(rules.parse(revived(move))).toEqual(move)
            const act = aRow(rows.length, move, { by: 'oak' })
            expect(playRow(rules, table.state, act, rows.length)).toBe(table.state)
          }
          expect(roundRules.cue(junk, table, states)).toEqual([])
        }
      },
      boards,
      boards,
      cues,
      anything.filter(json => typeof json !== 'object' || json === null || !('do' in json)),
    )
  })

  it('nobody but the server brings to light what was sealed', () => {
    holds(
      (rows, answer) => {
        const sealed = rules.seal(answer)
        if (sealed === undefined) return
        const state = fold(rules, round, rows)
        for (const move of rules.unseal([{ answer: sealed }])) {
          expect(rules.parse(revived(move))).toEqual(move)
          const act = aRow(rows.length, move, { by: 'oak' })
          expect(playRow(rules, state, act, rows.length)).toBe(state)
        }
      },
      boards,
      fc.oneof(fc.nat(100), anything),
    )
  })

  it('sealing and unsealing junk gives nothing and never throws', () => {
    holds(junk => {
      const sealed = rules.seal(junk)
      if (sealed !== undefined) {
        expect(notJson(sealed)).toEqual([])
        expect(rules.seal(revived(sealed))).toEqual(sealed)
      }
      expect(Array.isArray(rules.unseal([{ answer: junk }]))).toBe(true)
    }, anything)
    expect(rules.unseal([])).toEqual([])
  })
})
