// What leading a workshop asks of the server over HTTP; no tablet has to load it.
import { ask, cleanCode, Refusal } from './api'
import { isObject } from './json'

const at = (code: string) => `workshops/${encodeURIComponent(cleanCode(code))}`

/** The server behind this page and the address other devices reach it by; undefined on a static host or in a file. */
export async function findServer(): Promise<{ readonly url: string } | undefined> {
  if (location.protocol === 'file:') return undefined
  return ask('GET', 'health').then(
    json => (isObject(json) && json.ok === true ? { url: typeof json.url === 'string' ? json.url : '' } : undefined),
    () => undefined,
  )
}

export interface NewWorkshop {
  readonly title: string
  readonly place?: string
  readonly date?: string
  readonly pack: string
  readonly cut?: number
  readonly minutes?: number
}

export async function createWorkshop(workshop: NewWorkshop): Promise<{ code: string; facilitator: string }> {
  const json = await ask('POST', 'workshops', undefined, workshop)
  if (!isObject(json) || typeof json.code !== 'string' || typeof json.facilitator !== 'string') throw new Refusal(0, '')
  return { code: json.code, facilitator: json.facilitator }
}

/** The records of the closed rounds, as kept by the server. */
export const readRecords = (code: string, facilitator: string): Promise<unknown> =>
  ask('GET', `${at(code)}/records`, facilitator)

/** Deletes everything the server keeps of a workshop. */
export const deleteWorkshop = async (code: string, facilitator: string): Promise<void> => {
  await ask('DELETE', at(code), facilitator)
}
