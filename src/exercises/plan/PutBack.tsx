// What was built on a card that left the plan is kept and said, with the way to have it again.
import type { CardId } from '../../../cards/pack'
import { Button } from '../../ui/Button'
import { planWords as say } from '../../words/plan'
import { lacking } from './ProjectCard'
import { isChosen, priceOf, projectsOf, text } from './sums'
import { nameOf, type Table } from './table'

const BUILT = ['cell', 'owner', 'first', 'date'] as const

export function PutBack(table: Table) {
  const { state, send, stage } = table
  const isBuiltOn = (card: CardId) => BUILT.some(slot => text(state, `${slot}/${card}`) !== '')
  const left = projectsOf(state).filter(card => !isChosen(state, card) && isBuiltOn(card))
  const gone = state.written.filter(({ id, gone }) => gone && isBuiltOn(id))
  if (stage === 'closed' || left.length + gone.length === 0) return null
  return (
    <ul className="put-back">
      {left.map(card => {
        const missing = lacking(state, priceOf(state, card))
        return (
          <li key={card} className="plan-panel">
            <span>{say.left(nameOf(card, table))}</span>
            {missing > 0 ? (
              <span className="muted">{say.missing(missing)}</span>
            ) : (
              <Button className="is-small" onClick={() => send({ do: 'choose', card, on: true })}>
                {say.chooseAgain}
              </Button>
            )}
          </li>
        )
      })}
      {gone.map(({ id: card, text, cost, budget }) => (
        <li key={card} className="plan-panel">
          <span>{say.gone(text)}</span>
          <Button className="is-small" onClick={() => send({ do: 'write', card, text, cost, budget })}>
            {say.bringBack}
          </Button>
        </li>
      ))}
    </ul>
  )
}
