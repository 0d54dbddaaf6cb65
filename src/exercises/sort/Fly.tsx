// The answered card flying to its pile. The only place framer-motion is used; a chunk of its own.
import { domMin, LazyMotion } from 'framer-motion'
import * as m from 'framer-motion/m'
import { Card } from '../../ui/Card'
import type { FlyProps } from './Flyer'

export function Fly({ flight, landed }: FlyProps) {
  const pile = document.querySelector(`[data-pile="${flight.place}"]`)?.getBoundingClientRect()
  if (!pile) return null
  const { from, front } = flight
  const x = pile.left + pile.width / 2 - (from.left + from.width / 2)
  const y = pile.top + pile.height / 2 - (from.top + from.height / 2)
  return (
    <LazyMotion features={domMin} strict>
      <m.div
        className="flying"
        aria-hidden="true"
        style={{ left: from.left, top: from.top, width: from.width, height: from.height }}
        initial={{ x: 0, y: 0, scale: 1, rotate: 0, opacity: 1 }}
        animate={{ x, y, scale: 0.14, rotate: x / 60, opacity: [1, 1, 0.4] }}
        transition={{ duration: 0.22, ease: 'easeOut' }}
        onAnimationComplete={landed}
      >
        <Card front={front} />
      </m.div>
    </LazyMotion>
  )
}
