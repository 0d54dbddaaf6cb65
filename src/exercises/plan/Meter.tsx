// The points: how many are spent of how many, always in sight. Nothing over is taken away; it is said.
import { planWords as say } from '../../words/plan'
import { type Budget, budgetsOf, isHidden } from './sums'
import { labelOf, type Table } from './table'
import './meter.css'

export function Meter(table: Pick<Table, 'state' | 'words'>) {
  const budgets = budgetsOf(table.state)
  const hidden = isHidden(table.state)
  return (
    <section className={`meter ${budgets.length > 1 ? 'is-shared' : ''}`} aria-label={say.meter}>
      {budgets.map(budget => (
        <Points
          key={budget.id}
          {...budget}
          hidden={hidden}
          name={budgets.length > 1 ? labelOf(budget.id, table) : ''}
        />
      ))}
    </section>
  )
}

/** More pips than fit a phone are drawn as a bar. */
const PIPS = 24

function Points({ points, spent, hidden, name }: Budget & { readonly hidden: boolean; readonly name: string }) {
  const over = hidden ? 0 : Math.max(0, spent - points)
  const text = hidden
    ? name === ''
      ? say.hidden(spent)
      : say.hiddenOf(name, spent)
    : name === ''
      ? say.spent(spent, points)
      : say.spentOf(name, spent, points)
  const pips = Math.max(points, spent)
  return (
    <div className={`points ${over > 0 ? 'is-over' : ''}`}>
      <p className="points-text">{text}</p>
      {!hidden && pips <= PIPS && (
        <span className="pips" aria-hidden="true">
          {Array.from({ length: pips }, (_, n) => n).map(n => (
            <i key={n} className={n >= points ? 'is-over' : n < spent ? 'is-spent' : ''} />
          ))}
        </span>
      )}
      <p className="points-over" role="status">
        {over > 0 && say.over(over)}
      </p>
    </div>
  )
}
