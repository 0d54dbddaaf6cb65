// What this one device keeps for itself of a sort.
import { isCount } from '../../json'
import { keep, keepHere, kept, keptHere } from '../../kept'
import type { Table } from './table'

type Asked = Pick<Table, 'me' | 'state'>

/** By the seat too: rounds of every workshop are called alike, and a tab may have been at another. */
const nameOf = ({ me, state }: Asked) => `guess/${me}/${state.round.id}`

/** What this device itself sealed, so that its table may see it beside the result before the room does; null for none. */
export const keepGuess = (asked: Asked, guess: number | null) => keepHere(nameOf(asked), guess)

export function keptGuess(asked: Asked): number | undefined {
  const guess = keptHere(nameOf(asked))
  return isCount(guess, 500) ? guess : undefined
}

/** Whether single keys answer on this device. */
export const keepKeys = (on: boolean) => keep('sort/keys', on)

export const keptKeys = (): boolean => kept('sort/keys') !== false
