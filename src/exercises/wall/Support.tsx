import { own } from '../../json'
import { Icon } from '../../ui/Icon'
import { noteWords as say } from '../../words/notes'
import { total, type Wall } from './table'

interface Props {
  readonly wall: Wall
  readonly of: string
  readonly what: string
  readonly word?: boolean // where there is room for it
}

/** One tap a seat, and another takes it back. */
export function Support({ wall, of, what, word = false }: Props) {
  const { state, tally, set, me, table, act, open } = wall
  if (!set.support) return null
  const all = [...tally.cards, ...tally.actions, ...tally.groups]
  const n = total(all.find(({ id }) => id === of)?.support)
  const mine = (own(state.support, of) ?? []).some(({ by }) => by === me)
  return (
    <button
      type="button"
      className="button is-small notes-support"
      aria-pressed={mine}
      aria-label={say.supportOf(what, n)}
      disabled={!open}
      onClick={() => act({ do: 'support', of, on: !mine, from: table })}
    >
      <Icon name="star" />
      {word && say.support} {n > 0 && n}
    </button>
  )
}
