// What lies open over the wall: a card to write or to look at, a name to give.
import { type ReactNode, useState } from 'react'
import { cleanLine, own } from '../../json'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { Lights } from '../../ui/Signs'
import { noteWords as say } from '../../words/notes'
import { CardForm } from './CardForm'
import { CARDS_MAX, FIRST_MAX, NAME_MAX } from './moves'
import { Plan } from './Plan'
import { cardOf, isOwn } from './rules'
import { Support } from './Support'
import { fromOf, newId, type Sheet, total, type Wall } from './table'
import { last } from './tally'

interface Props {
  readonly wall: Wall
  readonly sheet: Sheet
}

export function Sheets({ wall, sheet }: Props) {
  const { state, tally, chosen, setChosen, act, table, go } = wall
  const close = () => wall.sheet(undefined)
  const named = (title: string, label: string, done: (name: string) => void, first = '') => (
    <Dialog title={title} onClose={close}>
      <Named label={label} most={NAME_MAX} first={first} go={say.save} onDone={done} />
    </Dialog>
  )
  switch (sheet.show) {
    case 'write':
      return (
        <Dialog title={say.writeTitle} onClose={close}>
          {state.cards.length >= CARDS_MAX ? (
            <p>{say.full}</p>
          ) : (
            <CardForm
              wall={wall}
              label={say.text}
              go={say.put}
              onDone={({ text, heading, fields }) => {
                act({ do: 'write', card: newId(), heading, text, fields, from: table, ref: null, starter: null })
                wall.setHeading(heading)
                close()
              }}
            />
          )}
        </Dialog>
      )
    case 'edit': {
      const card = wall.card(sheet.id)
      if (!card) return null
      return (
        <Dialog title={say.changeTitle} onClose={close}>
          {card.text === '' && <p>{wall.say(card)}</p>}
          <CardForm
            wall={wall}
            label={say.text}
            go={say.save}
            first={{ text: card.text, heading: card.heading, fields: card.fields ?? {} }}
            mayBeEmpty={card.ref !== undefined}
            withHeading={false}
            onDone={({ text, fields }) => {
              act({ do: 'edit', card: card.id, text, fields, from: table })
              close()
            }}
          />
        </Dialog>
      )
    }
    case 'card':
      return <CardSheet wall={wall} id={sheet.id} close={close} />
    case 'action':
      return <Plan wall={wall} id={sheet.id} close={close} />
    case 'sign': {
      const action = tally.actions.find(({ id }) => id === sheet.id)
      if (!action) return null
      return (
        <Dialog title={say.signOf(action.name)} onClose={close}>
          <Named
            label={say.signName}
            most={FIRST_MAX}
            go={say.sign}
            empty={say.signNeeds}
            onDone={name => {
              act({ do: 'sign', action: action.id, name, on: true, from: table })
              close()
            }}
          />
        </Dialog>
      )
    }
    case 'rename': {
      const group = tally.groups.find(({ id }) => id === sheet.id)
      return group
        ? named(
            say.rename,
            say.groupName,
            name => {
              act({ do: 'group', group: group.id, name, cards: [] })
              close()
            },
            group.name,
          )
        : null
    }
    case 'group':
      return named(say.nameGroup, say.groupName, name => {
        act({ do: 'group', group: newId(), name, cards: chosen ?? [] })
        setChosen(null)
        close()
      })
    case 'link': {
      const cards = (chosen ?? []).flatMap(id => wall.card(id) ?? [])
      return (
        <Dialog title={say.linkThem} onClose={close}>
          <p className="notes-sum">
            {cards.map(card => (
              <bdi key={card.id}>{wall.say(card)}</bdi>
            ))}
          </p>
          <Named
            label={say.actionName}
            most={NAME_MAX}
            go={say.linkThem}
            onDone={name => {
              act({ do: 'link', action: newId(), name, cards: cards.map(({ id }) => id), from: table })
              setChosen(null)
              close()
              go('actions')
            }}
          />
        </Dialog>
      )
    }
    case 'putInto':
      return (
        <Dialog title={say.putIntoWhich} onClose={close}>
          {[...tally.groups, { id: null, name: say.noGroup }].map(({ id, name }) => (
            <Button
              key={id}
              onClick={() => {
                act({ do: 'put', group: id, cards: chosen ?? [] })
                setChosen(null)
                close()
              }}
            >
              <bdi>{name}</bdi>
            </Button>
          ))}
        </Dialog>
      )
    case 'settings':
      return (
        <Dialog title={say.table} onClose={close}>
          {!wall.alone && <Lights light={tally.light} onLight={light => act({ do: 'light', light })} />}
          {wall.settings}
        </Dialog>
      )
  }
}

interface NamedProps {
  readonly label: string
  readonly most: number
  readonly go: string
  readonly first?: string
  readonly empty?: string
  readonly children?: ReactNode
  readonly onDone: (name: string) => void
}

/** A form of one line. */
function Named({ label, most, go, first = '', empty = say.empty, onDone }: NamedProps) {
  const [name, setName] = useState(first)
  const [error, setError] = useState<string>()
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        const clean = cleanLine(name, most)
        if (clean !== undefined) return onDone(clean)
        setError(name.trim() === '' ? empty : say.fieldLong(label, most))
      }}
    >
      <Field
        label={label}
        value={name}
        dir="auto"
        autoComplete="off"
        {...(error !== undefined && { error })}
        onChange={name => {
          setName(name)
          setError(undefined)
        }}
      />
      <Button type="submit" kind="primary">
        {go}
      </Button>
    </form>
  )
}

function CardSheet({ wall, id, close }: { readonly wall: Wall; readonly id: string; readonly close: () => void }) {
  const { state, tally, words: pages, act, me, table, open, headings, set } = wall
  const card = wall.card(id)
  const written = cardOf(state, id)
  if (!card || !written) return null
  const text = wall.say(card)
  const mine = isOwn(written, me, table)
  const isOut = last(written.out) === true
  const actions = tally.actions.filter(({ cards }) => cards.includes(id))
  const tables = Object.entries(card.support ?? {}).filter(([from]) => wall.nameOf(from) !== '')
  const label = (name: string) => own(pages.labels ?? {}, name) ?? name
  return (
    <Dialog title={text} onClose={close}>
      {isOut && <p className="note-out">{say.withdrawn}</p>}
      {fromOf(wall, card) !== '' && <p className="muted">{say.from(fromOf(wall, card))}</p>}
      <dl className="notes-facts">
        {set.fields.flatMap(({ id, type }) => {
          const said = own(card.fields ?? {}, id)
          return said === undefined
            ? []
            : [
                <div key={id}>
                  <dt>{label(id)}</dt>
                  <dd dir="auto">{type === 'line' ? said : label(said)}</dd>
                </div>,
              ]
        })}
        {actions.map(({ id, name }) => (
          <div key={id}>
            <dt>{say.views.actions}</dt>
            <dd dir="auto">{name}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Support wall={wall} of={id} what={text} word />
        {tables.length > 0 && (
          <span className="muted">{tables.map(([from, n]) => say.supportedAt(wall.nameOf(from), n)).join(' · ')}</span>
        )}
      </div>
      {open && !isOut && (
        <>
          <Select
            label={say.moveTo}
            value={card.heading}
            options={headings.map(value => ({ value, label: own(pages.piles, value)?.name ?? value }))}
            onChange={heading => act({ do: 'move', card: id, heading })}
          />
          {tally.groups.length > 0 && (
            <Select
              label={say.inGroup}
              value={card.group ?? ''}
              options={[
                { value: '', label: say.noGroup },
                ...tally.groups.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={group => act({ do: 'put', group: group === '' ? null : group, cards: [id] })}
            />
          )}
        </>
      )}
      {open && mine && (
        <div className="row">
          {!isOut && (
            <Button icon="pen" onClick={() => wall.sheet({ show: 'edit', id })}>
              {say.edit}
            </Button>
          )}
          <Button
            kind="quiet"
            onClick={() => {
              act({ do: 'withdraw', of: id, out: !isOut, from: table })
              close()
            }}
          >
            {isOut ? say.restore : say.withdraw}
          </Button>
          {!isOut && (actions.length > 0 || total(card.support) > 0) && <p className="muted">{say.withdrawNote}</p>}
        </div>
      )}
    </Dialog>
  )
}
