// The whole plan to read it out from, and a vote for another table's once the room hears them.
import { Choice } from '../../ui/Field'
import { isolate } from '../../words/one'
import { planWords as say } from '../../words/plan'
import { PlanSheet } from './PlanSheet'
import { rules } from './rules'
import { text } from './sums'
import type { Table } from './table'

export function Report(table: Table) {
  const { state, stage, part, tables, send, alone } = table
  const others = tables.filter(({ id }) => id !== table.table)
  const vote = text(state, 'vote')
  const voted = others.find(({ id }) => id === vote)
  const opens = !alone && (stage !== 'open' || part === 'report')
  return (
    <section className="plan-part">
      <h1>{say.reportTitle}</h1>
      <section className="plan-panel">
        <PlanSheet tally={rules.tally(state)} words={table.words} nameCard={table.nameCard} />
      </section>
      {opens && others.length === 0 && <p className="muted">{say.noTables}</p>}
      {opens && others.length > 0 && stage !== 'closed' && (
        <section className="vote">
          <p className="muted">{say.voteHint}</p>
          <Choice
            legend={say.voteTitle}
            value={voted ? vote : ''}
            options={[
              ...others.map(({ id, name }) => ({ value: id, label: isolate(name) })),
              { value: '', label: say.noVote },
            ]}
            onChange={id => send({ do: 'vote', table: id === '' ? null : id })}
          />
        </section>
      )}
      {stage === 'closed' && voted && <p>{say.voted(voted.name)}</p>}
    </section>
  )
}
