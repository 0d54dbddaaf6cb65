// The plans of a round, one to a page when printed, then what the room needs and voted.
import type { Revealed } from '../../exercise'
import { own } from '../../json'
import { planWords } from '../../words/plan'
import { planLeadWords } from '../../words/planLead'
import { PlanSheet } from './PlanSheet'
import { askId, missingOf, needsOfRoom, votesOf } from './room'
import type { PlanTally } from './tally'
import './sheet.css'
import './summary.css'

export default function Summary(room: Revealed<PlanTally>) {
  const { tables, words, nameCard, claims } = room
  const say = planLeadWords.summary
  if (tables.length === 0) return <p className="lead">{say.nothing}</p>
  const needs = needsOfRoom(room)
  const votes = votesOf(tables).filter(({ votes }) => votes > 0)
  const asks = missingOf(tables).flatMap(({ skill, by }) => {
    const name = nameCard(skill)
    return name === undefined ? [] : [{ name, by, yes: own(claims, askId(skill)) }]
  })
  return (
    <div className="plan-pages">
      {tables.map(({ id, name, tally }) => (
        <section key={id} className="plan-page">
          <p className="plan-table">
            <bdi>{name}</bdi>
            {tally.people !== null && <span className="muted"> · {say.people(tally.people)}</span>}
          </p>
          <PlanSheet tally={tally} words={words} nameCard={nameCard} />
        </section>
      ))}
      {needs.length + votes.length + asks.length > 0 && (
        <section className="plan-page">
          <h2>{say.room}</h2>
          <div className="plan-sheet">
            <Lines
              title={planWords.needs}
              lines={needs.map(({ resource, sum, named }) => ({
                text: planWords.needSum(own(words.labels ?? {}, resource) ?? resource, sum),
                more: named.length > 0 ? planLeadWords.wall.needBy(named) : planLeadWords.wall.needNobody,
              }))}
            />
            <Lines
              title={planWords.asks}
              lines={asks.map(({ name, by, yes }) => ({
                text: name,
                more: yes === undefined ? planLeadWords.wall.askedBy(by) : planLeadWords.wall.yes(yes),
              }))}
            />
            <Lines
              title={say.votes}
              lines={votes.map(({ table, votes }) => ({
                text: table.tally.place.name || table.name,
                more: planLeadWords.wall.voteCount(votes),
              }))}
            />
          </div>
        </section>
      )}
    </div>
  )
}

const COLUMN = 8 // more lines than these stand in columns

interface LinesProps {
  readonly title: string
  readonly lines: readonly { readonly text: string; readonly more: string }[]
}

function Lines({ title, lines }: LinesProps) {
  return lines.length === 0 ? null : (
    <div className={`sheet-lines ${lines.length > COLUMN ? 'is-wide' : ''}`}>
      <h3>{title}</h3>
      <ul className="plain-list">
        {lines.map(({ text, more }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two places may have one name
          <li key={n}>
            <b dir="auto">{text}</b> <span className="muted">{more}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
