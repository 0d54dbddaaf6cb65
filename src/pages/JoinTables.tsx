// Which table: one that is there, or a new one, never another table's by accident.
import { useState } from 'react'
import { Refusal, readWorkshop, takeSeat, type Workshop } from '../api'
import { forgetSeat, keep, keptSeat } from '../kept'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { words } from '../words/words'
import './join.css'

/** What a refused request means here, in a sentence that says what to check. */
export const explain = (error: unknown): string => {
  if (!(error instanceof Refusal) || error.status === 0) return words.join.noLine
  return error.word === 'field' ? words.join.badName : error.message || words.join.failed
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

/** The first of our names that is free, with a number once all of them are taken: "Oak", …, "Oak 2". */
function suggest(isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const free = words.join.tableNames.map(name => (n > 1 ? `${name} ${n}` : name)).find(name => !isTaken(name))
    if (free !== undefined) return free
  }
}

export function JoinTables({ workshop, wanted, first }: TablesProps) {
  const isTaken = takenIn(workshop)
  const suggestion = suggest(isTaken)
  const [name, setName] = useState(wanted || suggestion)
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const [fresh, setFresh] = useState(false) // we are a new table
  const [doubt, setDoubt] = useState<Doubt>() // a name was typed that another table has

  /** `fresh` makes a table of its own: tables that scan at the same moment must not become one. */
  const sit = async (table: string, fresh: boolean) => {
    setBusy(true)
    setError('')
    try {
      const ticket = await takeSeat(workshop.code, { table, fresh })
      const before = keptSeat(workshop.code)
      if (before) forgetSeat(workshop.code, before.token) // one device, one seat: this one sat at the wrong table
      keep(`ticket/${ticket.token}`, ticket)
      keep(`seat/${workshop.code}`, { token: ticket.token, table })
      location.hash = `#/play/${workshop.code}/${ticket.token}`
    } catch (error) {
      if (error instanceof Refusal && error.word === 'taken') {
        const isTaken = takenIn(await readWorkshop(workshop.code).catch(() => workshop))
        const next = suggest(isTaken)
        if (table === suggestion && next !== table) return sit(next, true) // nobody typed it: the next will do
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
  const tables = workshop.tables.filter(({ name }) => wanted === '' || name.toLowerCase() === wanted.toLowerCase())
  const some = tables.length > 0
  const form = (
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
      <Button kind={first || some ? 'primary' : 'plain'} big type="submit" disabled={busy || name.trim() === ''}>
        {busy ? words.join.sitting : words.join.sit}
      </Button>
    </form>
  )
  if (!some) return form
  return (
    <section className="stack">
      <h2>{words.join.which}</h2>
      {!fresh && error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {wanted === '' && (
        <Button icon="plus" aria-expanded={fresh} onClick={() => setFresh(!fresh)}>
          {words.join.weAreNew}
        </Button>
      )}
      {fresh && form}
      <ul className="join-tables">
        {tables.map(({ id, name }) => (
          <li key={id}>
            <Button disabled={busy} aria-label={words.join.sitAt(name)} onClick={() => sit(name, false)}>
              <bdi>{name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
