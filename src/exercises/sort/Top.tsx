// Above the cards: how many are left, the time, a hand to raise, and the table's own settings.
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { Clock } from '../../ui/Clock'
import { Progress } from '../../ui/Tally'
import { words } from '../../words/words'
import { useLater } from './later'
import type { Table, View } from './table'

const FIRST = 3 // cards; by then it has been fetched before anybody asks for it

interface Props extends Table {
  readonly left: number
  readonly of: number
  readonly keys: boolean
  readonly setKeys: (on: boolean) => void
  readonly go: (view: View) => void
}

/** Whether the clock has run out, on a timer of its own. */
function useOver(ends: number | null): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    setOver(ends !== null && Date.now() >= ends)
    if (ends === null) return
    const timer = setTimeout(() => setOver(true), Math.max(0, Math.min(ends - Date.now(), 2 ** 31 - 1)))
    return () => clearTimeout(timer)
  }, [ends])
  return over
}

/** What the script leaves to sorting of the round's minutes. */
function sorting({ pack: { script = [] }, state }: Table): number {
  const sum = (lines: typeof script) => lines.reduce((all, { minutes }) => all + minutes, 0)
  return (state.round.minutes * sum(script.filter(({ part }) => part === 'sort'))) / (sum(script) || 1)
}

export function Top({ left, of, keys, setKeys, go, ...table }: Props) {
  const { state, ends, alone, send } = table
  const [open, setOpen] = useState(false)
  const over = useOver(ends)
  const settings = useLater(() => import('./Settings'), open || of - left >= FIRST)
  return (
    <header className="sort-top">
      <p className="sort-left">{words.sort.left(left, of)}</p>
      <Progress done={of - left} of={of} label={words.sort.left(left, of)} />
      {!over && <Clock ends={ends} minutes={alone ? state.round.minutes : sorting(table)} />}
      {!alone && (
        <Button
          kind="quiet"
          icon="hand"
          className="sort-hand"
          aria-pressed={state.light === 'help'}
          aria-label={words.ui.lightAsk.help}
          onClick={() => send({ do: 'light', light: state.light === 'help' ? null : 'help' })}
        >
          <span className="sort-word">{words.sort.help}</span>
        </Button>
      )}
      <Button kind="quiet" icon="menu" aria-label={words.sort.settings} onClick={() => setOpen(true)}>
        <span className="sort-word">{words.sort.table}</span>
      </Button>
      {over && (
        <p className="sort-over">
          {words.sort.timeUp}{' '}
          <button type="button" className="link" onClick={() => go('result')}>
            {words.sort.seeResult}
          </button>
        </p>
      )}
      {open && settings && (
        <settings.Settings {...table} keys={keys} setKeys={setKeys} go={go} onClose={() => setOpen(false)} />
      )}
    </header>
  )
}
