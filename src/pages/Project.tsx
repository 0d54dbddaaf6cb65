// What the whole room sees, from eight metres: what to do now, then the reveal, a step a click. Nothing private on it, ever.
import { useEffect, useState } from 'react'
import { showCode, type Ticket } from '../api'
import { endsOf } from '../board/stage'
import type { SeatStore } from '../board/store'
import { useSeat } from '../board/useSeat'
import { Clock } from '../ui/Clock'
import { Code } from '../ui/Code'
import { Notice } from '../ui/Notice'
import { Qr } from '../ui/Qr'
import { useTitle } from '../ui/title'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { keptHere } from './kept'
import { usePageUrl } from './usePageUrl'
import { useRoom, useStageSeat } from './useRoom'
import './project.css'

const hasSeat = (code: string) => keptHere<Ticket>(`seat/facilitator/${code}`) != null

/**
 * `token` is the facilitator's when this is their own laptop: then a clicker steps the reveal. Without one it only looks. The
 * address is on the wall with everything else, so the token leaves it as soon as this tab has kept its seat.
 */
export default function Project({ code, token }: { readonly code: string; readonly token: string }) {
  const [leads] = useState(() => token !== '' || hasSeat(code)) // a reload finds the seat
  const { seat, error } = useStageSeat(code, leads ? 'facilitator' : 'projector', token)
  const [night, setNight] = useState(true)
  useEffect(() => {
    if (seat && token !== '' && hasSeat(code)) history.replaceState(null, '', `#/project/${code}`)
  }, [seat, code, token])
  if (error !== undefined)
    return <Notice title={roomWords.run.noEntry} text={error} way={{ href: '#/', text: roomWords.run.toStart }} />
  return (
    <div className="projector" data-theme={night ? 'night' : 'paper'}>
      {seat ? <Screen seat={seat} code={code} steps={leads} /> : <Notice title={words.loading} text="" />}
      <button
        type="button"
        className="projector-theme"
        onClick={event => {
          setNight(!night)
          event.currentTarget.blur() // the next key is the clicker's
        }}
      >
        {night ? roomWords.project.paper : roomWords.project.night}
      </button>
    </div>
  )
}

function Screen({
  seat,
  code,
  steps: mayStep,
}: {
  readonly seat: SeatStore
  readonly code: string
  readonly steps: boolean
}) {
  const { room, error } = useRoom(seat)
  const ended = useSeat(seat, state => state.ended)
  const offset = useSeat(seat, state => state.offset)
  const live = useSeat(seat, state => state.boards.stage?.live ?? false)
  const here = useSeat(seat, state => state.tallies?.tables.filter(table => table.here.length > 0).length ?? 0)
  const pageUrl = usePageUrl()
  useTitle(room?.stage.title, roomWords.project.title)

  useEffect(() => {
    if (!room || !mayStep) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)) return // they press it
      const { round, stage, steps } = room
      const id = round.round.id
      const shown = round.stage === 'open' ? 0 : round.step
      if ([' ', 'PageDown', 'ArrowRight'].includes(event.key)) {
        event.preventDefault()
        if (shown > 0 && shown < steps) seat.stage({ do: 'step', round: id, step: shown + 1 })
        else if (shown === 0 && room.reached > 0) seat.stage({ do: 'step', round: id, step: 1 })
      } else if (['PageUp', 'ArrowLeft'].includes(event.key)) {
        event.preventDefault()
        if (shown > 1) seat.stage({ do: 'step', round: id, step: shown - 1 })
      } else if (event.key === 'b' || event.key === 'B' || event.key === '.') {
        seat.stage({ do: 'blank', blank: !stage.blank })
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [seat, room, mayStep])

  if (ended) return <Notice title={roomWords.project.over} text={words.play.ended[ended.code] ?? ended.reason} />
  if (error) return <Notice title={words.fault.title} text={error.message} />
  if (!room) return <Notice title={words.loading} text="" />
  const { stage, round, exercise, shown, reached } = room
  if (stage.blank) return <main className="projector-blank" aria-label={roomWords.project.blank} />
  const sorting = round.stage === 'open'
  const join = pageUrl(`/j/${code}`)
  const ends = endsOf(stage, offset)
  if (sorting && stage.clock === null && reached === 0)
    return (
      <main className="projector-join">
        <div>
          <p className="projector-title" dir="auto">
            {stage.title}
          </p>
          <h1>{roomWords.project.join}</h1>
          <Code code={code} big />
          <ol className="projector-steps">
            {roomWords.project.steps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="projector-link">{join.replace(/^https?:\/\//, '').replace(/\/#.*/, '')}</p>
          <p className="projector-here">{roomWords.project.here(here)}</p>
        </div>
        <Qr text={join} title={roomWords.run.qr(showCode(code))} />
      </main>
    )
  return (
    <main className="projector-main">
      <header className="projector-bar">
        <p className="projector-title" dir="auto">
          {stage.title}
        </p>
        {sorting && ends !== null && <Clock ends={ends} />}
        {sorting && (
          <div className="projector-small">
            <Code code={code} />
            <Qr text={join} title={roomWords.run.qr(showCode(code))} />
          </div>
        )}
      </header>
      <exercise.Projector {...shown} reached={reached} step={sorting ? 0 : round.step} />
      {!live && <p className="projector-line">{roomWords.project.noLine}</p>}
    </main>
  )
}
