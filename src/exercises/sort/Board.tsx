// A table's own screen: who is here, a sealed guess, the cards one by one, and at their end its own numbers.
import { useEffect, useState } from 'react'
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

  return <div className="board">{screen()}</div>

  function screen() {
    if (stage === 'open' && !begun && state.people === null) return <People {...table} />
    if (stage === 'open' && !begun && !state.asked) return <Guess {...table} />
    switch (view) {
      case 'review':
      case 'gaps':
        return (
          <Review
            {...table}
            only={view === 'gaps' ? state.round.piles.length - 1 : undefined}
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
        return done ? <Result {...table} done go={setView} /> : <Sorting {...table} go={setView} />
    }
  }
}
