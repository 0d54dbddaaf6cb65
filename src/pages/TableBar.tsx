// Above every board: whose table this is, and whether what it did is saved.
import type { SeatStore } from '../board/store'
import { useSeat } from '../board/useSeat'
import type { BoardName } from '../board/writer'
import { words } from '../words/words'

interface Props {
  readonly seat: SeatStore
  readonly board: BoardName
  readonly name: string
  readonly title: string
}

export function TableBar({ seat, board, name, title }: Props) {
  const view = useSeat(seat, state => state.boards[board])
  const keeps = useSeat(seat, state => state.keeps)
  const waiting = view?.pending.length ?? 0
  const aside = view?.setAside ?? []
  const status =
    !view?.live && waiting === 0 ? words.bar.noLine : waiting > 0 ? words.bar.waiting(waiting) : words.bar.saved
  return (
    <header className="bar">
      <p className="bar-table">
        <strong>{name}</strong> <span className="bar-title">{title}</span>
      </p>
      <p className={`bar-status ${view?.live ? 'is-live' : 'is-waiting'}`} role="status">
        {status}
      </p>
      {!keeps && waiting > 0 && <p className="bar-note">{words.bar.keepsNothing}</p>}
      {aside.length > 0 && (
        <p className="bar-note" role="alert">
          {words.refused[aside.at(-1)?.why ?? 'junk']}{' '}
          <button type="button" className="link" onClick={() => seat.dismiss(board)}>
            {words.bar.dismiss}
          </button>
        </p>
      )}
    </header>
  )
}
