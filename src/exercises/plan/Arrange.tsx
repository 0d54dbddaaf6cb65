// Four cells, near or far by high or low: a tap picks a card up, a tap on a cell puts it there.
import { useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { Button } from '../../ui/Button'
import { planWords as say } from '../../words/plan'
import { CELLS, type Cell } from './moves'
import { PutBack } from './PutBack'
import { cellOf, chosenOf } from './sums'
import { nameOf, type Table } from './table'
import './arrange.css'

export function Arrange(table: Table) {
  const { state, send, stage } = table
  const [picked, setPicked] = useState<CardId>()
  const [moved, setMoved] = useState<CardId>()
  const chosen = chosenOf(state)
  const card = picked !== undefined && chosen.includes(picked) ? picked : undefined
  const put = (cell: Cell | null) => {
    if (card === undefined) return
    send({ do: 'put', card, cell })
    setPicked(undefined)
    setMoved(card)
  }
  const cards = (cell: Cell | null) =>
    chosen
      .filter(each => cellOf(state, each) === cell)
      .map(each => (
        <li key={each}>
          <button
            type="button"
            className="plan-chip"
            aria-pressed={card === each}
            // biome-ignore lint/a11y/noAutofocus: the button that put it there is gone
            autoFocus={moved === each}
            disabled={stage === 'closed'}
            onClick={() => setPicked(card === each ? undefined : each)}
          >
            <span dir="auto">{nameOf(each, table)}</span>
          </button>
        </li>
      ))
  const unplaced = cards(null)
  return (
    <section className="plan-part">
      <h1>{say.arrangeTitle}</h1>
      {chosen.length === 0 ? (
        <p className="lead">{say.arrangeNone}</p>
      ) : (
        <>
          <p className="lead" role="status">
            {card === undefined ? say.arrangeHint : say.arrangePicked(nameOf(card, table))}
          </p>
          <section className="unplaced" aria-label={say.unplaced}>
            {unplaced.length > 0 && <h2>{say.unplaced}</h2>}
            <ul className="plan-chips">{unplaced}</ul>
            {card !== undefined && cellOf(state, card) !== null && (
              <Button className="is-small" onClick={() => put(null)}>
                {say.takeOut}
              </Button>
            )}
          </section>
          <div className="cells">
            {CELLS.map(cell => (
              <section key={cell} className={`cell is-${cell}`}>
                <h2>{say.cells[cell]}</h2>
                <ul className="plan-chips">{cards(cell)}</ul>
                {card !== undefined && cellOf(state, card) !== cell && (
                  <Button
                    className="cell-put"
                    aria-label={say.putHere(nameOf(card, table), say.cells[cell])}
                    onClick={() => put(cell)}
                  >
                    {say.here}
                  </Button>
                )}
              </section>
            ))}
          </div>
        </>
      )}
      <PutBack {...table} />
    </section>
  )
}
