// The words of leading a room that plans, in the language that words.ts has chosen; loaded with its lead.ts alone.
import { type PlanLeadWords, planLead } from './en.plan.lead'
import { words } from './words'

const files = import.meta.glob<Record<string, PlanLeadWords>>(['./??.plan.lead.ts', '!./en.plan.lead.ts'])

const load = files[`./${words.lang}.plan.lead.ts`]

/** English where the language in use has no such file yet. */
export const planLeadWords: PlanLeadWords = (load && (await load())[words.lang]) || planLead
