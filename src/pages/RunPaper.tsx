// A table that plays on paper: its pile counts are typed in and count like any other's.
import { type FormEvent, useState } from 'react'
import type { Table } from '../board/stage'
import { own } from '../json'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { roomWords } from '../words/room'
import type { RunProps } from './RunProps'

export function RunPaper({ seat, room, table }: RunProps & { readonly table: Table }) {
  const { round } = room.round
  const before = own(table.paper, round.id)
  const [people, setPeople] = useState(before?.people?.toString() ?? '')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(Object.entries(before?.counts ?? {}).map(([pile, count]) => [pile, String(count)])),
  )
  const [said, setSaid] = useState('')
  const of = round.cards.length
  const save = (event: FormEvent) => {
    event.preventDefault()
    const counts = Object.fromEntries(round.piles.map(pile => [pile, Number(typed[pile] || 0)]))
    const sum = Object.values(counts).reduce((total, count) => total + count, 0)
    if (sum > of || Object.values(counts).some(count => !Number.isInteger(count) || count < 0)) {
      setSaid(roomWords.run.paperTooMany(sum, of))
      return
    }
    const many = people === '' ? null : Math.min(99, Math.max(0, Math.round(Number(people)) || 0))
    seat.stage({ do: 'paper', round: round.id, table: table.id, count: { people: many, of, counts } })
    setSaid(roomWords.run.paperKept(sum, of))
  }
  return (
    <form className="stack" onSubmit={save}>
      <p className="muted">{roomWords.run.paperWhat}</p>
      <div className="row">
        <Field
          className="is-short"
          label={roomWords.run.paperPeople}
          inputMode="numeric"
          value={people}
          onChange={setPeople}
        />
        {round.piles.map(pile => (
          <Field
            key={pile}
            className="is-short"
            label={room.shown.words.piles[pile]?.name ?? pile}
            inputMode="numeric"
            value={typed[pile] ?? ''}
            onChange={count => setTyped({ ...typed, [pile]: count })}
          />
        ))}
        <Button type="submit">{roomWords.run.paperKeep}</Button>
      </div>
      <p role="status">{said}</p>
    </form>
  )
}
