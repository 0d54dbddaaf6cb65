// What joins a round of waving to the others: nothing is prepared, taken or handed on.
import type { RoundRules } from '../../exercise'
import { isCount, isObject } from '../../json'
import type { WaveMove, WaveState } from './rules'

export const roundRules: RoundRules<WaveState, WaveMove> = {
  prepare: () => ({}),
  live: true,
  take: () => [],
  findings: () => [],
  cue: () => [],
  keep: (_, tally) => tally,
  parseTally: json =>
    isObject(json) && isCount(json.of, 1000) && isCount(json.reached, 1000)
      ? { of: json.of, reached: json.reached, people: null, light: null }
      : undefined,
  paper: () => null,
}
