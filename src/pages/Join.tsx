// The door: a code, then a table. Loads neither boards nor exercises, for it opens on bad Wi-Fi.
import { type FormEvent, useEffect, useState } from 'react'
import { cleanCode, Refusal, readWorkshop, showCode, takeSeat, type Workshop } from '../api'
import { words } from '../words/words'
import { keep, kept } from './kept'

interface Remembered {
  readonly token: string
  readonly table: string
}

/** What a refused request means here, in a sentence that says what to check. */
const explain = (error: unknown): string => {
  const { status, message } = error instanceof Refusal ? error : { status: 0, message: '' }
  return status === 0 ? words.join.noLine : message || words.join.failed
}

export default function Join({ code, table }: { readonly code: string; readonly table: string }) {
  const [workshop, setWorkshop] = useState<Workshop>()
  const [error, setError] = useState('')
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    setError('')
    setWorkshop(undefined)
    if (code === '') return
    let gone = false
    readWorkshop(code).then(
      workshop => gone || setWorkshop(workshop),
      error => gone || setError(explain(error)),
    )
    return () => {
      gone = true
    }
  }, [code, tries])

  return (
    <main className="page is-narrow">
      <p className="brand">{words.name}</p>
      {workshop ? (
        <Tables workshop={workshop} wanted={table} />
      ) : (
        <>
          <h1>{words.join.title}</h1>
          <CodeForm code={code} error={error} again={() => setTries(tries + 1)} busy={code !== '' && error === ''} />
        </>
      )}
    </main>
  )
}

interface CodeFormProps {
  readonly code: string
  readonly error: string
  readonly busy: boolean
  readonly again: () => void
}

function CodeForm({ code, error, busy, again }: CodeFormProps) {
  const [typed, setTyped] = useState(code)
  const go = (event: FormEvent) => {
    event.preventDefault()
    const clean = cleanCode(typed)
    if (clean === cleanCode(code)) again()
    else location.hash = `#/j/${clean}`
  }
  return (
    <form onSubmit={go} className="stack" noValidate>
      <label className="field">
        <span className="field-label">{words.join.code}</span>
        <span className="field-hint" id="code-hint">
          {words.join.codeHint}
        </span>
        <input
          className="input is-code"
          value={typed}
          onChange={event => setTyped(event.target.value)}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={12}
          aria-describedby={error ? 'code-hint code-error' : 'code-hint'}
          aria-invalid={error !== ''}
        />
      </label>
      <p id="code-error" role="alert" className={error ? 'error' : 'sr-only'}>
        {error}
      </p>
      <button className="button is-primary" type="submit" disabled={busy || cleanCode(typed) === ''}>
        {busy ? words.join.looking : words.join.find}
      </button>
    </form>
  )
}

function Tables({ workshop, wanted }: { readonly workshop: Workshop; readonly wanted: string }) {
  const remembered = kept<Remembered>(`seat/${workshop.code}`)
  const taken = new Set(workshop.tables.map(({ name }) => name.toLowerCase()))
  const suggestion = words.join.tableNames.find(name => !taken.has(name.toLowerCase())) ?? ''
  const [name, setName] = useState(wanted || suggestion)
  const [error, setError] = useState('')
  const [busy, setBusy] = useState('')

  const sit = async (table: string) => {
    setBusy(table)
    setError('')
    try {
      const ticket = await takeSeat(workshop.code, { table })
      keep(`ticket/${ticket.token}`, ticket)
      keep(`seat/${workshop.code}`, { token: ticket.token, table })
      location.hash = `#/play/${workshop.code}/${ticket.token}`
    } catch (error) {
      setError(explain(error))
      setBusy('')
    }
  }
  const goOn = () => {
    if (remembered) location.hash = `#/play/${workshop.code}/${remembered.token}`
  }

  return (
    <>
      <h1>{workshop.title}</h1>
      <p className="muted">
        {words.join.codeIs} <span className="code-small">{showCode(workshop.code)}</span>
      </p>
      {remembered && (
        <p>
          <button type="button" className="button is-primary is-wide" onClick={goOn}>
            {words.join.goOn(remembered.table)}
          </button>
        </p>
      )}
      {wanted && !taken.has(wanted.toLowerCase()) ? null : workshop.tables.length > 0 ? (
        <section className="stack">
          <h2>{words.join.which}</h2>
          <ul className="tables-to-join">
            {workshop.tables
              .filter(({ name }) => !wanted || name.toLowerCase() === wanted.toLowerCase())
              .map(table => (
                <li key={table.id}>
                  <button
                    type="button"
                    className="button is-wide"
                    disabled={busy !== ''}
                    onClick={() => sit(table.name)}
                  >
                    {words.join.sitAt(table.name)}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ) : null}
      <form
        className="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          sit(name)
        }}
      >
        <label className="field">
          <span className="field-label">{words.join.newTable}</span>
          <span className="field-hint" id="table-hint">
            {words.join.newTableHint}
          </span>
          <input
            className="input"
            value={name}
            maxLength={40}
            onChange={event => setName(event.target.value)}
            aria-describedby={error ? 'table-hint table-error' : 'table-hint'}
            aria-invalid={error !== ''}
          />
        </label>
        <p id="table-error" role="alert" className={error ? 'error' : 'sr-only'}>
          {error}
        </p>
        <button type="submit" className="button is-primary" disabled={busy !== '' || name.trim() === ''}>
          {busy !== '' ? words.join.sitting : words.join.sit}
        </button>
      </form>
    </>
  )
}
