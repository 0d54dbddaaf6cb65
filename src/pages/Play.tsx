// A participant's page: this table's board in the round being played.
import { useEffect, useMemo, useState } from 'react'
import { loadPack, loadPackWords } from '../../cards/packs'
import { isGone, parseTicket, pause, Refusal, readSeat, sealAnswer, type Ticket } from '../api'
import { peopleIn } from '../board/fold'
import { currentRound, endsOf, isOver } from '../board/stage'
import { joinWorkshop, type SeatStore } from '../board/store'
import { useLoaded, useRound, useSeat } from '../board/useSeat'
import { boardOf, CLOSE } from '../board/wire'
import { loadExercise } from '../exercises/exercises'
import { isId, isObject, own } from '../json'
import { forgetSeat, keep, kept, keptLang } from '../kept'
import { Notice } from '../ui/Notice'
import { words } from '../words/words'
import { TableBar } from './TableBar'
import { Trouble } from './Trouble'
import { useLanguage } from './useLanguage'
import { useNames } from './useNames'

/**
 * The seat of this token: from the server, or as this device remembers it while there is no line or the server is ill.
 * Rejects when the server knows no such seat, or once `gone`.
 */
async function findTicket(code: string, token: string, gone: () => boolean): Promise<Ticket> {
  for (;;) {
    try {
      const ticket = await readSeat(code, token)
      keep(`ticket/${token}`, ticket)
      return ticket
    } catch (error) {
      if (gone() || isGone(error)) throw error
      const remembered = parseTicket(code, kept(`ticket/${token}`))
      if (remembered) return remembered
      await pause(2_000)
      if (gone()) throw error
    }
  }
}

/** Codes after which this seat never opens again. */
const DEAD: readonly number[] = [CLOSE.token, CLOSE.unknown, CLOSE.removed]

export default function Play({ code, token }: { readonly code: string; readonly token: string }) {
  const [seat, setSeat] = useState<SeatStore>()
  const [error, setError] = useState<unknown>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let gone = false
    let opened: SeatStore | undefined
    setError(undefined)
    findTicket(code, token, () => gone)
      .then(ticket => joinWorkshop(ticket))
      .then(
        seat => {
          opened = seat
          if (gone) return seat.close()
          seat.open('stage')
          setSeat(seat)
        },
        error => {
          if (gone) return
          if (isGone(error)) forgetSeat(code, token)
          setError(error)
        },
      )
    return () => {
      gone = true
      opened?.close()
    }
  }, [code, token, tries])
  if (isGone(error)) {
    const text = error.message || words.play.noSeat
    return <Notice title={words.play.noSeatTitle} text={text} way={{ href: '#/', text: words.play.joinAgain }} />
  }
  if (error !== undefined) return <Trouble again={() => setTries(tries + 1)} />
  return seat ? <Table seat={seat} /> : <Notice title={words.play.finding} text={words.play.findingText} />
}

function Table({ seat }: { readonly seat: SeatStore }) {
  const ticket = useSeat(seat, state => state.ticket)
  const stage = useSeat(seat, state => state.stage)
  const ended = useSeat(seat, state => state.ended)
  const offset = useSeat(seat, state => state.offset)
  const round = currentRound(stage)
  const tableId = own(stage.moved, ticket.participant) ?? ticket.table ?? ''
  const board = boardOf(round?.round ?? {}, tableId)
  const table = stage.tables.find(({ id }) => id === tableId)

  // A round before this one may have moves that are not sent: a board that was opened stays open.
  const ownBoard = boardOf({}, tableId)
  const [beenOnFloor, setBeenOnFloor] = useState(false)
  if (board !== ownBoard && !beenOnFloor) setBeenOnFloor(true)
  useEffect(() => {
    seat.open(ownBoard)
    return () => seat.leave(ownBoard)
  }, [seat, ownBoard])
  useEffect(() => {
    if (beenOnFloor) seat.open('floor')
  }, [seat, beenOnFloor])

  useEffect(() => {
    if (table) keep(`seat/${ticket.code}`, { token: ticket.token, table: table.name }) // it may have moved, or been renamed
  }, [ticket, table])

  useEffect(() => {
    if (ended && DEAD.includes(ended.code)) forgetSeat(ticket.code, ticket.token)
  }, [ended, ticket])

  const loaded = useLoaded(async () => {
    if (!round) return undefined
    const [pack, exercise] = await Promise.all([loadPack(round.round.pack), loadExercise(round.round.exercise)])
    return { pack, exercise, words: await loadPackWords(pack, keptLang()) }
  }, `${round?.round.pack} ${round?.round.exercise}`)
  const { words: packWords, choice } = useLanguage(loaded.value?.pack, loaded.value?.words)
  const nameCard = useNames(packWords?.lang ?? keptLang())
  const exercise = loaded.value?.exercise
  const shown = useRound(seat, board, round, exercise)
  const view = shown?.view
  const mine = useMemo(() => {
    if (!view || !exercise || !round) return []
    return [...view.rows.filter(row => row.by === ticket.participant), ...view.pending]
      .filter(append => append.round === round.round.id)
      .flatMap(({ key, move }) => {
        const parsed: unknown = exercise.rules.parse(move)
        return parsed === undefined ? [] : [{ key, move: parsed }]
      })
  }, [view, exercise, round, ticket.participant])

  if (ended) {
    const gone = words.play.ended[ended.code] ?? ended.reason
    return (
      <Notice
        title={words.play.endedTitle}
        text={gone}
        way={{ href: `#/j/${ticket.code}`, text: words.play.joinAgain }}
      />
    )
  }
  if (loaded.error) return <Trouble again={loaded.again} />
  if (!round || !shown || !loaded.value || !packWords)
    return <Notice title={words.play.finding} text={words.play.findingText} />

  const { pack } = loaded.value
  const { Board } = loaded.value.exercise
  const ends = endsOf(stage, offset)
  const line = pack.script?.[round.line]
  const isPlayed = round.stage !== 'revealed' && !loaded.value.exercise.saysNow // at the reveal its board says "Look up"
  const said = isPlayed && line ? own(packWords.script ?? {}, line.id)?.now : undefined
  const now = round.stage !== 'closed' ? said : isOver(stage) ? undefined : words.play.between
  return (
    <>
      <TableBar
        code={ticket.code}
        seat={seat}
        board={board}
        name={table?.name ?? ''}
        title={stage.title}
        now={now}
        what={move => (isObject(move) && isId(move.card) ? own(packWords.cards, move.card)?.text : undefined)}
      />
      <Board
        key={round.round.id}
        state={shown.state}
        pack={pack}
        words={packWords}
        me={ticket.participant}
        here={shown.view.here}
        ends={ends}
        stage={round.stage === 'planned' ? 'open' : round.stage}
        part={line?.part ?? null}
        table={tableId}
        tables={stage.tables}
        nameCard={nameCard}
        mine={mine}
        send={move => seat.send(board, round.round.id, move)}
        seal={answer =>
          sealAnswer(ticket, round.round.id, answer).catch((error: unknown) => {
            throw error instanceof Refusal && error.message ? error : new Error(words.play.noLine) // its status tells more
          })
        }
        people={peopleIn(shown.view.rows)}
        alone={false}
        settings={choice}
      />
    </>
  )
}
