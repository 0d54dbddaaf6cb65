// A round that was closed before the one being played: its result, what came late for it, and the way back into it.
import { useState } from 'react'
import type { RoundStage } from '../board/stage'
import { useSeat } from '../board/useSeat'
import { own } from '../json'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { Record } from './Record'
import type { RunProps } from './RunProps'
import { useSaved } from './useSaved'

interface Props extends RunProps {
  readonly round: RoundStage
  readonly title: string
}

export function RunEarlier(props: Props) {
  const { seat, round, title } = props
  const [open, setOpen] = useState(false)
  const id = round.round.id
  return (
    <>
      <RunLate {...props} id={id} />
      <details className="sheet-change" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary aria-label={roomWords.run.resultOf(title)}>{roomWords.run.result}</summary>
        {open && (
          <>
            <Kept {...props} />
            <p>
              <Button kind="quiet" onClick={() => seat.stage({ do: 'reopen', round: id })}>
                {roomWords.run.reopen}
              </Button>
            </p>
          </>
        )}
      </details>
    </>
  )
}

function Kept({ seat, room, code, token, round }: Props) {
  const saved = useSaved(seat, room, code, token)
  const record = saved.value?.records.find(record => record.round.id === round.round.id)
  if (saved.error) return <p role="alert">{saved.error.message || roomWords.run.noLine}</p>
  return record ? <Record record={record} nameCard={room.shown.nameCard} /> : <p>{words.loading}</p>
}

/** What came after closing, to be counted in. */
export function RunLate({ seat, id }: Pick<RunProps, 'seat'> & { readonly id: string }) {
  const late = useSeat(seat, state => own(state.tallies?.late ?? {}, id) ?? 0)
  if (late === 0) return null
  return (
    <p className="row">
      <span>{roomWords.run.late(late)}</span>
      <Button onClick={() => seat.stage({ do: 'late', round: id })}>{roomWords.run.countIn}</Button>
    </p>
  )
}
