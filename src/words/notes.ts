// The words of a wall, in the language that words.ts has chosen.
import { en, type NoteWords } from './en.notes'
import { words } from './words'

const files = import.meta.glob<Record<string, NoteWords>>(['./*.notes.ts', '!./en.notes.ts'])

const load = files[`./${words.lang}.notes.ts`]

/** English where the language in use has no such file yet. */
export const noteWords: NoteWords = (load && (await load())[words.lang]) || en
