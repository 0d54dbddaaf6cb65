// The line of the script that the room is at: what to say, and the next one.
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import type { Phase, RunProps } from './RunProps'
import { clockLine, isLastLine, sharesOf } from './runSheet'

interface Props extends RunProps {
  readonly phase: Phase
}

/** What to say now. */
export function RunSay({ room, phase }: Props) {
  const { line, next, shown } = room
  const say = roomWords.run.say
  if (phase === 'closed') return <p className="say-line">{next ? say.between : say.over}</p>
  if (phase === 'late') return <p className="say-line">{say.late}</p>
  return (
    <p className="say-line" lang={line?.lang ?? shown.words.lang} dir="auto">
      {line?.say ?? shown.words.what ?? shown.words.question}
    </p>
  )
}

/** Which line of the script this is, and a step to the one before or after; the clock goes along when it runs. */
export function RunLine({ seat, room, phase }: Props) {
  const { stage, round, steps } = room
  const { pack, words } = room.shown
  const script = pack.script ?? []
  if (phase === 'closed' || script.length < 2) return null
  const nameOf = (line: number) => {
    const id = script[line]?.id
    return (id !== undefined && words.script?.[id]?.name) || ''
  }
  const to = (line: number) => seat.stage({ do: 'line', round: round.round.id, line })
  const shares = sharesOf(script, round.round.minutes)
  const goOn = () => {
    const line = round.line + 1
    to(line)
    const minutes = shares[line] ?? 0
    if (stage.clock === null || minutes === 0 || clockLine(script, line) !== line) return
    seat.stage({ do: 'clock', minutes: 0 })
    seat.stage({ do: 'clock', minutes })
  }
  const isLast = isLastLine(script, round.line, steps.length > 0)
  return (
    <div className="row">
      <p className="say-at">
        {roomWords.run.lineOf(round.line + 1, script.length)} <b dir="auto">{nameOf(round.line)}</b>
        {(shares[round.line] ?? 0) > 0 && ` · ${roomWords.run.minutes(shares[round.line] ?? 0)}`}
      </p>
      {round.line > 0 && (
        <Button kind="quiet" onClick={() => to(round.line - 1)}>
          {roomWords.run.lineBack}
        </Button>
      )}
      {!isLast && phase !== 'reveal' && (
        <Button onClick={goOn}>{roomWords.run.lineNext(nameOf(round.line + 1))}</Button>
      )}
    </div>
  )
}
