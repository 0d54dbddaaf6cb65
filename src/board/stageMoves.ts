// The moves of the stage board, and how they are read from the network or a file. Pure.
import type { CardId } from '../../cards/pack'
import type { PaperCount, ParticipantId, Round, RoundId, TableId } from '../exercise'
import { cleanLine, isCount, isId, isIds, isKey, isObject } from '../json'

export const NAME_MAX = 40

export type StageMove =
  | { readonly do: 'workshop'; readonly title: string; readonly place: string; readonly date: string }
  | { readonly do: 'round'; readonly round: Round } // the first is begun at once, others wait their turn
  | { readonly do: 'unplan'; readonly round: RoundId }
  | { readonly do: 'order'; readonly rounds: readonly RoundId[] } // of all that are planned
  | { readonly do: 'begin'; readonly round: RoundId } // closes the one being played
  | { readonly do: 'minutes'; readonly round: RoundId; readonly minutes: number }
  | { readonly do: 'line'; readonly round: RoundId; readonly line: number } // of the script
  | { readonly do: 'cue'; readonly round: RoundId; readonly id: string; readonly cue: unknown }
  | { readonly do: 'table'; readonly id: TableId; readonly name: string; readonly pretend: boolean }
  | { readonly do: 'drop'; readonly table: TableId }
  | { readonly do: 'seat'; readonly participant: ParticipantId; readonly table: TableId }
  | { readonly do: 'remove'; readonly participant: ParticipantId }
  | { readonly do: 'clock'; readonly minutes: number } // 0 stops it
  | { readonly do: 'lock'; readonly locked: boolean }
  | { readonly do: 'blank'; readonly blank: boolean }
  | { readonly do: 'step'; readonly round: RoundId; readonly step: number } // 1 and on reveals, 0 goes back to playing
  | { readonly do: 'close'; readonly round: RoundId }
  | { readonly do: 'reopen'; readonly round: RoundId } // closed by mistake
  | { readonly do: 'late'; readonly round: RoundId } // count in what came after closing
  | { readonly do: 'claim'; readonly round: RoundId; readonly card: CardId; readonly table: TableId | null }
  | { readonly do: 'paper'; readonly round: RoundId; readonly table: TableId; readonly count: PaperCount }

const text = (json: unknown, most: number) =>
  typeof json === 'string' && json.trim() === '' ? '' : cleanLine(json, most)

/** A round from the network or a file; undefined for anything else. */
export function parseRound(json: unknown): Round | undefined {
  if (!isObject(json)) return undefined
  const { id, exercise, pack, cards, piles, minutes, scope, settings } = json
  if (!isId(id) || !isId(exercise) || !isId(pack) || !isIds(cards, 500) || !isIds(piles, 12) || !isCount(minutes, 600))
    return undefined
  if (settings !== undefined && !isObject(settings)) return undefined
  return {
    ...{ id, exercise, pack, cards, piles, minutes },
    ...(scope === 'floor' && { scope }),
    ...(settings !== undefined && { settings }), // the exercise checks them when the round starts
  }
}

/** A paper table's counts from the network or a file; undefined for anything else, or when they exceed the cards there are. */
export function parsePaper(json: unknown): PaperCount | undefined {
  if (!isObject(json) || !isObject(json.counts) || !isCount(json.of, 500)) return undefined
  const people = json.people === null ? null : isCount(json.people, 99) ? json.people : undefined
  const counts = Object.entries(json.counts).filter(
    (pair): pair is [string, number] => isId(pair[0]) && isCount(pair[1], 500),
  )
  const sum = counts.reduce((total, [, count]) => total + count, 0)
  if (people === undefined || counts.length !== Object.keys(json.counts).length || sum > json.of) return undefined
  return { people, of: json.of, counts: Object.fromEntries(counts) }
}

/** A stage move from the network; undefined for anything else. */
export function parseStage(json: unknown): StageMove | undefined {
  if (!isObject(json)) return undefined
  const { round, table, participant } = json
  switch (json.do) {
    case 'workshop': {
      const title = cleanLine(json.title, 120)
      const place = text(json.place, 120)
      const date = text(json.date, 40)
      return title !== undefined && place !== undefined && date !== undefined
        ? { do: 'workshop', title, place, date }
        : undefined
    }
    case 'round': {
      const parsed = parseRound(round)
      return parsed && { do: 'round', round: parsed }
    }
    case 'unplan':
    case 'begin':
      return isId(round) ? { do: json.do, round } : undefined
    case 'order':
      return isIds(json.rounds, 100) && json.rounds.length > 0 ? { do: 'order', rounds: json.rounds } : undefined
    case 'minutes':
      return isId(round) && isCount(json.minutes, 600, 1) ? { do: 'minutes', round, minutes: json.minutes } : undefined
    case 'line':
      return isId(round) && isCount(json.line, 99) ? { do: 'line', round, line: json.line } : undefined
    case 'cue':
      return isId(round) && isKey(json.id) && isObject(json.cue)
        ? { do: 'cue', round, id: json.id, cue: json.cue }
        : undefined
    case 'table': {
      const name = cleanLine(json.name, NAME_MAX)
      return isId(json.id) && name !== undefined
        ? { do: 'table', id: json.id, name, pretend: json.pretend === true }
        : undefined
    }
    case 'drop':
      return isId(table) ? { do: 'drop', table } : undefined
    case 'seat':
      return isId(participant) && isId(table) ? { do: 'seat', participant, table } : undefined
    case 'remove':
      return isId(participant) ? { do: 'remove', participant } : undefined
    case 'clock':
      return isCount(json.minutes, 600) ? { do: 'clock', minutes: json.minutes } : undefined
    case 'lock':
      return typeof json.locked === 'boolean' ? { do: 'lock', locked: json.locked } : undefined
    case 'blank':
      return typeof json.blank === 'boolean' ? { do: 'blank', blank: json.blank } : undefined
    case 'step':
      return isId(round) && isCount(json.step, 99) ? { do: 'step', round, step: json.step } : undefined
    case 'close':
    case 'reopen':
    case 'late':
      return isId(round) ? { do: json.do, round } : undefined
    case 'claim':
      return isId(round) && isId(json.card) && (table === null || isId(table))
        ? { do: 'claim', round, card: json.card, table }
        : undefined
    case 'paper': {
      const count = parsePaper(json.count)
      return isId(round) && isId(table) && count ? { do: 'paper', round, table, count } : undefined
    }
    default:
      return undefined
  }
}
