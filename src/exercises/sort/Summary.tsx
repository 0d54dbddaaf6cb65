// One round on one page, for the closing and for later: what each table counted, and what the room holds between it.
import type { CardId } from '../../../cards/pack'
import type { Revealed } from '../../exercise'
import { PileName } from '../../ui/Pile'
import { BigNumber, Ticks } from '../../ui/Tally'
import { roomWords } from '../../words/room'
import { words } from '../../words/words'
import { keepsOf } from './keeps'
import { roomOf } from './room'
import './summary.css'

export default function Summary({ round, pack, words: pages, tables, claims }: Revealed) {
  const say = words.sort
  const numbers = roomOf(round, tables)
  const keeps = keepsOf(round, pack, tables, claims)
  const text = (card: CardId) =>
    pages.cards[card]?.text ?? tables.flatMap(({ tally }) => tally.written).find(({ id }) => id === card)?.text ?? card
  const name = (pile: string) => pages.piles[pile]?.name ?? pile
  if (numbers.tables === 0) return <p className="lead">{say.sumNothing}</p>
  return (
    <section className="summary">
      <div className="summary-head">
        <div className="summary-numbers">
          <BigNumber place={0} label={numbers.tables > 1 ? say.sumRoom : say.can} value={numbers.room} />
          <BigNumber place={1} label={say.sumFriends} value={numbers.roomWithFriends} />
        </div>
        <Ticks
          of={numbers.of}
          counts={[numbers.room, numbers.roomWithFriends - numbers.room]}
          label={say.resultLabel(numbers.room, numbers.roomWithFriends - numbers.room, numbers.of)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard too */}
      <section className="summary-scroll" tabIndex={0} aria-label={say.sumTables}>
        <table className="summary-table">
          <caption>{say.sumTables}</caption>
          <thead>
            <tr>
              <th scope="col">{say.sumTable}</th>
              <th scope="col">{say.sumPeople}</th>
              <th scope="col">{say.sumGuess}</th>
              {round.piles.map((pile, place) => (
                <th key={pile} scope="col">
                  <PileName place={place} name={name(pile)} />
                </th>
              ))}
              <th scope="col">{say.sumReached}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ id, name, tally }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{tally.people ?? '–'}</td>
                <td>{tally.guess ?? '–'}</td>
                {round.piles.map(pile => (
                  <td key={pile}>{tally.counts[pile] ?? 0}</td>
                ))}
                <td>{say.sumOf(tally.reached, tally.of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <List title={say.sumNobody} hint={say.sumNobodyHint} cards={keeps.nobody.map(text)} />
      <List title={say.sumFound} cards={keeps.found.map(({ card, by }) => say.sumBy(text(card), by))} />
      <List
        title={say.sumGaps}
        hint={say.sumGapsHint}
        cards={numbers.gaps.map(({ card, can }) => say.sumBy(text(card), roomWords.projector.names(can)))}
      />
      {numbers.tables > 1 && (
        <List
          title={say.sumOnly}
          hint={say.sumOnlyHint}
          cards={keeps.only.map(({ card, by }) => say.sumBy(text(card), by))}
        />
      )}
      <List title={say.sumTeach} hint={say.sumTeachHint} cards={keeps.teach.map(text)} />
      <List title={say.sumShown} cards={keeps.shown.map(text)} />
      <List title={say.sumWritten} cards={keeps.written.map(({ text, by }) => say.sumBy(text, by))} />
      <aside className="banner is-warn">
        <p>
          <b>{say.sumSafe}</b> {say.sumSafeText(keeps.safety.map(text))}
        </p>
      </aside>
    </section>
  )
}

interface ListProps {
  readonly title: string
  readonly hint?: string
  readonly cards: readonly string[]
}

function List({ title, hint, cards }: ListProps) {
  return cards.length === 0 ? null : (
    <section className="summary-list">
      <h3>
        {title} <span className="summary-count">{cards.length}</span>
      </h3>
      {hint && <p className="muted">{hint}</p>}
      <ul>
        {cards.map(card => (
          <li key={card}>{card}</li>
        ))}
      </ul>
    </section>
  )
}
