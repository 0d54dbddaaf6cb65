// The names of cards of other packs, as findings refer to them: their packs' words are fetched when there is one to name.
import { useEffect, useState } from 'react'
import type { PackWords } from '../../cards/pack'
import { loadPack, loadPackWords } from '../../cards/packs'
import { patiently } from '../api'
import type { NameCard } from '../exercise'
import { partsOf } from '../findings'
import { own } from '../json'

/** Names the cards of these packs in the language nearest to `lang`. */
export function useNames(packs: readonly string[], lang: string): NameCard {
  const [words, setWords] = useState<Readonly<Record<string, PackWords>>>({})
  const name = [...new Set(packs)].sort().join(' ')
  useEffect(() => {
    let gone = false
    for (const id of name.split(' ').filter(Boolean))
      patiently(
        async () => loadPackWords(await loadPack(id), lang),
        () => gone,
      ).then(
        found => gone || setWords(words => ({ ...words, [id]: found })),
        () => undefined, // an unknown pack names nothing
      )
    return () => {
      gone = true
    }
  }, [name, lang])
  return card => {
    const [pack, id] = partsOf(card)
    return own(own(words, pack)?.cards ?? {}, id)?.text
  }
}
