// One round of judged cards on one page: counts, table by table, and every card with what was said about it.
import type { Revealed } from '../../exercise'
import { own } from '../../json'
import { PileName } from '../../ui/Pile'
import { BigNumber } from '../../ui/Tally'
import { roomWords } from '../../words/room'
import { judgedOf } from './judged'
import type { SortTally } from './tally'
import { textIn } from './WallJudged'

export function SummaryJudged(room: Revealed<SortTally>) {
  const { round, words: pages } = room
  const { counts, cards } = judgedOf(room)
  const say = roomWords.judged
  const name = (pile: string) => own(pages.piles, pile)?.name ?? pile
  const quotes = (list: readonly { readonly text: string; readonly from: string }[], text: (text: string) => string) =>
    list.map(quote => <li key={`${quote.from} ${quote.text}`}>{roomWords.summary.by(text(quote.text), quote.from)}</li>)
  return (
    <section className="summary">
      <div className="summary-numbers">
        {round.piles.map((pile, place) => (
          <BigNumber key={pile} place={place} said={[name(pile), counts[place] ?? 0]} />
        ))}
      </div>
      <ul className="summary-judged">
        {cards.map(({ card, piles, whys, betters }) => (
          <li key={card} className="summary-list">
            <h3 lang={pages.lang} dir="auto">
              {textIn(room, card)}
            </h3>
            {piles.length === 0 && <p className="muted">{say.notReached}</p>}
            {piles.map(({ pile, tables }) => (
              <p key={pile}>
                <PileName place={round.piles.indexOf(pile)} name={name(pile)} lang={pages.lang} />{' '}
                {roomWords.projector.names(tables)}
              </p>
            ))}
            <ul>
              {quotes(whys, say.quote)}
              {quotes(betters, say.better)}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
