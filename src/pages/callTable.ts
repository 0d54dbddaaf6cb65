// The clock, and the tables that it gives the floor to one after the other.
import type { Table } from '../board/stage'
import { newKey, type SeatStore } from '../board/store'
import { clockMinutes } from './runSheet'
import { turnCue } from './turn'
import type { Room } from './useRoom'

/** Sets the clock anew, whether or not it runs. */
export function setClock(seat: SeatStore, minutes: number) {
  seat.stage({ do: 'clock', minutes: 0 })
  seat.stage({ do: 'clock', minutes })
}

/** It is this table's turn to tell the room, with its minutes on the clock. */
export function callTable(seat: SeatStore, { stage, round, shown }: Room, table: Table) {
  const script = shown.pack.script ?? []
  const line = script[round.line]
  if (!line) return
  seat.stage({ do: 'cue', round: round.round.id, id: newKey(), cue: turnCue(line.id, table.id) })
  setClock(seat, clockMinutes(script, round.line, round.round.minutes, stage.tables.length))
}
