// The wall itself: headings as tabs where there is room for one, as columns where there is room for more.
import { own } from '../../json'
import { Button } from '../../ui/Button'
import { noteWords as say } from '../../words/notes'
import { Groups } from './Groups'
import { factsOf } from './moves'
import { cardOf, isOwn } from './rules'
import { Starters } from './Starters'
import { Support } from './Support'
import { fromOf, type Wall } from './table'
import type { TallyCard } from './tally'

export function Cards({ wall }: { readonly wall: Wall }) {
  const { tally, words: pages, headings, heading, pick } = wall
  const under = (heading: string) => tally.cards.filter(card => card.heading === heading && !card.out)
  const isGrouping = wall.part === 'group' || (wall.part === 'support' && !wall.set.link)
  const nameOf = (heading: string) => own(pages.piles, heading)?.name ?? heading
  return (
    <section className="notes-wall">
      <h1 className="notes-question" lang={pages.lang} dir="auto">
        {pages.question}
      </h1>
      <Starters key={wall.part ?? ''} wall={wall} />
      {isGrouping && <Groups wall={wall} />}
      <nav className="notes-tabs" aria-label={say.headings}>
        {headings.map(one => (
          <button
            key={one}
            type="button"
            className="notes-tab"
            aria-current={one === heading}
            aria-label={say.headingCount(nameOf(one), under(one).length)}
            onClick={() => pick(one)}
          >
            <span lang={pages.lang}>{nameOf(one)}</span> <b>{under(one).length}</b>
          </button>
        ))}
      </nav>
      <div className="notes-columns">
        {headings.map(one => (
          <section key={one} className={`notes-column ${one === heading ? 'is-shown' : ''}`}>
            <h2 lang={pages.lang} dir="auto">
              {nameOf(one)} <span className="notes-count">{under(one).length}</span>
            </h2>
            <p className="muted" lang={pages.lang} dir="auto">
              {own(pages.piles, one)?.hint}
            </p>
            {under(one).length === 0 ? (
              <p className="notes-none">{say.emptyHeading}</p>
            ) : (
              <ul className="notes-cards">
                {[...under(one)].reverse().map(card => (
                  <Note key={card.id} wall={wall} card={card} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {!isGrouping && <Groups wall={wall} />}
    </section>
  )
}

function Note({ wall, card }: { readonly wall: Wall; readonly card: TallyCard }) {
  const { tally, state, words: pages, chosen, setChosen, sheet, open, me, table } = wall
  const text = wall.say(card)
  const isChosen = chosen?.includes(card.id) ?? false
  const group = tally.groups.find(({ id }) => id === card.group)?.name
  const label = (name: string) => own(pages.labels ?? {}, name) ?? name
  const facts = factsOf(wall.set, card.fields, label)
  const written = cardOf(state, card.id)
  const isRaised = written !== undefined && written.starter !== null && isOwn(written, me, table) // by one tap, and no form was seen
  const unsaid = wall.set.fields.find(({ id, type }) => type === 'line' && own(card.fields ?? {}, id) === undefined)
  const asked = !chosen && open && isRaised && unsaid ? label(unsaid.id) : undefined
  const support = <Support wall={wall} of={card.id} what={text} />
  return (
    <li className={`note tint-${state.round.piles.indexOf(card.heading) % 10} ${isChosen ? 'is-chosen' : ''}`}>
      <button
        type="button"
        className="note-card"
        {...(chosen ? { 'aria-pressed': isChosen } : { 'aria-haspopup': 'dialog' as const })}
        onClick={() =>
          chosen
            ? setChosen(isChosen ? chosen.filter(id => id !== card.id) : [...chosen, card.id])
            : sheet({ show: 'card', id: card.id })
        }
      >
        <bdi className="note-text">{text}</bdi>
        {facts.length > 0 && <span className="note-facts">{facts.join(' · ')}</span>}
        {group !== undefined && <bdi className="note-group">{group}</bdi>}
        {fromOf(wall, card) !== '' && <span className="note-from">{say.from(fromOf(wall, card))}</span>}
      </button>
      {asked !== undefined && (
        <div className="row note-asked">
          <Button
            icon="pen"
            className="is-small"
            aria-haspopup="dialog"
            aria-label={say.askedOf(asked, text)}
            onClick={() => sheet({ show: 'edit', id: card.id })}
          >
            <span lang={pages.lang} dir="auto">
              {asked}
            </span>
          </Button>
          {support}
        </div>
      )}
      {!chosen && asked === undefined && support}
    </li>
  )
}
