// What an organiser wants to find again in a round: who alone can, what can be taught, what was found after all. Pure.
import type { CardId, Pack } from '../../../cards/pack'
import type { Revealed, Round, TableTally } from '../../exercise'
import { own } from '../../json'
import { roomOf } from './room'
import type { SortTally } from './tally'

interface By {
  readonly card: CardId
  readonly by: string // a table
}

export interface Keeps {
  readonly nobody: readonly CardId[] // not found in the room, and nobody said yes after all
  readonly found: readonly By[] // a table said yes to "Anyone?"
  readonly only: readonly By[] // only this one table can
  readonly teach: readonly CardId[] // can be done here and taught in half an hour
  readonly shown: readonly CardId[]
  readonly written: readonly { readonly text: string; readonly by: string }[]
  readonly safety: readonly CardId[] // can be done here and wants a licence or a safety check
}

export function keepsOf(
  round: Round,
  pack: Pack,
  tables: readonly TableTally<SortTally>[],
  claims: Revealed['claims'],
): Keeps {
  const first = round.piles[0] ?? ''
  const tagged = (tag: string) =>
    new Set(pack.cards.filter(({ tags }) => tags.some(each => each === tag)).map(({ id }) => id))
  const [teach, safety] = [tagged('teach'), tagged('safety')]
  const can = round.cards.map(card => ({ card, by: tables.filter(({ tally }) => tally.cards[card] === first) }))
  const here = can.filter(({ card, by }) => by.length > 0 || own(claims, card) !== undefined).map(({ card }) => card)
  const { nobody } = roomOf(round, tables)
  return {
    nobody: nobody.filter(card => own(claims, card) === undefined),
    found: Object.entries(claims).map(([card, by]) => ({ card, by })),
    only: can.flatMap(({ card, by }) => (by.length === 1 && by[0] ? [{ card, by: by[0].name }] : [])),
    teach: here.filter(card => teach.has(card)),
    safety: here.filter(card => safety.has(card)),
    shown: [...new Set(tables.flatMap(({ tally }) => tally.shown))],
    written: tables.flatMap(({ name, tally }) => tally.written.map(({ text }) => ({ text, by: name }))),
  }
}
