// One card, looked at closely: what its form was told, what was built on it, and what may be done with it.
import { own } from '../../json'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Select } from '../../ui/Select'
import { noteWords as say } from '../../words/notes'
import { last } from './heard'
import { cardOf, isOwn } from './rules'
import { Support } from './Support'
import { fromOf, total, type Wall } from './table'

export function CardSheet({
  wall,
  id,
  close,
}: {
  readonly wall: Wall
  readonly id: string
  readonly close: () => void
}) {
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
