// Holds the card that flies to its pile, once the animation's code has come; until then, and for those who asked for stillness, nothing flies.
import { type ComponentType, useEffect, useState } from 'react'
import type { Front } from '../../ui/Card'

export interface Flight {
  readonly key: string
  readonly front: Front
  readonly from: DOMRect
  readonly place: number
}

export interface FlyProps {
  readonly flight: Flight
  readonly landed: () => void
}

export function Flyer({ flight, landed }: { readonly flight: Flight | undefined; readonly landed: () => void }) {
  const [Fly, setFly] = useState<ComponentType<FlyProps>>()
  useEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    let gone = false
    const later = setTimeout(() => {
      import('./Fly').then(
        ({ Fly }) => gone || setFly(() => Fly),
        () => {}, // no line: the cards simply do not fly
      )
    }, 1_500)
    return () => {
      gone = true
      clearTimeout(later)
    }
  }, [])
  return Fly && flight ? <Fly key={flight.key} flight={flight} landed={landed} /> : null
}
