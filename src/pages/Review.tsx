// An organiser opens a saved workshop, months later, with no server at all.
import { type ChangeEvent, useState } from 'react'
import { parseSaved, type SavedWorkshop } from '../board/record'
import { own } from '../json'
import { Page } from '../ui/Page'
import { Banner } from '../ui/Signs'
import { useTitle } from '../ui/title'
import { isolate } from '../words/one'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { Record } from './Record'
import { useNames, usePacks } from './useNames'
import './pages.css'
import './results.css'

export default function Review() {
  const [saved, setSaved] = useState<SavedWorkshop>()
  const [error, setError] = useState('')
  const title = saved?.records[0]?.title
  const packs = usePacks(saved?.records.map(({ round }) => round.pack) ?? [], words.lang)
  const nameCard = useNames(words.lang)
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
    <Page width="wide" name="review">
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
        <section key={record.round.id} className="panel is-result">
          {saved.records.length > 1 && <h2 dir="auto">{own(packs, record.round.pack)?.words.title}</h2>}
          <p className="muted">
            {[
              record.place && isolate(record.place),
              dayOf(record.date),
              new Date(record.closedAt).toLocaleString(words.lang, { dateStyle: 'long', timeStyle: 'short' }),
            ]
              .filter(part => part !== '')
              .join(' · ')}
          </p>
          <Record record={record} nameCard={nameCard} />
        </section>
      ))}
    </Page>
  )
}

/** The start page's date in words, e.g. "2026-11-21" → "November 21, 2026"; anything else as it is. */
const dayOf = (date: string) =>
  /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
    ? new Date(date).toLocaleDateString(words.lang, { dateStyle: 'long', timeZone: 'UTC' })
    : date
