// A round that is not over: its minutes; and one still to come moved, taken off, or gone on to out of turn.
import { useState } from 'react'
import type { RoundStage } from '../board/stage'
import { Button } from '../ui/Button'
import { Stepper } from '../ui/Field'
import { roomWords } from '../words/room'
import type { RunProps } from './RunProps'

interface Props extends RunProps {
  readonly round: RoundStage
  readonly title: string
  readonly isCurrent: boolean
}

export function RunPlanned({ seat, room, round, title, isCurrent }: Props) {
  const [open, setOpen] = useState(false)
  const { id, minutes } = round.round
  const planned = room.stage.rounds.filter(({ stage }) => stage === 'planned').map(({ round }) => round.id)
  const at = planned.indexOf(id)
  const move = (by: number) => {
    const rounds = planned.filter(each => each !== id)
    rounds.splice(at + by, 0, id)
    seat.stage({ do: 'order', rounds })
  }
  return (
    <details className="sheet-change" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary aria-label={roomWords.run.changeOf(title)}>{roomWords.run.change}</summary>
      {open && (
        <div className="row">
          <Stepper
            label={roomWords.run.minutesOf}
            value={minutes}
            min={1}
            max={600}
            onChange={minutes => seat.stage({ do: 'minutes', round: id, minutes })}
          />
          {at >= 0 && (
            <>
              <Button disabled={at === 0} onClick={() => move(-1)}>
                {roomWords.run.earlier}
              </Button>
              <Button disabled={at === planned.length - 1} onClick={() => move(1)}>
                {roomWords.run.later}
              </Button>
              <Button onClick={() => seat.stage({ do: 'unplan', round: id })}>{roomWords.run.takeOff}</Button>
            </>
          )}
          {!isCurrent && (
            <Button kind="quiet" onClick={() => seat.stage({ do: 'begin', round: id })}>
              {roomWords.run.beginNow}
            </Button>
          )}
        </div>
      )}
    </details>
  )
}
