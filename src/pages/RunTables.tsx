// Every table at a glance.
import { type FormEvent, useState } from 'react'
import { useSeat } from '../board/useSeat'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import type { RunProps } from './RunProps'
import { RunTable } from './RunTable'

export function RunTables(props: RunProps) {
  const { seat, room } = props
  const progress = useSeat(seat, state => state.tallies?.tables ?? [])
  const [name, setName] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const id = `t${Date.now().toString(36)}`
    seat.stage({ do: 'table', id, name: name.trim(), pretend: false })
    setName('')
  }
  const { tables } = room.stage
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
        <Field label={roomWords.run.addTable} value={name} onChange={setName} maxLength={40} autoComplete="off" />
        <Button type="submit" disabled={name.trim() === ''}>
          {roomWords.run.add}
        </Button>
      </form>
    </section>
  )
}
