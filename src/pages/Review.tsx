// An organiser opens a saved workshop, months later, with no server at all.
import { type ChangeEvent, useState } from 'react'
import type { Pack, PackWords } from '../../cards/pack'
import { loadPack, loadPackWords } from '../../cards/packs'
import { csvOf } from '../board/csv'
import { parseSaved, type RoundRecord, recordTallies, type SavedWorkshop } from '../board/record'
import { useLoaded } from '../board/useSeat'
import type { AnyLedExercise, Revealed } from '../exercise'
import { loadLedExercise } from '../exercises/exercises'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'
import { Banner } from '../ui/Signs'
import { useTitle } from '../ui/title'
import { isolate } from '../words/one'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { fileName, saveFile } from './saveFile'
import { Trouble } from './Trouble'
import { useNames } from './useNames'
import './pages.css'

export default function Review() {
  const [saved, setSaved] = useState<SavedWorkshop>()
  const [error, setError] = useState('')
  const title = saved?.records[0]?.title
  useTitle(title, roomWords.review.title)
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    setError('')
    try {
      const parsed = parseSaved(JSON.parse(await file.text()) as unknown)
      if (!parsed) throw new Error('not a saved workshop')
      setSaved(parsed)
    } catch {
      setError(roomWords.review.notOurs(file.name))
    }
  }
  return (
    <Page width="wide">
      <p className="brand">
        <a href="#/">{words.name}</a>
      </p>
      <h1 dir="auto">{title ?? roomWords.review.title}</h1>
      <div className="field">
        <label htmlFor="saved">{roomWords.review.open}</label>
        <p className="field-hint" id="saved-hint">
          {roomWords.review.openHint}
        </p>
        <input id="saved" type="file" accept=".json,application/json" aria-describedby="saved-hint" onChange={open} />
      </div>
      {error && (
        <Banner tone="warn" live>
          {error}
        </Banner>
      )}
      {saved?.records.map(record => (
        <Record key={record.round.id} record={record} packs={saved.records.map(({ round }) => round.pack)} />
      ))}
    </Page>
  )
}

interface Loaded {
  readonly pack: Pack
  readonly words: PackWords
  readonly exercise: AnyLedExercise
}

/** The start page's date in words, e.g. "2026-11-21" → "November 21, 2026"; anything else as it is. */
const dayOf = (date: string) =>
  /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
    ? new Date(date).toLocaleDateString(words.lang, { dateStyle: 'long', timeZone: 'UTC' })
    : date

function Record({ record, packs }: { readonly record: RoundRecord; readonly packs: readonly string[] }) {
  const { round } = record
  const { value, error, again } = useLoaded<Loaded>(async () => {
    const [pack, exercise] = await Promise.all([loadPack(round.pack), loadLedExercise(round.exercise)])
    return { pack, exercise, words: await loadPackWords(pack, words.lang) }
  }, `${round.pack} ${round.exercise}`)
  const nameCard = useNames(packs, words.lang)
  if (error) return <Trouble again={again} text={roomWords.review.trouble} inside />
  if (!value) return <p>{words.loading}</p>
  const names = new Map(record.tables.map(({ id, name }) => [id, name]))
  const claims = Object.fromEntries(Object.entries(record.claims).map(([card, id]) => [card, names.get(id) ?? id]))
  const shown: Revealed = {
    round,
    pack: value.pack,
    words: value.words,
    tables: recordTallies(value.exercise.roundRules, record),
    nameCard,
    claims,
  }
  return (
    <section className="panel">
      <p className="muted">
        {[
          record.place && isolate(record.place),
          dayOf(record.date),
          new Date(record.closedAt).toLocaleString(words.lang, { dateStyle: 'long', timeStyle: 'short' }),
        ]
          .filter(part => part !== '')
          .join(' · ')}
      </p>
      <value.exercise.Summary {...shown} />
      <p>
        <Button
          onClick={() => saveFile(`${fileName(record.title)}.csv`, 'text/csv', csvOf(value.exercise.grid(shown)))}
        >
          {roomWords.run.saveCsv}
        </Button>
      </p>
    </section>
  )
}
