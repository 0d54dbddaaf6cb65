// The words of what a table may do besides sorting, in the language that words.ts has chosen.
import { type AfterWords, after as en } from './en.after'
import { words } from './words'

const files = import.meta.glob<Record<string, AfterWords>>(['./*.after.ts', '!./en.after.ts'])

const load = files[`./${words.lang}.after.ts`]

/** English where the language in use has no such file yet. */
export const afterWords: AfterWords = (load && (await load())[words.lang]) || en
