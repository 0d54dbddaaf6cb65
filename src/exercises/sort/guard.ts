// A pile tapped twice, or tapped just as another device answered, must not answer the next card.
import { useRef } from 'react'

export const SETTLE_MS = 400

/** Whether the card lay there long enough to be meant. Asking counts as answering: the next ask must wait again. */
export function useGuard(card: string | undefined): () => boolean {
  const since = useRef({ card, at: Number.NEGATIVE_INFINITY })
  if (since.current.card !== card) since.current = { card, at: performance.now() }
  return () => {
    const now = performance.now()
    if (now - since.current.at < SETTLE_MS) return false
    since.current = { card: since.current.card, at: now }
    return true
  }
}
