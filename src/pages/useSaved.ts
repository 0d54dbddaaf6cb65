// What the server keeps of a workshop's closed rounds, read again when one of them changes.
import { readRecords } from '../apiLead'
import { parseSaved, type SavedWorkshop } from '../board/record'
import type { SeatStore } from '../board/store'
import { useLoaded, useSeat } from '../board/useSeat'
import { roomWords } from '../words/room'
import type { Room } from './useRoom'

export function useSaved(seat: SeatStore, { stage }: Room, code: string, token: string) {
  const live = useSeat(seat, state => state.boards.stage?.pending.length === 0)
  const closed = stage.rounds.filter(({ stage }) => stage === 'closed')
  const paper = stage.tables.map(({ paper }) => paper)
  const name = JSON.stringify([live, paper, closed.map(({ round, closedAt, claims }) => [round.id, closedAt, claims])])
  return useLoaded<SavedWorkshop>(async () => {
    if (!live) return new Promise<never>(() => undefined) // the closing itself is still on its way
    const saved = parseSaved(await readRecords(code, token))
    if (!saved) throw new Error(roomWords.run.noRecord)
    return saved
  }, name)
}
