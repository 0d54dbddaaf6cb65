// What earlier rounds found, for a wall that begins with it: open until there are cards; each part of the script asks anew.
import { useState } from 'react'
import { own } from '../../json'
import { Button } from '../../ui/Button'
import { noteWords as say } from '../../words/notes'
import { last } from './heard'
import { FOUND_MAX, TEXT_MAX } from './moves'
import { starterId } from './rules'
import { newId, starterText, type Wall } from './table'

export function Starters({ wall }: { readonly wall: Wall }) {
  const { state, tally, set, table, heading, act, chosen, setChosen, open, setHeading } = wall
  const [isOpen] = useState(tally.cards.length === 0)
  const raised = new Set(state.cards.flatMap(card => (last(card.out) === true ? [] : (card.starter ?? []))))
  const left = state.found.map((found, n) => ({ found, id: starterId(n) })).filter(({ id }) => !raised.has(id))
  if (left.length === 0) return null
  return (
    <details className="notes-starters" open={isOpen || (chosen !== null && tally.cards.length === 0)}>
      <summary>
        <b>{state.found.length < FOUND_MAX ? say.starters(left.length) : say.startersFirst(FOUND_MAX)}</b>{' '}
        <span className="muted">{say.startersHint}</span>
      </summary>
      <ul className="notes-starter-list">
        {left.map(({ found, id }) => {
          const text = starterText({ text: found.text, ref: found.card }, wall.nameCard)
          const under = own(set.raises, found.kind) ?? heading
          const isChosen = chosen?.includes(id) ?? false
          const group = tally.notes.find(note => note.id === id)?.group
          return (
            <li key={id} className="notes-starter">
              <span>
                <span className="muted">{own(say.kinds, found.kind)}:</span> <bdi>{text}</bdi>{' '}
                {wall.nameOf(found.table) !== '' && <span className="muted">{say.from(wall.nameOf(found.table))}</span>}{' '}
                {group !== undefined && (
                  <bdi className="note-group">{tally.groups.find(({ id }) => id === group)?.name}</bdi>
                )}
              </span>
              {chosen ? (
                <Button
                  className="is-small"
                  aria-pressed={isChosen}
                  aria-label={text}
                  icon={isChosen ? 'tick' : 'plus'}
                  onClick={() => setChosen(isChosen ? chosen.filter(one => one !== id) : [...chosen, id])}
                />
              ) : (
                <Button
                  className="is-small"
                  aria-label={say.raiseOf(text)}
                  disabled={!open}
                  onClick={() => {
                    const { card: ref } = found
                    const words = ref === null || found.text === '' ? found.text : [...text].slice(0, TEXT_MAX).join('')
                    const raised = { card: newId(), heading: under, text: words, fields: {}, ref, starter: id } as const
                    act({ do: 'write', from: table, ...raised })
                    setHeading(under)
                  }}
                >
                  {say.raise}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
