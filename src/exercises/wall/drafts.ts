// What somebody has typed and not sent: it stays in this tab, for its round, seat and person. Nothing here sends anything.
import type { PileId } from '../../../cards/pack'
import type { RoundId } from '../../exercise'
import { isId, isIds, isObject, own } from '../../json'
import { keepHere, keptHere } from '../../kept'
import type { FieldWords } from './moves'

export interface Draft {
  readonly text: string
  readonly heading: PileId // '' while none is chosen
  readonly fields: FieldWords
}

/** Drafts by the person that has the device and what they are of, as `draftName` says it. */
export type Drafts = Readonly<Record<string, Draft>>

const ROUNDS_MAX = 20

const nameOf = (round: RoundId, seat: string) => `drafts/${round}/${seat}`

/** `who` is a place among the people of the device; null while it is handed on. */
export const draftName = (who: number | null, what: string) => `${who ?? 'nobody'}/${what}`

export const wordsIn = (json: unknown): FieldWords =>
  isObject(json)
    ? Object.fromEntries(
        Object.entries(json).filter((pair): pair is [string, string] => isId(pair[0]) && typeof pair[1] === 'string'),
      )
    : {}

/** What was kept in this tab; junk is no draft. */
export function keptDrafts(round: RoundId, seat: string): Drafts {
  const json = keptHere(nameOf(round, seat))
  return Object.fromEntries(
    Object.entries(isObject(json) ? json : {}).flatMap(([name, draft]) => {
      if (!isObject(draft) || typeof draft.text !== 'string' || typeof draft.heading !== 'string') return []
      return [[name, { text: draft.text, heading: draft.heading, fields: wordsIn(draft.fields) }] as const]
    }),
  )
}

const isEmpty = ({ text, fields }: Draft) => [text, ...Object.values(fields)].every(said => said.trim() === '')

/** Keeps a draft; undefined, or one that says nothing, is forgotten. */
export function keepDraft(round: RoundId, seat: string, name: string, draft: Draft | undefined): void {
  const { [name]: _, ...others } = keptDrafts(round, seat)
  keepHere(nameOf(round, seat), draft && !isEmpty(draft) ? { ...others, [name]: draft } : others)
  remember(round, seat)
}

/** The drafts of one person that say something. */
export const draftsOf = (round: RoundId, seat: string, who: number | null): readonly (readonly [string, Draft])[] =>
  Object.entries(keptDrafts(round, seat)).flatMap(([name, draft]) => {
    const before = draftName(who, '')
    return name.startsWith(before) && saidIn(draft) !== '' ? [[name.slice(before.length), draft] as const] : []
  })

/** All that a draft says, on one line. */
export const saidIn = ({ text, fields }: Draft): string =>
  [text, ...Object.values(fields)]
    .map(said => said.trim())
    .filter(Boolean)
    .join(' · ')

/** Remembers that something was kept for a round, so that a later one can ask for it. */
export function remember(round: RoundId, seat: string): void {
  const rounds = roundsOf(seat)
  if (!rounds.includes(round)) keepHere(`walls/${seat}`, [...rounds, round].slice(-ROUNDS_MAX))
}

/** The rounds that something was kept for in this tab, oldest first. */
export function roundsOf(seat: string): readonly RoundId[] {
  const json = keptHere(`walls/${seat}`)
  return isIds(json, ROUNDS_MAX) ? json : []
}

export const draftOf = (drafts: Drafts, name: string): Draft | undefined => own(drafts, name)
