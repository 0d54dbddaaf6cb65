// A table's last moves, so that the facilitator can take one back for them.
import { useEffect, useState } from 'react'
import { removeWords } from '../apiLead'
import { useRound, useSeat } from '../board/useSeat'
import { boardOf, FLOOR, tableOf } from '../board/wire'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import type { RunProps } from './RunProps'

const SHOWN = 8

export function RunUndo({ seat, room, code, token, table }: RunProps & { readonly table: string }) {
  const { exercise, round, shown } = room
  const board = boardOf(round.round, table)
  useEffect(() => {
    seat.open(board)
    return () => seat.leave(board)
  }, [seat, board])
  const open = useRound(seat, board, round, exercise)
  const waiting = useSeat(seat, state => (state.boards[board]?.pending.length ?? 0) > 0)
  const [sure, setSure] = useState('') // the move whose words one press more takes away
  const [error, setError] = useState('')
  const remove = (key: string) =>
    removeWords(code, token, tableOf(board) ?? FLOOR, key).catch((error: Error) =>
      setError(error.message || roomWords.run.noLine),
    )
  if (!open) return <p>{words.loading}</p>
  const acts = exercise.acts(open.state, shown.words).slice(-SHOWN).reverse()
  if (acts.length === 0) return <p className="muted">{roomWords.run.nothingToUndo}</p>
  return (
    <ul className="acts">
      {error && <li role="alert">{error}</li>}
      {acts.map(({ key, text, written }) => (
        <li key={key} className="row">
          <span dir="auto">{text}</span>
          {written && (
            <Button className="is-small" onClick={() => (sure === key ? remove(key) : setSure(key))}>
              {sure === key ? roomWords.run.removeSure : roomWords.run.removeWords}
            </Button>
          )}
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
