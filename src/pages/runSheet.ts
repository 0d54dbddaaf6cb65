// The run sheet: when each round begins, what comes next, and how a round's minutes are divided among its script's lines. Pure.
import type { ScriptLine } from '../../cards/script'
import type { Row } from '../board/moves'
import { currentRound, emptyStage, playStageRow, type RoundStage, type StageState } from '../board/stage'
import { parseStage } from '../board/stageMoves'
import type { RoundId } from '../exercise'

const MINUTE = 60_000 // ms

export interface SheetRow {
  readonly round: RoundStage
  readonly starts: number // the server's clock, ms: when it began, or is to begin as things stand
  readonly total: number // minutes of all rounds up to this one's end
}

/** The round that the facilitator goes on to: the first after this one that is not closed, else one left before it. */
export function nextRound(stage: StageState): RoundStage | undefined {
  const at = stage.rounds.findIndex(({ round }) => round.id === stage.current)
  const open = (one: RoundStage) => one.round.id !== stage.current && one.stage !== 'closed'
  return stage.rounds.slice(at + 1).find(open) ?? stage.rounds.find(open)
}

/** When rounds began: the first when its clock, script or reveal was first set going, for it may be prepared days ahead. */
export function begunAt(rows: readonly Row[]): ReadonlyMap<RoundId, number> {
  const begun = new Map<RoundId, number>()
  let state = emptyStage
  for (const row of rows) {
    const before = state.current
    state = playStageRow(state, row)
    const move = parseStage(row.move)
    const isGoing =
      (move?.do === 'clock' && move.minutes > 0) ||
      (move?.do === 'step' && move.step > 0) ||
      (move?.do === 'line' && move.round === state.current) ||
      (move?.do === 'begin' && before !== state.current)
    if (isGoing && state.current !== null && !begun.has(state.current)) begun.set(state.current, row.at)
  }
  return begun
}

/** The agenda with its times; `now` is the server's, in ms. Rounds to come follow each other from the end of the current one. */
export function sheetOf(stage: StageState, begun: ReadonlyMap<RoundId, number>, now: number): readonly SheetRow[] {
  const current = currentRound(stage)
  let free = now
  let total = 0
  const rows = stage.rounds.map(round => {
    const { id, minutes } = round.round
    total += minutes
    const isPast = round.stage === 'closed' && round.closedAt !== null
    const starts = begun.get(id) ?? (isPast ? (round.closedAt ?? now) - minutes * MINUTE : undefined)
    if (round === current && !isPast) free = Math.max(now, (starts ?? now) + minutes * MINUTE)
    return { round, starts, total }
  })
  return rows.map(({ round, starts, total }) => {
    if (starts !== undefined || round === current) return { round, starts: starts ?? now, total }
    const at = free
    free += round.round.minutes * MINUTE
    return { round, starts: at, total }
  })
}

/** When the last round is to end, on the server's clock in ms. */
export const endOf = (sheet: readonly SheetRow[]): number =>
  Math.max(
    0,
    ...sheet.map(
      ({ round, starts }) => (round.stage === 'closed' && round.closedAt) || starts + round.round.minutes * MINUTE,
    ),
  )

/** Whole minutes until the last round is to end; null when all rounds are closed. `now` is the server's, in ms. */
export const minutesLeft = (sheet: readonly SheetRow[], now: number): number | null =>
  sheet.every(({ round }) => round.stage === 'closed') ? null : Math.max(0, Math.ceil((endOf(sheet) - now) / MINUTE))

/**
 * Whole minutes for each line of a script, in the script's proportions, adding up to the round's. A line whose tables take
 * turns counts for as many as there are.
 */
export function sharesOf(script: readonly ScriptLine[], minutes: number, tables: number): readonly number[] {
  const weightOf = ({ minutes, each = 0 }: ScriptLine) => Math.max(minutes, each * tables)
  const all = script.reduce((sum, line) => sum + weightOf(line), 0)
  let before = 0
  return script.map(line => {
    const from = all === 0 ? 0 : Math.round((before * minutes) / all)
    before += weightOf(line)
    return all === 0 ? 0 : Math.round((before * minutes) / all) - from
  })
}

/** Whether no line comes after this one but those that the reveal leads to. */
export const isLastLine = (script: readonly ScriptLine[], line: number, reveals: boolean): boolean => {
  const after = script[line + 1]
  return after === undefined || (reveals && after.part === 'result')
}

/**
 * How many lines after this one lead people through something that takes time before the reveal. 0 where there is but one such
 * line in all: the tables themselves then show how far they are.
 */
export function linesLeft(script: readonly ScriptLine[], line: number): number {
  const played = [...script.entries()].filter(
    ([, { part, minutes }]) => part !== undefined && part !== 'result' && minutes > 0,
  )
  return played.length < 2 ? 0 : played.filter(([n]) => n > line).length
}

/** The line that the clock is for: this one when people do something in it that takes time, else the next such; -1 when none is left. */
export const clockLine = (script: readonly ScriptLine[], line: number): number =>
  script.findIndex(({ part, minutes }, n) => n >= line && part !== undefined && minutes > 0)

/** The minutes of a table's turn at a line that takes turns: what the line gives, less where the round is short, never under one. */
export function turnMinutes(
  script: readonly ScriptLine[],
  line: number,
  minutes: number,
  tables: number,
): number | undefined {
  const each = script[line]?.each
  if (each === undefined || tables === 0) return each
  const share = sharesOf(script, minutes, tables)[line] ?? 0
  return Math.max(1, Math.min(each, Math.round(share / tables)))
}

/** The minutes to put on the clock for a line: its share of the round's, or a table's turn at it once tables sit. */
export function clockMinutes(script: readonly ScriptLine[], line: number, minutes: number, tables: number): number {
  const turn = tables === 0 ? undefined : turnMinutes(script, line, minutes, tables)
  return turn ?? sharesOf(script, minutes, tables)[line] ?? 0
}

/** Whether more than this one round is still to be played, so that a break may come between. */
export const hasBreaks = (sheet: readonly SheetRow[]): boolean =>
  sheet.filter(({ round }) => round.stage !== 'closed').length > 1
