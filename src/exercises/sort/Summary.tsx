// One round on one page, for the closing and for later: what each table counted, and what the room holds between it.
import type { CardId } from '../../../cards/pack'
import type { Revealed } from '../../exercise'
import { PileName } from '../../ui/Pile'
import { BigNumber, Ticks } from '../../ui/Tally'
import { roomWords } from '../../words/room'
import { words } from '../../words/words'
import { keepsOf } from './keeps'
import { roomOf, withClaims } from './room'
import { SummaryJudged } from './SummaryJudged'
import type { SortTally } from './tally'
import './summary.css'

export default function Summary(room: Revealed<SortTally>) {
  const { tables, words: pages } = room
  if (!tables.some(({ tally }) => tally.reached > 0)) return <p className="lead">{roomWords.summary.nothing}</p>
  return pages.guess === undefined ? <SummaryJudged {...room} /> : <Counted {...room} />
}

function Counted({ round, pack, words: pages, tables, claims }: Revealed<SortTally>) {
  const say = roomWords.summary
  const numbers = withClaims(roomOf(round, tables), claims)
  const keeps = keepsOf(round, pack, tables, claims)
  const text = (card: CardId) =>
    pages.cards[card]?.text ?? tables.flatMap(({ tally }) => tally.written).find(({ id }) => id === card)?.text ?? card
  const name = (pile: string) => pages.piles[pile]?.name ?? pile
  return (
    <section className="summary">
      <div className="summary-head">
        <div className="summary-numbers">
          <BigNumber place={0} said={(numbers.tables > 1 ? say.room : words.sort.can)(numbers.room)} />
          <BigNumber place={1} said={say.friends(numbers.roomWithFriends)} />
        </div>
        <Ticks
          of={numbers.of}
          counts={[numbers.room, numbers.roomWithFriends - numbers.room]}
          label={words.sort.resultLabel(numbers.room, numbers.roomWithFriends - numbers.room, numbers.of)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard too */}
      <section className="summary-scroll" tabIndex={0} aria-label={say.tables}>
        <table className="summary-table">
          <caption>{say.tables}</caption>
          <thead>
            <tr>
              <th scope="col">{say.table}</th>
              <th scope="col">{say.people}</th>
              <th scope="col">{say.guess}</th>
              {round.piles.map((pile, place) => (
                <th key={pile} scope="col">
                  <PileName place={place} name={name(pile)} lang={pages.lang} />
                </th>
              ))}
              <th scope="col">{say.reached}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ id, name, tally }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{tally.people ?? '–'}</td>
                <td>{tally.guess ?? '–'}</td>
                {round.piles.map(pile => (
                  <td key={pile}>{tally.counts[pile] ?? 0}</td>
                ))}
                <td>{say.of(tally.reached, tally.of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <List title={say.nobody} hint={say.nobodyHint} cards={keeps.nobody.map(text)} />
      <List title={say.found} cards={keeps.found.map(({ card, by }) => say.by(text(card), by))} />
      <List
        title={say.gaps}
        hint={say.gapsHint}
        cards={numbers.gaps.map(({ card, can }) => say.by(text(card), roomWords.projector.names(can)))}
      />
      {numbers.tables > 1 && (
        <List title={say.only} hint={say.onlyHint} cards={keeps.only.map(({ card, by }) => say.by(text(card), by))} />
      )}
      <List title={say.teach} hint={say.teachHint} cards={keeps.teach.map(text)} />
      <List title={say.shown} cards={keeps.shown.map(text)} />
      <List title={say.written} cards={keeps.written.map(({ text, by }) => say.by(text, by))} />
      <aside className="banner is-warn">
        <p>
          <b>{say.safe}</b> {say.safeText(keeps.safety.map(text))}
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
