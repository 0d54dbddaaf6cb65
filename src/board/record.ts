// What is kept of a closed round: made by the server, shown on every page, saved as a file, opened again. Pure.
import type { CardId } from '../../cards/pack'
import type { AnyRoundRules, PaperCount, Round, TableId, TableTally, Tally } from '../exercise'
import { cleanLine, isCount, isId, isObject, own } from '../json'
import type { RoundStage, StageState } from './stage'
import { NAME_MAX, parsePaper, parseRound } from './stageMoves'
import { FLOOR, parseNow, type TableProgress, type Tallies } from './wire'

export interface TableRecord {
  readonly id: TableId
  readonly name: string
  readonly tally: unknown // as its exercise made it, and reads it; null where nothing was played on a device
  readonly paper: PaperCount | null // typed in from paper
}

export interface RoundRecord {
  readonly title: string
  readonly place: string
  readonly date: string
  readonly closedAt: number // ms since 1970, the server's clock
  readonly round: Round
  readonly tables: readonly TableRecord[]
  readonly claims: Readonly<Record<CardId, TableId>>
}

/** "Save this workshop": one file. */
export interface SavedWorkshop {
  readonly socialSpaces: 1 // the file format
  readonly records: readonly RoundRecord[]
}

/** The record of a round from the stage and the tallies of its tables, or of the floor. Tables that neither played nor counted are left out. */
export function makeRecord(stage: StageState, round: RoundStage, tallies: ReadonlyMap<TableId, Tally>): RoundRecord {
  const whole = { id: FLOOR, name: [...stage.title].slice(0, NAME_MAX).join(''), paper: {} }
  const places = round.round.scope === 'floor' ? [whole] : stage.tables
  const tables = places.flatMap(({ id, name, paper }): TableRecord[] => {
    const [tally = null, counted = null] = [tallies.get(id), own(paper, round.round.id)]
    return counted || (tally && tally.reached > 0) ? [{ id, name, tally, paper: counted }] : []
  })
  return {
    title: stage.title,
    place: stage.place,
    date: stage.date,
    closedAt: round.closedAt ?? 0,
    round: round.round,
    tables,
    claims: round.claims,
  }
}

/** The tables as an exercise shows them: a paper table has counts and no cards. */
export const recordTallies = (rules: AnyRoundRules, record: RoundRecord): readonly TableTally[] =>
  record.tables.flatMap(({ id, name, tally, paper }) => {
    const shown = shownTally(rules, tally, paper)
    return shown ? [{ id, name, tally: shown }] : []
  })

/** What a table is shown with: paper counts were typed on purpose, so that a stray tap on a device does not undo them. */
export function shownTally(rules: AnyRoundRules, tally: unknown, paper: PaperCount | null): Tally | null {
  if (paper) return rules.paper(paper)
  const parsed: Tally | undefined = tally === null ? undefined : rules.parseTally(tally)
  return parsed && parsed.reached > 0 ? parsed : null
}

function parseProgress(json: unknown): TableProgress[] {
  if (!isObject(json) || !isId(json.id) || !isCount(json.of, 1000) || !isCount(json.reached, 1000)) return []
  const { id, of, reached, people, light, here } = json
  return [
    {
      id,
      of,
      reached,
      people: isCount(people, 1000) ? people : null,
      light: light === 'ready' || light === 'help' ? light : null,
      sealed: json.sealed === true,
      here: Array.isArray(here) ? here.filter(isId) : [],
      tally: isObject(json.tally) ? json.tally : null,
    },
  ]
}

const counts = (json: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(isObject(json) ? json : {}).filter((pair): pair is [string, number] => isCount(pair[1], 1e9)),
  )

/**
 * Reads the tallies as facilitator and projector get them, one message after the other: a table that is told to be as
 * before is what it was. One that does not parse is left out.
 */
export function talliesReader(): (json: unknown) => Tallies | undefined {
  let before: Tallies | undefined
  return json => {
    const read = parseTallies(json, before)
    before = read ?? before
    return read
  }
}

function parseTallies(json: unknown, before: Tallies | undefined): Tallies | undefined {
  const clock = parseNow(json)
  if (!clock || !isObject(json)) return undefined
  const known = before?.round === json.round ? (before?.tables ?? []) : []
  const read = (table: unknown): readonly TableProgress[] =>
    isObject(table) && table.same === true ? known.filter(({ id }) => id === table.id) : parseProgress(table)
  return {
    ...clock,
    round: isId(json.round) ? json.round : null,
    arrived: isCount(json.arrived, 1e9) ? json.arrived : 0,
    late: counts(json.late),
    tables: Array.isArray(json.tables) ? json.tables.flatMap(read) : [],
  }
}

function parseRecord(json: unknown): RoundRecord | undefined {
  if (!isObject(json) || !Array.isArray(json.tables) || !isCount(json.closedAt, Number.MAX_SAFE_INTEGER))
    return undefined
  const round = parseRound(json.round)
  const title = cleanLine(json.title, 120)
  if (!round || title === undefined) return undefined
  const tables = json.tables.flatMap((table): TableRecord[] => {
    if (!isObject(table) || !isId(table.id)) return []
    const name = cleanLine(table.name, NAME_MAX)
    const paper = parsePaper(table.paper) ?? null
    const tally = isObject(table.tally) ? table.tally : null
    return name === undefined || (!paper && !tally) ? [] : [{ id: table.id, name, tally, paper }]
  })
  const claims = isObject(json.claims)
    ? Object.fromEntries(
        Object.entries(json.claims).filter((pair): pair is [string, string] => isId(pair[0]) && isId(pair[1])),
      )
    : {}
  return {
    title,
    place: cleanLine(json.place, 120) ?? '',
    date: cleanLine(json.date, 40) ?? '',
    closedAt: json.closedAt,
    round,
    tables,
    claims,
  }
}

/** A saved workshop from a file; undefined when it is none, or holds no round that can be read. */
export function parseSaved(json: unknown): SavedWorkshop | undefined {
  if (!isObject(json) || json.socialSpaces !== 1 || !Array.isArray(json.records)) return undefined
  const records = json.records.flatMap(record => parseRecord(record) ?? [])
  return records.length > 0 && records.length === json.records.length ? { socialSpaces: 1, records } : undefined
}
