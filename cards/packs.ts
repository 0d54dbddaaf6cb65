// The packs there are: every folder beside this file that has a pack.json. Adding a pack is adding a folder.
import { type Pack, type PackWords, readPack } from './pack'
import { fillIn, readPackWords } from './words'

/** In a browser a pack is data to fetch, no script; on the server and in tests it is bundled. */
const bundled = import.meta.env.SSR ? import.meta.glob<unknown>('./*/*.json', { import: 'default' }) : {}
const addresses = import.meta.glob<string>('./*/*.json', { query: '?url', import: 'default', eager: true })
/** What a browser fetches was checked when the app was built: no tablet need do it again. */
const asPack = import.meta.env.SSR ? readPack : (json: unknown) => json as Pack
const asWords = import.meta.env.SSR ? readPackWords : (json: unknown) => json as PackWords
const sprites = import.meta.glob<string>('./*/art.svg', { query: '?url', import: 'default', eager: true })

const folders = Object.keys(addresses).flatMap(path => path.match(/^\.\/([^/]+)\/pack\.json$/)?.[1] ?? [])

/** The ids of all packs, in alphabetical order. */
export const packIds: readonly string[] = folders.sort()

/**
 * The pack in the folder of this name; fetched when first asked for.
 * @throws Error (a rejection) when there is no such folder, or when its pack.json is not a pack.
 */
export async function loadPack(id: string): Promise<Pack> {
  const pack = asPack(await load(id, 'pack'))
  if (pack.id !== id) throw new Error(`pack "${pack.id}": id must be the name of its folder, cards/${id}`)
  return pack
}

/**
 * The pack's words in the language nearest to `lang` (BCP 47): that very tag, else the same language, else the pack's
 * first. What it has no words for gets those of the first language, as fillIn says.
 * @throws Error (a rejection) when a file of words is missing or is not the words of this pack.
 */
export async function loadPackWords(pack: Pack, lang: string): Promise<PackWords> {
  const [first = 'en'] = pack.languages
  const language = lang.split('-')[0]
  const nearest =
    pack.languages.find(tag => tag === lang) ?? pack.languages.find(tag => tag.split('-')[0] === language) ?? first
  const words = await readWords(pack, nearest)
  return nearest === first ? words : fillIn(words, await readWords(pack, first))
}

/** The address of the sprite with the pictures of a pack (a `<symbol>` for each hexcode); undefined when it has none. */
export const artUrl = (packId: string): string => sprites[`./${packId}/art.svg`] ?? ''

async function readWords(pack: Pack, lang: string): Promise<PackWords> {
  const words = asWords(await load(pack.id, lang), pack)
  if (words.lang !== lang)
    throw new Error(`pack "${pack.id}": lang in ${lang}.json must be "${lang}", not "${words.lang}"`)
  return words
}

async function load(id: string, file: string): Promise<unknown> {
  const path = `./${id}/${file}.json`
  const get = bundled[path]
  if (get) return get()
  const address = addresses[path]
  if (address === undefined)
    throw new Error(`pack "${id}": there is no file cards/${id}/${file}.json; there are packs ${packIds.join(', ')}`)
  const response = await fetch(address)
  if (!response.ok)
    throw new Error(`pack "${id}": cards/${id}/${file}.json did not come (${response.status}); reload the page`)
  return response.json()
}
