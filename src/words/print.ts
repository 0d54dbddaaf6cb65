// The words of the page that prints, in the language that words.ts has chosen; English where it has no such file yet.
import { en, type PrintWords } from './en.print'
import { words } from './words'

const files = import.meta.glob<Record<string, PrintWords>>(['./*.print.ts', '!./en.print.ts'])

const load = files[`./${words.lang}.print.ts`]

export const printWords: PrintWords = (load && (await load())[words.lang]) || en
