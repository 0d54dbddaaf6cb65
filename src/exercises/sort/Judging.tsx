// What a table sees besides when its pack is judged and not counted: what it is held against, why, and a result by piles.
import { useEffect, useRef, useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { cleanLine } from '../../json'
import { textOf } from '../../ui/front'
import { PileName } from '../../ui/Pile'
import { BigNumber, Ticks } from '../../ui/Tally'
import { judgeWords } from '../../words/judge'
import { BETTER_MAX, WHY_MAX } from './moves'
import { pilesOf } from './past'
import { asksFor, type About as Kind, remarkOn } from './remarks'
import { deck } from './rules'
import type { Table } from './table'
import './judging.css'

/** What the cards are held against, as this table said it in an earlier round. */
export function About({ state, nameCard }: Table) {
  const [first, ...more] = state.about
  if (!first) return null
  const { about } = judgeWords
  const text = ({ text, card }: typeof first) => text || (card !== null && nameCard(card)) || ''
  return (
    <details className="judge-about">
      <summary>
        <b>{first.kind === 'plan' || first.kind === 'action' ? about[first.kind] : about.other}</b>{' '}
        <bdi>{text(first)}</bdi>
        {more.length > 0 && ' …'}
      </summary>
      <ul>
        {state.about.map(one => (
          <li key={`${one.round}/${one.id}`} dir="auto">
            {text(one)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Why this card lies where it does, and a better word: both if they like, while the next card lies there already. */
export function Why({ card, ...table }: Table & { readonly card: CardId }) {
  const name = textOf(card, { pack: table.pack, words: table.words, written: table.state.written })
  return (
    <div className="judge-why">
      {asksFor(table.state.round, 'why') && (
        <Line
          {...table}
          card={card}
          kind="why"
          label={judgeWords.why(name)}
          short={judgeWords.whyShort}
          most={WHY_MAX}
        />
      )}
      {asksFor(table.state.round, 'better') && (
        <Line
          {...table}
          card={card}
          kind="better"
          label={judgeWords.better(name)}
          short={judgeWords.betterShort}
          most={BETTER_MAX}
        />
      )}
    </div>
  )
}

interface LineProps extends Table {
  readonly card: CardId
  readonly kind: Kind
  readonly label: string
  readonly short: string
  readonly most: number
}

/** A line that is kept when one leaves it, by a tap anywhere or by Enter. */
function Line({ state, send, card, kind, label, short, most }: LineProps) {
  const said = remarkOn(state, kind, card)?.text ?? ''
  const [typed, setTyped] = useState<string>()
  const keep = () => {
    if (typed === undefined) return
    const text = typed.trim() === '' ? '' : cleanLine(typed, most)
    if (text !== undefined && text !== said) send({ do: kind, card, text })
    setTyped(undefined)
  }
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => () => latest.current(), []) // the screen changed under what was being typed
  return (
    <input
      aria-label={label}
      placeholder={short}
      value={typed ?? said}
      maxLength={most}
      autoComplete="off"
      dir="auto"
      onChange={event => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
    />
  )
}

/** How many cards lie on each pile, and what was said about them. */
export function Piles({ state, pack, words: pages }: Table) {
  const all = deck(state)
  const print = { pack, words: pages, written: state.written }
  const piles = pilesOf(state, all)
  const name = (pile: string) => pages.piles[pile]?.name ?? pile
  const said = all.filter(card => remarkOn(state, 'why', card)?.text || remarkOn(state, 'better', card)?.text)
  return (
    <>
      <h1 className="result-line">
        {state.round.piles.map((pile, place) => (
          <BigNumber key={pile} place={place} said={[name(pile), piles[place]?.length ?? 0]} />
        ))}
      </h1>
      <Ticks
        of={all.length}
        counts={piles.map(({ length }) => length)}
        label={judgeWords.resultLabel(state.round.piles.map((pile, n) => `${name(pile)}: ${piles[n]?.length ?? 0}`))}
      />
      {said.length > 0 && (
        <section className="judge-said">
          <h2>{judgeWords.said}</h2>
          <ul>
            {said.map(card => {
              const place = piles.findIndex(pile => pile.includes(card))
              const [why, better] = [remarkOn(state, 'why', card)?.text, remarkOn(state, 'better', card)?.text]
              return (
                <li key={card}>
                  <b lang={pages.lang} dir="auto">
                    {textOf(card, print)}
                  </b>{' '}
                  {place >= 0 && (
                    <PileName place={place} name={name(state.round.piles[place] ?? '')} lang={pages.lang} />
                  )}
                  {why && <p>{judgeWords.quote(why)}</p>}
                  {better && <p>{judgeWords.instead(better)}</p>}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
