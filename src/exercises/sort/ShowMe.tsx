import type { CardId, PackWords } from '../../../cards/pack'
import { Icon } from '../../ui/Icon'
import { words } from '../../words/words'
import type { How, SortMove } from './moves'

interface Props {
  readonly card: CardId
  readonly twin: string | undefined
  readonly lang: string | undefined // of the twin
  readonly how: How | undefined
  readonly send: (move: SortMove) => void
}

/** Telling in place of showing, in the language that it is written in. */
export const twinOf = (card: CardId, { cards, lang }: PackWords) => ({
  twin: cards[card]?.twin,
  lang: cards[card]?.lang ?? lang,
})

/** "Show me!" and its twin: telling counts as much, and neither is ever asked of one person. */
export function ShowMe({ card, twin, lang, how, send }: Props) {
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
      {button('showed', how === 'showed' ? words.sort.shown : words.ui.show)}
      {twin === undefined ? button('told', words.sort.tell) : button('told', twin, lang)}
    </div>
  )
}
