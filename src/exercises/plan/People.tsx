// The people that the plan must work for.
import { useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { own } from '../../json'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { frontOf } from '../../ui/front'
import { planWords as say } from '../../words/plan'
import { isChosen, peopleOf, personasOf } from './sums'
import { nameOf, printOf, type Table } from './table'

export function People(table: Table) {
  const { state, words: pages, send, stage } = table
  const most = state.settings.personas
  const chosen = peopleOf(state).length
  const [asked, setAsked] = useState<CardId>()
  const [first] = useState(() => peopleOf(state)) // those chosen already; a card that is tapped stays where it is
  const rest = personasOf(state).filter(card => !first.includes(card))
  return (
    <section className="plan-part">
      <h1>{say.peopleTitle}</h1>
      <p className="lead" role="status">
        {chosen > most ? say.peopleOver(chosen - most) : say.peopleCount(chosen, most)}
      </p>
      <ul className="projects">
        {[...first, ...rest].map(card => {
          const on = isChosen(state, card)
          const words = own(pages.cards, card)
          const name = nameOf(card, table)
          const isFull = !on && chosen >= most
          return (
            <li key={card} className={`project ${on ? 'is-chosen' : ''}`}>
              <Card front={{ ...frontOf(card, printOf(table)), stamp: on ? say.chosen : undefined }} size="small">
                {words?.more && (
                  <p className="plan-more" lang={words.lent?.more ?? words.lang ?? pages.lang} dir="auto">
                    {words.more}
                  </p>
                )}
                {stage !== 'closed' && (
                  <div className="project-foot">
                    <Button
                      className="is-small"
                      aria-pressed={on}
                      aria-label={on ? say.putBackThis(name) : say.pickThis(name)}
                      onClick={() => {
                        setAsked(isFull ? card : undefined)
                        if (!isFull) send({ do: 'choose', card, on: !on })
                      }}
                    >
                      {on ? say.putBack : say.pick}
                    </Button>
                  </div>
                )}
                <p className="project-missing" role="status">
                  {asked === card && isFull && say.peopleFull(most)}
                </p>
              </Card>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
