// A table's last moves, so that the facilitator can take one back for them.
import { useEffect } from 'react'
import { useRound, useSeat } from '../board/useSeat'
import type { BoardName } from '../board/writer'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import type { RunProps } from './RunProps'

const SHOWN = 8

export function RunUndo({ seat, room, table }: RunProps & { readonly table: string }) {
  const board: BoardName = `table/${table}`
  const { exercise, round, shown } = room
  useEffect(() => {
    seat.open(board)
    return () => seat.leave(board)
  }, [seat, board])
  const open = useRound(seat, board, round, exercise)
  const waiting = useSeat(seat, state => (state.boards[board]?.pending.length ?? 0) > 0)
  if (!open) return <p>{words.loading}</p>
  const acts = exercise.acts(open.state, shown.words).slice(-SHOWN).reverse()
  if (acts.length === 0) return <p className="muted">{roomWords.run.nothingToUndo}</p>
  return (
    <ul className="acts">
      {acts.map(({ key, text }) => (
        <li key={key} className="row">
          <span dir="auto">{text}</span>
          <Button
            className="is-small"
            disabled={waiting}
            onClick={() => seat.send(board, round.round.id, { do: 'undo', key })}
          >
            {roomWords.run.undo}
          </Button>
        </li>
      ))}
    </ul>
  )
}
