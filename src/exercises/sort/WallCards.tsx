import type { CardId } from '../../../cards/pack'
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { Art, type Front } from '../../ui/Card'
import { frontOf } from '../../ui/front'
import { Icon } from '../../ui/Icon'
import { roomWords } from '../../words/room'
import './wallcards.css'

interface Props {
  readonly title: string
  readonly cards: readonly { readonly id: CardId; readonly text?: string; readonly from?: string }[] // from: a table
  readonly room: ProjectorProps
  readonly claims: Readonly<Record<CardId, string>>
}

/** Cards put to the room. A yes turns one over, and stands where it said whom the card was from: both would not fit. */
export function WallCards({ title, cards, room, claims }: Props) {
  return (
    <section className="wall-still">
      <h1>{title}</h1>
      <ul className={`wall-cards ${cards.length < 4 ? 'is-few' : ''}`}>
        {cards.map(({ id, text, from }) => {
          const front: Front =
            text === undefined ? frontOf(id, { pack: room.pack, words: room.words, written: [] }) : { text }
          const yes = own(claims, id)
          return (
            <li
              key={id}
              className={`wall-card tint-${front.tint ?? 7} ${front.art ? '' : 'is-written'} ${yes === undefined ? '' : 'is-found pile-0'}`}
            >
              {front.art && (
                <span className="wall-art">
                  <Art href={front.art} />
                </span>
              )}
              <span className="wall-card-words">
                <b lang={front.lang} dir="auto">
                  {front.text}
                </b>
                {from !== undefined && yes === undefined && (
                  <span className="wall-note" title={from}>
                    {roomWords.projector.from(from)}
                  </span>
                )}
                {yes !== undefined && (
                  <span className="wall-yes">
                    <Icon name="tick" />
                    <span className="wall-note" title={yes}>
                      {roomWords.projector.yes(yes)}
                    </span>
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
