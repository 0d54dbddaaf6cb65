// Single keys for quick answers: 1 2 3 put, S comes back to it, U undoes. Never while somebody types.
import { useEffect, useRef } from 'react'

interface Acts {
  readonly place: (place: number) => void
  readonly skip: () => void
  readonly undo: () => void
  readonly piles: number
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null

export function useKeys(on: boolean, acts: Acts) {
  const now = useRef(acts)
  now.current = acts
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const { place, skip, undo, piles } = now.current
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0
      if (digit > 0 && digit <= piles) place(digit - 1)
      else if (event.key === 's' || event.key === 'S') skip()
      else if (event.key === 'u' || event.key === 'U') undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
