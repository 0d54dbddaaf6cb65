// Writing a card, alone or for the wall: a few words, a heading, and the pack's small form, all of it optional.
import { useId, useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { cleanLine, own } from '../../json'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { noteWords as say } from '../../words/notes'
import type { Draft } from './drafts'
import { LINE_MAX, TEXT_MAX } from './moves'
import type { Wall } from './table'
import { useDraft } from './useDraft'

const NOTHING: Draft = { text: '', heading: '', fields: {} }

interface Props {
  readonly wall: Wall
  readonly label: string
  readonly go: string // what the button says
  readonly of: string // what its draft is kept as
  readonly first?: Draft
  readonly mayBeEmpty?: boolean // a card of a deck that says it all
  readonly withHeading?: boolean
  readonly onDone: (filled: Draft) => void
}

export function CardForm({ wall, label, go, of, first, mayBeEmpty = false, withHeading = true, onDone }: Props) {
  const { words: pages, set } = wall
  const id = useId()
  const [draft, setDraft] = useDraft(wall, of)
  const filled = draft ?? first ?? NOTHING
  const { text, heading, fields } = filled
  const [error, setError] = useState<string>()
  const [isUnder, setUnder] = useState(true) // a heading, or none was chosen yet
  const label_ = (name: string) => own(pages.labels ?? {}, name) ?? name

  const done = () => {
    const clean = cleanLine(text, TEXT_MAX)
    const isEmpty = text.trim() === ''
    if (clean === undefined && !(isEmpty && mayBeEmpty)) {
      const { length } = [...text]
      return setError(length > TEXT_MAX ? say.long(length, TEXT_MAX) : say.empty)
    }
    if (withHeading && heading === '') return setUnder(false)
    const said = set.fields.flatMap((field): [string, string][] => {
      const words = own(fields, field.id) ?? ''
      return words.trim() === '' ? [] : [[field.id, cleanLine(words, LINE_MAX) ?? '']]
    })
    const wrong = said.find(([, words]) => words === '')
    if (wrong) return setError(say.fieldLong(label_(wrong[0]), LINE_MAX))
    onDone({ text: clean ?? '', heading, fields: Object.fromEntries(said) })
    setDraft(undefined)
    setError(undefined)
  }

  return (
    <form
      className="stack notes-form"
      onSubmit={event => {
        event.preventDefault()
        done()
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          rows={3}
          dir="auto"
          value={text}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}e` : undefined}
          onChange={event => {
            setDraft({ ...filled, text: event.target.value })
            setError(undefined)
          }}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault() // a card is one line
            done()
          }}
        />
        {error && (
          <p className="field-error" id={`${id}e`} role="alert">
            {error}
          </p>
        )}
      </div>
      {withHeading && <Prompt wall={wall} heading={heading} />}
      {withHeading && (
        <Select
          label={say.heading}
          value={heading}
          options={[
            ...(heading === '' ? [{ value: '', label: say.chooseHeading }] : []),
            ...wall.headings.map(value => ({ value, label: own(pages.piles, value)?.name ?? value })),
          ]}
          onChange={heading => {
            setDraft({ ...filled, heading })
            setUnder(true)
          }}
        >
          {!isUnder && (
            <p className="field-error" role="alert">
              {say.headingNeeded}
            </p>
          )}
        </Select>
      )}
      {set.fields.map(({ id, type, of }) => {
        const name = label_(id)
        const value = own(fields, id) ?? ''
        const change = (value: string) => setDraft({ ...filled, fields: { ...fields, [id]: value } })
        return type === 'line' ? (
          <Field key={id} label={name} value={value} autoComplete="off" dir="auto" onChange={change} />
        ) : (
          <Select
            key={id}
            label={name}
            value={value}
            options={[{ value: '', label: say.noAnswer }, ...of.map(value => ({ value, label: label_(value) }))]}
            onChange={change}
          />
        )
      })}
      <Button type="submit" kind="primary" big icon="pen">
        {go}
      </Button>
    </form>
  )
}

/** One question of the pack at a time; of any heading while none is chosen. */
function Prompt({ wall: { pack, words: pages }, heading }: { readonly wall: Wall; readonly heading: string }) {
  const [n, setN] = useState(0)
  const prompts: readonly CardId[] = pack.cards
    .filter(({ facts }) => heading === '' || facts?.heading === heading)
    .map(({ id }) => id)
  const shown = own(pages.cards, prompts[n % Math.max(1, prompts.length)] ?? '')
  const hint = own(pages.piles, heading)?.hint
  if (!shown) return null
  return (
    <aside className="notes-prompt" lang={shown.lang ?? pages.lang} dir="auto">
      <p className="visually-hidden">{say.prompt}</p>
      <p>
        <b>{shown.text}</b>{' '}
        <span dir="auto" lang={shown.lent?.more ?? (shown.more === undefined ? pages.lang : undefined)}>
          {shown.more ?? hint}
        </span>
      </p>
      {prompts.length > 1 && (
        <Button kind="quiet" onClick={() => setN(n + 1)}>
          {say.anotherPrompt}
        </Button>
      )}
    </aside>
  )
}
