// What a table that sorts is counted by, and how that is read from the network or a file. Pure.
import type { CardId, PileId } from '../../../cards/pack'
import type { PaperCount, Tally } from '../../exercise'
import { cleanLine, isCount, isId, isIds, isObject } from '../../json'
import { BETTER_MAX, TEXT_MAX, WHY_MAX } from './moves'

export interface SortTally extends Tally {
  readonly counts: Readonly<Record<PileId, number>>
  readonly cards: Readonly<Record<CardId, PileId>>
  readonly guess: number | null // null until unsealed
  readonly can: Readonly<Record<CardId, number>> // how many of us can, where the table said so
  readonly shown: readonly CardId[] // cards that somebody showed or told of
  readonly written: readonly { readonly id: CardId; readonly text: string; readonly stump: boolean }[]
  readonly reasons?: Readonly<Record<CardId, Reason>> // where the pack asks for them and the table gave some
}

/** What a table said about a card; '' for what it did not say. */
export interface Reason {
  readonly why: string
  readonly better: string
}

/** A paper table's counts in the shape of a tally. */
export const paper = ({ people, of, counts }: PaperCount): SortTally => ({
  of,
  reached: Object.values(counts).reduce((sum, count) => sum + count, 0),
  counts,
  cards: {},
  people,
  guess: null,
  light: null,
  can: {},
  shown: [],
  written: [],
})

function parseReasons(json: unknown): Readonly<Record<CardId, Reason>> | undefined {
  const line = (json: unknown, most: number) => cleanLine(json, most) ?? ''
  const read = Object.entries(isObject(json) ? json : {}).flatMap(([card, said]) => {
    if (!isId(card) || !isObject(said)) return []
    const reason = { why: line(said.why, WHY_MAX), better: line(said.better, BETTER_MAX) }
    return reason.why || reason.better ? [[card, reason] as const] : []
  })
  return read.length > 0 ? Object.fromEntries(read) : undefined
}

/** A tally from the network or a file; undefined for anything else. */
export function parseTally(json: unknown): SortTally | undefined {
  if (!isObject(json)) return undefined
  const { of, reached, people, guess, shown } = json
  const record = <Value>(part: unknown, is: (value: unknown) => value is Value) =>
    isObject(part) && Object.entries(part).every(([key, value]) => isId(key) && is(value))
      ? (part as Readonly<Record<string, Value>>)
      : undefined
  const isSmall = (value: unknown): value is number => isCount(value, 1000)
  const counts = record(json.counts, isSmall)
  const cards = record(json.cards, isId)
  const can = record(json.can, isSmall)
  const written = Array.isArray(json.written)
    ? json.written.flatMap(card => {
        const text = isObject(card) ? cleanLine(card.text, TEXT_MAX) : undefined
        return isObject(card) && isId(card.id) && text !== undefined
          ? [{ id: card.id, text, stump: card.stump === true }]
          : []
      })
    : []
  if (!isSmall(of) || !isSmall(reached) || !counts || !cards || !can || !isIds(shown, 1000)) return undefined
  if (!(people === null || isSmall(people)) || !(guess === null || isSmall(guess))) return undefined
  const reasons = parseReasons(json.reasons)
  return {
    ...{ of, reached, counts, cards, people, guess, light: null, can, shown, written },
    ...(reasons && { reasons }),
  }
}
