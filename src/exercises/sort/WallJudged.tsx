// What the room sees of cards that were judged: how many lie on each pile, then where tables differ and what they said.
import type { CardId } from '../../../cards/pack'
import type { ProjectorProps } from '../../exercise'
import { own } from '../../json'
import { PileName } from '../../ui/Pile'
import { roomWords } from '../../words/room'
import { type Judged, judgedOf, judgedStills, type Quote } from './judged'
import type { SortTally } from './tally'
import './walljudged.css'

const ROWS = 7 // as many cards as one still has room for
const QUOTES = 2 // a card; more would be too small to read, and all are kept

export function WallJudged(room: ProjectorProps<SortTally>) {
  const stills = judgedStills(room)
  const still = stills[Math.min(room.step, stills.length) - 1]
  if (!still) return null
  return (
    <section className="wall-still">
      <h1>{roomWords.judged[still.show]}</h1>
      {still.show === 'piles' ? (
        <All {...room} />
      ) : (
        <ul className="judged-cards">
          {still.cards.map(card => (
            <Card key={card.card} room={room} judged={card} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** All answers: of a few cards how many tables say so of each, for sums of them would read as marks; of many a bar a pile. */
function All(room: ProjectorProps<SortTally>) {
  return room.round.cards.length > ROWS ? <Counts {...room} /> : <Each {...room} />
}

function Each(room: ProjectorProps<SortTally>) {
  const { round, words } = room
  const { tables, cards } = judgedOf(room)
  return (
    <table className="judged-each">
      <thead>
        <tr>
          <td>{roomWords.judged.each(tables)}</td>
          {round.piles.map((pile, place) => (
            <th key={pile} scope="col">
              <PileName place={place} name={own(words.piles, pile)?.name ?? pile} lang={words.lang} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cards.slice(0, round.cards.length).map(({ card, piles }) => (
          <tr key={card}>
            <th scope="row" lang={words.lang} dir="auto">
              {textIn(room, card)}
            </th>
            {round.piles.map(pile => (
              <td key={pile}>{piles.find(on => on.pile === pile)?.tables.length ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** All answers of all tables, a bar a pile. */
function Counts(room: ProjectorProps<SortTally>) {
  const { counts, answers } = judgedOf(room)
  return (
    <ul className="judged-counts">
      {room.round.piles.map((pile, place) => (
        <li key={pile} className={`pile-${place}`}>
          <PileName place={place} name={own(room.words.piles, pile)?.name ?? pile} lang={room.words.lang} />
          <span className="judged-bar">
            <i style={{ inlineSize: `${answers === 0 ? 0 : ((counts[place] ?? 0) * 100) / answers}%` }} />
          </span>
          <b>{counts[place]}</b>
        </li>
      ))}
    </ul>
  )
}

/** A card's words in the pack's language, or as a table wrote them. */
export const textIn = ({ words, tables }: Pick<ProjectorProps<SortTally>, 'words' | 'tables'>, card: CardId): string =>
  own(words.cards, card)?.text ??
  tables.flatMap(({ tally }) => tally.written).find(({ id }) => id === card)?.text ??
  card

function Card({ room, judged }: { readonly room: ProjectorProps<SortTally>; readonly judged: Judged }) {
  const { round, words } = room
  const better = judged.betters.map((quote): Quote => ({ ...quote, text: roomWords.judged.better(quote.text) }))
  const quotes = [...judged.whys.map(quote => ({ ...quote, text: roomWords.judged.quote(quote.text) })), ...better]
  return (
    <li>
      <b className="wall-skill" lang={words.lang} dir="auto">
        {textIn(room, judged.card)}
      </b>
      <ul className="judged-sides">
        {judged.piles.map(({ pile, tables }) => (
          <li key={pile}>
            <PileName place={round.piles.indexOf(pile)} name={own(words.piles, pile)?.name ?? pile} lang={words.lang} />{' '}
            <span title={tables.join(', ')}>{roomWords.judged.tables(tables)}</span>
          </li>
        ))}
      </ul>
      {quotes.length > 0 && (
        <ul className="judged-quotes">
          {quotes.slice(0, QUOTES).map(({ text, from }) => (
            <li key={`${from} ${text}`} title={text}>
              <span>{text}</span> <span className="wall-looking">{roomWords.projector.from(from)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
