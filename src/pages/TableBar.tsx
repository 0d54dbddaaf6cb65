// Above every board: whose table this is, and whether what it did is saved.
import { useEffect, useState } from 'react'
import type { SeatStore } from '../board/store'
import { useSeat } from '../board/useSeat'
import type { BoardName } from '../board/wire'
import { useTitle } from '../ui/title'
import { words } from '../words/words'

interface Props {
  readonly code: string // of the workshop
  readonly seat: SeatStore
  readonly board: BoardName
  readonly name: string
  readonly title: string
  readonly now: string | undefined // what to do now, in one sentence
  readonly what: (move: unknown) => string | undefined // what a move was about, in words, where that is simply said
}

const PATIENCE = 2_000 // ms; waits shorter than this are not spoken of: every tap is one

/** What a screen reader is told: that the line has been away for a while, and that it is back. Nothing while all goes well. */
function useSpoken(waits: boolean): string {
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (!waits) return setSpoken(spoken => spoken && words.bar.allSent)
    const timer = setTimeout(setSpoken, PATIENCE, words.bar.noLine)
    return () => clearTimeout(timer)
  }, [waits])
  return spoken
}

export function TableBar({ code, seat, board, name, title, now, what }: Props) {
  const view = useSeat(seat, state => state.boards[board])
  const keeps = useSeat(seat, state => state.keeps)
  const behind = useSeat(seat, state => state.behind)
  useTitle(title, name)
  const waiting = useSeat(seat, state =>
    Object.values(state.boards).reduce((sum, { pending }) => sum + pending.length, 0),
  )
  const refused = view?.setAside.at(-1)
  const about = refused && what(refused.append?.move)
  const why = refused && words.refused[refused.why]
  const live = view?.live ?? false
  const spoken = useSpoken(!live || waiting > 0)
  const status = waiting > 0 ? words.bar.waiting(waiting) : live ? words.bar.saved : words.bar.noLine
  return (
    <header className="bar">
      <p className="bar-table">
        <strong dir="auto">{name}</strong> <bdi className="bar-title">{title}</bdi>
      </p>
      <a className="bar-way" href={`#/j/${code}`}>
        {words.bar.wrongTable}
      </a>
      <p className={`bar-status ${live ? 'is-live' : 'is-waiting'}`}>{status}</p>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      {!keeps && waiting > 0 && <p className="bar-note">{words.bar.keepsNothing}</p>}
      {now && (
        <p className="bar-now" dir="auto" role="status">
          {now}
        </p>
      )}
      {(why || behind > 0) && (
        <p className="bar-note" role="alert">
          {why && (about ? words.bar.refused(about, why) : why)} {behind > 0 && words.bar.behind(behind)}{' '}
          <button type="button" className="link" onClick={() => seat.dismiss(board)}>
            {words.bar.dismiss}
          </button>
        </p>
      )}
    </header>
  )
}
