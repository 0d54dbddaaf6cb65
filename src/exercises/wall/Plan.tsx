// Who looks after an action, what comes first, and by when.
import { useState } from 'react'
import { cleanLine } from '../../json'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { noteWords as say } from '../../words/notes'
import { ACTION_PARTS, type ActionPart, LINE_MAX, NAME_MAX } from './moves'
import type { Wall } from './table'
import { useDraft } from './useDraft'

interface Props {
  readonly wall: Wall
  readonly id: string
  readonly close: () => void
}

export function Plan({ wall, id, close }: Props) {
  const action = wall.tally.actions.find(action => action.id === id)
  const [draft, setDraft] = useDraft(wall, `plan/${id}`)
  const said: Partial<Record<ActionPart, string>> = draft?.fields ?? {}
  const [error, setError] = useState<ActionPart>()
  if (!action) return null
  const mostOf = (part: ActionPart) => (part === 'name' ? NAME_MAX : LINE_MAX)
  return (
    <Dialog title={say.agreeOn} onClose={close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          const changed = ACTION_PARTS.flatMap(part => {
            const text = said[part]
            return text === undefined || text === (action[part] ?? '') ? [] : [{ part, text }]
          })
          const clean = changed.map(({ part, text }) => ({
            part,
            text: text.trim() === '' && part !== 'name' ? '' : cleanLine(text, mostOf(part)),
          }))
          const wrong = clean.find(({ text }) => text === undefined)
          if (wrong) return setError(wrong.part)
          setDraft(undefined)
          for (const { part, text = '' } of clean) wall.act({ do: 'plan', action: id, part, text })
          close()
        }}
      >
        {ACTION_PARTS.map(part => (
          <Field
            key={part}
            label={say.plan[part]}
            {...(part === 'owner' && { hint: say.planHint })}
            value={said[part] ?? action[part] ?? ''}
            dir="auto"
            autoComplete="off"
            {...(error === part && {
              error: said[part]?.trim() ? say.fieldLong(say.plan[part], mostOf(part)) : say.empty,
            })}
            onChange={text => {
              setDraft({ text: '', heading: '', fields: { ...draft?.fields, [part]: text } })
              setError(undefined)
            }}
          />
        ))}
        <Button type="submit" kind="primary">
          {say.save}
        </Button>
      </form>
    </Dialog>
  )
}
