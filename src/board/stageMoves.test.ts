// The moves of the stage, whatever comes: through the network, in any batches, and junk.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frozen, revived } from './builders'
import { SERVER } from './moves'
import { emptyStage, foldStage, playStageRow } from './stage'
import { anyStageMove, rowOf } from './stage.builders'
import { parseStage } from './stageMoves'

it('every move of the stage comes through the network unchanged, and none of what nobody asked for with it', () => {
  fc.assert(
    fc.property(anyStageMove, move => {
      expect(parseStage(revived(move))).toEqual(move)
      expect(parseStage({ ...revived(move), by: SERVER, extra: {} })).toEqual(move)
    }),
  )
})

it('folds to the same stage in any batches, through JSON, and over frozen states', () => {
  fc.assert(
    fc.property(fc.array(anyStageMove, { maxLength: 40 }), fc.nat(40), (moves, cut) => {
      const rows = frozen(moves.map(rowOf))
      const whole = foldStage(rows)
      expect(foldStage(rows.slice(cut), revived(foldStage(rows.slice(0, cut))))).toEqual(whole)
      expect(foldStage(rows.slice(cut), frozen(foldStage(rows.slice(0, cut))))).toEqual(whole)
    }),
    { numRuns: 200 },
  )
})

it('stays within bounds whatever the facilitator does', () => {
  fc.assert(
    fc.property(fc.array(anyStageMove, { maxLength: 60 }), moves => {
      const state = foldStage(moves.map(rowOf))
      expect(new Set(state.tables.map(({ id }) => id)).size).toBe(state.tables.length)
      expect(new Set(state.rounds.map(({ round }) => round.id)).size).toBe(state.rounds.length)
      expect(state.current === null).toBe(state.rounds.length === 0)
      for (const { stage, step, closedAt } of state.rounds) {
        expect(closedAt !== null).toBe(stage === 'closed')
        if (stage === 'open' || stage === 'planned') expect(step).toBe(0)
        if (stage === 'planned') expect(closedAt).toBeNull()
      }
    }),
    { numRuns: 200 },
  )
})

it('parses junk to nothing, never throws, and a row of junk leaves the very same stage', () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true })
  const kinds = fc.constantFrom(
    'workshop',
    'round',
    'unplan',
    'order',
    'begin',
    'line',
    'cue',
    'table',
    'drop',
    'seat',
    'remove',
    'clock',
    'lock',
    'blank',
    'step',
    'close',
    'late',
    'reopen',
    'claim',
    'paper',
  )
  const names = [
    'title',
    'place',
    'date',
    'round',
    'id',
    'name',
    'table',
    'participant',
    'minutes',
    'locked',
    'blank',
    'step',
    'card',
    'count',
    'line',
    'cue',
  ]
  const wrong = fc.anything({ maxDepth: 1 }).filter(value => typeof value === 'object' || value === undefined)
  const nearly = fc
    .tuple(kinds, fc.array(wrong, { minLength: names.length, maxLength: names.length }))
    .map(([kind, values]) => ({
      do: kind,
      ...Object.fromEntries(names.map((name, n) => [name, values[n] === null ? undefined : values[n]])),
    }))
  fc.assert(
    fc.property(fc.oneof(anything, nearly), junk => {
      expect(parseStage(junk)).toBeUndefined()
      expect(playStageRow(emptyStage, rowOf(junk))).toBe(emptyStage)
    }),
    { numRuns: 1_000 },
  )
})
