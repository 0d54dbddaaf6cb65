import { Ticks } from '../../ui/Tally'
import type { Said } from '../../words/one'
import { roomWords } from '../../words/room'

interface Props {
  readonly before?: string | undefined
  readonly said: Said
  readonly more?: string
  readonly place?: number // the pile whose ink the number is set in
  readonly of: number
  readonly counts: readonly number[]
  readonly outlined?: number
}

/** One number for the whole wall, and beside it the deck, a tick a card: the same deck in every still, so that its filling is seen. */
export function WallNumber({ before, said, more, place, of, counts, outlined }: Props) {
  return (
    <section className="wall-still is-number">
      <div className={`wall-words ${place === undefined ? '' : `pile-${place}`}`}>
        {before && <p className="wall-before">{before}</p>}
        <h1>
          {said.map(part => (
            <span key={part} className={typeof part === 'number' ? 'wall-number' : 'wall-label'}>
              {part}{' '}
            </span>
          ))}
        </h1>
        {more && <p className="wall-more">{more}</p>}
      </div>
      <Ticks of={of} counts={counts} outlined={outlined ?? 0} label={roomWords.projector.ticks(counts[0] ?? 0, of)} />
    </section>
  )
}
