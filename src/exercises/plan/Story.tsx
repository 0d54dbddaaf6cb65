// One of the people, a year from now.
import { own } from '../../json'
import { Choice } from '../../ui/Field'
import { planWords as say } from '../../words/plan'
import { peopleOf, text } from './sums'
import { Tell } from './Tell'
import { nameOf, type Table } from './table'

export function Story(table: Table) {
  const { state, words: pages, send, stage } = table
  const hero = text(state, 'hero')
  const people = [...new Set([...peopleOf(state), ...(hero === '' ? [] : [hero])])]
  return (
    <section className="plan-part">
      <h1>{say.storyTitle}</h1>
      {people.length === 0 ? (
        <p className="lead">{say.storyNobody}</p>
      ) : (
        stage !== 'closed' && (
          <Choice
            legend={say.storyWho}
            value={hero || null}
            options={people.map(card => {
              const hint = own(pages.cards, card)?.more
              return { value: card, label: nameOf(card, table), ...(hint !== undefined && { hint }) }
            })}
            onChange={card => send({ do: 'hero', card })}
          />
        )
      )}
      <Tell {...table} about="story" label={say.story} example={say.storyExample} rows={9} />
    </section>
  )
}
