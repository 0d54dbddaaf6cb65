// The door: a code, then a table. Loads neither boards nor exercises, for it opens on bad Wi-Fi.
import { type FormEvent, useEffect, useState } from 'react'
import { cleanCode, Refusal, readWorkshop, showCode, takeSeat, type Workshop } from '../api'
import { Button } from '../ui/Button'
import { Choice, Field } from '../ui/Field'
import { Page } from '../ui/Page'
import { useTitle } from '../ui/title'
import { words } from '../words/words'
import { keep, keptLang, keptSeat } from './kept'
import './join.css'
import './pages.css'

/** What a refused request means here, in a sentence that says what to check. */
const explain = (error: unknown): string => {
  if (!(error instanceof Refusal) || error.status === 0) return words.join.noLine
  return error.word === 'field' ? words.join.badName : error.message || words.join.failed
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
    <Page>
      <p className="brand">
        <a href="#/">{words.name}</a>
      </p>
      {workshop ? (
        <Door workshop={workshop} wanted={table} again={() => setTries(tries + 1)} />
      ) : (
        <>
          <h1>{words.join.title}</h1>
          <CodeForm code={code} error={error} again={() => setTries(tries + 1)} busy={code !== '' && error === ''} />
        </>
      )}
    </Page>
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
      <Button kind="primary" big type="submit" disabled={busy || cleanCode(typed) === ''}>
        {busy ? words.join.looking : words.join.find}
      </Button>
    </form>
  )
}

interface DoorProps {
  readonly workshop: Workshop
  readonly wanted: string
  readonly again: () => void
}

/** A shut door lets nobody new in; a device that has a seat goes on. */
function Door({ workshop, wanted, again }: DoorProps) {
  const remembered = keptSeat(workshop.code)
  useTitle(workshop.title, words.join.title)
  const shut = workshop.locked ? words.join.locked : workshop.stage === 'closed' ? words.join.over : undefined
  return (
    <>
      <header>
        <p className="muted">{words.join.codeIs(showCode(workshop.code))}</p>
        <h1>{workshop.title}</h1>
      </header>
      {remembered && (
        <a className="button is-primary is-big" href={`#/play/${workshop.code}/${remembered.token}`}>
          {words.join.goOn(remembered.table)}
        </a>
      )}
      {shut === undefined ? (
        <>
          {workshop.languages.length > 1 && <Language languages={workshop.languages} />}
          <Tables workshop={workshop} wanted={wanted} first={remembered === undefined} />
        </>
      ) : (
        <>
          <p className="lead">{shut}</p>
          <Button onClick={again}>{words.join.again}</Button>
        </>
      )}
    </>
  )
}

/** A language by its own name. */
function nameOf(lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang // no tag that this browser knows
  }
}

/** The language of the cards on this device; others at the table may read them in another. */
function Language({ languages }: { readonly languages: readonly string[] }) {
  const [lang, setLang] = useState(() => keptLang())
  return (
    <Choice
      legend={words.join.cardsIn}
      value={lang}
      options={languages.map(value => ({
        value,
        label: nameOf(value),
      }))}
      onChange={value => {
        keep('lang', value)
        setLang(value)
      }}
    />
  )
}

interface TablesProps {
  readonly workshop: Workshop
  readonly wanted: string // the table that a QR code named, or ''
  readonly first: boolean // no seat to go on from
}

interface Doubt {
  readonly name: string
  readonly other: string // the same name with a number that is free
}

/** Whether a table of this workshop has a name, whatever its case. */
const takenIn = ({ tables }: Workshop) => {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()))
  return (name: string) => names.has(name.toLowerCase())
}

function Tables({ workshop, wanted, first }: TablesProps) {
  const isTaken = takenIn(workshop)
  const suggestion = words.join.tableNames.find(name => !isTaken(name)) ?? ''
  const [name, setName] = useState(wanted || suggestion)
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const [doubt, setDoubt] = useState<Doubt>() // a name was typed that another table has

  /** `fresh` makes a table of its own: tables that scan at the same moment must not become one. */
  const sit = async (table: string, fresh: boolean) => {
    setBusy(true)
    setError('')
    try {
      const ticket = await takeSeat(workshop.code, { table, fresh })
      keep(`ticket/${ticket.token}`, ticket)
      keep(`seat/${workshop.code}`, { token: ticket.token, table })
      location.hash = `#/play/${workshop.code}/${ticket.token}`
    } catch (error) {
      if (error instanceof Refusal && error.word === 'taken') {
        const isTaken = takenIn(await readWorkshop(workshop.code).catch(() => workshop))
        const free = words.join.tableNames.find(name => !isTaken(name))
        if (table === suggestion && free) return sit(free, true) // nobody typed it: the next will do
        let n = 2
        while (isTaken(`${table} ${n}`)) n++
        setDoubt({ name: table, other: `${table} ${n}` })
      } else setError(explain(error))
      setBusy(false)
    }
  }
  if (doubt)
    return (
      <section className="stack">
        <h2>{words.join.taken(doubt.name)}</h2>
        <Button big onClick={() => sit(doubt.name, false)}>
          {words.join.same}
        </Button>
        <Button big onClick={() => sit(doubt.other, true)}>
          {words.join.another(doubt.other)}
        </Button>
        <p role="alert">{error}</p>
      </section>
    )
  const known = wanted === '' || isTaken(wanted)
  const tables = workshop.tables.filter(({ name }) => wanted === '' || name.toLowerCase() === wanted.toLowerCase())
  return (
    <>
      {known && tables.length > 0 && (
        <section className="stack">
          <h2>{words.join.which}</h2>
          <ul className="join-tables">
            {tables.map(table => (
              <li key={table.id}>
                <Button big disabled={busy} onClick={() => sit(table.name, false)}>
                  {words.join.sitAt(table.name)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form
        className="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          sit(name.trim(), wanted === '')
        }}
      >
        <Field
          label={words.join.newTable}
          hint={words.join.newTableHint}
          error={error}
          value={name}
          onChange={setName}
          maxLength={40}
          autoComplete="off"
        />
        <Button
          kind={first && !(known && tables.length > 0) ? 'primary' : 'plain'}
          big
          type="submit"
          disabled={busy || name.trim() === ''}
        >
          {busy ? words.join.sitting : words.join.sit}
        </Button>
      </form>
    </>
  )
}
