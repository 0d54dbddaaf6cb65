// What the chosen projects need, summed, and who or what could bring it; and the skills that nobody was found for.
import { own } from '../../json'
import { planWords as say } from '../../words/plan'
import { asksOf, chosenOf, needsOf, text } from './sums'
import { Tell } from './Tell'
import { labelOf, nameOf, type Table } from './table'

export function Needs(table: Table) {
  const { state, nameCard } = table
  const needs = needsOf(state)
  const asks = asksOf(state)
  const named = asks.flatMap(ask => nameCard(ask) ?? [])
  const cardsOf = (resource: string) =>
    chosenOf(state).filter(card => {
      const facts = own(state.settings.cards, card)
      return facts?.kind === 'project' && own(facts.needs, resource) !== undefined
    })
  return (
    <section className="plan-part">
      <h1>{say.needsTitle}</h1>
      {needs.length === 0 ? <p className="lead">{say.needsNone}</p> : <p className="muted">{say.needsHint}</p>}
      <ul className="needs">
        {needs.map(({ resource, sum }) => (
          <li key={resource} className="plan-panel">
            <h2>
              {labelOf(resource, table)} <span className="need-sum">{sum}</span>
            </h2>
            <p className="muted">
              {say.needFor(
                cardsOf(resource)
                  .map(card => nameOf(card, table))
                  .join(', '),
              )}
            </p>
            <Tell {...table} about="need" of={resource} label={say.needAnswer} />
            {text(state, `need/${resource}`) === '' && <p className="muted">{say.needAsk}</p>}
          </li>
        ))}
      </ul>
      {asks.length > 0 && (
        <section className="plan-panel">
          <h2>{say.asksTitle}</h2>
          <p className="muted">{say.asksHint}</p>
          {named.length > 0 ? (
            <ul className="plain-list">
              {named.map(name => (
                <li key={name} dir="auto">
                  {name}
                </li>
              ))}
            </ul>
          ) : (
            <p>{say.skillsNotFound(asks.length)}</p>
          )}
        </section>
      )}
    </section>
  )
}
