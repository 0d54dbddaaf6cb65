// Every table at a glance.
import { type FormEvent, useState } from 'react'
import { TABLES_MAX } from '../board/stage'
import { NAME_MAX } from '../board/stageMoves'
import { useSeat } from '../board/useSeat'
import { cleanLine } from '../json'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import type { RunProps } from './RunProps'
import { RunTable } from './RunTable'

export function RunTables(props: RunProps) {
  const { seat, room } = props
  const progress = useSeat(seat, state => state.tallies?.tables ?? [])
  const { tables } = room.stage
  const [name, setName] = useState('')
  const [error, setError] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const clean = cleanLine(name, NAME_MAX)
    const taken = tables.find(table => table.name.toLowerCase() === clean?.toLowerCase())
    if (clean === undefined) return setError(roomWords.run.tableNameNot)
    if (taken) return setError(roomWords.run.tableTaken(taken.name))
    if (tables.length >= TABLES_MAX) return setError(roomWords.run.tablesFull(TABLES_MAX))
    seat.stage({ do: 'table', id: `t${Date.now().toString(36)}`, name: clean, pretend: false })
    setName('')
  }
  return (
    <section className="panel" aria-labelledby="tables">
      <h2 id="tables">{words.count.tables(tables.length)}</h2>
      {tables.length === 0 && <p>{roomWords.run.noTables}</p>}
      <ul className="run-tables">
        {tables.map(table => (
          <li key={table.id} className="run-table">
            <RunTable {...props} table={table} progress={progress.find(({ id }) => id === table.id)} />
          </li>
        ))}
      </ul>
      <form className="add-table" onSubmit={add}>
        <Field
          label={roomWords.run.addTable}
          error={error}
          value={name}
          onChange={name => {
            setName(name)
            setError('')
          }}
          maxLength={NAME_MAX}
          autoComplete="off"
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {roomWords.run.add}
        </Button>
      </form>
    </section>
  )
}
