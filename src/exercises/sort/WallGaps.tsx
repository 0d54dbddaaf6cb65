import type { PackWords } from '../../../cards/pack'
import { Icon } from '../../ui/Icon'
import { roomWords } from '../../words/room'
import type { Gap } from './room'

interface Props {
  readonly gaps: readonly Gap[]
  readonly words: PackWords
}

/** Who here can do what another table was looking for. */
export function WallGaps({ gaps, words: pages }: Props) {
  const say = roomWords.projector
  return (
    <section className="wall-still">
      <h1>{say.gaps}</h1>
      <ul className="wall-gaps">
        {gaps.map(({ card, can, looking }) => (
          <li key={card}>
            <span className="wall-can pile-0">
              <Icon name="tick" />
              <b title={can.join(', ')}>{say.canDo(can)}</b>
            </span>
            <span className="wall-skill" lang={pages.cards[card]?.lang ?? pages.lang} dir="auto">
              {pages.cards[card]?.text ?? card}
            </span>
            <span className="wall-looking" title={looking.join(', ')}>
              {say.looking(looking)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
