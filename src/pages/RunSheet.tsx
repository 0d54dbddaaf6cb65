// The run sheet: every round with its time, the script of the one being played, and what is still to be changed.
import { useEffect, useMemo, useState } from 'react'
import type { RoundStage } from '../board/stage'
import { useSeat } from '../board/useSeat'
import { own } from '../json'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { RunAdd } from './RunAdd'
import { RunEarlier } from './RunEarlier'
import { RunPlanned } from './RunPlanned'
import type { RunProps } from './RunProps'
import { begunAt, endOf, minutesLeft, sharesOf, sheetOf } from './runSheet'
import './runsheet.css'

const EVERY = 15_000 // ms between two looks at the clock

const timeOf = (at: number) =>
  new Date(at).toLocaleTimeString(words.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The server's clock now, looked at every quarter of a minute. */
function useNow(offset: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY)
    return () => clearInterval(timer)
  }, [])
  return now + offset
}

export function RunSheet(props: RunProps) {
  const { seat, room } = props
  const { stage, packs } = room
  const offset = useSeat(seat, state => state.offset)
  const rows = useSeat(seat, state => state.boards.stage?.rows)
  const begun = useMemo(() => begunAt(rows ?? []), [rows])
  const now = useNow(offset)
  const sheet = sheetOf(stage, begun, now)
  const titleOf = ({ round }: RoundStage) => own(packs, round.pack)?.words.title ?? round.pack
  return (
    <section className="panel sheet" aria-labelledby="sheet">
      <h2 id="sheet">{roomWords.run.sheet}</h2>
      <p className="muted">{roomWords.run.ends(timeOf(endOf(sheet) - offset), minutesLeft(sheet, now))}</p>
      <ol className="sheet-rounds">
        {sheet.map(({ round, starts, total }) => {
          const isCurrent = round.round.id === stage.current
          const isNow = isCurrent && round.stage !== 'closed'
          return (
            <li
              key={round.round.id}
              className={`sheet-round is-${round.stage} ${isNow ? 'is-now' : ''}`}
              aria-current={isNow ? 'step' : undefined}
            >
              <p className="sheet-head">
                <time>{timeOf(starts - offset)}</time>
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
              {isCurrent && <Script {...props} />}
            </li>
          )
        })}
      </ol>
      <RunAdd {...props} />
    </section>
  )
}

/** The script of the round being played, the line that the room is at marked. */
function Script({ room }: RunProps) {
  const { stage, round, shown } = room
  const script = shown.pack.script ?? []
  const shares = sharesOf(script, round.round.minutes, stage.tables.length)
  if (script.length === 0) return null
  return (
    <details className="sheet-script">
      <summary>{roomWords.run.script(script.length)}</summary>
      <ol>
        {script.map(({ id }, n) => {
          const line = own(shown.words.script ?? {}, id)
          return (
            <li
              key={id}
              aria-current={n === round.line ? 'step' : undefined}
              lang={line?.lang ?? shown.words.lang}
              dir="auto"
            >
              <b>{line?.name}</b>{' '}
              {(shares[n] ?? 0) > 0 && <span lang={words.lang}>{roomWords.run.minutes(shares[n] ?? 0)}</span>}
              <br />
              {line?.say}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
