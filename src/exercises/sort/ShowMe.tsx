import type { CardId } from '../../../cards/pack'
import { Icon } from '../../ui/Icon'
import { words } from '../../words/words'
import type { How, SortMove } from './rules'

interface Props {
  readonly card: CardId
  readonly twin: string | undefined
  readonly how: How | undefined
  readonly send: (move: SortMove) => void
}

/** "Show me!" and its twin: telling counts as much, and neither is ever asked of one person. */
export function ShowMe({ card, twin, how, send }: Props) {
  const button = (kind: How, label: string) => (
    <button
      type="button"
      className={`button is-small is-${kind}`}
      aria-pressed={how === kind}
      onClick={() => send({ do: 'show', card, how: kind })}
    >
      {how === kind && <Icon name="star" />}
      {label}
    </button>
  )
  return (
    <div className="show-me">
      {button('showed', how === 'showed' ? words.sort.shown : words.ui.show)}
      {button('told', twin ?? words.sort.tell)}
    </div>
  )
}
