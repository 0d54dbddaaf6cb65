// Looking through the piles: tap a card, then say where it goes. No dragging, no holding.
import { useEffect, useRef, useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { frontOf, textOf } from '../../ui/front'
import { PileName } from '../../ui/Pile'
import { afterWords } from '../../words/after'
import { words } from '../../words/words'
import { pilesOf } from './past'
import { deck } from './rules'
import type { Table, View } from './table'

interface Props extends Table {
  readonly only: number | undefined // one pile's place, or all
  readonly done: boolean
  readonly go: (view: View) => void
}

export function Review({ state, pack, words: pages, send, only, done, go, stage }: Props) {
  const [chosen, setChosen] = useState<CardId>()
  const print = { pack, words: pages, written: state.written }
  const piles = pilesOf(state, deck(state))
  const name = (pile: string) => pages.piles[pile]?.name ?? pile
  const open = stage !== 'closed' // what is moved later would not count
  const move = (card: CardId, place: number) => {
    const pile = state.round.piles[place]
    if (pile !== undefined) send({ do: 'place', card, pile })
    setChosen(undefined)
  }
  return (
    <section className="review">
      <header className="row">
        <h1>{only === undefined ? afterWords.reviewTitle : words.sort.gaps}</h1>
        <Button onClick={() => go(done || stage !== 'open' ? 'result' : 'cards')}>
          {done || stage !== 'open' ? afterWords.backToResult : afterWords.backToCards}
        </Button>
      </header>
      {open && <p className="muted">{afterWords.reviewHint}</p>}
      {state.round.piles.map((pile, place) =>
        only !== undefined && place !== only ? null : (
          <div key={pile} className="review-pile">
            <h2>
              <PileName place={place} name={name(pile)} lang={pages.lang} />
            </h2>
            {piles[place]?.length === 0 && <p className="muted">{afterWords.emptyPile}</p>}
            <ul className="review-cards">
              {piles[place]?.map(card => (
                <li key={card}>
                  <button
                    type="button"
                    className="review-card"
                    aria-pressed={open ? chosen === card : undefined}
                    disabled={!open}
                    onClick={() => setChosen(chosen === card ? undefined : card)}
                  >
                    <Card front={frontOf(card, print)} size="row" />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {chosen !== undefined && (
        <MoveTo
          key={chosen}
          label={afterWords.moveTo(textOf(chosen, print))}
          piles={state.round.piles.map(name)}
          lang={pages.lang}
          from={piles.findIndex(pile => pile.includes(chosen))}
          onMove={to => move(chosen, to)}
          onLeave={() => setChosen(undefined)}
        />
      )}
    </section>
  )
}

interface MoveProps {
  readonly label: string
  readonly piles: readonly string[]
  readonly lang: string
  readonly from: number
  readonly onMove: (place: number) => void
  readonly onLeave: () => void
}

/** The three piles at the foot of the screen, for the card that was tapped. Escape leaves it where it is. */
function MoveTo({ label, piles, lang, from, onMove, onLeave }: MoveProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const card = document.activeElement
    box.current?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true })
    return () => {
      if (card instanceof HTMLElement && card.isConnected) card.focus({ preventScroll: true })
    }
  }, [])
  return (
    <fieldset className="move-to" aria-label={label} ref={box} onKeyDown={event => event.key === 'Escape' && onLeave()}>
      <p>{label}</p>
      {piles.map((name, place) => (
        <button
          key={name}
          type="button"
          className="button is-small"
          disabled={place === from}
          onClick={() => onMove(place)}
        >
          <PileName place={place} name={name} lang={lang} />
        </button>
      ))}
    </fieldset>
  )
}
