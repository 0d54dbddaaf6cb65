// Choosing something to show the room: only what somebody here can do, and telling counts as much.
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { frontOf } from '../../ui/front'
import { afterWords } from '../../words/after'
import { resultOf } from './result'
import { ShowMe } from './ShowMe'
import type { Table, View } from './table'

export function Showing({ state, pack, words: pages, send, go }: Table & { readonly go: (view: View) => void }) {
  const tagged = new Set(pack.cards.filter(({ tags }) => tags.includes('show')).map(({ id }) => id))
  const cards = resultOf(state).canDo.filter(card => tagged.has(card))
  const print = { pack, words: pages, written: state.written }
  return (
    <section className="showing">
      <header className="row">
        <h1>{afterWords.showTitle}</h1>
        <Button onClick={() => go('result')}>{afterWords.backToResult}</Button>
      </header>
      <p className="lead">{cards.length > 0 ? afterWords.showHint : afterWords.nothingToShow}</p>
      <ul className="card-grid">
        {cards.map(card => (
          <li key={card}>
            <Card front={{ ...frontOf(card, print), stamp: undefined }} size="small">
              <ShowMe card={card} words={pages} how={state.shown[card]} send={send} />
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}
