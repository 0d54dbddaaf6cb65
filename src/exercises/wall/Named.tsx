// Giving a name: a form of one line.
import { useState } from 'react'
import { cleanLine } from '../../json'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { noteWords as say } from '../../words/notes'
import type { Wall } from './table'
import { useDraft } from './useDraft'

interface Props {
  readonly wall: Pick<Wall, 'state' | 'me'>
  readonly of: string // what its draft is kept as
  readonly label: string
  readonly most: number
  readonly go: string
  readonly first?: string
  readonly empty?: string
  readonly onDone: (name: string) => void
}

export function Named({ wall, of, label, most, go, first = '', empty = say.empty, onDone }: Props) {
  const [draft, setDraft] = useDraft(wall, of)
  const name = draft?.text ?? first
  const [error, setError] = useState<string>()
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        const clean = cleanLine(name, most)
        if (clean !== undefined) {
          setDraft(undefined)
          return onDone(clean)
        }
        setError(name.trim() === '' ? empty : say.fieldLong(label, most))
      }}
    >
      <Field
        label={label}
        value={name}
        dir="auto"
        autoComplete="off"
        {...(error !== undefined && { error })}
        onChange={name => {
          setDraft({ text: name, heading: '', fields: {} })
          setError(undefined)
        }}
      />
      <Button type="submit" kind="primary">
        {go}
      </Button>
    </form>
  )
}
