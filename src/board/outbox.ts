// Moves that are not on the board yet, kept on the device so that reload, sleep and dead Wi-Fi lose nothing.
import { createStore, get, type UseStore, update } from 'idb-keyval'
import { type Append, parseAppend } from './moves'

export interface Outbox {
  /** What an earlier page of this device, another tab or this one left unsent, oldest first. */
  readonly load: () => Promise<readonly Append[]>
  readonly save: (appends: readonly Append[]) => void
}

let opened: UseStore | undefined
/** A database of its own: idb-keyval makes a store only together with its database. Opened once, when first needed. */
const database = () => {
  opened ??= createStore('social-spaces-outbox', 'outbox')
  return opened
}

const parse = (kept: unknown) => (Array.isArray(kept) ? kept.flatMap(json => parseAppend(json) ?? []) : [])

/**
 * `name` tells boards and participants apart. Two tabs of one seat share an outbox: each replaces what it has held itself
 * and leaves the other's moves alone; sending one of those again is harmless. `refused` is called once
 * when the browser keeps nothing, as in a private window.
 */
export function openOutbox(name: string, refused: () => void): Outbox {
  let broken = false
  const fail = () => {
    if (!broken) refused()
    broken = true
  }
  let latest: readonly Append[] | undefined // saved by this page: newer than what is stored
  const held = new Set<string>() // the keys of all that this page has loaded or saved
  const hold = <Appends extends readonly Append[]>(appends: Appends) => {
    for (const { key } of appends) held.add(key)
    return appends
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    async load() {
      if (latest) return latest
      try {
        return hold(parse(await get(name, database())))
      } catch {
        fail()
        return []
      }
    },
    save(appends) {
      latest = hold(appends)
      const merge = (kept: unknown) => [...parse(kept).filter(({ key }) => !held.has(key)), ...(latest ?? [])]
      if (!broken) last = last.then(() => update(name, merge, database())).catch(fail)
    },
  }
}
