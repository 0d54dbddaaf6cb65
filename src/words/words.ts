// The words in use. Languages are the files beside this one, loaded before the first page is drawn.
import { en, type Words } from './en'

const files = import.meta.glob<Record<string, Words>>(['./??.ts', '!./en.ts'])

export let words: Words = en

/** Loads the first language asked for that there is (BCP 47 tags, best first); English when there is none. */
export async function chooseWords(languages: readonly string[]): Promise<void> {
  for (const tag of languages) {
    const lang = tag.split('-')[0] ?? 'en'
    if (lang === 'en') return
    const load = files[`./${lang}.ts`]
    if (!load) continue
    const loaded = (await load())[lang]
    if (loaded) words = loaded
    return
  }
}
