// What the whole room sees, from eight metres: what to do now, then the reveal, a step a click. Nothing private on it, ever.
import { useEffect, useState } from 'react'
import { parseTicket, showCode } from '../api'
import { emptyStage, endsOf } from '../board/stage'
import type { SeatStore } from '../board/store'
import { useSeat } from '../board/useSeat'
import { keptHere } from '../kept'
import { Clock } from '../ui/Clock'
import { Code } from '../ui/Code'
import { Notice } from '../ui/Notice'
import { Qr } from '../ui/Qr'
import { useTitle } from '../ui/title'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { callTable } from './callTable'
import { NoEntry } from './NoEntry'
import { ProjectBetween } from './ProjectBetween'
import { ProjectTools } from './ProjectTools'
import { holdOf, saysNow } from './phase'
import { showStep } from './showStep'
import { Trouble } from './Trouble'
import type { Turn } from './turn'
import { useLate } from './useLate'
import { usePageUrl } from './usePageUrl'
import { type Room, useRoom, useStageSeat } from './useRoom'
import './project.css'

const SHORT = 14 // letters of a name that stands on one line at its largest

/** How long a first press on the clicker waits for the second, ms. */
const ASKED = 8_000

const hasSeat = (code: string) => parseTicket(code, keptHere(`seat/facilitator/${code}`)) !== undefined

/**
 * `token` is the facilitator's when this is their own laptop: then a clicker steps the reveal. Without one it only looks. The
 * address is on the wall with everything else, so the token leaves it as soon as this tab has kept its seat.
 */
export default function Project({ code, token }: { readonly code: string; readonly token: string }) {
  const [leads] = useState(() => token !== '' || hasSeat(code)) // a reload finds the seat
  const { seat, error, again } = useStageSeat(code, leads ? 'facilitator' : 'projector', token)
  const [night, setNight] = useState(true)
  useEffect(() => {
    if (seat && token !== '' && hasSeat(code)) history.replaceState(null, '', `#/project/${code}`)
  }, [seat, code, token])
  if (error !== undefined) return <NoEntry error={error} again={again} />
  return (
    <div className="projector" data-theme={night ? 'night' : 'paper'}>
      {seat ? <Screen seat={seat} code={code} steps={leads} /> : <Notice title={words.loading} text="" />}
      <ProjectTools night={night} setNight={setNight} />
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
  const { room, again } = useRoom(seat)
  const ended = useSeat(seat, state => state.ended)
  const offset = useSeat(seat, state => state.offset)
  const live = useSeat(seat, state => state.boards.stage?.live ?? false)
  const here = useSeat(seat, state => state.tallies?.tables.filter(table => table.here.length > 0).length ?? 0)
  const pageUrl = usePageUrl()
  useTitle(room?.stage.title, roomWords.project.title)
  const sorting = useSeat(
    seat,
    state => state.tallies?.tables.filter(table => table.reached < table.of && table.here.length > 0).length ?? 0,
  )
  const late = useLate(endsOf(room?.stage ?? emptyStage, offset))
  const hold = room ? holdOf(room, late, sorting) : null
  const isHeld = hold !== null
  const [asked, setAsked] = useState(false) // whether a press has asked to reveal while tables are at it
  useEffect(() => {
    if (!asked) return
    const timer = setTimeout(() => setAsked(false), ASKED)
    return () => clearTimeout(timer)
  }, [asked])

  useEffect(() => {
    if (!room || !mayStep) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)) return // they press it
      const { round, stage, steps, turn } = room
      const shown = round.stage === 'open' ? 0 : round.step
      if ([' ', 'PageDown', 'ArrowRight'].includes(event.key)) {
        event.preventDefault()
        if (shown > 0 && shown < steps.length) showStep(seat, room, shown + 1)
        else if (shown === 0 && turn?.next) callTable(seat, room, turn.next)
        else if (shown === 0 && room.reached > 0) {
          if (isHeld && !asked) return setAsked(true)
          setAsked(false)
          showStep(seat, room, 1)
        }
      } else if (['PageUp', 'ArrowLeft'].includes(event.key)) {
        event.preventDefault()
        if (shown > 0) showStep(seat, room, shown - 1)
        else if (turn?.before) callTable(seat, room, turn.before)
      } else if (event.key === 'b' || event.key === 'B' || event.key === '.') {
        seat.stage({ do: 'blank', blank: !stage.blank })
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [seat, room, mayStep, isHeld, asked])

  if (ended) return <Notice title={roomWords.project.over} text={words.play.ended[ended.code] ?? ended.reason} />
  if (again) return <Trouble again={again} text={roomWords.run.trouble} />
  if (!room) return <Notice title={words.loading} text="" />
  const { stage, round, exercise, shown, reached, line, next } = room
  if (stage.blank) return <main className="projector-blank" aria-label={roomWords.project.blank} />
  const playing = round.stage === 'open'
  const join = pageUrl(`/j/${code}`)
  const ends = endsOf(stage, offset)
  const isFirst = round === stage.rounds[0]
  if (round.stage === 'closed') return <ProjectBetween room={room} next={next} />
  if (playing && isFirst && stage.clock === null && reached === 0)
    return (
      <main className="projector-join">
        <div>
          <p className="projector-title" dir="auto">
            {stage.title}
          </p>
          <h1>{roomWords.project.join}</h1>
          <Code code={code} big />
          <ol className="projector-steps">
            {(shown.words.guess === undefined ? roomWords.project.steps.slice(0, 2) : roomWords.project.steps).map(
              step => (
                <li key={step}>{step}</li>
              ),
            )}
          </ol>
          <p className="projector-link">
            {roomWords.project.noCamera} <bdi dir="ltr">{join.replace(/^https?:\/\//, '').replace(/\/#.*/, '')}</bdi>
          </p>
          <p className="projector-here">{roomWords.project.here(here)}</p>
        </div>
        <Qr text={join} title={roomWords.run.qr(showCode(code))} />
      </main>
    )
  const now = line && saysNow(room) && (
    <p className="projector-now" lang={line.lang ?? shown.words.lang} dir="auto">
      {line.now}
    </p>
  )
  return (
    <main className="projector-main">
      <header className="projector-bar">
        {now && !playing ? (
          now
        ) : (
          <p className="projector-title" dir="auto">
            {stage.title}
          </p>
        )}
        <Place room={room} />
        {playing && ends !== null && <Clock ends={ends} minutes={stage.clock?.minutes} />}
        {playing && (
          <div className="projector-small">
            <Code code={code} />
            <Qr text={join} title={roomWords.run.qr(showCode(code))} />
          </div>
        )}
      </header>
      {playing && now}
      {playing && room.turn && <TurnOf {...room.turn} />}
      <exercise.Projector
        {...shown}
        part={room.part}
        reached={reached}
        step={playing || room.waits ? 0 : round.step}
        {...(room.turn && { turn: room.turn.now.id })}
      />
      {asked && playing && hold && (
        <p className="projector-line" role="status">
          {roomWords.project.pressAgain[hold.why](hold.n)}
        </p>
      )}
      {!live && <p className="projector-line">{roomWords.project.noLine}</p>}
    </main>
  )
}

/** The table that tells the room, by its name, and the one to get ready. */
function TurnOf({ now, next }: Turn) {
  return (
    <p className="projector-turn" role="status">
      <b className={[...now.name].length > SHORT ? 'is-long' : ''} dir="auto">
        {now.name}
      </b>
      {next && <span>{roomWords.project.turnThen(next.name)}</span>}
    </p>
  )
}

/** Where the workshop is in its agenda: "2 of 4: Connect the dots"; nothing where there is but one round. */
function Place({ room }: { readonly room: Room }) {
  const { stage, round, shown } = room
  if (stage.rounds.length < 2) return null
  const n = stage.rounds.indexOf(round) + 1
  return <p className="projector-place">{roomWords.project.place(n, stage.rounds.length, shown.words.title)}</p>
}
