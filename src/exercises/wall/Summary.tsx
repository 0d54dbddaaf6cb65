// One wall on one page, for the closing and for later. What nobody said may be shared is left out, and counted.
import type { ReactNode } from 'react'
import type { Revealed } from '../../exercise'
import { own } from '../../json'
import { Icon } from '../../ui/Icon'
import { noteLeadWords as say } from '../../words/notes.lead'
import { factsOf, settingsOf } from './moves'
import { type RoomCard, roomOf } from './room'
import { total } from './table'
import type { WallTally } from './tally'
import './summary.css'

export default function Summary(room: Revealed<WallTally>) {
  const { round, words: pages } = room
  const wall = roomOf(room)
  const { fields } = settingsOf(round)
  const label = (name: string) => own(pages.labels ?? {}, name) ?? name
  if (wall.cards + wall.actions.length + wall.themes.length === 0)
    return (
      <>
        <p className="lead">{say.nothing}</p>
        {wall.withheld > 0 && <p>{say.withheld(wall.withheld)}</p>}
      </>
    )
  const shown = { fields: fields.filter(({ id }) => id !== 'consent') }
  const facts = (card: RoomCard) => factsOf(shown, card.fields, label)
  return (
    <section className="notes-summary">
      {wall.actions.length > 0 && (
        <Part title={say.actionsTitle} count={wall.actions.length}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard too */}
          <section className="notes-summary-scroll" tabIndex={0} aria-label={say.actionsTitle}>
            <table>
              <thead>
                <tr>
                  {[say.action, say.of, say.owner, say.step, say.date, say.signedUp, say.supportTitle].map(head => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {wall.actions.map(({ id, name, table, of, owner, step, date, signed = [], support }) => (
                  <tr key={`${table} ${id}`}>
                    <th scope="row">
                      <bdi>{name}</bdi> {table !== '' && <span className="muted">{say.from(table)}</span>}
                    </th>
                    <td>
                      <bdi>{of.map(({ text, out }) => (out ? `${text} (${say.withdrawn})` : text)).join(' + ')}</bdi>
                    </td>
                    {[owner, step, date].map((said, n) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: three columns that stay where they are
                      <td key={n}>
                        <bdi>{said ?? say.notSaid}</bdi>
                      </td>
                    ))}
                    <td>
                      <bdi>{signed.map(({ name }) => name).join(', ') || say.notSaid}</bdi>
                    </td>
                    <td>{total(support)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Part>
      )}
      {wall.matches.length > 0 && (
        <Part title={say.matchesTitle} count={wall.matches.length}>
          <ul>
            {wall.matches.map(([one, other]) => (
              <li key={`${one.id} ${other.id}`}>{say.pair(said(one), said(other))}</li>
            ))}
          </ul>
          <p className="banner is-warn">{say.matchesCheck}</p>
        </Part>
      )}
      {wall.themes.length > 0 && (
        <Part title={say.themesTitle} count={wall.themes.length}>
          {wall.themes.map(({ name, notes, tables }) => (
            <section key={name} className="notes-summary-theme">
              <h4 dir="auto">
                {name} <span className="muted">{say.notesFrom(notes.length, tables)}</span>
              </h4>
              <ul>
                {notes.map((note, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same
                  <li key={n} dir="auto">
                    {note}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Part>
      )}
      {wall.left > 0 && <p>{settingsOf(round).match ? say.leftUnmatched(wall.left) : say.left(wall.left)}</p>}
      {wall.headings.map(({ id, cards }) =>
        cards.length === 0 ? null : (
          <Part key={id} title={own(pages.piles, id)?.name ?? id} lang={pages.lang} count={cards.length}>
            <ul className="notes-summary-cards">
              {cards.map(card => (
                <li key={`${card.table} ${card.id}`}>
                  <bdi>{card.text}</bdi>{' '}
                  {facts(card).length > 0 && <span className="muted">{facts(card).join(' · ')} </span>}
                  {card.table !== '' && <span className="muted">{say.from(card.table)} </span>}
                  {total(card.support) > 0 && (
                    <span className="notes-summary-star">
                      <Icon name="star" />
                      {total(card.support)}
                      <span className="visually-hidden"> {say.supportTitle}</span>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </Part>
        ),
      )}
      {wall.withheld > 0 && <p className="muted">{say.withheld(wall.withheld)}</p>}
    </section>
  )
}

const said = ({ text, table }: RoomCard) => (table === '' ? text : say.by(text, table))

interface PartProps {
  readonly title: string
  readonly lang?: string
  readonly count: number
  readonly children: ReactNode
}

function Part({ title, lang, count, children }: PartProps) {
  return (
    <section className="notes-summary-part">
      <h3 lang={lang} dir="auto">
        {title} <span className="notes-summary-count">{count}</span>
      </h3>
      {children}
    </section>
  )
}
