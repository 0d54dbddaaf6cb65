// What the browser calls this page: in its tab, its history and to a screen reader. Never a code or a token: histories are shared.
import { useEffect } from 'react'
import { words } from '../words/words'

/** "Riverside open evening – Oak – Social Spaces"; what is not known yet is left out. */
export function useTitle(...parts: readonly (string | undefined)[]) {
  const title = [...parts, words.name].filter(Boolean).join(' – ')
  useEffect(() => {
    document.title = title
    return () => {
      document.title = words.name
    }
  }, [title])
}
