// A table's last moves, in this round or one before, so that the facilitator can take one back for them.
import { useEffect, useState } from 'react'
import { removeWords } from '../apiLead'
import type { RoundStage } from '../board/stage'
import { useLoaded, useRound, useSeat } from '../board/useSeat'
import { boardOf, FLOOR, tableOf } from '../board/wire'
import { loadLedExercise } from '../exercises/exercises'
import { own } from '../json'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { keysOf } from './floorActs'
import type { RunProps } from './RunProps'

const SHOWN = 8

type Props = Pick<RunProps, 'seat' | 'room' | 'code' | 'token'> & { readonly table: string }

export function RunUndo(props: Props) {
  const { room } = props
  const [id, setId] = useState(room.round.round.id)
  const begun = room.stage.rounds.filter(({ stage }) => stage !== 'planned')
  const round = begun.find(one => one.round.id === id) ?? room.round
  return (
    <>
      {begun.length > 1 && (
        <Select
          label={roomWords.run.undoRound}
          value={round.round.id}
          options={begun.map(({ round: { id, pack } }) => ({
            value: id,
            label: own(room.packs, pack)?.words.title ?? pack,
          }))}
          onChange={setId}
        />
      )}
      <Acts key={round.round.id} {...props} round={round} />
    </>
  )
}

/** In a closed round words can still be taken away; taking a move back would not count. */
function Acts({ seat, room, code, token, table, round }: Props & { readonly round: RoundStage }) {
  const board = boardOf(round.round, table)
  useEffect(() => {
    seat.open(board)
    return () => seat.leave(board)
  }, [seat, board])
  const { value: exercise } = useLoaded(() => loadLedExercise(round.round.exercise), round.round.exercise)
  const open = useRound(seat, board, round, exercise)
  const waiting = useSeat(seat, state => (state.boards[board]?.pending.length ?? 0) > 0)
  const [most, setMost] = useState(SHOWN)
  const [sure, setSure] = useState('') // the move whose words one press more takes away
  const [error, setError] = useState('')
  const remove = (key: string) =>
    removeWords(code, token, tableOf(board) ?? FLOOR, key).catch((error: Error) =>
      setError(error.message || roomWords.run.noLine),
    )
  const pages = own(room.packs, round.round.pack)?.words
  if (!open || !exercise || !pages) return <p>{words.loading}</p>
  const { rows, live } = open.view
  if (rows.length === 0 && !live) return <p>{words.loading}</p>
  const place = new Map(rows.map(({ key }, n) => [key, n]))
  const isClosed = round.stage === 'closed'
  const theirs = board === 'floor' ? keysOf(rows, table) : undefined
  const acts = exercise
    .acts(open.state, pages)
    .filter(({ key, written }) => (!isClosed || written) && (!theirs || theirs.has(key)))
    .sort((a, b) => (place.get(b.key) ?? rows.length) - (place.get(a.key) ?? rows.length))
  if (acts.length === 0) return <p className="muted">{roomWords.run.nothingToUndo}</p>
  return (
    <>
      <ul className="acts">
        {error && <li role="alert">{error}</li>}
        {acts.slice(0, most).map(({ key, text, written }) => (
          <li key={key} className="row">
            <span dir="auto">{text}</span>
            {written && (
              <Button className="is-small" onClick={() => (sure === key ? remove(key) : setSure(key))}>
                {sure === key ? roomWords.run.removeSure : roomWords.run.removeWords}
              </Button>
            )}
            {!isClosed && (
              <Button
                className="is-small"
                disabled={waiting}
                onClick={() => seat.send(board, round.round.id, { do: 'undo', key })}
              >
                {roomWords.run.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {acts.length > most && (
        <Button kind="quiet" onClick={() => setMost(most + 3 * SHOWN)}>
          {roomWords.run.undoEarlier}
        </Button>
      )}
    </>
  )
}
