// How much of something has to be left for later, so that it does not run off the screen: measured, not guessed.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/**
 * How far what is in `box` is to be shortened, from 0 to `most`: a step further until it ends above the padding of the page.
 * Begins anew when `what` changes, or the window's size.
 */
export function useFit(box: RefObject<HTMLElement | null>, most: number, what: string): number {
  const [size, setSize] = useState('')
  const of = `${size} ${what}`
  const [{ level, was }, set] = useState({ level: 0, was: of })
  const now = was === of ? Math.min(level, most) : 0
  useLayoutEffect(() => {
    if (now < most && box.current && runsOff(box.current)) set({ level: now + 1, was: of })
  })
  useEffect(() => {
    const measure = (why: string) => setSize(`${window.innerWidth} ${window.innerHeight} ${why}`)
    const resize = () => measure('')
    window.addEventListener('resize', resize)
    let isHere = true
    void document.fonts?.ready.then(() => isHere && measure('set')) // our own letters are wider than those before they came
    return () => {
      isHere = false
      window.removeEventListener('resize', resize)
    }
  }, [])
  return now
}

function runsOff(box: HTMLElement): boolean {
  const page = box.closest('main')
  const padding = page ? Number.parseFloat(getComputedStyle(page).paddingBlockEnd) || 0 : 0
  return box.getBoundingClientRect().bottom > window.innerHeight - padding + 1
}
