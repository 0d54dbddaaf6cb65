// Getting the room in: the door's QR, the way back in, the projector, pretend tables, lock.
import { useEffect, useRef, useState } from 'react'
import { showCode } from '../api'
import type { Pretending } from '../board/pretend'
import { useSeat } from '../board/useSeat'
import { Button } from '../ui/Button'
import { Switch } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { Qr } from '../ui/Qr'
import { roomWords } from '../words/room'
import { keepHere, keptHere } from './kept'
import type { RunProps } from './Run'
import { usePageUrl } from './usePageUrl'

export function RunSetUp({ seat, room, code, token }: RunProps) {
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
        <Switch label={roomWords.run.lock} on={stage.locked} onChange={locked => seat.stage({ do: 'lock', locked })} />
        <Practise seat={seat} room={room} code={code} token={token} />
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

/** Pretend tables, played by this very page: while they play, the delay of this network can be read. */
function Practise({ seat, room, code, token }: RunProps) {
  const { stage, exercise } = room
  const playing = useRef<Pretending>(undefined)
  const [delays, setDelays] = useState<readonly number[]>([])
  const [error, setError] = useState('')
  const pretend = stage.tables.filter(table => table.pretend)
  useEffect(() => () => playing.current?.stop(), [])

  const begin = async () => {
    setError('')
    keepHere(`practise/${code}`, false)
    const { pretendTables } = await import('../board/pretend')
    try {
      playing.current = await pretendTables(code, token, roomWords.run.pretendNames, exercise, ms =>
        setDelays(delays => [...delays.slice(-49), ms]),
      )
    } catch (error) {
      setError(error instanceof Error ? error.message : String(error))
    }
  }
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current || !keptHere<boolean>(`practise/${code}`)) return
    asked.current = true // came here by "Try it with three pretend tables"
    begin()
  })
  const wipe = () => {
    playing.current?.stop()
    playing.current = undefined
    for (const { id } of pretend) seat.stage({ do: 'drop', table: id })
    setDelays([])
  }
  const middle = [...delays].sort((a, b) => a - b)[Math.floor(delays.length / 2)]
  return (
    <div className="practise">
      {pretend.length === 0 ? (
        <Button onClick={begin}>{roomWords.run.pretend}</Button>
      ) : (
        <Button onClick={wipe}>{roomWords.run.wipe}</Button>
      )}
      {middle !== undefined && <p>{roomWords.run.delay(Math.max(1, Math.round(middle)))}</p>}
      {error && <p role="alert">{error}</p>}
    </div>
  )
}
