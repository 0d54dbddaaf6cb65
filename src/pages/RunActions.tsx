// What to press now: one black button at a time, and never a press that cannot be taken back.
import { useState } from 'react'
import { useSeat } from '../board/useSeat'
import { own } from '../json'
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { holdOf, type Phase } from './phase'
import type { RunProps } from './RunProps'
import { clockLine, clockMinutes } from './runSheet'
import { showStep } from './showStep'

const SETTLE = 1_000 // ms; the second half of a double click on "Start the clock" must not add minutes

interface Props extends RunProps {
  readonly phase: Phase
  readonly wall: boolean // a projector page was opened, or need not be
}

/** The minutes to put on the clock, and the line of the script that they are for. */
function clockOf({ stage, round, shown }: RunProps['room']) {
  const script = shown.pack.script ?? []
  const line = clockLine(script, round.line)
  const minutes = clockMinutes(script, line, round.round.minutes, stage.tables.length)
  return minutes ? { line, minutes } : { line: round.line, minutes: round.round.minutes }
}

export function RunActions({ seat, room, phase, pretend, wall }: Props) {
  const [sure, setSure] = useState<'reveal' | 'next' | null>(null)
  const { stage, round, steps, next, endless } = room
  const id = round.round.id
  const offset = useSeat(seat, state => state.offset)
  const progress = useSeat(seat, state => state.tallies?.tables ?? [])
  const playing = endless ? 0 : progress.filter(table => table.reached < table.of && table.here.length > 0).length
  const step = (step: number) => {
    setSure(null)
    showStep(seat, room, step)
  }
  const hasTime = phase === 'play' || phase === 'next' || phase === 'gather'
  const hold = hasTime ? holdOf(room, phase === 'next', playing) : null // ask once more
  const { run } = roomWords
  const begin = () => {
    if (!next) return
    if (hold && sure !== 'next') return setSure('next')
    setSure(null)
    seat.stage({ do: 'begin', round: next.round.id })
  }
  const onward = (kind: 'primary' | 'plain') =>
    next && (
      <Button kind={kind} onClick={begin}>
        {sure === 'next' && hold
          ? run.nextSure[hold.why](hold.n)
          : run.nextRound(own(room.packs, next.round.pack)?.words.title ?? next.round.pack)}
      </Button>
    )
  if (phase === 'closed') return next ? <div className="row">{onward('primary')}</div> : null
  if (room.waits) return null // how many steps there are is known in a moment
  if (phase === 'reveal') {
    const [now, after] = [steps[round.step - 1], steps[round.step]]
    return (
      <>
        <p>
          {now !== undefined && run.onScreen(now, round.step, steps.length)}{' '}
          {after !== undefined && <span className="muted">{run.nextOn(after)}</span>}
        </p>
        <div className="row">
          <Button onClick={() => step(round.step - 1)}>{round.step <= 1 ? run.backToPlaying : run.back}</Button>
          <Button
            kind={after === undefined ? 'plain' : 'primary'}
            disabled={after === undefined}
            onClick={() => step(round.step + 1)}
          >
            {run.next}
          </Button>
          <Button aria-pressed={stage.blank} onClick={() => seat.stage({ do: 'blank', blank: !stage.blank })}>
            {run.blank}
          </Button>
          <Button
            kind={after === undefined && !next ? 'primary' : 'plain'}
            onClick={() => seat.stage({ do: 'close', round: id })}
          >
            {run.close}
          </Button>
          {onward(after === undefined ? 'primary' : 'plain')}
        </div>
      </>
    )
  }
  const { clock } = stage
  const { line, minutes } = clockOf(room)
  const start = () => {
    if (line !== round.line) seat.stage({ do: 'line', round: id, line })
    seat.stage({ do: 'clock', minutes })
  }
  const more = (minutes: number) => {
    if (clock && Date.now() + offset - clock.from > SETTLE)
      seat.stage({ do: 'clock', minutes: clock.minutes + minutes })
  }
  const isDone = room.left === 0 && (endless || playing === 0)
  const isElsewhere = phase === 'next' || (phase !== 'gather' && room.turn?.next !== undefined) // the black button
  const isDue = !isElsewhere && (sure !== null || phase === 'late' || isDone)
  return (
    <div className="row">
      {clock === null ? (
        <Button kind={(phase === 'gather' ? wall : !isDue && !isElsewhere) ? 'primary' : 'plain'} onClick={start}>
          {run.startClock(minutes)}
        </Button>
      ) : (
        <Button onClick={() => more(2)}>{run.twoMore}</Button>
      )}
      {phase !== 'gather' && steps.length > 0 && (
        <Button
          kind={isDue ? 'primary' : 'plain'}
          onClick={() => (hold && sure !== 'reveal' ? setSure('reveal') : step(1))}
        >
          {sure === 'reveal' && hold ? run.revealSure[hold.why](hold.n) : run.reveal}
        </Button>
      )}
      {phase !== 'gather' &&
        steps.length === 0 &&
        (onward(isDue ? 'primary' : 'plain') ?? (
          <Button onClick={() => seat.stage({ do: 'close', round: id })}>{run.close}</Button>
        ))}
      {phase !== 'gather' && pretend.playing && playing > 0 && (
        <Button kind="quiet" onClick={pretend.hurry}>
          {run.hurry}
        </Button>
      )}
    </div>
  )
}
