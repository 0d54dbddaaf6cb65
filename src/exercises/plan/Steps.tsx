// Who does what first, and when: what is soon and matters much comes first.
import { planWords as say } from '../../words/plan'
import { CELLS } from './moves'
import { PutBack } from './PutBack'
import { cellOf, chosenOf } from './sums'
import { Tell } from './Tell'
import { nameOf, type Table } from './table'

const ORDER: readonly (string | null)[] = [...CELLS, null]

export function Steps(table: Table) {
  const { state } = table
  const place = (card: string) => ORDER.indexOf(cellOf(state, card))
  const chosen = [...chosenOf(state)].sort((a, b) => place(a) - place(b))
  return (
    <section className="plan-part">
      <h1>{say.stepsTitle}</h1>
      {chosen.length === 0 && <p className="lead">{say.stepsNone}</p>}
      <ul className="steps">
        {chosen.map(card => {
          const cell = cellOf(state, card)
          return (
            <li key={card} className="plan-panel step">
              <h2 dir="auto">{nameOf(card, table)}</h2>
              {cell && <p className="muted">{say.cells[cell]}</p>}
              <div className="step-fields">
                <Tell {...table} about="owner" of={card} label={say.owner} example={say.ownerExample} />
                <Tell {...table} about="first" of={card} label={say.first} example={say.firstExample} />
                <Tell {...table} about="date" of={card} label={say.date} example={say.dateExample} />
              </div>
            </li>
          )
        })}
      </ul>
      <PutBack {...table} />
    </section>
  )
}
