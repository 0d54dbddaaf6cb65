// A card in the table's own words: what is there already is free, what is new has a cost that the facilitator settles.
import { useEffect, useRef, useState } from 'react'
import { cleanLine, isCount } from '../../json'
import { keepHere, keptHere } from '../../kept'
import { Button } from '../../ui/Button'
import { Choice, Field } from '../../ui/Field'
import { planWords as say } from '../../words/plan'
import { COST_MAX, OWN_MAX, OWN_TEXT_MAX } from './moves'
import { lacking } from './ProjectCard'
import { labelOf, type Table } from './table'

/** An id nobody else will have, without a secure context. */
const newCardId = () =>
  `own-${[...crypto.getRandomValues(new Uint8Array(10))].map(byte => byte.toString(36).padStart(2, '0')).join('')}`

export function OwnCard(table: Table) {
  const { state, send, me } = table
  const { budgets } = state.settings
  const name = `plan/${me}/${state.round.id}/own` // rounds of other workshops have the same ids
  const [text, setText] = useState(() => {
    const draft = keptHere(name)
    return typeof draft === 'string' ? draft : ''
  })
  const [isNew, setIsNew] = useState<'old' | 'new'>('new')
  const [cost, setCost] = useState('1')
  const [budget, setBudget] = useState(budgets[0]?.id ?? '')
  const [error, setError] = useState<string>()
  const keep = (text: string) => {
    keepHere(name, text)
    setText(text)
    setError(undefined)
  }
  const add = () => {
    const clean = cleanLine(text, OWN_TEXT_MAX)
    if (clean === undefined) return setError(text.trim() === '' ? say.ownEmpty : say.ownLong(OWN_TEXT_MAX))
    const points = isNew === 'old' || !isCount(Number(cost), COST_MAX) ? 0 : Number(cost)
    const card = newCardId()
    send({ do: 'write', card, text: clean, cost: points, budget })
    if (lacking(state, { cost: points, budget }) === 0) send({ do: 'choose', card, on: true })
    keep('')
  }
  const form = useRef<HTMLFormElement>(null)
  const written = state.written.length
  useEffect(() => {
    const now = document.activeElement
    if (written > 0 && form.current?.contains(now)) now?.scrollIntoView({ block: 'nearest' }) // the new card pushed it down
  }, [written])
  if (written >= OWN_MAX) return <p className="muted">{say.ownFull}</p>
  return (
    <form
      ref={form}
      className="plan-panel own-card"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <h2>{say.ownTitle}</h2>
      <Field
        label={say.ownText}
        placeholder={say.ownExample}
        value={text}
        {...(error !== undefined && { error })}
        autoComplete="off"
        dir="auto"
        onChange={keep}
      />
      <Choice
        legend={say.ownIs}
        value={isNew}
        options={[
          { value: 'new', label: say.ownNew, hint: say.ownNewHint },
          { value: 'old', label: say.ownOld, hint: say.ownOldHint },
        ]}
        onChange={setIsNew}
      />
      {isNew === 'new' && (
        <Choice
          legend={say.ownCost}
          value={cost}
          options={['1', '2', '3'].map(value => ({ value, label: say.cost(Number(value)) }))}
          onChange={setCost}
        />
      )}
      {isNew === 'new' && budgets.length > 1 && (
        <Choice
          legend={say.ownPays}
          value={budget}
          options={budgets.map(({ id }) => ({ value: id, label: labelOf(id, table) }))}
          onChange={setBudget}
        />
      )}
      <Button type="submit" kind="primary" icon="pen">
        {say.ownGo}
      </Button>
    </form>
  )
}
