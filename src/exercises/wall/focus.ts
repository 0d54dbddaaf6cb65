// Where the focus goes when what had it is gone: a thought shared, a card taken off, a dialog closed over either.
import { type RefObject, useEffect, useRef } from 'react'

const CAN = 'button, input, select, textarea, summary, [tabindex]'

const may = (one: HTMLElement) => one.isConnected && !one.matches(':disabled') && one.getClientRects().length > 0

interface Held {
  readonly one: HTMLElement
  readonly around: readonly HTMLElement[] // what it was in, the nearest first
  readonly order: readonly HTMLElement[] // all that could be reached then
}

/** The next that is still there of those around it, else the one before, as near to it as there is one. */
function nextTo({ one, around, order }: Held): HTMLElement | undefined {
  const at = order.indexOf(one)
  const near = [...order.slice(at + 1), ...order.slice(0, at).reverse()].filter(may)
  for (const region of around.filter(({ isConnected }) => isConnected)) {
    const next = near.find(other => region.contains(other)) ?? [...region.querySelectorAll<HTMLElement>(CAN)].find(may)
    if (next) return next
  }
  return undefined
}

/** Keeps the focus from falling out of a region when what had it goes; resolves nothing while something else has it. */
function keepFocus(region: HTMLElement): () => void {
  let held: Held | undefined
  const hold = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.closest('dialog')) return // a dialog gives it back to what opened it
    const around: HTMLElement[] = []
    for (let up = target.parentElement; up && region.contains(up); up = up.parentElement) around.push(up)
    held = { one: target, around, order: [...region.querySelectorAll<HTMLElement>(CAN)] }
  }
  const letGo = ({ target }: PointerEvent) => {
    if (target instanceof Element && !target.closest('dialog')) held = undefined // what is tapped is held next
  }
  const watch = new MutationObserver(() => {
    if (held && !held.one.isConnected && document.activeElement === document.body) nextTo(held)?.focus()
  })
  region.addEventListener('focusin', hold)
  region.addEventListener('pointerdown', letGo)
  watch.observe(region, { childList: true, subtree: true })
  return () => {
    region.removeEventListener('focusin', hold)
    region.removeEventListener('pointerdown', letGo)
    watch.disconnect()
  }
}

/** A region that never loses the focus, and is read from its heading and its top when it shows another `view`. */
export function useFocus<Region extends HTMLElement>(view: unknown, keep = false): RefObject<Region | null> {
  const region = useRef<Region>(null)
  const before = useRef(view)
  useEffect(() => (keep && region.current ? keepFocus(region.current) : undefined), [keep])
  useEffect(() => {
    if (before.current === view) return
    before.current = view
    const heading = region.current?.querySelector('h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [view])
  return region
}
