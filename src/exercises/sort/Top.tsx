// Above the cards: how many are left, the time, a hand to raise, and the table's own settings.
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { Clock } from '../../ui/Clock'
import { Dialog } from '../../ui/Dialog'
import { Choice, Stepper, Switch } from '../../ui/Field'
import { Lights } from '../../ui/Signs'
import { Progress } from '../../ui/Tally'
import { words } from '../../words/words'
import { keepKeys } from './kept'
import { PEOPLE_MAX } from './moves'
import type { Table, View } from './table'

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

export function Top({ left, of, keys, setKeys, go, ...table }: Props) {
  const { state, ends, alone, send } = table
  const [open, setOpen] = useState(false)
  const over = useOver(ends)
  return (
    <header className="sort-top">
      <p className="sort-left">{words.sort.left(left, of)}</p>
      <Progress done={of - left} of={of} label={words.sort.left(left, of)} />
      {!over && <Clock ends={ends} minutes={state.round.minutes} />}
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
      {open && <Settings {...table} keys={keys} setKeys={setKeys} go={go} onClose={() => setOpen(false)} />}
    </header>
  )
}

type SettingsProps = Table & Pick<Props, 'keys' | 'setKeys' | 'go'> & { readonly onClose: () => void }

function Settings({ state, here, alone, settings, send, keys, setKeys, go, onClose }: SettingsProps) {
  const dealt = state.hands.length > 1
  const others = here.length !== state.hands.length || here.some(each => !state.hands.includes(each))
  const to = (view: View) => {
    onClose()
    go(view)
  }
  return (
    <Dialog title={words.sort.table} onClose={onClose}>
      {!alone && <Lights light={state.light} onLight={light => send({ do: 'light', light })} />}
      {(here.length > 1 || dealt) && (
        <Choice
          legend={words.sort.mode}
          value={dealt ? 'dealt' : 'together'}
          options={[
            { value: 'together', label: words.sort.together, hint: words.sort.togetherHint },
            { value: 'dealt', label: words.sort.dealt, hint: words.sort.dealtHint(here.length) },
          ]}
          onChange={mode => send({ do: 'deal', hands: mode === 'dealt' ? here : [] })}
        />
      )}
      {dealt && others && here.length > 1 && (
        <Button onClick={() => send({ do: 'deal', hands: here })}>{words.sort.dealAgain(here.length)}</Button>
      )}
      <Stepper
        label={words.sort.peopleTitle}
        value={state.people}
        min={1}
        max={PEOPLE_MAX}
        from={4}
        onChange={people => send({ do: 'people', people })}
      />
      {settings}
      <Switch
        label={words.sort.keys}
        hint={words.sort.shortcuts}
        on={keys}
        onChange={on => {
          keepKeys(on)
          setKeys(on)
        }}
      />
      <div className="row">
        <Button icon="cards" onClick={() => to('review')}>
          {words.sort.seePiles}
        </Button>
        <Button onClick={() => to('result')}>{words.sort.seeResult}</Button>
      </div>
    </Dialog>
  )
}
