// Takes an empty table off the list: never one where anything was done, in whichever round.
import { useEffect } from 'react'
import { SERVER } from '../board/moves'
import type { Table } from '../board/stage'
import { useSeat } from '../board/useSeat'
import type { BoardName } from '../board/wire'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import type { RunProps } from './RunProps'

/** Nothing while that is not known: once tables have been on the floor together, their own boards do not tell all. */
export function RunDrop({ seat, room, table }: Pick<RunProps, 'seat' | 'room'> & { readonly table: Table }) {
  const board: BoardName = `table/${table.id}`
  useEffect(() => {
    seat.open(board)
    return () => seat.leave(board)
  }, [seat, board])
  const view = useSeat(seat, state => state.boards[board])
  const wasOnFloor = room.stage.rounds.some(({ round, stage }) => round.scope === 'floor' && stage !== 'planned')
  const isUsed = view?.rows.some(({ by }) => by !== SERVER) || Object.keys(table.paper).length > 0
  if (!view?.live || wasOnFloor || isUsed) return null
  return <Button onClick={() => seat.stage({ do: 'drop', table: table.id })}>{roomWords.run.dropTable}</Button>
}
