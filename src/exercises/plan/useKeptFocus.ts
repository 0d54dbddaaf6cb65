// The focus of what goes away as it is pressed: a card taken back, a choice that is made.
import { type RefObject, useEffect } from 'react'

/**
 * Hands the focus on to what stood next to a control that left the board while it had it, to what it stood in, or to the part's
 * heading: never to the top of the page. A finger or a mouse that went elsewhere is left alone.
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = board
    if (!current) return
    let trail: readonly Element[] = []
    const forget = () => {
      trail = []
    }
    const remember = ({ target }: FocusEvent) => {
      trail = target instanceof Element ? trailOf(target, current) : []
    }
    const handOn = () => {
      if (trail[0]?.isConnected !== false || document.activeElement !== document.body) return
      const next = trail.find(one => one.isConnected) ?? current.querySelector('h1')
      if (!(next instanceof HTMLElement)) return
      next.tabIndex = -1
      next.focus()
    }
    const watch = new MutationObserver(handOn)
    watch.observe(current, { childList: true, subtree: true })
    current.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget) // what it lands on takes the focus anew
    return () => {
      watch.disconnect()
      current.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [board])
}

/** The control, then the list items and sections round it, nearest first, each item with the one after and before it. */
function trailOf(control: Element, board: Element): readonly Element[] {
  const trail = [control]
  for (let at = control.parentElement; at && at !== board; at = at.parentElement) {
    if (!at.matches('li, section, form')) continue
    const beside = at.matches('li') ? [at.nextElementSibling, at.previousElementSibling] : []
    trail.push(at, ...beside.filter(one => one !== null))
  }
  return trail
}
