// What was put together: each group by its name, and how many notes of how many tables it draws together.
import { Button } from '../../ui/Button'
import { noteWords as say } from '../../words/notes'
import { Support } from './Support'
import type { Wall } from './table'
import { themesOf } from './themes'

export function Groups({ wall }: { readonly wall: Wall }) {
  const themes = themesOf(wall.tally)
  if (themes.length === 0) return null
  return (
    <section className="notes-groups">
      <h2>{say.groups}</h2>
      <ul className="notes-group-list">
        {themes.map(({ id, name, notes, tables }) => (
          <li key={id} className="notes-group">
            <Button
              kind="quiet"
              disabled={!wall.open}
              aria-label={`${say.rename}: ${name}`}
              onClick={() => wall.sheet({ show: 'rename', id })}
            >
              <bdi>{name}</bdi>
            </Button>
            <span className="muted">{say.groupCount(notes.length, tables)}</span>
            <Support wall={wall} of={id} what={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}
