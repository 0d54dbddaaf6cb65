// Moves that are not on the board yet, kept on the device so that reload, sleep and dead Wi-Fi lose nothing.
import { createStore, get, set } from 'idb-keyval'
import { type Append, parseAppend } from './moves'

export interface Outbox {
  /** What an earlier page of this device left unsent, oldest first. */
  readonly load: () => Promise<readonly Append[]>
  readonly save: (appends: readonly Append[]) => void
}

const database = () => createStore('social-spaces', 'outbox')

/** `name` tells boards and participants apart. `refused` is called once when the browser keeps nothing, as in a private window. */
export function openOutbox(name: string, refused: () => void): Outbox {
  let broken = false
  const fail = () => {
    if (!broken) refused()
    broken = true
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    async load() {
      try {
        const kept: unknown = await get(name, database())
        return Array.isArray(kept) ? kept.flatMap(json => parseAppend(json) ?? []) : []
      } catch {
        fail()
        return []
      }
    },
    save(appends) {
      if (broken) return
      last = last.then(() => set(name, appends, database())).catch(fail)
    },
  }
}
