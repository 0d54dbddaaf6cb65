// The first page: start a workshop, join one, try it out, or play alone when no server stands behind it.
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { packIds } from '../../cards/packs'
import { createWorkshop, findServer } from '../apiLead'
import { AGENDAS, type Agenda, type PlannedRound, roundsOf } from '../board/agendas'
import { useLoaded } from '../board/useSeat'
import { own } from '../json'
import { keepHere } from '../kept'
import { Button } from '../ui/Button'
import { Choice, Field, Switch } from '../ui/Field'
import { Page } from '../ui/Page'
import { Banner } from '../ui/Signs'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { CodeForm } from './CodeForm'
import { minutesOf, PackSelect } from './PackSelect'
import { usePacks } from './useNames'
import './start.css'
import './pages.css'

const Fan = lazy(() => import('./Fan'))

const PACK = 'skills'

export default function Start() {
  const server = useLoaded(async () => (await findServer()) ?? null, 'server')
  return (
    <Page width="wide">
      <header className="hero">
        <div className="hero-words">
          <p className="brand">{words.name}</p>
          <h1>{roomWords.start.title}</h1>
          <p className="lead">{roomWords.start.what}</p>
        </div>
        <Suspense fallback={<div className="fan" />}>
          <Fan pack={PACK} />
        </Suspense>
      </header>
      {server.value && (
        <div className="doors">
          <JoinDoor />
          <NewWorkshop />
          <TryDoor />
        </div>
      )}
      {server.value === null && <Banner>{roomWords.start.noServer}</Banner>}
      <nav className="row" aria-label={roomWords.start.more}>
        <a className={`button ${server.value === null ? 'is-primary is-big' : ''}`} href="#/alone">
          {roomWords.start.alone}
        </a>
        {import.meta.env.MODE !== 'one-file' && (
          <a className="button" href="#/print">
            {roomWords.start.print}
          </a>
        )}
        <a className="button" href="#/review">
          {roomWords.start.review}
        </a>
        {server.value && (
          <a className="button" href="./social-spaces.html" download>
            {roomWords.start.oneFile}
          </a>
        )}
      </nav>
    </Page>
  )
}

/** Makes a workshop and goes to the facilitator's page; the error is a sentence. */
function useNewWorkshop() {
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const make = async (workshop: Parameters<typeof createWorkshop>[0], practise = false) => {
    setBusy(true)
    setError('')
    try {
      const { code, facilitator } = await createWorkshop(workshop)
      if (practise) keepHere(`practise/${code}`, true)
      location.hash = `#/run/${code}/${facilitator}`
    } catch (error) {
      setError((error instanceof Error && error.message) || roomWords.run.noLine)
      setBusy(false)
    }
  }
  return { make, error, busy }
}

function NewWorkshop() {
  const { make, error, busy } = useNewWorkshop()
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [date, setDate] = useState('')
  const [agenda, setAgenda] = useState<Agenda | 'own'>('long')
  const [first, setFirst] = useState<string>(PACK) // what one's own begins with
  const [isTranslated, setTranslated] = useState(false)
  const packs = usePacks(agenda === 'own' ? packIds : [], words.lang)
  const planned: readonly PlannedRound[] =
    agenda === 'own' ? [{ pack: first, minutes: minutesOf(own(packs, first)?.pack) }] : AGENDAS[agenda]
  const begin = (event: FormEvent) => {
    event.preventDefault()
    make({
      title: title.trim() || roomWords.start.untitled,
      place: place.trim(),
      date,
      rounds: roundsOf(planned, isTranslated),
    })
  }
  const ready = (Object.keys(AGENDAS) as Agenda[]).map(value => ({ value, ...roomWords.start.agendas[value] }))
  const agendas = [...ready, { value: 'own' as const, ...roomWords.start.own }]
  return (
    <section className="panel is-raised" aria-labelledby="new">
      <h2 id="new">{roomWords.start.new}</h2>
      <form className="stack" onSubmit={begin}>
        <Field
          label={roomWords.start.workshopTitle}
          hint={roomWords.start.workshopTitleHint}
          value={title}
          onChange={setTitle}
          maxLength={80}
          autoComplete="off"
        />
        <Choice legend={roomWords.start.howLong} value={agenda} options={agendas} onChange={setAgenda} />
        {agenda === 'own' && (
          <PackSelect label={roomWords.start.beginWith} packs={packs} value={first} onChange={setFirst} />
        )}
        {planned.some(({ pack }) => pack === PACK) && (
          <Switch
            label={roomWords.start.translating}
            hint={roomWords.start.translatingHint}
            on={isTranslated}
            onChange={setTranslated}
          />
        )}
        <div className="pair">
          <Field label={roomWords.start.place} value={place} onChange={setPlace} maxLength={80} autoComplete="off" />
          <Field label={roomWords.start.date} type="date" value={date} onChange={setDate} />
        </div>
        {error && <Banner tone="warn">{error}</Banner>}
        <Button kind="primary" big type="submit" disabled={busy}>
          {busy ? roomWords.start.starting : roomWords.start.go}
        </Button>
        <p className="muted">{roomWords.start.ahead}</p>
      </form>
    </section>
  )
}

function JoinDoor() {
  return (
    <section className="panel" aria-labelledby="join">
      <h2 id="join">{roomWords.start.join}</h2>
      <CodeForm />
    </section>
  )
}

function TryDoor() {
  const { make, error, busy } = useNewWorkshop()
  return (
    <section className="panel" aria-labelledby="try">
      <h2 id="try">{roomWords.start.tryIt}</h2>
      <p>{roomWords.start.tryItWhat}</p>
      <Button disabled={busy} onClick={() => make({ title: roomWords.start.practice, rounds: AGENDAS.short }, true)}>
        {roomWords.start.tryItGo}
      </Button>
      {error && <Banner tone="warn">{error}</Banner>}
    </section>
  )
}
