// A pile that cards are put on: a button in a fixed place, lying on a stack that grows without digits.
import type { CSSProperties } from 'react'
import { Icon, pileIcon } from './Icon'
import './pile.css'

interface Props {
  readonly place: number // among the piles, from 0
  readonly name: string
  readonly hint?: string
  readonly fill: number // 0 to 1, how high the stack under it is
  readonly shortcut?: string
  readonly onPress: (place: number) => void
}

export function PileButton({ place, name, hint, fill, shortcut, onPress }: Props) {
  return (
    <span className={`pile-slot pile-${place}`} style={{ '--fill': fill } as CSSProperties}>
      <span className="pile-edge" aria-hidden="true" />
      <button
        type="button"
        className="pile"
        data-pile={place}
        aria-keyshortcuts={shortcut}
        onClick={() => onPress(place)}
      >
        <Icon name={pileIcon(place)} />
        <span className="pile-name">{name}</span>
        {hint && <span className="pile-hint">{hint}</span>}
      </button>
    </span>
  )
}

/** The same pile named in a line of text. */
export function PileName({ place, name }: { readonly place: number; readonly name: string }) {
  return (
    <span className={`pile-word pile-${place}`}>
      <Icon name={pileIcon(place)} />
      {name}
    </span>
  )
}
