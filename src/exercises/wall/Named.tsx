// Giving a name: a form of one line.
import { useState } from 'react'
import { cleanLine } from '../../json'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { noteWords as say } from '../../words/notes'

interface Props {
  readonly label: string
  readonly most: number
  readonly go: string
  readonly first?: string
  readonly empty?: string
  readonly onDone: (name: string) => void
}

export function Named({ label, most, go, first = '', empty = say.empty, onDone }: Props) {
  const [name, setName] = useState(first)
  const [error, setError] = useState<string>()
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        const clean = cleanLine(name, most)
        if (clean !== undefined) return onDone(clean)
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
          setName(name)
          setError(undefined)
        }}
      />
      <Button type="submit" kind="primary">
        {go}
      </Button>
    </form>
  )
}
