// The heart of it: one big card, three piles in fixed places. Tapping a pile is the act; everything else is help.
import { useRef, useState } from 'react'
import type { CardId } from '../../../cards/pack'
import { Button } from '../../ui/Button'
import { Card, Deck } from '../../ui/Card'
import { frontOf, textOf } from '../../ui/front'
import { PileButton } from '../../ui/Pile'
import { ReadAloud } from '../../ui/ReadAloud'
import { words } from '../../words/words'
import { type Flight, Flyer } from './Flyer'
import { useGuard } from './guard'
import { keptKeys } from './kept'
import { useKeys } from './keys'
import { Past } from './Past'
import { lastOfMine, newestAnswer, pilesOf } from './past'
import { currentCard, deck } from './rules'
import { ShowMe } from './ShowMe'
import { Top } from './Top'
import type { Judging, Table, View } from './table'
import { useToss } from './toss'
import './sorting.css'
import './past.css'

interface Props extends Table {
  readonly judging: Judging
  readonly go: (view: View) => void
}

const PASS_ON = 10 // cards between two reminders

export function Sorting({ go, judging, ...table }: Props) {
  const { state, pack, words: pages, me, mine, send } = table
  const print = { pack, words: pages, written: state.written }
  const all = deck(state)
  const card = currentCard(state, me)
  const reached = Object.keys(state.answers).length
  const left = all.length - reached
  const piles = pilesOf(state, all)
  const last = lastOfMine(state, mine)
  const newest = newestAnswer(state)
  const pileName = (pile: string | undefined) => (pile === undefined ? '' : (pages.piles[pile]?.name ?? pile))

  const [keys, setKeys] = useState(keptKeys)
  const [flight, setFlight] = useState<Flight>()
  const top = useRef<HTMLDivElement>(null)
  const settled = useGuard(card)

  const put = (card: CardId, place: number) => {
    const pile = state.round.piles[place]
    if (pile === undefined || !settled()) return
    const from = top.current?.getBoundingClientRect()
    if (from) setFlight({ key: `${card}${reached}`, front: frontOf(card, print), from, place })
    send({ do: 'place', card, pile })
  }
  const place = (place: number) => card !== undefined && put(card, place)
  const skip = () => {
    if (card !== undefined && left > 1 && settled()) send({ do: 'skip', card })
  }
  const undo = () => last && send({ do: 'undo', key: last.key })
  useKeys(keys, { place, skip, undo, piles: state.round.piles.length })
  const toss = useToss(top, place)
  if (card === undefined) return null

  const isShow = pack.cards.find(({ id }) => id === card)?.tags.includes('show') ?? false
  const passOn = state.hands.length < 2 && reached > 0 && reached % PASS_ON === 0
  const text = textOf(card, print)
  const said = pages.cards[card]
  return (
    <section className="sorting">
      <h1 className="visually-hidden" lang={pages.lang} dir="auto">
        {pages.question}
      </h1>
      <Top {...table} go={go} left={left} of={all.length} keys={keys} setKeys={setKeys} />
      <Past {...table} judging={judging} print={print} last={last} newest={newest} pileName={pileName} undo={undo} />
      <div className="sort-card">
        {passOn && <p className="ribbon">{words.sort.passOn}</p>}
        <Deck left={left}>
          <div className="toss" key={card} ref={top} {...toss}>
            <Card front={{ ...frontOf(card, print), stamp: undefined }}>
              {state.skips.some(skip => skip.card === card) && <p className="card-note">{words.sort.again}</p>}
              {said?.more && (
                <p className="card-more" lang={said.lent?.more ?? said.lang ?? pages.lang} dir="auto">
                  {said.more}
                </p>
              )}
              {isShow && <ShowMe card={card} words={pages} how={state.shown[card]} send={send} />}
            </Card>
          </div>
        </Deck>
      </div>
      <div className="sort-tools">
        <Button kind="quiet" icon="later" aria-keyshortcuts={keys ? 's' : undefined} onClick={skip} disabled={left < 2}>
          {words.sort.skip}
        </Button>
        <ReadAloud text={text} lang={said?.lang ?? pages.lang} />
      </div>
      <div className="sort-piles">
        <p className="sort-question" id="question" lang={pages.lang} dir="auto">
          {pages.question}
        </p>
        <fieldset className="piles" aria-labelledby="question">
          {state.round.piles.map((pile, n) => (
            <PileButton
              key={pile}
              place={n}
              name={pileName(pile)}
              hint={pages.piles[pile]?.hint ?? ''}
              lang={pages.lang}
              fill={Math.min(1, (piles[n]?.length ?? 0) / (all.length * 0.75))}
              shortcut={keys ? String(n + 1) : undefined}
              onPress={place}
            />
          ))}
        </fieldset>
      </div>
      <p className="visually-hidden" role="status">
        {newest && words.sort.sayPut(textOf(newest.card, print), pileName(newest.pile), left)} {words.sort.sayNow(text)}
      </p>
      <Flyer flight={flight} landed={() => setFlight(undefined)} />
    </section>
  )
}
