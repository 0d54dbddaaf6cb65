// A whole plan on one page: for telling it, for printing it, for looking back.
import type { CSSProperties } from 'react'
import type { CardId } from '../../../cards/pack'
import type { Revealed } from '../../exercise'
import { own } from '../../json'
import { planWords as say } from '../../words/plan'
import { PlaceSheet } from './Place'
import { clip, paperOf } from './paper'
import { isSaid } from './sums'
import type { PlanTally } from './tally'

interface Props extends Pick<Revealed, 'words' | 'nameCard'> {
  readonly tally: PlanTally
}

export function PlanSheet({ tally, words: pages, nameCard }: Props) {
  const { place, personas, chosen, budgets, asks, needs, shocks, hero, story } = tally
  const name = (card: CardId) => own(pages.cards, card)?.text ?? card
  const label = (id: string) => own(pages.labels ?? {}, id) ?? id
  const paper = paperOf(tally)
  const steps = chosen.filter(({ owner, first, date }) => owner + first + date !== '')
  const named = asks.flatMap(ask => nameCard(ask) ?? [])
  const wanted = [
    ...named,
    ...(named.length < asks.length ? [say.skillsNotFound(asks.length - named.length)] : []),
    ...needs.filter(({ answer }) => answer === '').map(({ resource, sum }) => say.needSum(label(resource), sum)),
  ]
  const answered = needs.filter(({ answer }) => answer !== '')
  if (!isSaid(place) && chosen.length + personas.length === 0 && story === '')
    return <p className="lead">{say.noPlan}</p>
  return (
    <div className="plan-sheet" style={{ '--paper-size': `${paper.size}pt` } as CSSProperties}>
      <div className="sheet-part">
        <PlaceSheet place={place} />
        {tally.from !== '' && <p className="muted">{say.placeFrom(tally.from)}</p>}
        {personas.length > 0 && <p className="sheet-people">{personas.map(name).join(' · ')}</p>}
      </div>
      {chosen.length > 0 && (
        <div className="sheet-part is-wide">
          <h3>
            {say.plan}{' '}
            <span className="muted">
              {budgets
                .map(({ id, points, spent }) =>
                  points === null
                    ? say.cost(spent)
                    : budgets.length > 1
                      ? say.spentOf(label(id), spent, points)
                      : say.spent(spent, points),
                )
                .join(' · ')}
            </span>
          </h3>
          <ul className="sheet-projects">
            {chosen.map(({ card, text, cost, cell, waiting }) => (
              <li key={card}>
                <b dir="auto">{text || name(card)}</b> <span>{say.cost(cost)}</span>
                {waiting && <span className="sheet-waiting">{say.waiting}</span>}
                {cell && <span className="muted">{say.cells[cell]}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {steps.length > 0 && (
        <div className="sheet-part is-wide">
          <h3>{say.steps}</h3>
          <ul className="plain-list">
            {steps.map(({ card, text, owner, first, date }) => (
              <li key={card}>
                <b dir="auto">{text || name(card)}</b>: {say.step([first, owner || say.noOwner, date].filter(Boolean))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {answered.length > 0 && (
        <div className="sheet-part is-wide">
          <h3>{say.needs}</h3>
          <ul className="plain-list">
            {answered.map(({ resource, sum, answer }) => (
              <li key={resource}>
                <b>{say.needSum(label(resource), sum)}</b> <span dir="auto">{answer}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {shocks.length > 0 && (
        <div className="sheet-part is-wide">
          <h3>{say.shocks}</h3>
          <ul className="plain-list">
            {shocks.map(({ card, answer }, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same card may come twice
              <li key={n}>
                <b>{name(card)}</b> <Long text={answer} most={paper.answer} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {story !== '' && (
        <div className="sheet-part is-wide">
          <h3>{hero === null ? say.story : say.storyOf(name(hero))}</h3>
          <p className="sheet-story" dir="auto">
            <Long text={story} most={paper.story} />
          </p>
        </div>
      )}
      {wanted.length > 0 && (
        <div className="sheet-part is-wide sheet-asks">
          <h3>{say.asks}</h3>
          <ul className="plain-list">
            {wanted.map(what => (
              <li key={what} dir="auto">
                {what}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Words that paper has room for in part: it says that there is more. */
function Long({ text, most }: { readonly text: string; readonly most: number }) {
  const cut = clip(text, most)
  if (cut === text) return <span dir="auto">{text}</span>
  return (
    <>
      <span className="plan-on-screen" dir="auto">
        {text}
      </span>
      <span className="plan-on-paper" dir="auto">
        {say.restInRecord(cut)}
      </span>
    </>
  )
}
