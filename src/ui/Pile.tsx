// A pile that cards are put on: a button in a fixed place, lying on a stack that grows without digits.
import type { CSSProperties } from 'react'
import { Icon, pileIcon } from './Icon'
import './pile.css'

interface Props {
  readonly place: number // among the piles, from 0
  readonly name: string
  readonly hint: string
  readonly lang: string // of name and hint
  readonly fill: number // 0 to 1, how high the stack under it is
  readonly shortcut?: string
  readonly onPress: (place: number) => void
}

export function PileButton({ place, name, hint, lang, fill, shortcut, onPress }: Props) {
  return (
    <span className={`pile-slot pile-${place}`} style={{ '--fill': fill } as CSSProperties}>
      <span className="pile-edge" aria-hidden="true" />
      <button
        type="button"
        className="pile"
        data-pile={place}
        lang={lang}
        aria-label={name}
        aria-describedby={`pile-hint-${place}`}
        aria-keyshortcuts={shortcut}
        onClick={() => onPress(place)}
      >
        <Icon name={pileIcon(place)} />
        <span className="pile-name" dir="auto">
          {name}
        </span>
        <span className="pile-hint" dir="auto" id={`pile-hint-${place}`}>
          {hint}
        </span>
      </button>
    </span>
  )
}

/** The same pile named in a line of text. */
export function PileName({ place, name, lang }: Pick<Props, 'place' | 'name' | 'lang'>) {
  return (
    <span className={`pile-word pile-${place}`} lang={lang} dir="auto">
      <Icon name={pileIcon(place)} />
      {name}
    </span>
  )
}
