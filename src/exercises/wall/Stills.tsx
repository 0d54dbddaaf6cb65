// The stills of a wall's reveal: heading by heading, what was made of the cards, and the last numbers.
import type { ReactNode } from 'react'
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { Icon } from '../../ui/Icon'
import { noteLeadWords as say } from '../../words/notes.lead'
import type { Said } from '../../words/one'
import { Note, SHORT } from './Note'
import { type RoomAction, roomOf, type Still } from './room'
import { total } from './table'
import type { WallTally } from './tally'

export function Shown({ still, room }: { readonly still: Still; readonly room: ProjectorProps<WallTally> }) {
  const { words: pages } = room
  switch (still.show) {
    case 'heading': {
      const areShort = still.cards.every(({ text }) => text.length <= SHORT)
      return (
        <Titled
          title={own(pages.piles, still.id)?.name ?? still.id}
          lang={pages.lang}
          beside={`${still.count}${still.of > 1 ? ` · ${say.page(still.page, still.of)}` : ''}`}
          more={still.more > 0 ? say.moreCards(still.more) : ''}
        >
          <ul className={`noteswall-cards ${still.cards.length < 5 ? 'is-few' : areShort ? 'is-short' : ''}`}>
            {still.cards.map(card => (
              <Note key={`${card.table} ${card.id}`} card={card} room={room} />
            ))}
          </ul>
        </Titled>
      )
    }
    case 'themes':
      return (
        <Titled title={say.themes} more={still.more > 0 ? say.more(still.more) : ''}>
          <ul className="noteswall-themes">
            {still.themes.map(({ name, notes, tables }) => (
              <li key={name}>
                <b className="noteswall-big">{notes.length}</b>
                <span>
                  <b className="noteswall-name" dir="auto">
                    {name}
                  </b>{' '}
                  <span className="noteswall-from">{say.notesFrom(notes.length, tables)}</span>
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
        <Titled title={say.actions} more={still.more > 0 ? say.more(still.more) : ''}>
          <ul className="noteswall-actions">
            {still.actions.map(action => (
              <Action key={`${action.table} ${action.id}`} action={action} />
            ))}
          </ul>
        </Titled>
      )
    case 'supported':
      return (
        <Titled title={say.supported}>
          <ol className="noteswall-themes">
            {still.supported.map(({ text, support }) => (
              <li key={text}>
                <b className="noteswall-big">{support}</b>{' '}
                <b className="noteswall-said" dir="auto">
                  {text}
                </b>
              </li>
            ))}
          </ol>
        </Titled>
      )
    case 'matches':
      return (
        <Titled
          title={say.matches}
          more={[still.more > 0 ? say.more(still.more) : '', still.fits > 0 ? say.fits(still.fits) : '']
            .filter(Boolean)
            .join(' ')}
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
  title,
  lang,
  beside,
  more,
  children,
}: {
  readonly title: string
  readonly lang?: string
  readonly beside?: string
  readonly more?: string
  readonly children: ReactNode
}) {
  return (
    <section className="noteswall">
      <h1 lang={lang} dir="auto">
        {title} {beside && <span className="noteswall-beside">{beside}</span>}
      </h1>
      {children}
      {more && <p className="noteswall-more">{more}</p>}
    </section>
  )
}

function Action({ action }: { readonly action: RoomAction }) {
  const { name, of, signed = [], support } = action
  const facts = (['owner', 'step', 'date'] as const).flatMap(part => {
    const said = action[part]
    return said === undefined ? [] : [{ part, said }]
  })
  return (
    <li>
      <h2 dir="auto">{name}</h2>
      <p className="noteswall-sum" dir="auto">
        {of.map(({ text, out }) => `${text}${out ? ` (${say.withdrawn})` : ''}`).join(' + ')}
      </p>
      <p className="noteswall-facts">
        {facts.map(({ part, said }) => (
          <span key={part}>
            <b>{say.plan[part]}:</b> <bdi>{said}</bdi>
          </span>
        ))}
      </p>
      <p className="noteswall-from">
        {[signed.length > 0 ? say.signed(signed.length) : '', total(support) > 0 ? say.support(total(support)) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}

function End(room: ProjectorProps<WallTally>) {
  const wall = roomOf(room)
  const counts: readonly Said[] = [
    say.endCards(wall.cards),
    ...(wall.themes.length > 0 ? [say.endThemes(wall.themes.length)] : []),
    ...(wall.actions.length > 0 ? [say.endActions(wall.actions.length)] : []),
    ...(wall.matches.length > 0 ? [say.endMatches(wall.matches.length)] : []),
  ]
  return (
    <section className="noteswall is-end">
      <h1>{say.end}</h1>
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
