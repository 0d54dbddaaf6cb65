// One card as the whole room reads it.
import type { ProjectorProps } from '../../exercise'
import { Icon } from '../../ui/Icon'
import { noteLeadWords as say } from '../../words/notes.lead'
import type { RoomCard } from './room'
import { total } from './table'
import type { WallTally } from './tally'

/** Characters: four lines of the larger letter in a third of the wall. */
export const SHORT = 60

interface NoteProps {
  readonly card: RoomCard
  readonly room: ProjectorProps<WallTally>
  readonly as?: 'li' | 'div'
}

export function Note({ card, room, as: Tag = 'li' }: NoteProps) {
  const n = total(card.support)
  return (
    <Tag className={`noteswall-card tint-${room.round.piles.indexOf(card.heading) % 10}`}>
      <b dir="auto">{card.text}</b>
      <span className="noteswall-foot">
        {card.table !== '' && <span className="noteswall-from">{say.from(card.table)}</span>}
        <Star n={n} />
      </span>
    </Tag>
  )
}

/** How many support it; nothing where nobody does. */
export function Star({ n }: { readonly n: number }) {
  return n === 0 ? null : (
    <span className="noteswall-star" title={say.support(n)}>
      <Icon name="star" />
      {n}
    </span>
  )
}
