// What cards were linked into: a name, who looks after it, a first step, a date, and who joins in.
import { Button } from '../../ui/Button'
import { noteWords as say } from '../../words/notes'
import { Support } from './Support'
import { mayDrop, type Wall } from './table'
import type { TallyAction } from './tally'

export function Actions({ wall }: { readonly wall: Wall }) {
  const { tally, open, setChosen, go, part } = wall
  const unsaid = tally.actions.find(({ id, owner, step, date }) => mayDrop(wall, id) && !(owner && step && date))?.id
  const next = part === 'link' ? undefined : unsaid // what is to be done: say who and when, else link
  return (
    <section className="notes-actions">
      <h1>{say.views.actions}</h1>
      {tally.actions.length === 0 && <p className="lead">{say.actionsEmpty}</p>}
      {open && tally.cards.length > 1 && (
        <div className="row">
          <Button
            kind={next === undefined ? 'primary' : 'plain'}
            className="is-small"
            icon="plus"
            onClick={() => {
              setChosen([])
              go('wall')
            }}
          >
            {say.newAction}
          </Button>
        </div>
      )}
      <ul className="notes-action-list">
        {tally.actions.map(action => (
          <Action key={action.id} wall={wall} action={action} isNext={action.id === next} />
        ))}
      </ul>
    </section>
  )
}

interface ActionProps {
  readonly wall: Wall
  readonly action: TallyAction
  readonly isNext: boolean
}

function Action({ wall, action, isNext }: ActionProps) {
  const { set, open, sheet, act, table, state, me } = wall
  const { id, name, cards, signed = [] } = action
  const mine = state.signed[id]?.filter(({ by }) => by === me) ?? []
  return (
    <li className="notes-action">
      <h2 dir="auto">{name}</h2>
      <Sum wall={wall} cards={cards} />
      <dl className="notes-facts">
        {(['owner', 'step', 'date'] as const).map(part => (
          <div key={part}>
            <dt>{say.plan[part]}</dt>
            <dd dir="auto" className={action[part] === undefined ? 'muted' : ''}>
              {action[part] ?? say.notSaid}
            </dd>
          </div>
        ))}
        {signed.length > 0 && (
          <div>
            <dt>{say.signed}</dt>
            <dd>
              {signed.map(({ name, from }, n) => (
                <span key={`${name} ${from}`}>
                  {n > 0 && ', '}
                  <bdi>{name}</bdi>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {wall.nameOf(action.from) !== '' && <p className="muted">{say.from(wall.nameOf(action.from))}</p>}
      <div className="row">
        <Support wall={wall} of={id} what={name} word />
        {open && (
          <Button
            kind={isNext ? 'primary' : 'plain'}
            className="is-small"
            icon="pen"
            aria-label={say.agreeOf(name)}
            onClick={() => sheet({ show: 'action', id })}
          >
            {say.agreeOn}
          </Button>
        )}
        {open && set.sign && (
          <Button
            className="is-small"
            icon="hand"
            aria-label={say.signOf(name)}
            onClick={() => sheet({ show: 'sign', id })}
          >
            {say.sign}
          </Button>
        )}
        {open &&
          mine.map(({ name, key }) => (
            <Button
              key={key}
              kind="quiet"
              onClick={() => act({ do: 'sign', action: id, name, on: false, from: table })}
            >
              {say.unsign(name)}
            </Button>
          ))}
        {open && mayDrop(wall, id) && (
          <Button kind="quiet" onClick={() => act({ do: 'withdraw', of: id, out: true, from: table })}>
            {say.dropAction}
          </Button>
        )}
      </div>
    </li>
  )
}

/** "My timber + your tools": what an action is made of; a card that was withdrawn stands on, and says so. */
function Sum({ wall, cards }: { readonly wall: Wall; readonly cards: readonly string[] }) {
  return (
    <ul className="notes-sum">
      {cards.map(id => {
        const card = wall.card(id)
        return card ? (
          <li key={id}>
            <bdi>{wall.say(card)}</bdi> {card.out && <em>({say.withdrawn})</em>}
          </li>
        ) : null
      })}
    </ul>
  )
}
