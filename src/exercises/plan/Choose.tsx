// All projects, those in the plan first, by suit where somebody looks for one; then a card of the table's own.
import { useMemo, useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { Button } from '../../ui/Button'
import { planWords as say } from '../../words/plan'
import { OwnCard } from './OwnCard'
import { ProjectCard } from './ProjectCard'
import { PutBack } from './PutBack'
import { chosenOf, isChosen, projectsOf } from './sums'
import type { Table } from './table'

/** Which cards are shown: all, those of the plan, the table's own, or a suit's. */
type Filter = 'all' | 'plan' | 'own' | `suit/${string}`

export function Choose(table: Table) {
  const { state, pack, words: pages, stage } = table
  const [filter, setFilter] = useState<Filter>('all')
  const projects = projectsOf(state)
  const suitOf = new Map(pack.cards.map(({ id, suit }) => [id, suit]))
  const suits = pack.suits.filter(({ id }) => projects.some(card => suitOf.get(card) === id))
  const chosen = chosenOf(state)
  const fits = (card: CardId) =>
    filter === 'all' ||
    (filter === 'plan' ? isChosen(state, card) : `suit/${suitOf.get(card)}` === filter) ||
    (filter === 'own' && !suitOf.has(card))
  // those in the plan come first when the list is drawn up; a card that is tapped stays where it is
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen meanwhile moves nothing
  const order = useMemo(
    () => [...projects].sort((a, b) => Number(isChosen(state, b)) - Number(isChosen(state, a))),
    [filter, projects.join()],
  )
  const shown = order.filter(fits)
  const filters: readonly { readonly id: Filter; readonly name: string; readonly lang?: string }[] = [
    { id: 'all', name: say.all },
    { id: 'plan', name: say.inPlan(chosen.length) },
    ...suits.map(({ id }) => ({ id: `suit/${id}` as const, name: pages.suits[id] ?? id, lang: pages.lang })),
    { id: 'own', name: say.own },
  ]
  return (
    <section className="plan-part">
      <h1>{say.chooseTitle}</h1>
      <fieldset className="filters">
        <legend className="visually-hidden">{say.show}</legend>
        {filters.map(({ id, name, lang }) => (
          <Button key={id} className="is-small" aria-pressed={filter === id} lang={lang} onClick={() => setFilter(id)}>
            {name}
          </Button>
        ))}
      </fieldset>
      <PutBack {...table} />
      {shown.length === 0 && filter !== 'own' && <p className="muted">{say.noneHere}</p>}
      <ul className="projects">
        {shown.map(card => (
          <li key={card}>
            <ProjectCard {...table} card={card} />
          </li>
        ))}
      </ul>
      {stage !== 'closed' && <OwnCard {...table} />}
    </section>
  )
}
