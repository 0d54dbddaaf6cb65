// The end of the clock, as the pages that lead a workshop wait for it.
import { useEffect, useState } from 'react'

/** Whether the clock has run out; draws again when it does. */
export function useLate(ends: number | null): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const left = ends === null ? null : ends - Date.now()
    setLate(left !== null && left <= 0)
    if (left === null || left <= 0) return
    const timer = setTimeout(() => setLate(true), left)
    return () => clearTimeout(timer)
  }, [ends])
  return late
}
