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
  const button = (kind: How, ask: string, did: string) => (
    <button
      type="button"
      className="button is-small"
      aria-pressed={how === kind}
      onClick={() => send({ do: 'show', card, how: kind })}
    >
      {how === kind && <Icon name="star" />}
      {how === kind ? did : ask}
    </button>
  )
  return (
    <div className="show-me">
      {twin && <p>{twin}</p>}
      <div className="row">
        {button('showed', words.sort.showIt, words.sort.shown)}
        {button('told', words.sort.tell, words.sort.told)}
      </div>
    </div>
  )
}
