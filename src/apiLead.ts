// What leading a workshop asks of the server over HTTP; no tablet has to load it.
import { ask, cleanCode, Refusal } from './api'
import { isCount, isObject } from './json'

const at = (code: string) => `workshops/${encodeURIComponent(cleanCode(code))}`

export interface Behind {
  readonly url: string // where other devices reach it
  readonly days: number // how long it keeps a workshop
}

/** The server behind this page; undefined on a static host or in a file. */
export async function findServer(): Promise<Behind | undefined> {
  if (location.protocol === 'file:') return undefined
  return ask('GET', 'health').then(
    json =>
      isObject(json) && json.ok === true
        ? { url: typeof json.url === 'string' ? json.url : '', days: isCount(json.days, 10_000) ? json.days : 30 }
        : undefined,
    () => undefined,
  )
}

export interface NewWorkshop {
  readonly title: string
  readonly place?: string
  readonly date?: string
  readonly rounds: readonly { readonly pack: string; readonly cut?: number; readonly minutes: number }[] // the agenda
}

export async function createWorkshop(workshop: NewWorkshop): Promise<{ code: string; facilitator: string }> {
  const json = await ask('POST', 'workshops', undefined, workshop)
  if (!isObject(json) || typeof json.code !== 'string' || typeof json.facilitator !== 'string') throw new Refusal(0, '')
  return { code: json.code, facilitator: json.facilitator }
}

/** The records of the closed rounds, as kept by the server. */
export const readRecords = (code: string, facilitator: string): Promise<unknown> =>
  ask('GET', `${at(code)}/records`, facilitator)

/** Takes the words of one move away for good: off the boards, the devices and the server's disk. */
export const removeWords = async (code: string, facilitator: string, table: string, key: string): Promise<void> => {
  await ask('DELETE', `${at(code)}/tables/${table}/moves/${key}`, facilitator)
}

/** Deletes everything the server keeps of a workshop. */
export const deleteWorkshop = async (code: string, facilitator: string): Promise<void> => {
  await ask('DELETE', at(code), facilitator)
}
