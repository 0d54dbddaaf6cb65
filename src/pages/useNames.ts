// Packs in words, for what names their cards and for the agenda: fetched one by one, each shown when it is there.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Pack, PackWords } from '../../cards/pack'
import { loadPack, loadPackWords, packIds } from '../../cards/packs'
import { patiently } from '../api'
import type { NameCard } from '../exercise'
import { partsOf } from '../findings'
import { own } from '../json'

export type PacksShown = Readonly<Record<string, { readonly pack: Pack; readonly words: PackWords }>>

/** These packs in the language nearest to `lang`; one that is not known here never comes. */
export function usePacks(ids: readonly string[], lang: string): PacksShown {
  const [packs, setPacks] = useState<PacksShown>({})
  const name = [...new Set(ids)].sort().join(' ')
  useEffect(() => {
    let gone = false
    const load = async (id: string) => {
      const pack = await loadPack(id)
      return { pack, words: await loadPackWords(pack, lang) }
    }
    for (const id of name.split(' ').filter(Boolean))
      patiently(
        () => load(id),
        () => gone,
      ).then(
        found => gone || setPacks(packs => ({ ...packs, [id]: found })),
        () => undefined,
      )
    return () => {
      gone = true
    }
  }, [name, lang])
  return packs
}

/** Names cards and labels of any pack: a pack is fetched when something of it is first to be named. */
export function useNames(lang: string): NameCard {
  const [ids, setIds] = useState<readonly string[]>([])
  const packs = usePacks(ids, lang)
  const asked = useRef(new Set<string>())
  return useMemo(
    () => card => {
      const [pack, id] = partsOf(card)
      if (packIds.includes(pack) && !asked.current.has(pack)) {
        asked.current.add(pack)
        queueMicrotask(() => setIds([...asked.current])) // not while what asked is being drawn
      }
      const { cards = {}, labels = {} } = own(packs, pack)?.words ?? {}
      return own(cards, id)?.text ?? own(labels, id)
    },
    [packs],
  )
}
