// The rules of every exercise folder, found by their path: none is registered by hand.
import type { AnyRoundRules, AnyRules } from '../src/exercise'

const rules = import.meta.glob<{ rules: AnyRules }>('../src/exercises/*/rules.ts', { eager: true })
const rounds = import.meta.glob<{ roundRules: AnyRoundRules }>('../src/exercises/*/round.ts', { eager: true })

/** The rules of an exercise, or undefined when there is no such folder. */
export const rulesOf = (exercise: string): AnyRules | undefined => rules[`../src/exercises/${exercise}/rules.ts`]?.rules

/** What joins its rounds to packs and to each other, or undefined when there is no such folder. */
export const roundRulesOf = (exercise: string): AnyRoundRules | undefined =>
  rounds[`../src/exercises/${exercise}/round.ts`]?.roundRules
