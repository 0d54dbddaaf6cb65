// The language of the cards on this device; others at the table may read them in another.
import { useId, useState } from 'react'
import { words } from '../words/words'
import '../ui/field.css'

const drafts = import.meta.glob<boolean>(['../../cards/*/*.json', '!../../cards/*/pack.json'], {
  import: 'draft',
  eager: true,
})

/** Whether no speaker has checked the pack's words in this language yet. */
export const isDraft = (pack: string, lang: string) => drafts[`../../cards/${pack}/${lang}.json`] === true

/** A language by its own name. */
export function nameOf(lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang // no tag that this browser knows
  }
}

interface Props {
  readonly pack: string
  readonly languages: readonly string[] // BCP 47; the first is the one the others fall back to
  readonly lang: string
  readonly onLang: (lang: string) => Promise<void> // rejects when its words did not come over the line
}

/** Nothing where there is no choice. */
export function Language({ pack, languages, lang, onLang }: Props) {
  const id = useId()
  const [wanted, setWanted] = useState<string>() // until its words are here
  const [error, setError] = useState('')
  const now = wanted ?? (languages.includes(lang) ? lang : (languages[0] ?? lang))
  if (languages.length < 2) return null
  return (
    <div className="field">
      <label htmlFor={id}>{words.join.cardsIn}</label>
      <p className="field-hint" lang="mul">
        {languages.map(nameOf).join(' · ')}
      </p>
      <select
        id={id}
        value={now}
        onChange={event => {
          const lang = event.target.value
          setWanted(lang)
          setError('')
          onLang(lang)
            .catch(() => setError(words.join.noLanguage))
            .finally(() => setWanted(undefined))
        }}
      >
        {languages.map(each => (
          <option key={each} value={each} lang={each}>
            {nameOf(each)} {isDraft(pack, each) && `– ${words.ui.draft}`}
          </option>
        ))}
      </select>
      {isDraft(pack, now) && <p>{words.join.draftHint}</p>}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
