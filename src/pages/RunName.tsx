// A table's name: what may be one, and giving a table another.
import { type FormEvent, useState } from 'react'
import type { Table } from '../board/stage'
import { NAME_MAX } from '../board/stageMoves'
import { cleanLine } from '../json'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { roomWords } from '../words/room'
import type { RunProps } from './RunProps'

/** The name as it will stand, or why it cannot, in words; `others` are the tables that must not have it already. */
export function tableName(typed: string, others: readonly Table[]): { name: string } | { error: string } {
  const name = cleanLine(typed, NAME_MAX)
  if (name === undefined) return { error: roomWords.run.tableNameNot }
  const taken = others.find(table => table.name.toLowerCase() === name.toLowerCase())
  return taken ? { error: roomWords.run.tableTaken(taken.name) } : { name }
}

interface Props {
  readonly label: string
  readonly act: string // the button's words
  readonly from: string // what the field holds at first
  readonly others: readonly Table[]
  readonly onName: (name: string) => string | undefined // an error, if it cannot be done after all
}

/** A field for a table's name; when it has done its work it holds `from` again. */
export function NameForm({ label, act, from, others, onName }: Props) {
  const [typed, setTyped] = useState(from)
  const [error, setError] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = tableName(typed, others)
    const error = 'error' in found ? found.error : onName(found.name)
    if (error) setError(error)
    else if (from === '') setTyped('')
  }
  return (
    <form className="add-table" onSubmit={submit}>
      <Field
        label={label}
        error={error}
        value={typed}
        onChange={text => {
          setTyped(text)
          setError('')
        }}
        maxLength={NAME_MAX}
        autoComplete="off"
      />
      <Button type="submit" disabled={typed.trim() === '' || typed.trim() === from}>
        {act}
      </Button>
    </form>
  )
}

export function RunName({ seat, room, table }: RunProps & { readonly table: Table }) {
  return (
    <NameForm
      label={roomWords.run.tableName}
      act={roomWords.run.rename}
      from={table.name}
      others={room.stage.tables.filter(({ id }) => id !== table.id)}
      onName={name => {
        seat.stage({ do: 'table', id: table.id, name, pretend: table.pretend })
        return undefined
      }}
    />
  )
}
