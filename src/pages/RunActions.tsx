// What to press now: one black button at a time, and never a press that cannot be taken back.
import { useState } from 'react'
import { useSeat } from '../board/useSeat'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import type { Phase, RunProps } from './RunProps'

const SETTLE = 1_000 // ms; the second half of a double click on "Start the clock" must not add minutes

interface Props extends RunProps {
  readonly phase: Phase
  readonly wall: boolean // a projector page was opened
}

export function RunActions({ seat, room, phase, pretend, wall }: Props) {
  const [sure, setSure] = useState(false)
  const { stage, round, steps } = room
  const id = round.round.id
  const offset = useSeat(seat, state => state.offset)
  const progress = useSeat(seat, state => state.tallies?.tables ?? [])
  const sorting = progress.filter(table => table.reached < table.of && table.here.length > 0).length
  const step = (step: number) => {
    setSure(false)
    seat.stage({ do: 'step', round: id, step })
  }
  if (phase === 'closed') return null
  if (phase === 'reveal') {
    const [now, next] = [steps[round.step - 1], steps[round.step]]
    return (
      <>
        <p>
          {now !== undefined && roomWords.run.onScreen(now, round.step, steps.length)}{' '}
          {next !== undefined && <span className="muted">{roomWords.run.nextOn(next)}</span>}
        </p>
        <div className="row">
          <Button onClick={() => step(round.step - 1)}>
            {round.step <= 1 ? roomWords.run.backToSorting : roomWords.run.back}
          </Button>
          <Button
            kind={next === undefined ? 'plain' : 'primary'}
            disabled={next === undefined}
            onClick={() => step(round.step + 1)}
          >
            {roomWords.run.next}
          </Button>
          <Button aria-pressed={stage.blank} onClick={() => seat.stage({ do: 'blank', blank: !stage.blank })}>
            {roomWords.run.blank}
          </Button>
          <Button
            kind={next === undefined ? 'primary' : 'plain'}
            onClick={() => seat.stage({ do: 'close', round: id })}
          >
            {roomWords.run.close}
          </Button>
        </div>
      </>
    )
  }
  const { clock } = stage
  const more = (minutes: number) => {
    if (clock && Date.now() + offset - clock.from > SETTLE)
      seat.stage({ do: 'clock', minutes: clock.minutes + minutes })
  }
  const asks = sorting > 0 && phase === 'sort' && !sure // still time, and tables at it: ask once more
  return (
    <div className="row">
      {clock === null ? (
        <Button
          kind={(phase === 'gather' && wall) || (phase !== 'gather' && sorting > 0) ? 'primary' : 'plain'}
          onClick={() => seat.stage({ do: 'clock', minutes: round.round.minutes })}
        >
          {roomWords.run.startClock(round.round.minutes)}
        </Button>
      ) : (
        <Button onClick={() => more(2)}>{roomWords.run.twoMore}</Button>
      )}
      {phase !== 'gather' && (
        <Button
          kind={sure || phase === 'late' || sorting === 0 ? 'primary' : 'plain'}
          onClick={() => (asks ? setSure(true) : step(1))}
        >
          {sure && sorting > 0 ? roomWords.run.revealSure(sorting) : roomWords.run.reveal}
        </Button>
      )}
      {phase !== 'gather' && pretend.playing && sorting > 0 && (
        <Button kind="quiet" onClick={pretend.hurry}>
          {roomWords.run.hurry}
        </Button>
      )}
    </div>
  )
}
