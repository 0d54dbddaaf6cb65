// The facilitator's page: what to say now, what to press now, and how every table is doing. One link, on any device, is the way in.
import { useState } from 'react'
import { emptyStage, endsOf } from '../board/stage'
import { newKey } from '../board/store'
import { useSeat } from '../board/useSeat'
import { keepHere, keptHere } from '../kept'
import { Button } from '../ui/Button'
import { Clock } from '../ui/Clock'
import { Code } from '../ui/Code'
import { Notice } from '../ui/Notice'
import { Banner } from '../ui/Signs'
import { useTitle } from '../ui/title'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { NoEntry } from './NoEntry'
import { phaseOf } from './phase'
import { RunActions } from './RunActions'
import { RunClosed } from './RunClosed'
import { RunPrinted } from './RunPrinted'
import type { RunProps } from './RunProps'
import { RunReveal } from './RunReveal'
import { RunLine, RunSay, RunTurn } from './RunSay'
import { RunSetUp } from './RunSetUp'
import { RunSheet } from './RunSheet'
import { RunTables } from './RunTables'
import { Trouble } from './Trouble'
import { useLate } from './useLate'
import { usePretend } from './usePretend'
import { useRoom, useStageSeat } from './useRoom'
import './pages.css'
import './results.css'
import './run.css'
import './runtables.css'

export default function Run({ code, token }: { readonly code: string; readonly token: string }) {
  const { seat, error, again } = useStageSeat(code, 'facilitator', token)
  if (error !== undefined) return <NoEntry error={error} again={again} />
  return seat ? <Workshop seat={seat} code={code} token={token} /> : <Notice title={words.loading} text="" />
}

function Workshop({ seat, code, token }: Omit<RunProps, 'room' | 'pretend'>) {
  const { room, again } = useRoom(seat)
  const pretend = usePretend(seat, room, code, token)
  const ended = useSeat(seat, state => state.ended)
  const live = useSeat(seat, state => state.boards.stage?.live ?? false)
  const offset = useSeat(seat, state => state.offset)
  const aside = useSeat(seat, state => state.boards.stage?.setAside)?.at(-1)
  useTitle(room?.stage.title, roomWords.run.title)
  const ends = endsOf(room?.stage ?? emptyStage, offset)
  const late = useLate(ends)
  const progress = useSeat(seat, state => state.tallies?.tables)
  const [wall, setWall] = useState(() => keptHere(`wall/${code}`) === true) // the projector page was opened from here
  if (ended) return <Notice title={roomWords.run.noEntry} text={words.play.ended[ended.code] ?? ended.reason} />
  if (again) return <Trouble again={again} text={roomWords.run.trouble} />
  if (!room) return <Notice title={words.loading} text="" />
  const { stage } = room
  const phase = phaseOf(room, late)
  const calls = stage.tables.filter(({ id }) => progress?.find(table => table.id === id)?.light === 'help')
  const isFirst = room.round === stage.rounds[0]
  const comesIn = phase === 'gather' && isFirst // people are coming in
  const props: RunProps = { seat, room, code, token, pretend }
  return (
    <main className="page run">
      <header className="run-head">
        <div>
          <p className="muted">{roomWords.run.facilitating}</p>
          <h1 dir="auto">{stage.title}</h1>
        </div>
        <Code code={code} />
        {ends !== null && ['play', 'next', 'late'].includes(phase) && (
          <Clock ends={ends} minutes={stage.clock?.minutes} exact />
        )}
        <a
          className={comesIn && !wall ? 'button is-primary' : 'button'}
          href={`#/project/${code}/${token}`}
          target="_blank"
          rel="noreferrer"
          onClick={() => {
            keepHere(`wall/${code}`, true)
            setWall(true)
          }}
        >
          {roomWords.run.openProjector}
        </a>
      </header>
      {!live && (
        <Banner tone="warn" live>
          {roomWords.run.waiting}
        </Banner>
      )}
      {aside && (
        <Banner tone="warn" live>
          {words.refused[aside.why]}
          <Button className="is-small" onClick={() => seat.dismiss('stage')}>
            {words.bar.dismiss}
          </Button>
        </Banner>
      )}
      <section className="panel say" aria-labelledby="say">
        <h2 id="say">{roomWords.run.sayNow}</h2>
        <RunSay {...props} phase={phase} />
        <RunTurn {...props} phase={phase} />
        <RunLine {...props} phase={phase} />
        {calls.length > 0 && phase !== 'closed' && (
          <p className="say-help" role="status">
            {roomWords.run.needYou(calls.map(({ name }) => name))}
          </p>
        )}
        <RunActions
          key={`${room.round.round.id} ${room.round.line}`}
          {...props}
          phase={phase}
          wall={wall || !isFirst}
        />
      </section>
      {comesIn && <RunSetUp {...props} />}
      {phase !== 'closed' && (
        <room.exercise.Remote
          {...room.shown}
          part={room.part}
          names={stage.tables}
          cue={cue => seat.stage({ do: 'cue', round: room.round.round.id, id: newKey(), cue })}
        />
      )}
      {phase === 'reveal' && <RunReveal {...props} />}
      {phase === 'closed' ? <RunClosed {...props} /> : <RunPrinted {...props} />}
      <RunSheet {...props} />
      {phase !== 'closed' && <RunTables {...props} />}
      {!comesIn && phase !== 'closed' && (
        <details className="panel">
          <summary>{roomWords.run.setUp}</summary>
          <RunSetUp {...props} />
        </details>
      )}
      {phase !== 'closed' && <Keys />}
    </main>
  )
}

/** What a clicker, or the laptop's own keys, do on the projector page. */
function Keys() {
  return (
    <details className="panel">
      <summary>{roomWords.run.keysTitle}</summary>
      <dl className="keys">
        {roomWords.run.keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
