// Pretend tables: seats played by the facilitator's own browser over the real network, to practise and to feel its delay.
import { takeSeat } from '../api'
import type { AnyLedExercise } from '../exercise'
import { createFold } from './fold'
import { currentRound } from './stage'
import { joinWorkshop, type SeatStore } from './store'
import type { BoardName } from './writer'

export interface Pretending {
  readonly stop: () => void // works from the start, also while seats are being taken
  readonly seated: Promise<void> // when all of them sit; rejects when a seat is refused
}

/** Milliseconds between a pretend table's moves: quicker than people, slow enough to watch. */
const PACE = { least: 250, most: 900 }

/**
 * Seats a table for each name and lets it play the current round. `delay` is told, in ms, how long each move took
 * from the tap until it was saved and seen.
 */
export function pretendTables(
  code: string,
  facilitator: string,
  names: readonly string[],
  exercise: AnyLedExercise,
  delay: (ms: number) => void,
): Pretending {
  const seats: SeatStore[] = []
  let stopped = false
  const stop = () => {
    stopped = true
    for (const seat of seats) seat.close()
  }
  const sit = async () => {
    for (const name of names) {
      if (stopped) return
      const ticket = await takeSeat(code, { table: name, pretend: true }, facilitator)
      if (stopped) return
      const seat = await joinWorkshop(ticket)
      if (stopped) return seat.close()
      const board: BoardName = `table/${ticket.table}`
      seats.push(seat)
      seat.open('stage')
      seat.open(board)
      const fold = createFold<unknown, unknown>(exercise.rules)
      const sent = new Map<string, number>()
      seat.store.subscribe(({ boards }) => {
        const waiting = new Set(boards[board]?.pending.map(({ key }) => key))
        for (const [key, at] of sent) {
          if (waiting.has(key)) continue
          sent.delete(key)
          delay(performance.now() - at)
        }
      })
      const act = () => {
        if (stopped) return
        const { boards, stage, ended } = seat.store.getState()
        const view = boards[board]
        const round = currentRound(stage)
        if (ended) return seat.close()
        if (view?.live && round && round.stage !== 'closed') {
          const move: unknown = exercise.pretend(fold(round, view, ticket.participant), ticket.participant, Math.random)
          if (move !== undefined) sent.set(seat.send(board, round.round.id, move), performance.now())
        }
        setTimeout(act, PACE.least + Math.random() * (PACE.most - PACE.least))
      }
      act()
    }
  }
  return { stop, seated: sit() }
}
