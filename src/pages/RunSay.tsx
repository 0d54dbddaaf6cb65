// The line of the script that the room is at: what to say, and the next one.
import { Button } from '../ui/Button'
import { roomWords } from '../words/room'
import { callTable, setClock } from './callTable'
import type { Phase } from './phase'
import type { RunProps } from './RunProps'
import { clockLine, clockMinutes, isLastLine, sharesOf, turnMinutes } from './runSheet'

interface Props extends RunProps {
  readonly phase: Phase
}

/** What to say now. */
export function RunSay({ room, phase }: Props) {
  const { line, next, shown } = room
  const say = roomWords.run.say
  if (phase === 'closed') return <p className="say-line">{next ? say.between : say.over}</p>
  if (phase === 'reveal' && room.part !== 'result') return <p className="say-line">{say.reveal}</p>
  if (phase === 'late' && room.turn === undefined) return <p className="say-line">{say.late}</p>
  return (
    <>
      <p className="say-line" lang={line?.lang ?? shown.words.lang} dir="auto">
        {line?.say ?? shown.words.what ?? shown.words.question}
      </p>
      {(phase === 'next' || phase === 'late') && (
        <p className="say-up" role="status">
          {roomWords.run.timeIsUp}
        </p>
      )}
    </>
  )
}

/** Which line of the script this is, and a step to the one before or after; the clock goes along when it runs. */
export function RunLine({ seat, room, phase }: Props) {
  const { stage, round, steps } = room
  const { pack, words } = room.shown
  const script = pack.script ?? []
  if (phase === 'closed' || script.length < 2) return null
  if (phase === 'reveal' && room.part !== 'result') return null // it was the last that was played
  const nameOf = (line: number) => {
    const id = script[line]?.id
    return (id !== undefined && words.script?.[id]?.name) || ''
  }
  const to = (line: number) => seat.stage({ do: 'line', round: round.round.id, line })
  const share = sharesOf(script, round.round.minutes, stage.tables.length)[round.line] ?? 0
  const turn = turnMinutes(script, round.line, round.round.minutes, stage.tables.length)
  const goOn = () => {
    const line = round.line + 1
    to(line)
    const minutes = clockMinutes(script, line, round.round.minutes, stage.tables.length)
    if (stage.clock !== null && minutes > 0 && clockLine(script, line) === line) setClock(seat, minutes)
  }
  const isLast = isLastLine(script, round.line, steps.length > 0)
  return (
    <div className="row">
      <p className="say-at">
        {roomWords.run.lineOf(round.line + 1, script.length)} <b dir="auto">{nameOf(round.line)}</b>
        {share > 0 && ` · ${turn === undefined ? roomWords.run.minutes(share) : roomWords.run.turnEach(turn)}`}
      </p>
      {round.line > 0 && phase !== 'reveal' && (
        <Button kind="quiet" onClick={() => to(round.line - 1)}>
          {roomWords.run.lineBack}
        </Button>
      )}
      {!isLast && phase !== 'reveal' && (
        <Button kind={phase === 'next' && !room.turn?.next ? 'primary' : 'plain'} onClick={goOn}>
          {roomWords.run.lineNext(nameOf(round.line + 1))}
        </Button>
      )}
    </div>
  )
}

/** Whose turn it is to tell the room; one press goes on to the next table, with the clock set anew. */
export function RunTurn({ seat, room, phase }: Props) {
  const { stage, round, shown, turn } = room
  const line = shown.pack.script?.[round.line]
  if (!turn || !line || phase === 'reveal' || phase === 'closed') return null
  const { now, next } = turn
  const minutes = clockMinutes(shown.pack.script ?? [], round.line, round.round.minutes, stage.tables.length)
  return (
    <div className="row say-turn">
      <p className="say-line" role="status">
        {roomWords.run.turn(now.name, minutes, next?.name)}
      </p>
      {next && (
        <Button kind={phase === 'gather' ? 'plain' : 'primary'} onClick={() => callTable(seat, room, next)}>
          {roomWords.run.turnNext(next.name)}
        </Button>
      )}
    </div>
  )
}
