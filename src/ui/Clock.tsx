// What is left of the time. It never hurries anybody: no red, no flashing, and nothing stops when it ends.
import { useEffect, useState } from 'react'
import { words } from '../words/words'
import './signs.css'

interface Props {
  readonly ends: number | null // on this device's own clock, ms; null while it is not running
  readonly minutes?: number // the whole time; then a disc empties beside the words
  readonly exact?: boolean // minutes and seconds, for the facilitator
}

/** Milliseconds left, refreshed every `every` ms. */
function useLeft(ends: number | null, every: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (ends === null) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [ends, every])
  return ends === null ? 0 : Math.max(0, ends - now)
}

export function Clock({ ends, minutes, exact = false }: Props) {
  const left = useLeft(ends, exact ? 500 : 5_000)
  if (ends === null) return null
  const seconds = Math.ceil(left / 1000)
  const text = exact
    ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    : left === 0
      ? words.ui.timeUp
      : words.ui.minutesLeft(Math.ceil(seconds / 60))
  return (
    <span className="clock" role="timer" aria-live="off">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="clock-face">
        <circle cx="16" cy="16" r="13" className="clock-rim" />
        {minutes !== undefined && minutes > 0 && (
          <circle
            cx="16"
            cy="16"
            r="6.5"
            className="clock-part"
            pathLength={100}
            strokeDasharray={`${Math.min(100, (left / minutes / 600).valueOf())} 100`}
          />
        )}
      </svg>
      {text}
    </span>
  )
}
