// The words of a table that judges cards, in the language that words.ts has chosen.
import { judge as en, type JudgeWords } from './en.judge'
import { words } from './words'

const files = import.meta.glob<Record<string, JudgeWords>>(['./*.judge.ts', '!./en.judge.ts'])

const load = files[`./${words.lang}.judge.ts`]

/** English where the language in use has no such file yet. */
export const judgeWords: JudgeWords = (load && (await load())[words.lang]) || en
