// One table on this device, with no server: for the curious, and for a hall where nothing else works.
import { useEffect, useMemo, useState } from 'react'
import { deal } from '../../cards/deal'
import type { Pack, PackWords } from '../../cards/pack'
import { loadPack, loadPackWords } from '../../cards/packs'
import { type Alone as Game, hasBegun, hasGame, ME, playAlone, TABLE } from '../board/local'
import { currentRound, endsOf } from '../board/stage'
import { useLoaded, useRound, useSeat } from '../board/useSeat'
import type { BoardName } from '../board/wire'
import type { AnyExercise, Round } from '../exercise'
import { loadExercise } from '../exercises/exercises'
import { keptLang } from '../kept'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { Page } from '../ui/Page'
import { useTitle } from '../ui/title'
import { roomWords } from '../words/room'
import { words } from '../words/words'
import { Trouble } from './Trouble'
import { useLanguage } from './useLanguage'
import './pages.css'

const PACK = 'skills'
const BOARD: BoardName = `table/${TABLE}`
const CUTS = [30, 50, null] as const
const MINUTES = { 30: 8, 50: 10, all: 15 } as const

interface Loaded {
  readonly pack: Pack
  readonly words: PackWords
  readonly exercise: AnyExercise
  readonly left: boolean // a game lies unfinished on this device
}

export default function Alone() {
  useTitle(roomWords.alone.title)
  const loaded = useLoaded<Loaded>(async () => {
    const pack = await loadPack(PACK)
    const [exercise, packWords, left] = await Promise.all([
      loadExercise(pack.exercise),
      loadPackWords(pack, keptLang()),
      hasGame(),
    ])
    return { pack, exercise, words: packWords, left }
  }, PACK)
  const [game, setGame] = useState<Game>()
  const [playing, setPlaying] = useState(false)
  const [asked, setAsked] = useState<{ readonly cut: number | null }>() // to start anew over a game that was stopped
  if (loaded.error) return <Trouble again={loaded.again} />
  if (!loaded.value) return <Notice title={words.loading} text="" />
  const { pack, exercise } = loaded.value
  const left = game ? hasBegun(game) : loaded.value.left

  const begin = async (cut: number | null) => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1
    const minutes = MINUTES[cut === 30 || cut === 50 ? cut : 'all']
    const cards = deal(pack, cut, seed)
    const round: Round = { id: `r${seed}`, exercise: pack.exercise, pack: pack.id, cards, piles: pack.piles, minutes }
    open(await playAlone(exercise.rules, roomWords.alone.table, round))
  }
  const goOn = async () => (game ? setPlaying(true) : open(await playAlone(exercise.rules, roomWords.alone.table)))
  const open = (next: Game) => {
    game?.seat.close()
    next.seat.open('stage')
    next.seat.open(BOARD)
    setGame(next)
    setAsked(undefined)
    setPlaying(true)
  }
  if (game && playing) return <Board game={game} {...loaded.value} stop={() => setPlaying(false)} />
  return (
    <Page>
      <p className="brand">
        <a href="#/">{words.name}</a>
      </p>
      <h1>{roomWords.alone.title}</h1>
      <p className="lead">{roomWords.alone.what}</p>
      {asked ? (
        <section className="stack">
          <p role="alert">{roomWords.alone.anew}</p>
          <div className="choices">
            <Button kind="primary" big onClick={() => setAsked(undefined)}>
              {roomWords.alone.anewNo}
            </Button>
            <Button big onClick={() => begin(asked.cut)}>
              {roomWords.alone.anewYes}
            </Button>
          </div>
        </section>
      ) : (
        <>
          {left && (
            <p>
              <Button kind="primary" big onClick={goOn}>
                {roomWords.alone.goOn}
              </Button>
            </p>
          )}
          <div className="choices">
            {CUTS.map(cut => (
              <Button big key={cut ?? 'all'} onClick={() => (left ? setAsked({ cut }) : begin(cut))}>
                {roomWords.alone.cut(cut ?? pack.cards.length, MINUTES[cut ?? 'all'])}
              </Button>
            ))}
          </div>
        </>
      )}
    </Page>
  )
}

function Board({
  game,
  exercise,
  pack,
  words: first,
  stop,
}: Loaded & { readonly game: Game; readonly stop: () => void }) {
  const { seat } = game
  const { words: packWords = first, choice } = useLanguage(pack, first)
  const stage = useSeat(seat, state => state.stage)
  const keeps = useSeat(seat, state => state.keeps)
  const round = currentRound(stage)
  const shown = useRound(seat, BOARD, round, exercise)
  const view = shown?.view
  const mine = useMemo(
    () =>
      (view?.rows ?? []).flatMap(({ key, move }) => {
        const parsed: unknown = exercise.rules.parse(move)
        return parsed === undefined ? [] : [{ key, move: parsed }]
      }),
    [view, exercise],
  )
  const tally = shown && exercise.rules.tally(shown.state)
  const done = tally !== undefined && tally.reached === tally.of
  useEffect(() => {
    if (done) game.unseal() // alone there is no room to wait for
  }, [done, game])
  if (!round || !shown) return <Notice title={words.loading} text="" />
  return (
    <>
      <header className="bar">
        <p className="bar-table">
          <strong>{roomWords.alone.table}</strong>
        </p>
        <Button kind="quiet" onClick={stop}>
          {roomWords.alone.stop}
        </Button>
        {!keeps && <p className="bar-note">{roomWords.alone.keepsNothing}</p>}
      </header>
      <exercise.Board
        state={shown.state}
        pack={pack}
        words={packWords}
        me={ME}
        here={[ME]}
        ends={endsOf(stage, 0)}
        stage="open"
        part={null}
        table={TABLE}
        tables={[]}
        nameCard={() => undefined}
        mine={mine}
        send={(move: unknown) => seat.send(BOARD, round.round.id, move)}
        seal={async (answer: unknown) => game.seal(answer)}
        alone
        settings={choice}
      />
    </>
  )
}
