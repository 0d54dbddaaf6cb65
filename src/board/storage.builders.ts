// A browser's storage in memory, for tests in place of idb-keyval: `vi.mock('idb-keyval', async () => import('./storage.builders'))`.
// Like the real one it makes a store only together with its database, so that two stores in one database fail here too.
type Values = Map<string, unknown>
type Store = () => Promise<Values>

const databases = new Map<string, { readonly store: string; readonly values: Values }>()
const hung: (() => void)[] = []
let mood: 'works' | 'refuses' | 'hangs' = 'works'

/** How the browser behaves from now on. One that hung and works again answers what it was asked. */
export function storage(behaves: typeof mood) {
  mood = behaves
  if (mood !== 'hangs') for (const go of hung.splice(0)) go()
}

export function emptyStorage() {
  storage('works')
  for (const { values } of databases.values()) values.clear()
}

export const keptDatabases = () => [...databases.keys()].sort()
export const putKept = (database: string, key: string, value: unknown) =>
  databases.get(database)?.values.set(key, value)
export const getKept = (database: string, key: string) => databases.get(database)?.values.get(key)

export const connections: string[] = [] // every database that was opened

export function createStore(name: string, store: string): Store {
  let isOpen = false
  return () => {
    if (mood === 'refuses') throw new DOMException('refused', 'SecurityError') // at once, as Firefox does
    if (!isOpen) connections.push(name)
    isOpen = true
    const database = databases.get(name) ?? { store, values: new Map() }
    databases.set(name, database)
    if (database.store !== store) return Promise.reject(new DOMException('no such store', 'NotFoundError'))
    const answer = Promise.resolve(database.values)
    return mood === 'hangs' ? new Promise<void>(go => hung.push(go)).then(() => answer) : answer
  }
}

export const get = (key: string, store: Store) => store().then(values => structuredClone(values.get(key)))
export const update = (key: string, change: (value: unknown) => unknown, store: Store) =>
  store().then(values => void values.set(key, structuredClone(change(structuredClone(values.get(key))))))
export const getMany = (keys: readonly string[], store: Store) =>
  store().then(values => keys.map(key => structuredClone(values.get(key))))
export const setMany = (pairs: readonly (readonly [string, unknown])[], store: Store) => {
  const copies = structuredClone(pairs)
  return store().then(values => {
    for (const [key, value] of copies) values.set(key, value)
  })
}
