// What the whole room sees: while the tables plan, which places there are; then the plans, the needs, the votes, the asks.
import type { CardId } from '../../../cards/pack'
import type { ProjectorProps, TableTally } from '../../exercise'
import { own } from '../../json'
import { Icon } from '../../ui/Icon'
import { planLeadWords } from '../../words/planLead'
import { askId, type Missing, needsOfRoom, revealOf, votesOf } from './room'
import type { PlanTally } from './tally'
import './wall.css'

type Props = ProjectorProps<PlanTally>

export default function Projector(room: Props) {
  const stills = revealOf(room)
  const still = stills[Math.min(room.step, stills.length) - 1]
  if (!still) return <Playing {...room} />
  switch (still.show) {
    case 'plan':
      return <Plan {...room} table={still.table} />
    case 'needs':
      return <Needs {...room} />
    case 'votes':
      return <Votes {...room} />
    case 'asks':
      return <Asks {...room} missing={still.missing} />
  }
}

function Playing({ tables }: Props) {
  const say = planLeadWords.wall
  if (tables.length === 0)
    return (
      <section className="plan-wall">
        <h1 className="is-large">{say.first}</h1>
      </section>
    )
  return (
    <section className="plan-wall">
      <h1>{say.title}</h1>
      <ul className={`wall-places ${tables.length > 12 ? 'is-many' : ''}`}>
        {tables.map(({ id, name, tally }) => (
          <li key={id}>
            <b className="wall-line" dir="auto" title={tally.place.name}>
              {tally.place.name || say.noPlace}
            </b>
            <span className="wall-line muted">
              <bdi>{name}</bdi> · {say.parts(tally.reached, tally.of)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const CARDS = 9 // fit under a title and over a story
const SKILLS = 3

function Plan({ table, words, nameCard }: Props & { readonly table: TableTally<PlanTally> }) {
  const say = planLeadWords.wall
  const { name, tally } = table
  const { place, chosen, budgets, asks, story } = tally
  const text = (card: CardId) => own(words.cards, card)?.text ?? card
  const shown = chosen.length > CARDS ? chosen.slice(0, CARDS - 1) : chosen
  const named = asks.flatMap(ask => nameCard(ask) ?? [])
  const skills = named.slice(0, SKILLS)
  return (
    <section className="plan-wall">
      <header>
        <h1 className="wall-line" dir="auto" title={place.name}>
          {place.name || name}
        </h1>
        <p className="muted">
          {say.by(name)} ·{' '}
          {budgets
            .map(({ id, points, spent }) =>
              budgets.length > 1
                ? say.spentOf(own(words.labels ?? {}, id) ?? id, spent, points)
                : say.spent(spent, points),
            )
            .join(' · ')}
        </p>
      </header>
      <ul className={`wall-chosen ${chosen.length > 6 ? '' : 'is-few'}`}>
        {shown.map(({ card, text: written, cost }) => (
          <li key={card} title={written || text(card)}>
            <b dir="auto">{written || text(card)}</b>
            <span className="wall-cost">{say.cost(cost)}</span>
          </li>
        ))}
        {shown.length < chosen.length && <li>{say.more(chosen.length - shown.length)}</li>}
      </ul>
      {skills.length > 0 && (
        <p className="wall-clamp">
          {asks.length > SKILLS ? say.asksMore(skills.join(', '), asks.length - SKILLS) : say.asks(skills.join(', '))}
        </p>
      )}
      {story !== '' && (
        <p className="wall-clamp wall-story" dir="auto">
          {story}
        </p>
      )}
    </section>
  )
}

function Needs(room: Props) {
  const say = planLeadWords.wall
  const needs = needsOfRoom(room)
  const most = Math.max(1, ...needs.map(({ sum }) => sum))
  return (
    <section className="plan-wall">
      <h1>{say.needs}</h1>
      {needs.length === 0 && <p>{say.noNeeds}</p>}
      <ul className="wall-needs">
        {needs.map(({ resource, sum, named }) => (
          <li key={resource}>
            <b>{own(room.words.labels ?? {}, resource) ?? resource}</b>
            <span className="plan-bar" aria-hidden="true">
              <i style={{ inlineSize: `${(100 * sum) / most}%` }} />
            </span>
            <b className="wall-sum">{sum}</b>
            <span className="muted wall-line">{named.length > 0 ? say.needBy(named) : say.needNobody}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Votes({ tables }: Props) {
  const say = planLeadWords.wall
  const votes = votesOf(tables)
  const given = votes.some(({ votes }) => votes > 0)
  return (
    <section className="plan-wall">
      <h1>{say.votes}</h1>
      {!given && <p>{say.votesWait}</p>}
      <ul className={`wall-places ${tables.length > 12 ? 'is-many' : ''}`}>
        {votes.map(({ table: { id, name, tally }, votes }) => (
          <li key={id} className={votes > 0 ? 'has-votes' : ''}>
            <b className="wall-line" dir="auto">
              {tally.place.name || name}
            </b>
            <span className="wall-line">
              <bdi>{name}</bdi>
              {votes > 0 && ` · ${say.voteCount(votes)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Asks({ missing, nameCard, claims }: Props & { readonly missing: readonly Missing[] }) {
  const say = planLeadWords.wall
  return (
    <section className="plan-wall">
      <h1>{say.asksTitle}</h1>
      <ul className="wall-asks">
        {missing.map(({ skill, by }) => {
          const yes = own(claims, askId(skill))
          return (
            <li key={skill} className={yes === undefined ? '' : 'has-votes'}>
              <b dir="auto">{nameCard(skill)}</b>
              {yes === undefined ? (
                <span className="muted wall-line">{say.askedBy(by)}</span>
              ) : (
                <span className="wall-yes-line">
                  <Icon name="tick" /> {say.yes(yes)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
