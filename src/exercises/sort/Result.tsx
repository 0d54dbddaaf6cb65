// A table's own numbers, large and still: the applause is theirs. What else there is to do lies below.

import { Button } from '../../ui/Button'
import { textOf } from '../../ui/front'
import { Banner, Lights } from '../../ui/Signs'
import { BigNumber, Ticks } from '../../ui/Tally'
import { words } from '../../words/words'
import { keptGuess } from './kept'
import { lastOfMine } from './past'
import { resultOf } from './result'
import type { Judging, Table, View } from './table'

interface Props extends Table {
  readonly done: boolean
  readonly judging: Judging
  readonly go: (view: View) => void
}

export function Result({ done, go, judging, ...table }: Props) {
  const { pack, words: pages, state, stage, alone, send, mine } = table
  const { of, reached, can, withFriends, counts, gaps } = resultOf(state)
  const guess = state.guess ?? keptGuess(table)
  const open = stage !== 'closed'
  const isCounted = pages.guess !== undefined // else its cards are judged
  const heading = !done && open ? words.sort.more : alone || stage !== 'open' ? words.sort.andNow : words.sort.meanwhile
  return (
    <section className="result">
      {stage === 'revealed' && !alone && <Banner>{words.sort.lookUp}</Banner>}
      {stage === 'closed' && <Banner>{words.sort.closed}</Banner>}
      <div className="result-numbers">
        {reached === 0 ? (
          <h1>{words.sort.nothing}</h1>
        ) : !isCounted ? (
          judging && <judging.Piles {...table} />
        ) : (
          <>
            {guess !== undefined && <p className="result-guess">{words.sort.guessed(guess)}</p>}
            <h1 className="result-line">
              <BigNumber place={0} said={words.sort.can(can)} />
              <BigNumber place={1} said={words.sort.withFriends(withFriends)} />
            </h1>
            {reached < of && <p className="result-reached">{words.sort.ofReached(reached)}</p>}
            <Ticks of={of} counts={counts} label={words.sort.resultLabel(can, withFriends - can, of)} />
          </>
        )}
      </div>
      <div className="result-next">
        {open && <h2>{heading}</h2>}
        {!done && open && (
          <Button kind="primary" big onClick={() => go('cards')}>
            {words.sort.goOn}
          </Button>
        )}
        <div className="choices">
          {isCounted && gaps.length > 0 && open && (
            <Next title={words.sort.gaps} hint={words.sort.gapsHint(gaps.length)} onClick={() => go('gaps')} />
          )}
          {isCounted && reached > 0 && open && (
            <Next title={words.sort.pickShow} hint={words.sort.pickShowHint} onClick={() => go('show')} />
          )}
          {(isCounted || pack.blanks > 0) && open && (
            <Next
              title={words.sort.write}
              hint={!isCounted ? '' : alone ? words.sort.writeHintAlone : words.sort.writeHint}
              onClick={() => go('write')}
            />
          )}
        </div>
        <div className="row">
          {reached > 0 && (
            <Button kind="quiet" icon="cards" onClick={() => go('review')}>
              {words.sort.seePiles}
            </Button>
          )}
          {open && <UndoLast {...table} mine={mine} />}
        </div>
        {!alone && open && <Lights light={state.light} onLight={light => send({ do: 'light', light })} />}
      </div>
    </section>
  )
}

function Next({
  title,
  hint,
  onClick,
}: {
  readonly title: string
  readonly hint: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" className="next" onClick={onClick}>
      <b>{title}</b>
      <span>{hint}</span>
    </button>
  )
}

/** The last card of all may have been a slip too. */
function UndoLast({ state, mine, pack, words: pages, send }: Table) {
  const last = lastOfMine(state, mine)
  if (last?.did !== 'place') return null
  const card = textOf(last.card, { pack, words: pages, written: state.written })
  return (
    <Button kind="quiet" icon="undo" onClick={() => send({ do: 'undo', key: last.key })}>
      {words.sort.undoThat(words.sort.put(card, pages.piles[last.pile]?.name ?? last.pile))}
    </Button>
  )
}
