// The words of planning, in the language that words.ts has chosen; loaded with that exercise alone.
import { type PlanWords, plan } from './en.plan'
import { words } from './words'

const files = import.meta.glob<Record<string, PlanWords>>(['./??.plan.ts', '!./en.plan.ts'])

const load = files[`./${words.lang}.plan.ts`]

/** English where the language in use has no such file yet. */
export const planWords: PlanWords = (load && (await load())[words.lang]) || plan
