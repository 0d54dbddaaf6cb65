// The rules of the stage board: agenda, tables, stages, clock. The facilitator and the server write it, everybody reads it. Pure.
import type { CardId } from '../../cards/pack'
import type { PaperCount, ParticipantId, Round, RoundId, TableId } from '../exercise'
import { type Row, SERVER } from './moves'
import { parseStage, type StageMove } from './stageMoves'

export const STAGES = ['planned', 'open', 'revealed', 'closed'] as const
export type Stage = (typeof STAGES)[number]

export const TABLES_MAX = 60
export const ROUNDS_MAX = 40
export const CUES_MAX = 200 // a round

export interface Table {
  readonly id: TableId
  readonly name: string
  readonly pretend: boolean // played by the facilitator's own browser, to practise
  readonly paper: Readonly<Record<RoundId, PaperCount>> // a table without devices, typed in by the facilitator
}

export interface RoundStage {
  readonly round: Round
  readonly stage: Stage
  readonly line: number // of the pack's script, that the room is at
  readonly step: number // of the reveal; 0 until revealed
  readonly cues: readonly { readonly id: string; readonly cue: unknown }[] // the facilitator's, oldest first
  readonly closedAt: number | null // rows stamped later are kept but not counted
  readonly claims: Readonly<Record<CardId, TableId>> // "Anyone?": a table said yes in the room
}

export interface StageState {
  readonly title: string
  readonly place: string
  readonly date: string
  readonly tables: readonly Table[]
  readonly rounds: readonly RoundStage[] // the agenda, in order
  readonly current: RoundId | null
  readonly clock: { readonly from: number; readonly minutes: number } | null // from: the server's clock, ms
  readonly locked: boolean // no new seats
  readonly removed: readonly ParticipantId[]
  readonly blank: boolean // the projector shows nothing
  readonly moved: Readonly<Record<ParticipantId, TableId>> // seats that the facilitator moved to another table
}

export const emptyStage: StageState = {
  title: '',
  place: '',
  date: '',
  tables: [],
  rounds: [],
  current: null,
  clock: null,
  locked: false,
  removed: [],
  blank: false,
  moved: {},
}

const changeRound = (state: StageState, id: RoundId, change: (round: RoundStage) => RoundStage): StageState => {
  const before = state.rounds.find(({ round }) => round.id === id)
  if (!before) return state
  const after = change(before)
  return after === before ? state : { ...state, rounds: state.rounds.map(round => (round === before ? after : round)) }
}

const changeTable = (state: StageState, id: TableId, change: (table: Table) => Table): StageState =>
  state.tables.some(table => table.id === id)
    ? { ...state, tables: state.tables.map(table => (table.id === id ? change(table) : table)) }
    : state

/** Closed at the server's time `at`; the same when it is closed already or has not begun. */
const close = (round: RoundStage, at: number): RoundStage =>
  round.stage === 'closed' || round.stage === 'planned' ? round : { ...round, stage: 'closed', closedAt: at }

/** Goes on to a round that is planned, or that was left for an earlier one; the one being played is closed. */
function begin(state: StageState, id: RoundId, at: number): StageState {
  const next = state.rounds.find(({ round }) => round.id === id)
  if (!next || next.stage === 'closed' || state.current === id) return state
  const rounds = state.rounds.map(one => {
    if (one === next) return one.stage === 'planned' ? { ...one, stage: 'open' as const } : one
    return one.round.id === state.current ? close(one, at) : one
  })
  return { ...state, rounds, current: id, clock: null, blank: false }
}

/** Puts the planned rounds into the order given, the others staying where they are; needs all of them, each once. */
function order(state: StageState, ids: readonly RoundId[]): StageState {
  const planned = state.rounds.filter(({ stage }) => stage === 'planned')
  const wanted = ids.flatMap(id => planned.find(({ round }) => round.id === id) ?? [])
  if (wanted.length !== planned.length || wanted.every((round, n) => round === planned[n])) return state
  const queue = [...wanted]
  return { ...state, rounds: state.rounds.map(one => (one.stage === 'planned' ? (queue.shift() ?? one) : one)) }
}

/** The stage after the move; the very same object when the move does not count. */
export function playStage(state: StageState, move: StageMove, at: number): StageState {
  switch (move.do) {
    case 'workshop':
      return { ...state, title: move.title, place: move.place, date: move.date }
    case 'round': {
      if (state.rounds.length >= ROUNDS_MAX || state.rounds.some(one => one.round.id === move.round.id)) return state
      const fresh = { round: move.round, line: 0, step: 0, cues: [], closedAt: null, claims: {} }
      if (state.current !== null) return { ...state, rounds: [...state.rounds, { ...fresh, stage: 'planned' }] }
      return { ...state, rounds: [...state.rounds, { ...fresh, stage: 'open' }], current: move.round.id, clock: null }
    }
    case 'unplan': {
      const rounds = state.rounds.filter(({ round, stage }) => round.id !== move.round || stage !== 'planned')
      return rounds.length === state.rounds.length ? state : { ...state, rounds }
    }
    case 'order':
      return order(state, move.rounds)
    case 'begin':
      return begin(state, move.round, at)
    case 'minutes':
      return changeRound(state, move.round, one =>
        one.round.minutes === move.minutes ? one : { ...one, round: { ...one.round, minutes: move.minutes } },
      )
    case 'line':
      return changeRound(state, move.round, round => (round.line === move.line ? round : { ...round, line: move.line }))
    case 'cue':
      return changeRound(state, move.round, round =>
        round.cues.length >= CUES_MAX || round.cues.some(({ id }) => id === move.id)
          ? round
          : { ...round, cues: [...round.cues, { id: move.id, cue: move.cue }] },
      )
    case 'table': {
      const same = (name: string) => name.toLowerCase() === move.name.toLowerCase()
      if (state.tables.some(({ id, name }) => id !== move.id && same(name))) return state
      if (state.tables.some(({ id }) => id === move.id))
        return changeTable(state, move.id, table => ({ ...table, name: move.name }))
      if (state.tables.length >= TABLES_MAX) return state
      return { ...state, tables: [...state.tables, { id: move.id, name: move.name, pretend: move.pretend, paper: {} }] }
    }
    case 'drop': {
      const tables = state.tables.filter(table => table.id !== move.table)
      return tables.length === state.tables.length ? state : { ...state, tables }
    }
    case 'seat':
      return state.tables.some(table => table.id === move.table)
        ? { ...state, moved: { ...state.moved, [move.participant]: move.table } }
        : state
    case 'remove':
      return state.removed.includes(move.participant)
        ? state
        : { ...state, removed: [...state.removed, move.participant] }
    case 'clock':
      return {
        ...state,
        clock: move.minutes === 0 ? null : { from: state.clock?.from ?? at, minutes: move.minutes }, // running: only its length
      }
    case 'lock':
      return state.locked === move.locked ? state : { ...state, locked: move.locked }
    case 'blank':
      return state.blank === move.blank ? state : { ...state, blank: move.blank }
    case 'step':
      return changeRound(state, move.round, round => {
        if (round.stage === 'planned' || move.step === round.step || (round.stage === 'closed' && move.step === 0))
          return round
        const stage = round.stage === 'closed' ? 'closed' : move.step === 0 ? 'open' : 'revealed'
        return { ...round, step: move.step, stage }
      })
    case 'reopen': {
      const opened = changeRound(state, move.round, round =>
        round.stage === 'closed' ? { ...round, stage: round.step === 0 ? 'open' : 'revealed', closedAt: null } : round,
      )
      return opened === state ? state : { ...opened, current: move.round }
    }
    case 'close':
      return changeRound(state, move.round, round => close(round, at))
    case 'late':
      return changeRound(state, move.round, round => (round.stage === 'closed' ? { ...round, closedAt: at } : round))
    case 'claim':
      return changeRound(state, move.round, round => {
        const { [move.card]: _, ...others } = round.claims
        return { ...round, claims: move.table === null ? others : { ...others, [move.card]: move.table } }
      })
    case 'paper':
      return changeTable(state, move.table, table => ({
        ...table,
        paper: { ...table.paper, [move.round]: move.count },
      }))
  }
}

/** The stage after a row; the same object when it is junk or does not count. */
export function playStageRow(state: StageState, row: Row): StageState {
  const move = parseStage(row.move)
  return move === undefined ? state : playStage(state, move, row.at)
}

export const foldStage = (rows: readonly Row[], from: StageState = emptyStage): StageState =>
  rows.reduce(playStageRow, from)

/** The round being played, or undefined before there is one. */
export const currentRound = (state: StageState): RoundStage | undefined =>
  state.rounds.find(({ round }) => round.id === state.current)

/** Whether every round is closed, and there was one. */
export const isOver = ({ rounds }: StageState): boolean =>
  rounds.length > 0 && rounds.every(({ stage }) => stage === 'closed')

/** When the clock runs out on a device's own clock, which is `offset` ms behind the server's; null while none is running. */
export const endsOf = ({ clock }: StageState, offset: number): number | null =>
  clock && clock.from + clock.minutes * 60_000 - offset

/** Whether a row of a table's board counts: not when it came after its round was closed, unless the facilitator counted those in. */
export const countsIn =
  (round: RoundStage) =>
  (row: Row): boolean =>
    row.by === SERVER || round.closedAt === null || row.at <= round.closedAt
