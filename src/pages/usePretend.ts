// Pretend tables, played by the facilitator's page for as long as it is open, and wiped when the practice is over.
import { useEffect, useRef, useState } from 'react'
import { patiently, Refusal } from '../api'
import type { Pretending } from '../board/pretend'
import type { SeatStore } from '../board/store'
import { loadLedExercise } from '../exercises/exercises'
import { keepHere, keptHere } from '../kept'
import { roomWords } from '../words/room'
import type { Room } from './useRoom'

export interface Pretend {
  readonly playing: boolean // there are pretend tables
  readonly delay: number | null // ms from tap to saved and seen, the middle of the last fifty
  readonly error: string
  readonly begin: () => void
  readonly hurry: () => void
  readonly wipe: () => void
}

const KEPT = 50

/**
 * `room` is undefined until it is there. A workshop that was started to practise begins by itself, and after a reload of this tab
 * its pretend tables are played on, by new seats at them.
 */
export function usePretend(seat: SeatStore, room: Room | undefined, code: string, token: string): Pretend {
  const tables = useRef<Pretending>(undefined)
  const busy = useRef(false)
  const gone = useRef(false)
  const [delays, setDelays] = useState<readonly number[]>([])
  const [error, setError] = useState('')
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      tables.current?.stop()
    }
  }, [])

  const asked = useRef(false)
  const pretend = room?.stage.tables.filter(table => table.pretend) ?? []
  const names = pretend.length > 0 ? pretend.map(({ name }) => name) : roomWords.run.pretendNames
  const begin = async () => {
    if (!room || busy.current) return
    asked.current = true
    busy.current = true // seats are being taken: a second press takes no more of them
    setError('')
    keepHere(`practise/${code}`, 'begun')
    try {
      const { pretendTables } = await patiently(
        () => import('../board/pretend'),
        () => gone.current,
      )
      if (gone.current) return
      tables.current?.stop()
      const tell = (ms: number) => setDelays(delays => [...delays.slice(1 - KEPT), ms])
      tables.current = pretendTables(code, token, names, loadLedExercise, tell)
      await tables.current.seated
    } catch (error) {
      setError((error instanceof Refusal && error.message) || roomWords.run.noLine)
    } finally {
      busy.current = false
    }
  }
  const wipe = () => {
    tables.current?.stop()
    tables.current = undefined
    for (const { id } of pretend) seat.stage({ do: 'drop', table: id })
    setDelays([])
    keepHere(`practise/${code}`, null)
  }
  useEffect(() => {
    if (!room || asked.current) return
    const kept = keptHere(`practise/${code}`)
    if (kept === true || (kept === 'begun' && pretend.length > 0)) begin() // true: by "Try it with three pretend tables"
  })
  const middle = [...delays].sort((a, b) => a - b)[Math.floor(delays.length / 2)]
  const hurry = () => tables.current?.hurry()
  return { playing: pretend.length > 0, delay: middle ?? null, error, begin, hurry, wipe }
}
