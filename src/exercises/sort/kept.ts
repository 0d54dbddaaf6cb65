// What this one device keeps for itself of a sort.
import { isCount } from '../../json'
import { keep, keepHere, kept, keptHere } from '../../kept'

/** What this device itself sealed, so that its table may see it beside the result before the room does. */
export const keepGuess = (round: string, guess: number) => keepHere(`guess/${round}`, guess)

export function keptGuess(round: string): number | undefined {
  const guess = keptHere(`guess/${round}`)
  return isCount(guess, 500) ? guess : undefined
}

/** Whether single keys answer on this device. */
export const keepKeys = (on: boolean) => keep('sort/keys', on)

export const keptKeys = (): boolean => kept('sort/keys') !== false
