// The seat's store as React reads it.
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { patiently } from '../api'
import type { AnyExercise } from '../exercise'
import { createFold } from './fold'
import type { RoundStage } from './stage'
import type { SeatState, SeatStore } from './store'
import type { BoardName } from './wire'

/** What is shown of a seat; draws again only when the part selected changes. */
export const useSeat = <Part>(seat: SeatStore, select: (state: SeatState) => Part): Part => useStore(seat.store, select)

/** A promise's value: undefined until it comes; `error` when it did not although asked for patiently; `again` asks anew. */
export function useLoaded<Value>(
  load: () => Promise<Value>,
  name: string,
): { value?: Value; error?: Error; again: () => void } {
  const [tries, setTries] = useState(0)
  const [loaded, setLoaded] = useState<{ name: string; value?: Value; error?: Error }>({ name: '' })
  const latest = useRef(load)
  latest.current = load
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let gone = false
    patiently(latest.current, () => gone).then(
      value => gone || setLoaded({ name, value }),
      (error: Error) => gone || setLoaded({ name, error }),
    )
    return () => {
      gone = true
    }
  }, [name, tries])
  const again = () => {
    setLoaded({ name: '' })
    setTries(tries + 1)
  }
  return { ...(loaded.name === name && loaded), again }
}

/** The state of one round on one board, this device's own unsent moves on top; undefined until the board is open. */
export function useRound(
  seat: SeatStore,
  board: BoardName,
  round: RoundStage | undefined,
  exercise: AnyExercise | undefined,
) {
  const view = useSeat(seat, state => state.boards[board])
  const me = useSeat(seat, state => state.ticket.participant)
  const fold = useRef<{
    exercise: AnyExercise
    board: BoardName
    play: ReturnType<typeof createFold<unknown, unknown>>
  }>(undefined)
  if (!view || !round || !exercise) return undefined
  if (fold.current?.exercise !== exercise || fold.current.board !== board)
    fold.current = { exercise, board, play: createFold<unknown, unknown>(exercise.rules) }
  return { view, state: fold.current.play(round, view, me) }
}
