// The stills of a wall's reveal: headings side by side, what was made of their cards, and thanks.
import type { ReactNode } from 'react'
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { Icon } from '../../ui/Icon'
import { noteLeadWords as say } from '../../words/notes.lead'
import type { Said } from '../../words/one'
import { Note, Star } from './Note'
import type { Still } from './reveal'
import { type RoomAction, roomOf } from './room'
import { total } from './table'
import type { WallTally } from './tally'

export function Shown({ still, room }: { readonly still: Still; readonly room: ProjectorProps<WallTally> }) {
  const { words: pages } = room
  switch (still.show) {
    case 'headings':
      return (
        <section className={`noteswall is-headings of-${still.columns.length}`}>
          {still.columns.map(({ id, cards, count }) => (
            <section key={id} className="noteswall-column">
              <h1 lang={pages.lang} dir="auto">
                {own(pages.piles, id)?.name ?? id}{' '}
                <span className="noteswall-beside">{count > cards.length ? say.page(cards.length, count) : count}</span>
              </h1>
              {cards.length === 0 && <p className="noteswall-from">{say.noCards}</p>}
              <ul className="noteswall-cards">
                {cards.map(card => (
                  <Note key={`${card.table} ${card.id}`} card={card} room={room} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      )
    case 'themes':
      return (
        <Titled
          title={say.themes}
          beside={still.of > still.themes.length ? say.page(still.themes.length, still.of) : ''}
          none={still.of === 0 ? say.noThemes : ''}
        >
          <ul className="noteswall-themes">
            {still.themes.map(({ name, notes, tables, support }) => (
              <li key={name} className={isLong(name) ? 'is-long' : ''}>
                <b className="noteswall-big">{notes.length}</b>
                <span>
                  <b className="noteswall-name" dir="auto">
                    {name}
                  </b>{' '}
                  <span className="noteswall-from">
                    {say.notesFrom(notes.length, tables)} <Star n={support} />
                  </span>
                  <span className="noteswall-peek" dir="auto">
                    {notes.slice(0, 3).join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Titled>
      )
    case 'actions':
      return (
        <Titled
          is="is-actions"
          title={say.actions}
          beside={still.of > 1 ? say.page(still.page, still.of) : ''}
          none={still.actions.length === 0 ? say.noActions : ''}
        >
          <ul className="noteswall-actions">
            {still.actions.map(action => (
              <Action key={`${action.table} ${action.id}`} action={action} />
            ))}
          </ul>
        </Titled>
      )
    case 'matches':
      return (
        <Titled
          title={say.matches}
          beside={still.of > still.matches.length ? say.page(still.to, still.of) : ''}
          none={still.of === 0 ? say.noMatches : ''}
          more={still.fits > 0 ? say.fits(still.fits) : ''}
        >
          <ul className="noteswall-matches">
            {still.matches.map(([one, other]) => (
              <li key={`${one.id} ${other.id}`}>
                <Note as="div" card={one} room={room} />
                <Icon name="tick" />
                <Note as="div" card={other} room={room} />
              </li>
            ))}
          </ul>
        </Titled>
      )
    case 'end':
      return <End {...room} />
  }
}

function Titled({
  is = '',
  title,
  lang,
  beside,
  none,
  more,
  children,
}: {
  readonly is?: string // a class of its own
  readonly title: string
  readonly lang?: string
  readonly beside?: string
  readonly none?: string // what is said where there is nothing to show
  readonly more?: string
  readonly children: ReactNode
}) {
  return (
    <section className={`noteswall ${is}`}>
      <h1 lang={lang} dir="auto">
        {title} {beside && <span className="noteswall-beside">{beside}</span>}
      </h1>
      {none ? <p className="noteswall-none">{none}</p> : children}
      {more && <p className="noteswall-more">{more}</p>}
    </section>
  )
}

const LINE = 24 // characters of a name that fit on a line of half the wall

const isLong = (name: string) => [...name].length > LINE

function Action({ action }: { readonly action: RoomAction }) {
  const { name, of, signed = [], support } = action
  const facts = (['owner', 'date', 'step'] as const).flatMap(part => {
    const said = action[part]
    return said === undefined ? [] : [{ head: say.plan[part], said }]
  })
  if (signed.length > 0) facts.splice(2, 0, { head: '', said: say.signed(signed.length) }) // what is cut is the longest
  return (
    <li className={isLong(name) ? 'is-long' : ''}>
      <h2 dir="auto">
        <span className="noteswall-line">{name}</span> <Star n={total(support)} />
      </h2>
      <p className="noteswall-sum" dir="auto">
        {of.map(({ text, out }) => `${text}${out ? ` (${say.withdrawn})` : ''}`).join(' + ')}
      </p>
      <p className="noteswall-facts">
        {facts.map(({ head, said }) => (
          <span key={head}>
            {head !== '' && <b>{head}: </b>}
            <bdi>{said}</bdi>{' '}
          </span>
        ))}
      </p>
    </li>
  )
}

function End(room: ProjectorProps<WallTally>) {
  const wall = roomOf(room)
  const counts: readonly Said[] = [
    ...(wall.actions.length > 0 ? [say.endActions(wall.actions.length)] : []),
    ...(wall.signed > 0 ? [say.endSigned(wall.signed)] : []),
    ...(wall.matches.length > 0 ? [say.endMatches(wall.matches.length)] : []),
    ...(wall.themes.length > 0 ? [say.endThemes(wall.themes.length)] : []),
    ...(wall.cards > 0 ? [say.endCards(wall.cards)] : []),
  ]
  return (
    <section className={`noteswall ${counts.length > 0 ? 'is-end' : 'is-first'}`}>
      <h1>{counts.length > 0 ? say.end : say.endEmpty}</h1>
      <ul className="noteswall-numbers">
        {counts.map(said => (
          <li key={said.join(' ')}>
            {said.map(part => (
              <span key={part} className={typeof part === 'number' ? 'noteswall-number' : ''}>
                {part}{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
