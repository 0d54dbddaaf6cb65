// What the facilitator's page and the projector share: a seat that sees the whole room, and the round as data.
import { useEffect, useMemo, useState } from 'react'
import type { Pack, PackWords } from '../../cards/pack'
import { loadPack, loadPackWords } from '../../cards/packs'
import type { ScriptWords } from '../../cards/script'
import { parseTicket, patiently, takeSeat } from '../api'
import { shownTally, talliesReader } from '../board/record'
import { currentRound, type RoundStage, type StageState } from '../board/stage'
import { joinWorkshop, type SeatStore, shownStage } from '../board/store'
import { useLoaded, useRound, useSeat } from '../board/useSeat'
import { CLOSE, FLOOR } from '../board/wire'
import type { Role } from '../board/writer'
import type { AnyLedExercise, Revealed, TableTally } from '../exercise'
import { loadLedExercise } from '../exercises/exercises'
import { own } from '../json'
import { keepHere, keptHere } from '../kept'
import { words } from '../words/words'
import { linesLeft, nextRound } from './runSheet'
import { type Turn, turnOf } from './turn'
import { type PacksShown, useNames, usePacks } from './useNames'

/** A seat on the stage board. The same tab keeps its seat over a reload; the facilitator's link is the way to a new one. */
export function useStageSeat(
  code: string,
  role: Role,
  facilitator: string,
): { seat?: SeatStore; error?: unknown; again: () => void } {
  const [seat, setSeat] = useState<SeatStore>()
  const [error, setError] = useState<unknown>()
  const [again, setAgain] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` takes a new seat when the old one is gone, or asks anew
  useEffect(() => {
    let gone = false
    let opened: SeatStore | undefined
    setError(undefined)
    const sit = async (): Promise<SeatStore> => {
      const name = `seat/${role}/${code}`
      const ticket =
        parseTicket(code, keptHere(name)) ??
        (await patiently(
          () => takeSeat(code, { role }, facilitator || undefined),
          () => gone,
        ))
      keepHere(name, ticket)
      return joinWorkshop(ticket, talliesReader())
    }
    sit().then(
      seat => {
        opened = seat
        if (gone) return seat.close()
        seat.open('stage')
        seat.store.subscribe(({ ended }) => {
          if (ended?.code !== CLOSE.token || gone) return
          keepHere(`seat/${role}/${code}`, null)
          setAgain(again => again + 1)
        })
        setSeat(seat)
      },
      (error: unknown) => gone || setError(error),
    )
    return () => {
      gone = true
      opened?.close()
    }
  }, [code, role, facilitator, again])
  return { ...(seat && { seat }), ...(error !== undefined && { error }), again: () => setAgain(again + 1) }
}

export interface Room {
  readonly stage: StageState
  readonly round: RoundStage
  readonly exercise: AnyLedExercise
  readonly shown: Revealed
  readonly reached: number // cards answered by all tables together
  readonly waits: boolean // revealed, and the tables' results are still on their way
  readonly part: string | null // of the exercise, by the script
  readonly endless: boolean // no table is ever behind: only the clock and the script say when it is time
  readonly left: number // lines of the script that are still to be played
  readonly steps: readonly string[] // of the reveal, by their names
  readonly line: ScriptWords | undefined // of the script, that the room is at
  readonly turn: Turn | undefined // whose it is, where the tables tell the room one after the other
  readonly next: RoundStage | undefined // the round to go on to
  readonly packs: PacksShown // of the agenda, as far as they have come
}

/** The round being played with everything its pages need; undefined until it is all here. `again` when it did not come. */
export function useRoom(seat: SeatStore): { room?: Room; again?: () => void } {
  const state = useSeat(seat, state => state)
  const stage = shownStage(state)
  const round = currentRound(stage)
  const lang = words.lang
  const loaded = useLoaded(async () => {
    if (!round) return undefined
    const [pack, exercise] = await Promise.all([loadPack(round.round.pack), loadLedExercise(round.round.exercise)])
    return { pack, exercise, words: await loadPackWords(pack, lang) } as {
      pack: Pack
      exercise: AnyLedExercise
      words: PackWords
    }
  }, `${round?.round.pack} ${round?.round.exercise} ${lang}`)
  const isFloor = round?.round.scope === 'floor'
  useEffect(() => {
    if (!isFloor) return
    seat.open('floor')
    return () => seat.leave('floor')
  }, [seat, isFloor])
  const floor = useRound(seat, 'floor', isFloor ? round : undefined, loaded.value?.exercise)
  const packs = usePacks(
    stage.rounds.map(({ round }) => round.pack),
    lang,
  )
  const nameCard = useNames(lang)
  const progress = state.tallies?.round === round?.round.id ? state.tallies?.tables : undefined
  const atTables = useMemo(
    () =>
      stage.tables.flatMap(({ id, name, paper }): TableTally[] => {
        const rules = loaded.value?.exercise.roundRules
        const tally = progress?.find(table => table.id === id)?.tally ?? null
        const shown = rules && shownTally(rules, tally, own(paper, round?.round.id ?? '') ?? null)
        return shown ? [{ id, name, tally: shown }] : []
      }),
    [stage.tables, progress, loaded.value, round?.round.id],
  )
  if (loaded.error) return { again: loaded.again }
  if (!round || !loaded.value) return {}
  const { pack, exercise, words: packWords } = loaded.value
  const whole: TableTally | undefined = floor && {
    id: FLOOR,
    name: stage.title,
    tally: exercise.rules.tally(floor.state),
  }
  const reached: number = isFloor
    ? (whole?.tally.reached ?? 0)
    : (progress ?? []).reduce((sum, table) => sum + table.reached, 0)
  const tables = isFloor ? (whole && whole.tally.reached > 0 ? [whole] : []) : atTables
  const names = new Map(stage.tables.map(({ id, name }) => [id, name]))
  const claims = Object.fromEntries(
    Object.entries(round.claims).map(([card, table]) => [card, names.get(table) ?? table]),
  )
  const line = pack.script?.[round.line]
  const unplayed = exercise.rules.tally(exercise.rules.start(round.round))
  const shown = { round: round.round, pack, words: packWords, tables, nameCard, claims }
  return {
    room: {
      stage,
      round,
      exercise,
      shown,
      reached,
      waits: round.stage !== 'open' && reached > 0 && tables.length === 0,
      part: line?.part ?? null,
      endless: isFloor || unplayed.reached >= unplayed.of,
      left: linesLeft(pack.script ?? [], round.line),
      steps: exercise.steps(shown),
      line: line && own(packWords.script ?? {}, line.id),
      turn: turnOf(stage, round, line),
      next: nextRound(stage),
      packs,
    },
  }
}
