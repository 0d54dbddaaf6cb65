// What is kept of a closed round: made by the server, shown on every page, saved as a file, opened again. Pure.
import type { CardId } from '../../cards/pack'
import type { Round, TableId, TableTally, Tally } from '../exercise'
import { cleanLine, isCount, isId, isIds, isObject, own } from '../json'
import type { RoundStage, StageState } from './stage'
import { NAME_MAX, type PaperCount, parsePaper, parseRound } from './stageMoves'
import { parseNow, type TableProgress, type Tallies } from './wire'

export interface TableRecord {
  readonly id: TableId
  readonly name: string
  readonly tally: Tally | null // null where nothing was played on a device
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

/** The record of a round from the stage and the tallies of its tables. Tables that neither played nor counted are left out. */
export function makeRecord(stage: StageState, round: RoundStage, tallies: ReadonlyMap<TableId, Tally>): RoundRecord {
  const tables = stage.tables.map(({ id, name, paper }) => ({
    id,
    name,
    tally: tallies.get(id) ?? null,
    paper: own(paper, round.round.id) ?? null,
  }))
  return {
    title: stage.title,
    place: stage.place,
    date: stage.date,
    closedAt: round.closedAt ?? 0,
    round: round.round,
    tables: tables.filter(({ tally, paper }) => paper !== null || (tally !== null && tally.reached > 0)),
    claims: round.claims,
  }
}

/** The tables as an exercise shows them: a paper table has counts and no cards. */
export const recordTallies = (record: RoundRecord): readonly TableTally[] =>
  record.tables.flatMap(({ id, name, tally, paper }) => {
    const shown = shownTally(tally, paper)
    return shown ? [{ id, name, tally: shown }] : []
  })

/** What a table is shown with: paper counts were typed on purpose, so that a stray tap on a device does not undo them. */
export const shownTally = (tally: Tally | null, paper: PaperCount | null): Tally | null =>
  paper ? paperTally(paper) : tally && tally.reached > 0 ? tally : null

/** A paper table's counts in the shape of a tally. */
export const paperTally = ({ people, of, counts }: PaperCount): Tally => ({
  of,
  reached: Object.values(counts).reduce((sum, count) => sum + count, 0),
  counts,
  cards: {},
  people,
  guess: null,
  light: null,
  can: {},
  shown: [],
  written: [],
})

function parseTally(json: unknown): Tally | undefined {
  if (!isObject(json)) return undefined
  const { of, reached, people, guess, shown } = json
  const record = <Value>(part: unknown, is: (value: unknown) => value is Value) =>
    isObject(part) && Object.entries(part).every(([key, value]) => isId(key) && is(value))
      ? (part as Readonly<Record<string, Value>>)
      : undefined
  const isSmall = (value: unknown): value is number => isCount(value, 1000)
  const counts = record(json.counts, isSmall)
  const cards = record(json.cards, isId)
  const can = record(json.can, isSmall)
  const written = Array.isArray(json.written)
    ? json.written.flatMap(card => {
        const text = isObject(card) ? cleanLine(card.text, 60) : undefined
        return isObject(card) && isId(card.id) && text !== undefined
          ? [{ id: card.id, text, stump: card.stump === true }]
          : []
      })
    : []
  if (!isSmall(of) || !isSmall(reached) || !counts || !cards || !can || !isIds(shown, 1000)) return undefined
  if (!(people === null || isSmall(people)) || !(guess === null || isSmall(guess))) return undefined
  return { of, reached, counts, cards, people, guess, light: null, can, shown, written }
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
      tally: parseTally(json.tally) ?? null,
    },
  ]
}

/** The tallies as facilitator and projector get them; a table that does not parse is left out. */
export function parseTallies(json: unknown): Tallies | undefined {
  const clock = parseNow(json)
  if (!clock || !isObject(json)) return undefined
  return {
    ...clock,
    round: isId(json.round) ? json.round : null,
    arrived: isCount(json.arrived, 1e9) ? json.arrived : 0,
    late: isCount(json.late, 1e9) ? json.late : 0,
    tables: Array.isArray(json.tables) ? json.tables.flatMap(parseProgress) : [],
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
    const tally = parseTally(table.tally) ?? null
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
