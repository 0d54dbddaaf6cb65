// Carrying the top card to a pile, for those who like to. Tapping a pile does the same; nothing is lost without this.
import { type PointerEvent, type RefObject, useLayoutEffect, useRef } from 'react'

interface Carry {
  readonly pointer: number
  readonly x: number
  readonly y: number
  readonly piles: readonly { readonly element: HTMLElement; readonly place: number; readonly box: DOMRect }[]
  over: number
}

const SLACK = 8 // px a finger may wander in a tap

export function useToss(card: RefObject<HTMLElement | null>, drop: (place: number) => void) {
  const carry = useRef<Carry>(undefined)

  useLayoutEffect(() => {
    const { scrollHeight, clientHeight } = document.documentElement
    const fits = scrollHeight <= clientHeight + 1
    if (card.current) card.current.style.touchAction = fits ? 'none' : 'pan-y' // a page that scrolls must scroll here too
  })

  const end = (event: PointerEvent) => {
    const now = carry.current
    if (!now || now.pointer !== event.pointerId) return undefined
    carry.current = undefined
    for (const { element } of now.piles) element.classList.remove('is-over')
    card.current?.classList.remove('is-carried')
    card.current?.closest('.sort-card')?.classList.remove('is-carrying')
    if (card.current) card.current.style.transform = ''
    return now
  }

  return {
    onPointerDown(event: PointerEvent) {
      if (!event.isPrimary || event.button !== 0 || (event.target as Element).closest('button')) return
      const piles = [...document.querySelectorAll<HTMLElement>('[data-pile]')].map(element => ({
        element,
        place: Number(element.dataset.pile),
        box: element.getBoundingClientRect(), // read once: nothing moves while a card is carried
      }))
      carry.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, piles, over: -1 }
      card.current?.setPointerCapture?.(event.pointerId)
      const at = card.current?.getBoundingClientRect()
      if (card.current && at)
        card.current.style.transformOrigin = `${event.clientX - at.left}px ${event.clientY - at.top}px`
    },
    onPointerMove(event: PointerEvent) {
      const now = carry.current
      if (!now || now.pointer !== event.pointerId || !card.current) return
      const [dx, dy] = [event.clientX - now.x, event.clientY - now.y]
      if (Math.hypot(dx, dy) < SLACK) return
      card.current.classList.add('is-carried')
      card.current.closest('.sort-card')?.classList.add('is-carrying')
      card.current.style.transform = `translate(${dx}px, ${dy}px) rotate(${dx / 60}deg) scale(0.6)`
      now.over = -1
      for (const { element, place, box } of now.piles) {
        const inside =
          event.clientX >= box.left &&
          event.clientX <= box.right &&
          event.clientY >= box.top &&
          event.clientY <= box.bottom
        element.classList.toggle('is-over', inside)
        if (inside) now.over = place
      }
    },
    onPointerUp(event: PointerEvent) {
      const now = end(event)
      if (now && now.over >= 0) drop(now.over)
    },
    onPointerCancel(event: PointerEvent) {
      end(event)
    },
  }
}
