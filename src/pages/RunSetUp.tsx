// Getting the room in: the door's QR, the way back in, the projector, pretend tables, lock.
import { showCode } from '../api'
import { useSeat } from '../board/useSeat'
import { Button } from '../ui/Button'
import { Switch } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { Qr } from '../ui/Qr'
import { Banner } from '../ui/Signs'
import { roomWords } from '../words/room'
import { RunDelete } from './RunDelete'
import type { RunProps } from './RunProps'
import { usePageUrl } from './usePageUrl'

export function RunSetUp(props: RunProps) {
  const { seat, room, code, token } = props
  const pageUrl = usePageUrl()
  const { stage } = room
  const arrived = useSeat(seat, state => (state.tallies?.arrived ?? 0) > 0)
  const join = pageUrl(`/j/${code}`)
  return (
    <section className="panel set-up" aria-label={roomWords.run.setUp}>
      <div className={`scan ${arrived ? 'is-arrived' : ''}`}>
        <Qr text={join} title={roomWords.run.qr(showCode(code))} />
        <div className="stack">
          <h2 className="arrived">
            {arrived && <Icon name="tick" />}
            {arrived ? roomWords.run.arrived : roomWords.run.scanMe}
          </h2>
          <p>{roomWords.run.orType}</p>
          <p className="link-shown">{join.replace(/^https?:\/\//, '')}</p>
          {!arrived && <NoPhone />}
        </div>
      </div>
      <div className="set-up-more">
        <details className="way-back">
          <summary>{roomWords.run.wayBack}</summary>
          <p>{roomWords.run.wayBackWhat}</p>
          <Qr text={pageUrl(`/run/${code}/${token}`)} title={roomWords.run.wayBackQr} />
          <p className="link-shown">{pageUrl(`/run/${code}/${token}`)}</p>
        </details>
        <p>
          <a className="button" href={`#/print/${code}`} target="_blank" rel="noreferrer">
            {roomWords.run.print}
          </a>
        </p>
        <Switch label={roomWords.run.lock} on={stage.locked} onChange={locked => seat.stage({ do: 'lock', locked })} />
        <Practise {...props} />
        {room.round.stage !== 'closed' && <RunDelete code={code} token={token} />}
      </div>
    </section>
  )
}

/** What to try when no phone gets through, in order. */
function NoPhone() {
  return (
    <details>
      <summary>{roomWords.run.noPhone}</summary>
      <ol className="ways">
        {roomWords.run.noPhoneWays.map(way => (
          <li key={way}>{way}</li>
        ))}
      </ol>
    </details>
  )
}

/** Practising: the tables play in this very page, and while they do, the delay of this network can be read. */
function Practise({ pretend }: RunProps) {
  return (
    <div className="stack">
      {pretend.playing ? (
        <Button onClick={pretend.wipe}>{roomWords.run.wipe}</Button>
      ) : (
        <Button onClick={pretend.begin}>{roomWords.run.pretend}</Button>
      )}
      {pretend.delay !== null && <p>{roomWords.run.delay(Math.max(1, Math.round(pretend.delay)))}</p>}
      {pretend.error && <Banner tone="warn">{pretend.error}</Banner>}
    </div>
  )
}
