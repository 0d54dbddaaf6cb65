// One project: what it is, what it costs this table and why, what it needs, and a button that takes it or puts it back.
import { useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { own } from '../../json'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { frontOf } from '../../ui/front'
import { Icon } from '../../ui/Icon'
import { planWords as say } from '../../words/plan'
import { budgetsOf, isChosen, isHidden, type Price, priceOf } from './sums'
import { labelOf, nameOf, printOf, type Table } from './table'

/** How many points are missing to choose this card now; 0 when it fits, or nobody knows how many there are. */
export function lacking(state: Table['state'], { cost, budget }: Pick<Price, 'cost' | 'budget'>): number {
  const { points, spent } = budgetsOf(state).find(({ id }) => id === budget) ?? { points: 0, spent: 0 }
  return isHidden(state) || cost === 0 ? 0 : Math.max(0, spent + cost - points)
}

export function ProjectCard({ card, ...table }: Table & { readonly card: CardId }) {
  const { state, words: pages, send, stage, mine } = table
  const price = priceOf(state, card)
  const chosen = isChosen(state, card)
  const name = nameOf(card, table)
  const facts = own(state.settings.cards, card)
  const written = state.written.find(({ id }) => id === card)
  const isMine = written !== undefined && mine.some(({ key }) => key === written.key)
  const [asked, setAsked] = useState(false) // for more than there is
  const missing = chosen ? 0 : lacking(state, price)
  const words = own(pages.cards, card)
  const press = () => {
    setAsked(missing > 0)
    if (missing === 0) send({ do: 'choose', card, on: !chosen })
  }
  return (
    <div className={`project ${chosen ? 'is-chosen' : ''}`}>
      <Card front={{ ...frontOf(card, printOf(table)), stamp: chosen ? say.chosen : undefined }} size="small">
        {words?.more && (
          <p className="plan-more" lang={words.lent?.more ?? words.lang ?? pages.lang} dir="auto">
            {words.more}
          </p>
        )}
        {facts?.kind === 'project' && <Needs needs={facts.needs} table={table} />}
        <Skills {...price} nameCard={table.nameCard} />
        <div className="project-foot">
          <p className="cost">
            {price.cost < price.printed ? say.costWas(price.cost, price.printed) : say.cost(price.cost)}
            {state.settings.budgets.length > 1 && price.printed > 0 && (
              <span className="cost-of">{labelOf(price.budget, table)}</span>
            )}
            {price.waiting && <span className="cost-waiting">{say.waiting}</span>}
          </p>
          {stage !== 'closed' && (
            <Button
              className="is-small"
              aria-pressed={chosen}
              aria-label={chosen ? say.putBackThis(name) : say.pickThis(name)}
              onClick={press}
            >
              {chosen ? say.putBack : say.pick}
            </Button>
          )}
          {isMine && stage !== 'closed' && (
            <Button
              kind="quiet"
              aria-label={say.takeAwayThis(name)}
              onClick={() => send({ do: 'undo', key: written.key })}
            >
              {say.takeAway}
            </Button>
          )}
        </div>
        <p className="project-missing" role="status">
          {asked && missing > 0 && say.missing(missing)}
        </p>
      </Card>
    </div>
  )
}

interface NeedsProps {
  readonly needs: Readonly<Record<string, number>>
  readonly table: Pick<Table, 'words'>
}

/** Each need by its name and one to three dots. */
function Needs({ needs, table }: NeedsProps) {
  return (
    <ul className="card-needs" aria-label={say.needs}>
      {Object.entries(needs).map(([resource, amount]) => (
        <li key={resource} title={say.need(labelOf(resource, table), say.amounts[amount] ?? '')}>
          {labelOf(resource, table)} <span aria-hidden="true">{'●'.repeat(amount)}</span>
          <span className="visually-hidden">{say.amounts[amount]}</span>
        </li>
      ))}
    </ul>
  )
}

/** Who has the skills it names; those that no pack of this workshop can name are counted. */
function Skills({ has, misses, nameCard }: Pick<Price, 'has' | 'misses'> & Pick<Table, 'nameCard'>) {
  if (has.length + misses.length === 0) return null
  const named = misses.flatMap(skill => nameCard(skill) ?? [])
  return (
    <ul className="card-skills">
      {has.map(({ skill, found }) => (
        <li key={skill} className="is-found">
          <Icon name="tick" />
          <span>
            <span dir="auto">{nameCard(skill) ?? say.aSkill}</span>{' '}
            <b>{found.kind === 'have' ? say.can(found.from) : say.reaches(found.from)}</b>
          </span>
        </li>
      ))}
      {misses.length > 0 && (
        <li className="is-missing">
          <Icon name="dots" />
          <span>
            {named.length === 0 ? (
              say.skillsNotFound(misses.length)
            ) : (
              <>
                <b>{say.notFound}:</b> {named.join(', ')}
              </>
            )}
          </span>
        </li>
      )}
    </ul>
  )
}
