// Where a workshop's code is typed: at the door, and on the first page.
import { type FormEvent, useState } from 'react'
import { cleanCode } from '../api'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { words } from '../words/words'

interface Props {
  readonly code?: string // the one looked for now
  readonly error?: string
  readonly busy?: boolean
  readonly again?: () => void // the same code once more
}

export function CodeForm({ code = '', error = '', busy = false, again }: Props) {
  const [typed, setTyped] = useState(code)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const clean = cleanCode(typed)
    if (again && clean === cleanCode(code)) again()
    else location.hash = `#/j/${clean}`
  }
  return (
    <form onSubmit={go} className="stack" noValidate>
      <Field
        className="is-code"
        label={words.join.code}
        hint={words.join.codeHint}
        error={error}
        value={typed}
        onChange={setTyped}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={12}
      />
      <Button kind={again ? 'primary' : 'plain'} big type="submit" disabled={busy || cleanCode(typed) === ''}>
        {busy ? words.join.looking : words.join.find}
      </Button>
    </form>
  )
}
