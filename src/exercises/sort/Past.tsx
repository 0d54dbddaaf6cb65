// The line about what was done last: undo that names its act, and how many of us can, long after the next card lies there.
import { Button } from '../../ui/Button'
import { type Print, textOf } from '../../ui/front'
import { PileName } from '../../ui/Pile'
import { words } from '../../words/words'
import { keptGuess } from './kept'
import type { Done, Newest } from './past'
import type { Judging, Table } from './table'

interface Props extends Table {
  readonly judging: Judging
  readonly print: Print
  readonly last: Done | undefined
  readonly newest: Newest | undefined
  readonly pileName: (pile: string | undefined) => string
  readonly undo: () => void
}

const CHIPS = 8 // single numbers offered; a larger table also gets its own size, "all of us"

export function Past({ judging, print, last, newest, pileName, undo, ...table }: Props) {
  const { state, words: pages, me, send } = table
  const elsewhere = newest && newest.by !== me && newest.key !== last?.key ? newest : undefined
  const shown = elsewhere ? { did: 'place' as const, ...elsewhere } : last
  if (!shown)
    return (
      <div className="past is-empty">
        <p className="past-line">
          {keptGuess(table) !== undefined && <b className="past-card">{words.sort.guessSealed}</b>}
          {words.sort.firstCard}
        </p>
        <ul className="past-hints">
          {state.round.piles.map((pile, place) => (
            <li key={pile}>
              <PileName place={place} name={pages.piles[pile]?.hint ?? ''} lang={pages.lang} />
            </li>
          ))}
        </ul>
      </div>
    )
  const card = textOf(shown.card, print)
  const what =
    shown.did === 'place'
      ? words.sort.put(card, pileName(shown.pile))
      : shown.did === 'skip'
        ? words.sort.skipped(card)
        : words.sort.wrote(card)
  const name = <bdi lang={pages.cards[shown.card]?.lang ?? pages.lang}>{card}</bdi>
  const people = state.people ?? CHIPS
  const counts = Array.from({ length: Math.min(people, CHIPS) }, (_, n) => n + 1)
  if (people > CHIPS) counts.push(people)
  const asks = pages.guess !== undefined && shown.did === 'place' && shown.pile === state.round.piles[0] && people > 1
  return (
    <div className="past">
      <p className="past-line">
        <span className="past-card">
          {elsewhere && <span className="muted">{words.sort.elsewhere} </span>}
          {name}
        </span>{' '}
        {shown.did === 'place' ? (
          <PileName place={state.round.piles.indexOf(shown.pile)} name={pileName(shown.pile)} lang={pages.lang} />
        ) : (
          <b>{shown.did === 'skip' ? words.sort.later : words.sort.added}</b>
        )}
      </p>
      {!elsewhere && (
        <Button
          className="is-small"
          icon="undo"
          aria-label={words.sort.undoThat(what)}
          aria-keyshortcuts="u"
          onClick={undo}
        >
          {words.sort.undo}
        </Button>
      )}
      <div className="past-chips">
        {judging && last?.did === 'place' && <judging.Why key={last.card} {...table} card={last.card} />}
        {asks && (
          <fieldset className="chips" aria-label={`${words.sort.howMany} ${card}`}>
            <span className="chips-what" aria-hidden="true">
              {words.sort.howMany} {name}
            </span>
            {counts.map(people => (
              <button
                key={people}
                type="button"
                className="chip"
                aria-pressed={state.can[shown.card] === people}
                onClick={() => send({ do: 'can', card: shown.card, people })}
              >
                {people}
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </div>
  )
}
