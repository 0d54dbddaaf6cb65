// The tables' own new cards on the facilitator's page: those that wait for a cost first, then those that have one, which can be set anew.
import type { RemoteProps } from '../../exercise'
import { Button } from '../../ui/Button'
import { isolate } from '../../words/one'
import { planLeadWords } from '../../words/planLead'
import { COST_MAX } from './moves'
import type { PlanCue } from './round'
import type { PlanTally } from './tally'

type Props = Pick<RemoteProps<PlanTally>, 'tables' | 'cue'>

export function Costs({ tables, cue }: Props) {
  const say = planLeadWords.remote
  const of = (which: 'waiting' | 'settled') =>
    tables.flatMap(({ id, name, tally }) => tally[which].map(card => ({ ...card, table: id, name })))
  const [waiting, settled] = [of('waiting'), of('settled')]
  return (
    <>
      {waiting.length > 0 && (
        <section className="remote-part is-urgent">
          <h3>{say.waiting}</h3>
          <ul className="remote-cards">
            {waiting.map(({ name, cost, ...card }) => (
              <OwnCost key={`${card.table} ${card.card}`} cue={cue} {...card} of={say.waitingOf(name, cost)} />
            ))}
          </ul>
        </section>
      )}
      {settled.length > 0 && (
        <details className="remote-part">
          <summary>{say.settled(settled.length)}</summary>
          <ul className="remote-cards">
            {settled.map(({ name, cost, ...card }) => (
              <OwnCost key={`${card.table} ${card.card}`} cue={cue} {...card} of={isolate(name)} set={cost} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface OwnCostProps extends Pick<Props, 'cue'> {
  readonly table: string
  readonly card: string
  readonly text: string
  readonly of: string // whose it is, in words
  readonly set?: number
}

function OwnCost({ table, card, text, of, set, cue }: OwnCostProps) {
  const say = planLeadWords.remote
  return (
    <li>
      <p>
        <b dir="auto">{text}</b> <span className="muted">{of}</span>
      </p>
      <div className="row">
        {Array.from({ length: COST_MAX }, (_, n) => n + 1).map(points => (
          <Button
            key={points}
            className="is-small"
            aria-label={say.setThis(points, text)}
            aria-pressed={set === undefined ? undefined : points === set}
            onClick={() => cue({ do: 'approve', table, card, cost: points } satisfies PlanCue)}
          >
            {say.set(points)}
          </Button>
        ))}
      </div>
    </li>
  )
}
