// Moves that are not on the board yet, kept on the device so that reload, sleep and dead Wi-Fi lose nothing.
import { createStore, get, set, type UseStore } from 'idb-keyval'
import { type Append, parseAppend } from './moves'

export interface Outbox {
  /** What an earlier page of this device, or this one, left unsent, oldest first. */
  readonly load: () => Promise<readonly Append[]>
  readonly save: (appends: readonly Append[]) => void
}

let opened: UseStore | undefined
/** A database of its own: idb-keyval makes a store only together with its database. Opened once, when first needed. */
const database = () => {
  opened ??= createStore('social-spaces-outbox', 'outbox')
  return opened
}

/** `name` tells boards and participants apart. `refused` is called once when the browser keeps nothing, as in a private window. */
export function openOutbox(name: string, refused: () => void): Outbox {
  let broken = false
  const fail = () => {
    if (!broken) refused()
    broken = true
  }
  let latest: readonly Append[] | undefined // saved by this page: newer than what is stored
  let last: Promise<unknown> = Promise.resolve()
  return {
    async load() {
      if (latest) return latest
      try {
        const kept: unknown = await get(name, database())
        return Array.isArray(kept) ? kept.flatMap(json => parseAppend(json) ?? []) : []
      } catch {
        fail()
        return []
      }
    },
    save(appends) {
      latest = appends
      if (!broken) last = last.then(() => set(name, latest, database())).catch(fail)
    },
  }
}
