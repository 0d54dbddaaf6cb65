// The reveal, a step a press, on the facilitator's page and by the clicker alike.
import type { SeatStore } from '../board/store'
import type { Room } from './useRoom'

/** Goes to this step of the reveal, 0 being back to playing; with the first one the script goes to the line that it leads to. */
export function showStep(seat: SeatStore, { round, shown }: Pick<Room, 'round' | 'shown'>, step: number) {
  const id = round.round.id
  seat.stage({ do: 'step', round: id, step })
  const result = shown.pack.script?.findIndex(({ part }) => part === 'result') ?? -1
  if (step === 1 && result > round.line) seat.stage({ do: 'line', round: id, line: result })
}
