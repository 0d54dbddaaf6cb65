// What lies open over the wall: a card to write or to look at, a name to give.
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Lights } from '../../ui/Signs'
import { noteWords as say } from '../../words/notes'
import { CardForm } from './CardForm'
import { CardSheet } from './CardSheet'
import { CARDS_MAX, FIRST_MAX, NAME_MAX } from './moves'
import { Named } from './Named'
import { Plan } from './Plan'
import { newId, type Sheet, type Wall } from './table'

interface Props {
  readonly wall: Wall
  readonly sheet: Sheet
}

export function Sheets({ wall, sheet }: Props) {
  const { state, tally, chosen, setChosen, act, table, go } = wall
  const close = () => wall.sheet(undefined)
  const named = (of: string, title: string, label: string, done: (name: string) => void, first = '') => (
    <Dialog title={title} onClose={close}>
      <Named wall={wall} of={of} label={label} most={NAME_MAX} first={first} go={say.save} onDone={done} />
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
              of="write"
              {...(wall.picked !== '' && { first: { text: '', heading: wall.picked, fields: {} } })}
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
            of={`edit/${card.id}`}
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
            wall={wall}
            of={`sign/${action.id}`}
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
            `rename/${group.id}`,
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
      return named('group', say.nameGroup, say.groupName, name => {
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
            wall={wall}
            of="link"
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
