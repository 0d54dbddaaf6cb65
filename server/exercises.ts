// The rules of every exercise folder, found by their path: none is registered by hand.
import type { Rules } from '../src/exercise'

const found = import.meta.glob<{ rules: Rules<unknown, unknown> }>('../src/exercises/*/rules.ts', { eager: true })

const byId: ReadonlyMap<string, Rules<unknown, unknown>> = new Map(
  Object.entries(found).map(([path, { rules }]) => [path.split('/').at(-2) ?? '', rules]),
)

/** The rules of an exercise, or undefined when there is no such folder. */
export const rulesOf = (exercise: string): Rules<unknown, unknown> | undefined => byId.get(exercise)
