// What people think alone: it stays in this tab until they share it. Nothing here sends anything.
import type { PileId } from '../../../cards/pack'
import type { RoundId, TableId } from '../../exercise'
import { cleanLine, isCount, isId, isObject } from '../../json'
import { keepHere, keptHere } from '../../kept'
import { remember, wordsIn } from './drafts'
import { type FieldWords, TEXT_MAX, type WallMove } from './moves'

export interface Thought {
  readonly id: string // of the card that it becomes when it is shared
  readonly heading: PileId
  readonly text: string
  readonly fields: FieldWords
}

/** The thoughts of everybody on this device: they hand it round, and one at a time sees their own. */
export interface Thoughts {
  readonly who: number | null // who has it now; null while it is passed on
  readonly all: readonly (readonly Thought[])[] // one list a person, in the order they took it
}

export const PEOPLE_MAX = 12
export const THOUGHTS_MAX = 40 // a person

const nameOf = (round: RoundId, seat: string) => `thoughts/${round}/${seat}`

const parseThought = (json: unknown): Thought[] => {
  if (!isObject(json) || !isId(json.id) || !isId(json.heading)) return []
  const text = cleanLine(json.text, TEXT_MAX)
  return text === undefined ? [] : [{ id: json.id, heading: json.heading, text, fields: wordsIn(json.fields) }]
}

/** What was kept in this tab for this round and seat; one person with none where nothing was. */
export function keptThoughts(round: RoundId, seat: string): Thoughts {
  const json = keptHere(nameOf(round, seat))
  const all = isObject(json) && Array.isArray(json.all) ? json.all.slice(0, PEOPLE_MAX) : []
  const read = all.map((list: unknown) =>
    Array.isArray(list) ? list.slice(0, THOUGHTS_MAX).flatMap(parseThought) : [],
  )
  const who = isObject(json) && isCount(json.who, Math.max(0, read.length - 1)) ? json.who : null
  return read.length === 0 ? { who: 0, all: [[]] } : { who, all: read }
}

export function keepThoughts(round: RoundId, seat: string, thoughts: Thoughts): void {
  keepHere(nameOf(round, seat), thoughts)
  remember(round, seat)
}

const withMine = (thoughts: Thoughts, to: (mine: readonly Thought[]) => readonly Thought[]): Thoughts => ({
  ...thoughts,
  all: thoughts.all.map((list, n) => (n === thoughts.who ? to(list) : list)),
})

/** With this thought of whoever has the device: a new one, or an old one in other words. */
export const think = (thoughts: Thoughts, thought: Thought): Thoughts =>
  withMine(thoughts, mine =>
    mine.some(({ id }) => id === thought.id)
      ? mine.map(one => (one.id === thought.id ? thought : one))
      : [...mine, thought].slice(0, THOUGHTS_MAX),
  )

export const forget = (thoughts: Thoughts, id: string): Thoughts =>
  withMine(thoughts, mine => mine.filter(one => one.id !== id))

/** Hands the device on: nobody's thoughts are shown until somebody takes it. */
export const passOn = (thoughts: Thoughts): Thoughts => ({ ...thoughts, who: null })

/** The n-th person takes it; the one after the last is somebody new. */
export const takenBy = (thoughts: Thoughts, n: number): Thoughts =>
  n < thoughts.all.length || n >= PEOPLE_MAX
    ? { ...thoughts, who: Math.min(n, thoughts.all.length - 1) }
    : { who: thoughts.all.length, all: [...thoughts.all, []] }

/** The move that shares a thought, and so lets it leave this device. */
export const shared = ({ id, heading, text, fields }: Thought, from: TableId): WallMove => ({
  do: 'write',
  card: id,
  heading,
  text,
  fields,
  from,
  ref: null,
  starter: null,
})
