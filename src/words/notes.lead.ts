// The words of a wall for whoever leads it, in the language that words.ts has chosen.
import { en, type NoteLeadWords } from './en.notes.lead'
import { words } from './words'

const files = import.meta.glob<Record<string, NoteLeadWords>>(['./*.notes.lead.ts', '!./en.notes.lead.ts'])

const load = files[`./${words.lang}.notes.lead.ts`]

/** English where the language in use has no such file yet. */
export const noteLeadWords: NoteLeadWords = (load && (await load())[words.lang]) || en
