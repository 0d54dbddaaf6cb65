// A card in the table's own words: one more of theirs, or one to stump another table.
import { useState } from 'react'
import { cleanLine } from '../../json'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice, Field } from '../../ui/Field'
import { words } from '../../words/words'
import { TEXT_MAX, WRITTEN_MAX } from './moves'
import type { Table, View } from './table'

/** An id nobody else will have, without a secure context. */
const newCardId = () =>
  `own-${[...crypto.getRandomValues(new Uint8Array(10))].map(byte => byte.toString(36).padStart(2, '0')).join('')}`

export function Write({ state, send, go, alone }: Table & { readonly go: (view: View) => void }) {
  const [text, setText] = useState('')
  const [whom, setWhom] = useState<'us' | 'stump'>(alone ? 'us' : 'stump')
  const [error, setError] = useState<string>()
  const full = state.written.length >= WRITTEN_MAX
  const add = () => {
    const clean = cleanLine(text, TEXT_MAX)
    if (clean === undefined)
      return setError(text.trim() === '' ? words.sort.writeEmpty : words.sort.writeLong(TEXT_MAX))
    send({ do: 'write', card: newCardId(), text: clean, stump: whom === 'stump' })
    setText('')
    if (whom === 'us') go('cards') // it lies on the deck now, to be sorted at once
  }
  return (
    <section className="write">
      <header className="row">
        <h1>{words.sort.writeTitle}</h1>
        <Button onClick={() => go('result')}>{words.sort.backToResult}</Button>
      </header>
      {full ? (
        <p className="lead">{words.sort.writeFull}</p>
      ) : (
        <form
          className="stack"
          onSubmit={event => {
            event.preventDefault()
            add()
          }}
        >
          <Field
            className="write-card"
            label={words.sort.writeLabel}
            placeholder={words.sort.writeExample}
            value={text}
            error={error}
            autoComplete="off"
            onChange={text => {
              setText(text)
              setError(undefined)
            }}
          />
          {!alone && (
            <Choice
              legend={words.sort.writeFor}
              value={whom}
              options={[
                { value: 'stump', label: words.sort.writeStump, hint: words.sort.writeStumpHint },
                { value: 'us', label: words.sort.writeUs, hint: words.sort.writeUsHint },
              ]}
              onChange={setWhom}
            />
          )}
          <Button type="submit" kind="primary" big icon="pen">
            {words.sort.writeGo}
          </Button>
        </form>
      )}
      {state.written.length > 0 && (
        <>
          <h2>{words.sort.writeYours}</h2>
          <ul className="card-grid">
            {state.written.map(({ id, text, stump }) => (
              <li key={id}>
                <Card
                  front={{ text, stamp: stump ? words.sort.writeStump : undefined, suit: words.ui.ownCard }}
                  size="small"
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
