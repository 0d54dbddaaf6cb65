// The run sheet: every round with its time, the script of each that is not over, and what is still to be changed.
import { useState } from 'react'
import type { RoundStage } from '../board/stage'
import { own } from '../json'
import { roomWords } from '../words/room'
import { RunAdd } from './RunAdd'
import { RunEarlier } from './RunEarlier'
import { RunLines } from './RunLines'
import { RunPlanned } from './RunPlanned'
import type { RunProps } from './RunProps'
import { useSheet } from './useSheet'
import './runsheet.css'

export function RunSheet(props: RunProps) {
  const { stage } = props.room
  const { sheet, ends, titleOf } = useSheet(props)
  return (
    <section className="panel sheet" aria-labelledby="sheet">
      <h2 id="sheet">{roomWords.run.sheet}</h2>
      <p className="muted">{ends}</p>
      <ol className="sheet-rounds">
        {sheet.map(({ round, time, total }) => {
          const isCurrent = round.round.id === stage.current
          const isNow = isCurrent && round.stage !== 'closed'
          return (
            <li
              key={round.round.id}
              className={`sheet-round is-${round.stage} ${isNow ? 'is-now' : ''}`}
              aria-current={isNow ? 'step' : undefined}
            >
              <p className="sheet-head">
                <time>{time}</time>
                <b dir="auto">{titleOf(round)}</b>
                {isNow && <span className="sheet-now">{roomWords.run.now}</span>}
                <span className="sheet-minutes">
                  {roomWords.run.minutes(round.round.minutes)}
                  {sheet.length > 1 && <span className="muted"> {roomWords.run.inAll(total)}</span>}
                </span>
              </p>
              {!isCurrent && round.stage === 'closed' && <RunEarlier {...props} round={round} title={titleOf(round)} />}
              {round.stage !== 'closed' && (
                <RunPlanned {...props} round={round} title={titleOf(round)} isCurrent={isCurrent} />
              )}
              {(isCurrent || round.stage !== 'closed') && <Script {...props} round={round} isCurrent={isCurrent} />}
            </li>
          )
        })}
      </ol>
      <RunAdd {...props} />
    </section>
  )
}

interface ScriptProps extends RunProps {
  readonly round: RoundStage
  readonly isCurrent: boolean
}

/** The script of a round, to be read ahead too; the line that the room is at is marked. */
function Script({ room: { stage, packs }, round: { round, line }, isCurrent }: ScriptProps) {
  const [open, setOpen] = useState(false)
  const of = own(packs, round.pack)
  const lines = of?.pack.script?.length ?? 0
  if (!of || lines === 0) return null
  return (
    <details className="sheet-script" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary aria-label={roomWords.run.scriptOf(of.words.title, lines)}>{roomWords.run.script(lines)}</summary>
      {open && (
        <RunLines {...of} minutes={round.minutes} tables={stage.tables.length} {...(isCurrent && { at: line })} />
      )}
    </details>
  )
}
