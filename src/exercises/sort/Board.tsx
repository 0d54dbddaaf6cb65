// A table's own screen: who is here, a sealed guess, the cards one by one, and at their end its own numbers.
import { useEffect, useRef, useState } from 'react'
import { words } from '../../words/words'
import { Guess } from './Guess'
import { useLater } from './later'
import { People } from './People'
import { Result } from './Result'
import { currentCard } from './rules'
import { Sorting } from './Sorting'
import type { Table, View } from './table'
import './board.css'
import './looking.css'
import './result.css'

const FIRST = 5 // cards; what comes after all of them is fetched when it holds none of them up

export default function Board(table: Table) {
  const { state, stage, me, words: pages } = table
  const [view, setView] = useState<View>('cards')
  const reached = Object.keys(state.answers).length
  const begun = reached > 0
  const judging = useLater(() => import('./Judging'), pages.guess === undefined)
  const done = currentCard(state, me) === undefined
  const wanted = done || stage !== 'open' || reached >= FIRST || view !== 'cards'
  const review = useLater(() => import('./Review'), wanted)
  const write = useLater(() => import('./Write'), wanted)
  const showing = useLater(() => import('./Showing'), wanted)

  useEffect(() => {
    setView(stage === 'open' ? 'cards' : 'result') // the room's reveal calls every table to its numbers
  }, [stage])

  const asks = stage === 'open' && !begun
  const screen =
    asks && state.people === null
      ? 'people'
      : asks && !state.asked && pages.guess !== undefined
        ? 'guess'
        : stage === 'closed' && view !== 'review' // nothing done now would count
          ? 'result'
          : view === 'cards' && done
            ? 'result'
            : view
  const main = useFocus(screen)
  return (
    <main className="board" ref={main}>
      {judging && screen !== 'people' && <judging.About {...table} />}
      {draw()}
    </main>
  )

  function draw() {
    switch (screen) {
      case 'people':
        return <People {...table} />
      case 'guess':
        return <Guess {...table} />
      case 'review':
      case 'gaps':
        return review ? (
          <review.Review
            {...table}
            only={screen === 'gaps' ? state.round.piles.length - 1 : undefined}
            done={done}
            go={setView}
          />
        ) : (
          <p>{words.loading}</p>
        )
      case 'show':
        return showing ? <showing.Showing {...table} go={setView} /> : <p>{words.loading}</p>
      case 'write':
        return write ? <write.Write {...table} go={setView} /> : <p>{words.loading}</p>
      case 'result':
        return <Result {...table} judging={judging} done={done} go={setView} />
      case 'cards':
        return <Sorting {...table} judging={judging} go={setView} />
    }
  }
}

/** Another screen is read from its heading and its top. The first one, and each next card, leave the focus where it is. */
function useFocus(screen: string) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    const heading = main.current?.querySelector('h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [screen])
  return main
}
