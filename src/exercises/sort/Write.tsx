// A card in the table's own words: one more of theirs, or one to stump another table.
import { useState } from 'react'
import { cleanLine } from '../../json'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice, Field } from '../../ui/Field'
import { afterWords } from '../../words/after'
import { words } from '../../words/words'
import { TEXT_MAX, WRITTEN_MAX } from './moves'
import type { Table, View } from './table'

/** An id nobody else will have, without a secure context. */
const newCardId = () =>
  `own-${[...crypto.getRandomValues(new Uint8Array(10))].map(byte => byte.toString(36).padStart(2, '0')).join('')}`

export function Write({ state, send, go, alone, words: pages }: Table & { readonly go: (view: View) => void }) {
  const [text, setText] = useState('')
  const [whom, setWhom] = useState<'us' | 'stump'>(alone || pages.guess === undefined ? 'us' : 'stump')
  const [error, setError] = useState<string>()
  const isCounted = pages.guess !== undefined // else its cards are judged, and stump nobody
  const full = state.written.length >= WRITTEN_MAX
  const add = () => {
    const clean = cleanLine(text, TEXT_MAX)
    if (clean === undefined)
      return setError(text.trim() === '' ? afterWords.writeEmpty : afterWords.writeLong(TEXT_MAX))
    send({ do: 'write', card: newCardId(), text: clean, stump: whom === 'stump' })
    setText('')
    if (whom === 'us') go('cards') // it lies on the deck now, to be sorted at once
  }
  return (
    <section className="write">
      <header className="row">
        <h1>{afterWords.writeTitle}</h1>
        <Button onClick={() => go('result')}>{afterWords.backToResult}</Button>
      </header>
      {full ? (
        <p className="lead">{afterWords.writeFull}</p>
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
            label={isCounted ? afterWords.writeLabel : pages.question}
            placeholder={isCounted ? afterWords.writeExample : undefined}
            value={text}
            error={error}
            autoComplete="off"
            onChange={text => {
              setText(text)
              setError(undefined)
            }}
          />
          {!alone && isCounted && (
            <Choice
              legend={afterWords.writeFor}
              value={whom}
              options={[
                { value: 'stump', label: afterWords.writeStump, hint: afterWords.writeStumpHint },
                { value: 'us', label: afterWords.writeUs, hint: afterWords.writeUsHint },
              ]}
              onChange={setWhom}
            />
          )}
          <Button type="submit" kind="primary" big icon="pen">
            {afterWords.writeGo}
          </Button>
        </form>
      )}
      {state.written.length > 0 && (
        <>
          <h2>{afterWords.writeYours}</h2>
          <ul className="card-grid">
            {state.written.map(({ id, text, stump }) => (
              <li key={id}>
                <Card
                  front={{ text, stamp: stump ? afterWords.writeStump : undefined, suit: words.ui.ownCard }}
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
