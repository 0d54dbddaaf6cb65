// The words of the pages that lead a workshop, in the language that words.ts has chosen.
import { en, type RoomWords } from './en.room'
import { words } from './words'

const files = import.meta.glob<Record<string, RoomWords>>(['./*.room.ts', '!./en.room.ts'])

const load = files[`./${words.lang}.room.ts`]

/** English where the language in use has no such file yet. */
export const roomWords: RoomWords = (load && (await load())[words.lang]) || en
