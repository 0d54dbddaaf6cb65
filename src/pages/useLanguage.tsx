// Changing the language of the cards while they are played: the old words stay until the new ones are here.
import { type ReactNode, useState } from 'react'
import type { Pack, PackWords } from '../../cards/pack'
import { loadPackWords } from '../../cards/packs'
import { keep } from '../kept'
import { Language } from './Language'

/** The words to show, `first` until another language is chosen, and the choice as the table's settings hold it. */
export function useLanguage(
  pack: Pack | undefined,
  first: PackWords | undefined,
): { readonly words: PackWords | undefined; readonly choice: ReactNode } {
  const [chosen, setChosen] = useState<{ readonly pack: string; readonly words: PackWords }>()
  const words = chosen && chosen.pack === pack?.id ? chosen.words : first
  const choice = pack && words && (
    <Language
      pack={pack.id}
      languages={pack.languages}
      lang={words.lang}
      onLang={async lang => {
        setChosen({ pack: pack.id, words: await loadPackWords(pack, lang) })
        keep('lang', lang)
      }}
    />
  )
  return { words, choice }
}
