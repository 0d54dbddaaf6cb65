// A participant's page: this table's board in the round being played.
import { useEffect, useMemo, useState } from 'react'
import { loadPack, loadPackWords } from '../../cards/packs'
import { Refusal, readSeat, sealAnswer, type Ticket } from '../api'
import { currentRound } from '../board/stage'
import { joinWorkshop, type SeatStore } from '../board/store'
import { useLoaded, useRound, useSeat } from '../board/useSeat'
import type { BoardName } from '../board/writer'
import { loadExercise } from '../exercises/exercises'
import { Notice } from '../ui/Notice'
import { words } from '../words/words'
import { keep, kept } from './kept'
import { TableBar } from './TableBar'

/** The seat of this token: from the server, or as this device remembers it while there is no line. */
async function findTicket(code: string, token: string): Promise<Ticket> {
  try {
    const ticket = await readSeat(code, token)
    keep(`ticket/${token}`, ticket)
    return ticket
  } catch (error) {
    if (error instanceof Refusal && error.status > 0) throw error
    const remembered = kept<Ticket>(`ticket/${token}`)
    if (remembered) return remembered
    await new Promise(resolve => setTimeout(resolve, 2_000))
    return findTicket(code, token)
  }
}

export default function Play({ code, token }: { readonly code: string; readonly token: string }) {
  const [seat, setSeat] = useState<SeatStore>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    let gone = false
    let opened: SeatStore | undefined
    findTicket(code, token)
      .then(joinWorkshop)
      .then(
        seat => {
          opened = seat
          if (gone) return seat.close()
          seat.open('stage')
          setSeat(seat)
        },
        (error: Error) => setError(error.message || words.play.noSeat),
      )
    return () => {
      gone = true
      opened?.close()
    }
  }, [code, token])
  if (error !== undefined)
    return <Notice title={words.play.noSeatTitle} text={error} way={{ href: '#/', text: words.play.joinAgain }} />
  return seat ? <Table seat={seat} /> : <Notice title={words.play.finding} text={words.play.findingText} />
}

function Table({ seat }: { readonly seat: SeatStore }) {
  const ticket = useSeat(seat, state => state.ticket)
  const stage = useSeat(seat, state => state.stage)
  const ended = useSeat(seat, state => state.ended)
  const offset = useSeat(seat, state => state.offset)
  const round = currentRound(stage)
  const tableId = stage.moved[ticket.participant] ?? ticket.table ?? ''
  const board: BoardName = `table/${tableId}`
  const table = stage.tables.find(({ id }) => id === tableId)

  useEffect(() => {
    seat.open(board)
    return () => seat.leave(board)
  }, [seat, board])

  const lang = kept<string>('lang') ?? words.lang
  const loaded = useLoaded(async () => {
    if (!round) return undefined
    const [pack, exercise] = await Promise.all([loadPack(round.round.pack), loadExercise(round.round.exercise)])
    return { pack, exercise, words: await loadPackWords(pack, lang) }
  }, `${round?.round.pack} ${round?.round.exercise} ${lang}`)
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
  if (loaded.error) return <Notice title={words.fault.title} text={loaded.error.message} />
  if (!round || !shown || !loaded.value) return <Notice title={words.play.finding} text={words.play.findingText} />

  const { pack, words: packWords } = loaded.value
  const { Board } = loaded.value.exercise
  const ends = stage.clock ? stage.clock.from + stage.clock.minutes * 60_000 - offset : null
  return (
    <>
      <TableBar seat={seat} board={board} name={table?.name ?? ''} title={stage.title} />
      <Board
        state={shown.state}
        pack={pack}
        words={packWords}
        me={ticket.participant}
        here={shown.view.here}
        ends={ends}
        stage={round.stage}
        mine={mine}
        send={move => seat.send(board, round.round.id, move)}
        seal={answer =>
          sealAnswer(ticket, round.round.id, answer).catch((error: Error) => {
            throw new Error(error.message || words.play.noLine)
          })
        }
        alone={false}
      />
    </>
  )
}
