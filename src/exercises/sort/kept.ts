// What this one device keeps for itself while its tab is open. A browser that keeps nothing is no hindrance.
import { isCount } from '../../json'

function store(where: () => Storage): Storage | undefined {
  try {
    return where()
  } catch {
    return undefined // private mode, or storage switched off
  }
}

const memory = new Map<string, string>()

function keep(where: () => Storage, key: string, value: string) {
  memory.set(key, value)
  try {
    store(where)?.setItem(key, value)
  } catch {
    // full, or refused: memory has it until the page is left
  }
}

function kept(where: () => Storage, key: string): string | undefined {
  try {
    return memory.get(key) ?? store(where)?.getItem(key) ?? undefined
  } catch {
    return memory.get(key)
  }
}

/** What this device itself sealed, so that its table may see it beside the result before the room does. */
export const keepGuess = (round: string, guess: number) => keep(() => sessionStorage, `guess/${round}`, String(guess))

export function keptGuess(round: string): number | undefined {
  const text = kept(() => sessionStorage, `guess/${round}`)
  const guess = text === undefined ? undefined : Number(text)
  return isCount(guess, 500) ? guess : undefined
}

/** Whether single keys answer on this device. */
export const keepKeys = (on: boolean) => keep(() => localStorage, 'sort/keys', on ? 'on' : 'off')

export const keptKeys = (): boolean => kept(() => localStorage, 'sort/keys') !== 'off'
