// Small things a device remembers over a reload. The browser may refuse (private windows): then it remembers nothing.

import { isObject } from '../json'
import { words } from '../words/words'

/** What was kept under `name` in this tab, or lately in another; undefined when nothing was or the browser refuses. */
export function kept(name: string): unknown {
  try {
    const json = sessionStorage.getItem(name) ?? localStorage.getItem(name)
    return json === null ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

/** What was kept under `name` in this very tab: two tabs are two seats. */
export function keptHere(name: string): unknown {
  try {
    const json = sessionStorage.getItem(name)
    return json === null ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // refused: everything still works, a reload asks again
  }
}

/** Keeps it for this tab alone. */
export function keepHere(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    // refused: a reload takes a new seat
  }
}

/** The language of the cards on this device. */
export function keptLang(): string {
  const lang = kept('lang')
  return typeof lang === 'string' ? lang : words.lang
}

/** This device's way back to its seat: the table's name is for the button. */
export interface KeptSeat {
  readonly token: string
  readonly table: string
}

export function keptSeat(code: string): KeptSeat | undefined {
  const json = kept(`seat/${code}`)
  return isObject(json) && typeof json.token === 'string' && typeof json.table === 'string'
    ? { token: json.token, table: json.table }
    : undefined
}

/** Forgets a seat that is gone, and leaves a newer one of the same workshop alone. */
export function forgetSeat(code: string, token: string): void {
  for (const storage of [() => sessionStorage, () => localStorage]) {
    try {
      storage().removeItem(`ticket/${token}`)
      if (storage().getItem(`seat/${code}`)?.includes(`"${token}"`)) storage().removeItem(`seat/${code}`)
    } catch {
      // refused: then nothing was kept either
    }
  }
}
