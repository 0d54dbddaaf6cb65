// A table's own screen: who is here, a sealed guess, the cards one by one, and at their end its own numbers.
import { useEffect, useRef, useState } from 'react'
import { Guess } from './Guess'
import { People } from './People'
import { Result } from './Result'
import { Review } from './Review'
import { currentCard } from './rules'
import { Showing } from './Showing'
import { Sorting } from './Sorting'
import type { Table, View } from './table'
import { Write } from './Write'
import './board.css'
import './looking.css'
import './result.css'

export default function Board(table: Table) {
  const { state, stage, me } = table
  const [view, setView] = useState<View>('cards')
  const begun = Object.keys(state.answers).length > 0
  const done = currentCard(state, me) === undefined

  useEffect(() => {
    setView(stage === 'open' ? 'cards' : 'result') // the room's reveal calls every table to its numbers
  }, [stage])

  const asks = stage === 'open' && !begun
  const screen =
    asks && state.people === null
      ? 'people'
      : asks && !state.asked
        ? 'guess'
        : stage === 'closed' && view !== 'review' // nothing done now would count
          ? 'result'
          : view === 'cards' && done
            ? 'result'
            : view
  const main = useFocus(screen)
  return (
    <main className="board" ref={main}>
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
        return (
          <Review
            {...table}
            only={screen === 'gaps' ? state.round.piles.length - 1 : undefined}
            done={done}
            go={setView}
          />
        )
      case 'show':
        return <Showing {...table} go={setView} />
      case 'write':
        return <Write {...table} go={setView} />
      case 'result':
        return <Result {...table} done={done} go={setView} />
      case 'cards':
        return <Sorting {...table} go={setView} />
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
