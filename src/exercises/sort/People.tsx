import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Stepper } from '../../ui/Field'
import { words } from '../../words/words'
import { PEOPLE_MAX } from './moves'
import type { Table } from './table'
import './asking.css'

/** How many are at the table: people, not devices. Those of the round before, until somebody says otherwise. */
export function People({ send, people: before = 4 }: Table) {
  const [people = before, setPeople] = useState<number>()
  return (
    <section className="asking">
      <h1>{words.sort.peopleTitle}</h1>
      <p className="lead">{words.sort.peopleHint}</p>
      <form
        className="asking-form"
        onSubmit={event => {
          event.preventDefault()
          send({ do: 'people', people })
        }}
      >
        <Stepper label={words.sort.peopleLabel} value={people} min={1} max={PEOPLE_MAX} onChange={setPeople} />
        <div className="heads" aria-hidden="true">
          {Array.from({ length: people }, (_, n) => n).map(n => (
            <i key={n} className={`tint-${n % 10}`} />
          ))}
        </div>
        <Button type="submit" kind="primary" big>
          {words.sort.peopleGo}
        </Button>
      </form>
    </section>
  )
}
