// Small things a device remembers over a reload. The browser may refuse (private windows): then until the page is left.
import { isObject } from './json'
import { words } from './words/words'

const memory = new Map<string, string>()

/** This page, this tab, this device: what is kept further on is kept in all before it. */
const PLACES: readonly (() => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>)[] = [
  () => ({
    getItem: name => memory.get(name) ?? null,
    setItem: (name, json) => void memory.set(name, json),
    removeItem: name => void memory.delete(name),
  }),
  () => sessionStorage,
  () => localStorage,
]
const HERE = PLACES.slice(0, 2)

/** What a place gives; undefined where the browser refuses, for whatever reason. */
function ask<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

const read = (places: typeof PLACES, name: string): unknown => {
  for (const place of places) {
    const json = ask(() => place().getItem(name))
    if (typeof json === 'string') return ask(() => JSON.parse(json) as unknown)
  }
  return undefined
}

const write = (places: typeof PLACES, name: string, value: unknown) => {
  for (const place of places) ask(() => place().setItem(name, JSON.stringify(value)))
}

/** Keeps a value that JSON can write, for this tab and for later ones of this device. */
export const keep = (name: string, value: unknown): void => write(PLACES, name, value)
/** Keeps it for this tab alone: two tabs are two seats. */
export const keepHere = (name: string, value: unknown): void => write(HERE, name, value)
/** What was kept under `name` in this tab, or lately in another; undefined when nothing was. */
export const kept = (name: string): unknown => read(PLACES, name)
/** What was kept under `name` in this very tab. */
export const keptHere = (name: string): unknown => read(HERE, name)

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
  for (const place of PLACES) {
    ask(() => {
      place().removeItem(`ticket/${token}`)
      if (place().getItem(`seat/${code}`)?.includes(`"${token}"`)) place().removeItem(`seat/${code}`)
    })
  }
}
