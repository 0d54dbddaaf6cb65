// The facilitator's page: what to say now, what to press now, and how every table is doing. One link, on any device, is the way in.
import { useState } from 'react'
import { endsOf } from '../board/stage'
import { useSeat } from '../board/useSeat'
import { Button } from '../ui/Button'
import { Clock } from '../ui/Clock'
import { Code } from '../ui/Code'
import { Notice } from '../ui/Notice'
import { Banner } from '../ui/Signs'
import { useTitle } from '../ui/title'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { RunClosed } from './RunClosed'
import type { RunProps } from './RunProps'
import { RunReveal } from './RunReveal'
import { RunSetUp } from './RunSetUp'
import { RunTables } from './RunTables'
import { usePretend } from './usePretend'
import { type Room, useRoom, useStageSeat } from './useRoom'
import './pages.css'
import './run.css'

export default function Run({ code, token }: { readonly code: string; readonly token: string }) {
  const { seat, error } = useStageSeat(code, 'facilitator', token)
  if (error !== undefined)
    return <Notice title={roomWords.run.noEntry} text={error} way={{ href: '#/', text: roomWords.run.toStart }} />
  return seat ? <Workshop seat={seat} code={code} token={token} /> : <Notice title={words.loading} text="" />
}

/** Where the workshop stands, in the facilitator's terms. */
type Phase = 'gather' | 'sort' | 'reveal' | 'closed'

const phaseOf = ({ stage, round, reached }: Room): Phase => {
  if (round.stage === 'closed') return 'closed'
  if (round.stage === 'revealed') return 'reveal'
  return stage.clock === null && reached === 0 ? 'gather' : 'sort'
}

function Workshop({ seat, code, token }: Omit<RunProps, 'room' | 'pretend'>) {
  const { room, error } = useRoom(seat)
  const pretend = usePretend(seat, room, code, token)
  const ended = useSeat(seat, state => state.ended)
  const live = useSeat(seat, state => state.boards.stage?.live ?? false)
  const offset = useSeat(seat, state => state.offset)
  const aside = useSeat(seat, state => state.boards.stage?.setAside)?.at(-1)
  useTitle(room?.stage.title, roomWords.run.title)
  if (ended) return <Notice title={roomWords.run.noEntry} text={words.play.ended[ended.code] ?? ended.reason} />
  if (error) return <Notice title={words.fault.title} text={error.message} />
  if (!room) return <Notice title={words.loading} text="" />
  const { stage } = room
  const phase = phaseOf(room)
  const ends = endsOf(stage, offset)
  const props: RunProps = { seat, room, code, token, pretend }
  return (
    <main className="page run">
      <header className="run-head">
        <div>
          <p className="muted">{roomWords.run.facilitating}</p>
          <h1 dir="auto">{stage.title}</h1>
        </div>
        <Code code={code} />
        {ends !== null && phase === 'sort' && <Clock ends={ends} exact />}
        <a className="button" href={`#/project/${code}/${token}`} target="_blank" rel="noreferrer">
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
        <p className="say-line">{roomWords.run.say[phase]}</p>
        <Actions {...props} phase={phase} />
      </section>
      {phase === 'gather' && <RunSetUp {...props} />}
      {phase === 'reveal' && <RunReveal {...props} />}
      {phase === 'closed' && <RunClosed {...props} />}
      <RunTables {...props} />
      {phase !== 'gather' && (
        <details className="panel">
          <summary>{roomWords.run.setUp}</summary>
          <RunSetUp {...props} />
        </details>
      )}
      <Script phase={phase} />
    </main>
  )
}

function Script({ phase }: { readonly phase: Phase }) {
  return (
    <details className="panel">
      <summary>{roomWords.run.script}</summary>
      <ol className="script">
        {roomWords.run.lines.map(line => (
          <li key={line.say} aria-current={line.phase === phase ? 'step' : undefined}>
            {line.say}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Actions({ seat, room, phase }: RunProps & { readonly phase: Phase }) {
  const [sure, setSure] = useState(false)
  const { stage, round, steps } = room
  const id = round.round.id
  const progress = useSeat(seat, state => state.tallies?.tables ?? [])
  const sorting = progress.filter(table => table.reached < table.of && table.here.length > 0).length
  const step = (step: number) => seat.stage({ do: 'step', round: id, step })
  if (phase === 'closed') return null
  if (phase === 'reveal')
    return (
      <div className="row">
        <Button disabled={round.step <= 1} onClick={() => step(round.step - 1)}>
          {roomWords.run.back}
        </Button>
        <Button kind="primary" disabled={round.step >= steps} onClick={() => step(round.step + 1)}>
          {roomWords.run.next}
        </Button>
        <span className="muted">{roomWords.run.stepOf(round.step, steps)}</span>
        <Button aria-pressed={stage.blank} onClick={() => seat.stage({ do: 'blank', blank: !stage.blank })}>
          {roomWords.run.blank}
        </Button>
        <Button onClick={() => seat.stage({ do: 'close', round: id })}>{roomWords.run.close}</Button>
      </div>
    )
  return (
    <div className="row">
      {stage.clock === null ? (
        <Button kind="primary" onClick={() => seat.stage({ do: 'clock', minutes: round.round.minutes })}>
          {roomWords.run.startClock(round.round.minutes)}
        </Button>
      ) : (
        <Button onClick={() => seat.stage({ do: 'clock', minutes: (stage.clock?.minutes ?? 0) + 2 })}>
          {roomWords.run.twoMore}
        </Button>
      )}
      {phase === 'sort' &&
        (sure || sorting === 0 ? (
          <Button kind="primary" onClick={() => step(1)}>
            {sure && sorting > 0 ? roomWords.run.revealSure(sorting) : roomWords.run.reveal}
          </Button>
        ) : (
          <Button onClick={() => setSure(true)}>{roomWords.run.reveal}</Button>
        ))}
    </div>
  )
}
