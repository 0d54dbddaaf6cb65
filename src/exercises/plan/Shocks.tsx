// What the facilitator threw in, the newest first, and what the table does about it.
import { own } from '../../json'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Field'
import { frontOf } from '../../ui/front'
import { planWords as say } from '../../words/plan'
import { paysFor } from './sums'
import { Tell } from './Tell'
import { labelOf, printOf, type Table } from './table'

export function Shocks(table: Table) {
  const { state, words: pages, send, stage } = table
  const { budgets } = state.settings
  return (
    <section className="plan-part">
      <h1>{say.shocksTitle}</h1>
      {state.shocks.length === 0 && <p className="lead">{say.shocksNone}</p>}
      <ul className="shocks">
        {[...state.shocks].reverse().map(({ id, card }) => {
          const facts = own(state.settings.cards, card)
          const points = facts && 'points' in facts ? facts.points : 0
          const words = own(pages.cards, card)
          const pays = paysFor(state, id)
          return (
            <li key={id} className="shock">
              <Card
                front={{ ...frontOf(card, printOf(table)), stamp: points === 0 ? undefined : say.shockPoints(points) }}
                size="small"
              >
                {words?.more && (
                  <p className="plan-more" lang={words.lent?.more ?? words.lang ?? pages.lang} dir="auto">
                    {words.more}
                  </p>
                )}
              </Card>
              <div className="stack">
                {points !== 0 && budgets.length > 1 && stage !== 'closed' && (
                  <>
                    <Choice
                      legend={say.shockPays}
                      value={pays ?? null}
                      options={budgets.map(({ id }) => ({ value: id, label: labelOf(id, table) }))}
                      onChange={budget => send({ do: 'pay', shock: id, budget })}
                    />
                    {pays === undefined && <p className="field-error">{say.shockPaysFirst}</p>}
                  </>
                )}
                <Tell {...table} about="answer" of={id} label={say.shockAnswer} rows={4} />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
