// The language of the cards on this device; others at the table may read them in another.
import { useState } from 'react'
import { Select } from '../ui/Select'
import { words } from '../words/words'

const drafts = import.meta.glob<boolean>(['../../cards/*/*.json', '!../../cards/*/pack.json'], {
  import: 'draft',
  eager: true,
})

/** Whether no speaker has checked the pack's words in this language yet. */
export const isDraft = (pack: string, lang: string) => drafts[`../../cards/${pack}/${lang}.json`] === true

/** A language by its own name. */
export function nameOf(lang: string): string {
  if (lang === 'cy') return 'Cymraeg' // Chromium has no Welsh name for it
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
  const [wanted, setWanted] = useState<string>() // until its words are here
  const [error, setError] = useState('')
  const now = wanted ?? (languages.includes(lang) ? lang : (languages[0] ?? lang))
  if (languages.length < 2) return null
  return (
    <Select
      label={words.join.cardsIn}
      hint={languages.map(nameOf).join(' · ')}
      value={now}
      options={languages.map(each => ({
        value: each,
        label: isDraft(pack, each) ? `${nameOf(each)} – ${words.ui.draft}` : nameOf(each),
      }))}
      onChange={lang => {
        setWanted(lang)
        setError('')
        onLang(lang)
          .catch(() => setError(words.join.noLanguage))
          .finally(() => setWanted(undefined))
      }}
    >
      {isDraft(pack, now) && <p>{words.join.draftHint}</p>}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </Select>
  )
}
