// The table's own settings: how it plays, how many it is, and a way to its piles.
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Choice, Stepper, Switch } from '../../ui/Field'
import { Lights } from '../../ui/Signs'
import { afterWords } from '../../words/after'
import { words } from '../../words/words'
import { keepKeys } from './kept'
import { PEOPLE_MAX } from './moves'
import type { Table, View } from './table'

interface Props extends Table {
  readonly keys: boolean
  readonly setKeys: (on: boolean) => void
  readonly go: (view: View) => void
  readonly onClose: () => void
}

export function Settings({ state, here, alone, settings, send, keys, setKeys, go, onClose }: Props) {
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
          legend={afterWords.mode}
          value={dealt ? 'dealt' : 'together'}
          options={[
            { value: 'together', label: afterWords.together, hint: afterWords.togetherHint },
            { value: 'dealt', label: afterWords.dealt, hint: afterWords.dealtHint(here.length) },
          ]}
          onChange={mode => send({ do: 'deal', hands: mode === 'dealt' ? here : [] })}
        />
      )}
      {dealt && others && here.length > 1 && (
        <Button onClick={() => send({ do: 'deal', hands: here })}>{afterWords.dealAgain(here.length)}</Button>
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
        label={afterWords.keys}
        hint={afterWords.shortcuts}
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
