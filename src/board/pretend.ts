// Pretend tables: seats played by the facilitator's own browser over the real network, to practise and to feel its delay.
import { sealAnswer, takeSeat } from '../api'
import type { AnyLedExercise, RoundId } from '../exercise'
import { createFold } from './fold'
import { currentRound } from './stage'
import { joinWorkshop, type SeatStore } from './store'
import { boardOf } from './wire'

export interface Pretending {
  readonly hurry: () => void // finish the current round as fast as the network lets them
  readonly stop: () => void // works from the start, also while seats are being taken
  readonly seated: Promise<void> // when all of them sit; rejects when a seat is refused
}

const PLAYING = 140_000 // ms that a pretend table takes over its cards: quicker than people, slow enough to practise in
const HURRY = 60 // ms between two moves once they are to finish, or have not begun

/**
 * Seats a table for each name and lets it play the current round, whichever that is. `delay` is told, in ms, how long each move took
 * from the tap until it was saved and seen.
 */
export function pretendTables(
  code: string,
  facilitator: string,
  names: readonly string[],
  load: (exercise: string) => Promise<AnyLedExercise>,
  delay: (ms: number) => void,
): Pretending {
  const seats: SeatStore[] = []
  const loaded = new Map<string, AnyLedExercise>()
  const exerciseOf = (id: string) => {
    if (!loaded.has(id))
      load(id).then(
        exercise => loaded.set(id, exercise),
        () => undefined,
      ) // asked for again soon
    return loaded.get(id)
  }
  const again: (() => void)[] = [] // a table's next move at once
  let stopped = false
  let hurried: RoundId | undefined // the round to finish now
  const stop = () => {
    stopped = true
    for (const seat of seats) seat.close()
  }
  const sit = async () => {
    for (const name of names) {
      if (stopped) return
      const ticket = await takeSeat(code, { table: name, pretend: true }, facilitator)
      if (stopped) return
      const seat = await joinWorkshop(ticket)
      if (stopped) return seat.close()
      seats.push(seat)
      seat.open('stage')
      const folds = new Map<AnyLedExercise, ReturnType<typeof createFold>>()
      const sent = new Map<string, number>()
      const sealed = new Set<string>() // rounds
      let timer: ReturnType<typeof setTimeout> | undefined
      seat.store.subscribe(({ boards }) => {
        const waiting = new Set(Object.values(boards).flatMap(({ pending }) => pending.map(({ key }) => key)))
        for (const [key, at] of sent) {
          if (waiting.has(key)) continue
          sent.delete(key)
          delay(performance.now() - at)
        }
      })
      const act = () => {
        if (stopped) return
        const { boards, stage, ended } = seat.store.getState()
        const round = currentRound(stage)
        const board = boardOf(round?.round ?? {}, ticket.table ?? '')
        if (!boards[board]) seat.open(board)
        const view = boards[board]
        const exercise = round && exerciseOf(round.round.exercise)
        if (ended) return seat.close()
        if (view?.live && round && exercise && round.stage !== 'closed') {
          const fold = folds.get(exercise) ?? createFold<unknown, unknown>(exercise.rules)
          folds.set(exercise, fold)
          const { id } = round.round
          if (!sealed.has(id)) {
            const answer = exercise.pretendSeal(round.round, Math.random)
            if (answer !== undefined) sealAnswer(ticket, id, answer).catch(() => undefined) // practice goes on without it
            sealed.add(id)
          }
          const move: unknown = exercise.pretend(
            fold(round, view, ticket.participant),
            ticket.participant,
            Math.random,
            ticket.table ?? '',
          )
          if (move !== undefined) sent.set(seat.send(board, id, move), performance.now())
        }
        const pace =
          !view?.live || !round || round.round.id === hurried ? HURRY : PLAYING / Math.max(20, round.round.cards.length)
        timer = setTimeout(act, pace * (0.5 + Math.random()))
      }
      again.push(() => {
        clearTimeout(timer)
        act()
      })
      act()
    }
  }
  const hurry = () => {
    hurried = seats[0] && currentRound(seats[0].store.getState().stage)?.round.id
    for (const act of again) act()
  }
  return { hurry, stop, seated: sit() }
}
