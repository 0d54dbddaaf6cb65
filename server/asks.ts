// What devices ask over HTTP, read from unknown JSON; a Problem names the field that is wrong.
import type { Pack } from '../cards/pack'
import { NAME_MAX } from '../src/board/stageMoves'
import type { Role } from '../src/board/writer'
import { cleanLine, isCount, isId, isObject, own } from '../src/json'
import { problems } from './answers'

export interface NewRound {
  readonly pack: string
  readonly cut: number | null // null: the whole deck
  readonly minutes: number
}

export interface NewWorkshop {
  readonly title: string
  readonly place: string
  readonly date: string
  readonly rounds: readonly NewRound[] // the agenda; at least one
}

export interface NewSeat {
  readonly table: string | null // its name
  readonly role: Role
  readonly pretend: boolean
  readonly fresh: boolean // a table of its own: not the one that has the name already
}

const AGENDA_MAX = 12 // rounds that a new workshop brings along
const MINUTES = 25 // what a whole deck takes a table, when nobody says

const ROLES: readonly Role[] = ['participant', 'projector', 'facilitator']

const object = (json: unknown): Record<string, unknown> => {
  if (!isObject(json)) throw problems.json()
  return json
}

function line(json: unknown, field: string, most: number): string {
  const text = cleanLine(json, most)
  if (text === undefined) throw problems.field(field, `a line of 1 to ${most} characters`)
  return text
}

const optionalLine = (json: unknown, field: string, most: number): string =>
  json === undefined || json === null || (typeof json === 'string' && json.trim() === '') ? '' : line(json, field, most)

/** A new workshop; whether its pack has the cut is for `checkCut`. */
export function readNewWorkshop(json: unknown, packs: readonly string[]): NewWorkshop {
  const { title, place, date, rounds, ...only } = object(json)
  const named = {
    title: line(title, 'title', 120),
    place: optionalLine(place, 'place', 120),
    date: optionalLine(date, 'date', 40),
  }
  if (rounds === undefined) return { ...named, rounds: [readNewRound(only, packs)] }
  if (!Array.isArray(rounds) || rounds.length === 0 || rounds.length > AGENDA_MAX)
    throw problems.field('rounds', `a list of 1 to ${AGENDA_MAX} rounds such as {"pack": "skills", "cut": 50}`)
  return { ...named, rounds: rounds.map((round: unknown) => readNewRound(object(round), packs)) }
}

function readNewRound({ pack, cut, minutes }: Record<string, unknown>, packs: readonly string[]): NewRound {
  const found = packs.find(id => id === pack)
  if (found === undefined) throw problems.field('pack', `the name of a pack there is: ${packs.join(', ')}`)
  if (cut !== undefined && cut !== null && !isCount(cut, 500, 1))
    throw problems.field('cut', 'a number of cards, or left out')
  if (minutes !== undefined && minutes !== null && !isCount(minutes, 600, 1))
    throw problems.field('minutes', 'a whole number from 1 to 600, or left out')
  return { pack: found, cut: cut ?? null, minutes: minutes ?? MINUTES }
}

/** The cut as the deal takes it: null for the whole deck. */
export function checkCut(cut: number | null, pack: Pack): number | null {
  if (cut === null || cut === pack.cards.length) return null
  if (own(pack.cuts, String(cut))) return cut
  const cuts = [...Object.keys(pack.cuts), pack.cards.length].join(', ')
  throw problems.field('cut', `one that the pack "${pack.id}" has: ${cuts}`)
}

export function readNewSeat(json: unknown): NewSeat {
  const { table, name, role, pretend, fresh } = object(json)
  const found = role === undefined ? 'participant' : ROLES.find(known => known === role)
  if (!found) throw problems.field('role', `one of ${ROLES.join(', ')}`)
  optionalLine(name, 'name', NAME_MAX) // a name stays on the devices; here it is only checked
  if (pretend !== undefined && typeof pretend !== 'boolean') throw problems.field('pretend', 'true or false')
  if (fresh !== undefined && typeof fresh !== 'boolean') throw problems.field('fresh', 'true or false')
  const isNamed = table !== undefined && table !== null && found === 'participant'
  return {
    table: isNamed ? line(table, 'table', NAME_MAX) : null,
    role: found,
    pretend: pretend === true,
    fresh: fresh === true,
  }
}

export function readSealed(json: unknown): { readonly round: string; readonly answer: unknown } {
  const { round, answer } = object(json)
  if (!isId(round)) throw problems.field('round', 'the id of a round')
  return { round, answer }
}
