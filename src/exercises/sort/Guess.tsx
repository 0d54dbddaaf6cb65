// One sealed guess a table, before the first card: typed on large keys, hidden from passers-by when they like.
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { words } from '../../words/words'
import { keepGuess } from './kept'
import type { Table } from './table'
import './asking.css'

const ANSWERED = 409 // this table sealed a guess before, on another device or another page: it goes on

const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

export function Guess(table: Table) {
  const { state, words: pages, seal, send } = table
  const of = state.round.cards.length
  const [typed, setTyped] = useState('')
  const [hidden, setHidden] = useState(false)
  const [sealing, setSealing] = useState(false)
  const [error, setError] = useState<string>()
  const guess = Number(typed)
  const ready = typed !== '' && guess <= of

  const type = (text: string) => {
    setError(undefined)
    setTyped(
      text
        .replace(/\D/g, '')
        .replace(/^0+(?=\d)/, '')
        .slice(0, String(of).length),
    )
  }
  const submit = async () => {
    if (!ready) return setError(typed === '' ? words.sort.guessNone : words.sort.guessTooMany(of))
    setSealing(true)
    try {
      await seal(guess)
      keepGuess(table, guess)
      send({ do: 'asked' })
    } catch (error) {
      if (error instanceof Error && 'status' in error && error.status === ANSWERED) return send({ do: 'asked' })
      setError(error instanceof Error ? error.message : String(error))
      setSealing(false)
    }
  }
  const skip = () => {
    keepGuess(table, null) // of a game before this one, where one table plays alone
    send({ do: 'asked' })
  }
  return (
    <section className="asking is-guess">
      <div className="asking-words">
        <p className="kicker">{words.sort.guessStep}</p>
        <h1 lang={pages.lent?.guess ?? pages.lang} dir="auto">
          {pages.guess}
        </h1>
        <p className="lead">
          {words.sort.guessOf(of)} {words.sort.guessWhy}
        </p>
      </div>
      <form
        className="asking-form"
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <div className="guess-entry">
          <label htmlFor="guess">{words.sort.guessLabel}</label>
          <input
            id="guess"
            type={hidden ? 'password' : 'text'}
            inputMode="none" // the keys below stand in for the tablet's keyboard, a real one types here
            autoComplete="off"
            value={typed}
            placeholder="?"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'guess-error' : undefined}
            onChange={event => type(event.target.value)}
          />
          <Button kind="quiet" icon={hidden ? 'eye' : 'hide'} aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
            {hidden ? words.sort.guessUnhide : words.sort.guessHide}
          </Button>
        </div>
        <div className="keypad">
          {KEYS.map(key => (
            <Button key={key} onClick={() => type(typed + key)}>
              {key}
            </Button>
          ))}
          <Button onClick={() => type(`${typed}0`)}>0</Button>
          <Button className="is-rub" aria-label={words.sort.guessRub} onClick={() => type(typed.slice(0, -1))}>
            <Icon name="rub" />
          </Button>
        </div>
        {error && (
          <p className="field-error" id="guess-error" role="alert">
            {error}
          </p>
        )}
        <Button type="submit" kind="primary" big icon="seal" aria-disabled={!ready || sealing}>
          {sealing ? words.sort.guessSealing : words.sort.guessSeal}
        </Button>
        <Button kind="quiet" onClick={skip}>
          {words.sort.guessSkip}
        </Button>
      </form>
    </section>
  )
}
