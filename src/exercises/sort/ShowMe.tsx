import type { CardId, PackWords } from '../../../cards/pack'
import { Icon } from '../../ui/Icon'
import { words } from '../../words/words'
import type { How, SortMove } from './moves'

interface Props {
  readonly card: CardId
  readonly words: PackWords
  readonly how: How | undefined
  readonly send: (move: SortMove) => void
}

/** "Show me!" and its twin: telling counts as much, and neither is ever asked of one person. */
export function ShowMe({ card, words: pages, how, send }: Props) {
  const { twin, lang, lent } = pages.cards[card] ?? {}
  const button = (kind: How, label: string, lang?: string) => (
    <button
      type="button"
      className={`button is-small is-${kind}`}
      aria-pressed={how === kind}
      lang={lang}
      dir="auto"
      onClick={() => send({ do: 'show', card, how: kind })}
    >
      {how === kind && <Icon name="star" />}
      {label}
    </button>
  )
  return (
    <div className="show-me">
      {how === 'showed' || pages.show === undefined
        ? button('showed', how === 'showed' ? words.sort.shown : words.ui.show)
        : button('showed', pages.show, pages.lent?.show ?? pages.lang)}
      {twin === undefined ? button('told', words.sort.tell) : button('told', twin, lent?.twin ?? lang ?? pages.lang)}
    </div>
  )
}
