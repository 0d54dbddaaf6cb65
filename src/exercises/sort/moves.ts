// What a table can do while it sorts, and how such a move is read from the network. Pure.
import type { CardId, PileId } from '../../../cards/pack'
import type { Feed, ParticipantId, SetLight, SetPeople, Undo } from '../../exercise'
import { parseFeed } from '../../findings'
import { cleanLine, isCount, isId, isIds, isKey, isObject } from '../../json'

export type How = 'showed' | 'told' // "Show me!", or its opt-out twin: tell us about it

export type SortMove =
  | { readonly do: 'place'; readonly card: CardId; readonly pile: PileId }
  | { readonly do: 'skip'; readonly card: CardId } // come back to it
  | Undo
  | SetPeople
  | { readonly do: 'can'; readonly card: CardId; readonly people: number } // how many of us can
  | { readonly do: 'show'; readonly card: CardId; readonly how: How }
  | { readonly do: 'deal'; readonly hands: readonly ParticipantId[] } // [] plays together, two or more deal out
  | { readonly do: 'write'; readonly card: CardId; readonly text: string; readonly stump: boolean } // stump: for another table
  | SetLight
  | { readonly do: 'why'; readonly card: CardId; readonly text: string } // it lies where it does; '' takes it back
  | { readonly do: 'better'; readonly card: CardId; readonly text: string } // a better word
  | Feed
  | { readonly do: 'asked' } // the guess was sealed or passed over; its number goes elsewhere
  | { readonly do: 'guessed'; readonly guess: number } // by the server, at the reveal

export const PEOPLE_MAX = 30 // a table seats 4-10; a whole small group may share one tablet
export const WRITTEN_MAX = 20
export const TEXT_MAX = 60
export const WHY_MAX = 140
export const BETTER_MAX = 40

/** A move from the network; undefined for anything else. */
export function parse(json: unknown): SortMove | undefined {
  if (!isObject(json)) return undefined
  const { do: kind, card, pile, key, people, how, hands, text, stump, light, guess } = json
  switch (kind) {
    case 'place':
      return isId(card) && isId(pile) ? { do: 'place', card, pile } : undefined
    case 'skip':
      return isId(card) ? { do: 'skip', card } : undefined
    case 'undo':
      return isKey(key) ? { do: 'undo', key } : undefined
    case 'people':
      return isCount(people, PEOPLE_MAX, 1) ? { do: 'people', people } : undefined
    case 'can':
      return isId(card) && isCount(people, PEOPLE_MAX) ? { do: 'can', card, people } : undefined
    case 'show':
      return isId(card) && (how === 'showed' || how === 'told') ? { do: 'show', card, how } : undefined
    case 'deal':
      return isIds(hands, PEOPLE_MAX) ? { do: 'deal', hands } : undefined
    case 'write': {
      const clean = cleanLine(text, TEXT_MAX)
      return isId(card) && clean !== undefined ? { do: 'write', card, text: clean, stump: stump === true } : undefined
    }
    case 'light':
      return light === null || light === 'ready' || light === 'help' ? { do: 'light', light } : undefined
    case 'why':
    case 'better': {
      const clean = text === '' ? '' : cleanLine(text, kind === 'why' ? WHY_MAX : BETTER_MAX)
      return isId(card) && clean !== undefined ? { do: kind, card, text: clean } : undefined
    }
    case 'feed': {
      const found = parseFeed(json)
      return found && { do: 'feed', found }
    }
    case 'asked':
      return { do: 'asked' }
    case 'guessed':
      return isCount(guess, 500) ? { do: 'guessed', guess } : undefined
    default:
      return undefined
  }
}
