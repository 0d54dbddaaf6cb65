// What the whole room sees of a wall: while it grows the headings with their counts and what came last, then still by still.
import { useRef } from 'react'
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { noteLeadWords as say } from '../../words/notes.lead'
import { Note, SHORT, Star } from './Note'
import { revealOf } from './reveal'
import { type RoomAction, roomOf } from './room'
import { Shown } from './Stills'
import { total } from './table'
import type { WallTally } from './tally'
import './projector.css'
import './note.css'
import './stills.css'

export default function Projector(room: ProjectorProps<WallTally>) {
  const stills = revealOf(room)
  const thanked = useRef(0) // the step at which the room was thanked: a page that comes then waits for the next step
  if (thanked.current !== room.step) thanked.current = room.step >= stills.length ? room.step : 0
  const still = thanked.current > 0 ? stills.at(-1) : stills[room.step - 1]
  return still ? <Shown still={still} room={room} /> : <Playing {...room} />
}

function Playing(room: ProjectorProps<WallTally>) {
  const { pack, words: pages, part } = room
  const wall = roomOf(room, true)
  const long = wall.headings.length > 5 || wall.newest.slice(0, 3).some(({ text }) => text.length > SHORT)
  const isSaid = part !== null && pack.script?.some(line => line.part === part) // what to do now stands above
  if (wall.cards + wall.actions.length + wall.themes.length === 0)
    return (
      <section className="noteswall is-first">
        <h1 lang={pages.lang} dir="auto">
          {pages.question}
        </h1>
      </section>
    )
  if ((part === 'support' || part === 'act') && wall.actions.length > 0)
    return <ToSupport actions={wall.actions} isSaid={isSaid === true} />
  return (
    <section className="noteswall is-playing">
      <h1 className={isSaid ? 'visually-hidden' : ''} lang={pages.lang} dir="auto">
        {pages.question}
      </h1>
      <ul className="noteswall-headings">
        {wall.headings.map(({ id, cards }) => (
          <li key={id} className={`tint-${room.round.piles.indexOf(id) % 10}`}>
            <b>{cards.length}</b> <span lang={pages.lang}>{own(pages.piles, id)?.name ?? id}</span>
          </li>
        ))}
        {wall.actions.length > 0 && (
          <li className="is-actions">
            <b>{wall.actions.length}</b> <span>{say.actionsTitle}</span>
          </li>
        )}
      </ul>
      <section className="noteswall-newest">
        <h2>{say.newest}</h2>
        <ul className="noteswall-cards">
          {wall.newest.slice(0, long ? 2 : 3).map(card => (
            <Note key={`${card.table} ${card.id}`} card={card} room={room} />
          ))}
        </ul>
      </section>
    </section>
  )
}

const LISTED = 16

/** The actions of all tables, while the room reads what it could support and whom it could join. */
function ToSupport({ actions, isSaid }: { readonly actions: readonly RoomAction[]; readonly isSaid: boolean }) {
  const shown = actions.slice(0, LISTED)
  return (
    <section className="noteswall">
      <h1 className={isSaid ? 'visually-hidden' : ''}>{say.supportThem}</h1>
      <ul className={`noteswall-list ${shown.length <= LISTED / 2 ? 'is-few' : ''}`}>
        {shown.map(({ id, name, table, support }) => (
          <li key={`${table} ${id}`}>
            <b className="noteswall-line" dir="auto">
              {name}
            </b>{' '}
            {table !== '' && <span className="noteswall-from">{say.from(table)}</span>} <Star n={total(support)} />
          </li>
        ))}
      </ul>
      {actions.length > LISTED && <p className="noteswall-more">{say.moreActions(actions.length - LISTED)}</p>}
    </section>
  )
}
