// The first page: start a workshop, join one, try it out, or play alone when no server stands behind it.
import { type FormEvent, useState } from 'react'
import { cleanCode, createWorkshop, findServer } from '../api'
import { useLoaded } from '../board/useSeat'
import { words } from '../words/words'
import { keepHere } from './kept'

const PACK = 'skills'
/** What fits into the time there is in all, arriving and applause included (a table sorts 100 cards in 10-15 minutes). */
const TIMES = [
  { id: 'short', cut: 50, minutes: 9 },
  { id: 'long', cut: undefined, minutes: 15 },
  { id: 'translating', cut: 30, minutes: 15 },
] as const

export default function Start() {
  const server = useLoaded(async () => (await findServer()) ?? null, 'server')
  const waiting = server.value === undefined
  return (
    <main className="page start">
      <header className="hero">
        <p className="brand">{words.name}</p>
        <h1>{words.start.title}</h1>
        <p className="lead">{words.start.what}</p>
      </header>
      {server.value && <Doors />}
      {!waiting && !server.value && <p className="panel">{words.start.noServer}</p>}
      <nav className="start-more" aria-label={words.start.more}>
        <a className="button" href="#/alone">
          {words.start.alone}
        </a>
        <a className="button" href="#/review">
          {words.start.review}
        </a>
      </nav>
    </main>
  )
}

function Doors() {
  const [code, setCode] = useState('')
  const [error, setError] = useState('')
  const practise = () =>
    createWorkshop({ title: words.start.practice, pack: PACK, cut: 50, minutes: 9 }).then(
      ({ code, facilitator }) => {
        keepHere(`practise/${code}`, true)
        location.hash = `#/run/${code}/${facilitator}`
      },
      (error: Error) => setError(error.message || words.run.noLine),
    )
  return (
    <div className="doors">
      <NewWorkshop />
      <section className="panel" aria-labelledby="join">
        <h2 id="join">{words.start.join}</h2>
        <form
          className="stack"
          onSubmit={event => {
            event.preventDefault()
            location.hash = `#/j/${cleanCode(code)}`
          }}
        >
          <label className="field">
            <span className="field-label">{words.join.code}</span>
            <input
              className="input is-code"
              value={code}
              maxLength={12}
              autoComplete="off"
              autoCapitalize="characters"
              onChange={event => setCode(event.target.value)}
            />
          </label>
          <button type="submit" className="button">
            {words.join.find}
          </button>
        </form>
        <h2>{words.start.tryIt}</h2>
        <p>{words.start.tryItWhat}</p>
        <button type="button" className="button" onClick={practise}>
          {words.start.tryItGo}
        </button>
        {error && <p role="alert">{error}</p>}
      </section>
    </div>
  )
}

function NewWorkshop() {
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [date, setDate] = useState('')
  const [time, setTime] = useState<(typeof TIMES)[number]['id']>('long')
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError('')
    const { cut, minutes } = TIMES.find(({ id }) => id === time) ?? TIMES[1]
    try {
      const { code, facilitator } = await createWorkshop({
        title: title.trim() || words.start.untitled,
        place: place.trim(),
        date,
        pack: PACK,
        minutes,
        ...(cut !== undefined && { cut }),
      })
      location.hash = `#/run/${code}/${facilitator}`
    } catch (error) {
      setError((error instanceof Error && error.message) || words.run.noLine)
      setBusy(false)
    }
  }
  return (
    <section className="panel is-first" aria-labelledby="new">
      <h2 id="new">{words.start.new}</h2>
      <form className="stack" onSubmit={begin}>
        <label className="field">
          <span className="field-label">{words.start.workshopTitle}</span>
          <span className="field-hint">{words.start.workshopTitleHint}</span>
          <input className="input" value={title} maxLength={80} onChange={event => setTitle(event.target.value)} />
        </label>
        <div className="row">
          <label className="field">
            <span className="field-label">{words.start.place}</span>
            <input className="input" value={place} maxLength={80} onChange={event => setPlace(event.target.value)} />
          </label>
          <label className="field">
            <span className="field-label">{words.start.date}</span>
            <input className="input" type="date" value={date} onChange={event => setDate(event.target.value)} />
          </label>
        </div>
        <fieldset className="choices">
          <legend>{words.start.howLong}</legend>
          {TIMES.map(({ id }) => (
            <label key={id} className="choice">
              <input type="radio" name="time" checked={time === id} onChange={() => setTime(id)} />
              <span>
                <strong>{words.start.times[id].name}</strong> {words.start.times[id].what}
              </span>
            </label>
          ))}
        </fieldset>
        {error && <p role="alert">{error}</p>}
        <button type="submit" className="button is-primary" disabled={busy}>
          {busy ? words.start.starting : words.start.go}
        </button>
        <p className="muted">{words.start.ahead}</p>
      </form>
    </section>
  )
}
