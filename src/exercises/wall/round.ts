// What joins a round at the wall to its pack and to the rounds before and after it. Pure.
import type { Pack } from '../../../cards/pack'
import type { Round, RoundRules } from '../../exercise'
import { FINDING_KINDS, type Finding, type Found, isCardRef } from '../../findings'
import { cleanLine, isCount, isId, isIds, isObject, own } from '../../json'
import {
  ACTIONS_MAX,
  CARDS_MAX,
  FIRST_MAX,
  FOUND_MAX,
  GROUPS_MAX,
  LINE_MAX,
  NAME_MAX,
  ORDERS_MAX,
  SIGNED_MAX,
  settingsOf,
  TEXT_MAX,
  type WallMove,
} from './moves'
import {
  filled,
  type Seats,
  type TallyAction,
  type TallyCard,
  type TallyNote,
  type WallState,
  type WallTally,
} from './tally'

const SETTINGS = ['fields', 'think', 'link', 'support', 'sign', 'takes', 'match', 'orders', 'means', 'raises']

function prepare({ id, settings = {}, piles, cards, labels = [] }: Pack) {
  const wrong = (field: string, must: string) => new Error(`pack "${id}", pack.json: ${field} ${must}`)
  const read = settingsOf({ settings, piles })
  for (const [field, json] of Object.entries(settings)) {
    if (!SETTINGS.includes(field)) throw wrong(`settings.${field}`, 'is not known here; remove it or correct its name')
    const said = own<unknown>({ ...read }, field)
    if (JSON.stringify(json) !== JSON.stringify(said) && !(field === 'fields' && Array.isArray(json)))
      throw wrong(
        `settings.${field}`,
        `cannot be read; headings are ${piles.join(', ')}, and what is found is ${FINDING_KINDS.join(', ')}`,
      )
  }
  if (Array.isArray(settings.fields) && settings.fields.length !== read.fields.length)
    throw wrong('settings.fields', 'must each be a line, or a choice with what there is to choose of')
  for (const label of read.fields.flatMap(field => [field.id, ...field.of]))
    if (!labels.includes(label)) throw wrong('labels', `must name "${label}", which settings.fields speak of`)
  for (const { id: card, facts } of cards) {
    const heading = facts?.heading
    if (typeof heading !== 'string' || !piles.includes(heading))
      throw new Error(`pack "${id}", pack.json, card "${card}": facts.heading must be one of ${piles.join(', ')}`)
  }
  return { ...read }
}

/**
 * Whether a card may leave the room: where a pack asks for consent, no answer means no. A starter that nobody raised was
 * never asked about, and has no answer.
 */
export function maySay(
  round: Pick<Round, 'settings' | 'piles'>,
  { fields }: Pick<TallyCard, 'fields'> | (TallyNote & { readonly fields?: undefined }),
): boolean {
  const asks = settingsOf(round).fields.some(({ id }) => id === 'consent')
  return !asks || own(fields ?? {}, 'consent') !== undefined
}

/** Actions, and cards by what their heading means. What was withdrawn, or may not be shared, is no finding. */
function findings(round: Round, { cards, actions }: WallTally): readonly Finding[] {
  const { means } = settingsOf(round)
  return [
    ...cards
      .filter(card => !card.out && maySay(round, card))
      .map(
        ({ id, heading, text, ref }): Finding => ({ kind: own(means, heading) ?? 'note', id, card: ref ?? null, text }),
      ),
    ...actions.map(({ id, name }): Finding => ({ kind: 'action', id, card: null, text: name })),
  ]
}

/** The first of each of these, then the second of each, and so on. */
function inTurns(found: readonly Found[], of: (one: Found) => string): readonly Found[] {
  const turns = new Map<string, number>()
  return found
    .map(one => {
      const turn = turns.get(of(one)) ?? 0
      turns.set(of(one), turn + 1)
      return { one, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one)
}

/**
 * What a wall starts with: a table's own, or on the floor the whole room's. What a table found twice in one way is there
 * once; what two tables found is there twice, for it is counted, and an offer does not stand for its ask. Where nothing is
 * counted, a skill of many tables is there once: twenty tables would fill the floor with the same ones. Where there is too
 * much, the kinds and the tables take turns.
 */
function take(round: Round, found: readonly Found[], table: string): readonly Found[] {
  const { takes, match, support } = settingsOf(round)
  const isFloor = round.scope === 'floor'
  const isCounted = match !== null || support
  const seen = new Set<string>()
  const all = found
    .filter(one => takes.includes(one.kind) && (isFloor || one.table === table))
    .filter(({ kind, table, card, text }) => {
      const whose = isCounted || (kind !== 'have' && kind !== 'reach') ? table : ''
      const what = `${whose} ${kind} ${card ?? ''} ${text.toLowerCase()}`
      return !seen.has(what) && seen.add(what)
    })
  const kindOf = ({ table, kind }: Found) => `${table} ${kind}`
  return inTurns(inTurns(all, kindOf), ({ table }) => table).slice(0, FOUND_MAX)
}

/** The order of the headings is the facilitator's to turn. */
function cue(cue: unknown): readonly WallMove[] {
  return isObject(cue) && cue.do === 'order' && isCount(cue.order, 9) ? [{ do: 'order', order: cue.order }] : []
}

const words = (json: unknown, most: number) => (json === undefined || json === '' ? '' : cleanLine(json, most))
const list = (json: unknown, most: number): readonly Record<string, unknown>[] =>
  Array.isArray(json) ? json.slice(0, most).filter(isObject) : []

function parseSeats(json: unknown): { readonly support?: Seats } {
  if (!isObject(json)) return {}
  const seats = Object.entries(json).filter(([table, n]) => isId(table) && isCount(n, 1000, 1))
  return filled({ support: Object.fromEntries(seats) as Seats })
}

function parseCard(json: Record<string, unknown>): TallyCard[] {
  const { id, heading, from, who, ref, fields, group, out } = json
  const text = words(json.text, TEXT_MAX)
  if (!isId(id) || !isId(heading) || !isId(from) || !isCount(who, CARDS_MAX) || text === undefined) return []
  if (text === '' && !isCardRef(ref)) return []
  const said = Object.entries(isObject(fields) ? fields : {}).flatMap(([field, value]) => {
    const line = cleanLine(value, LINE_MAX)
    return isId(field) && line !== undefined ? [[field, line] as const] : []
  })
  const more = filled({
    ref: isCardRef(ref) ? ref : '',
    fields: Object.fromEntries(said),
    group: isId(group) ? group : '',
  })
  const base = { id, heading, text, from, who, ...(more as Partial<TallyCard>) }
  return [{ ...base, ...parseSeats(json.support), ...(out === true && { out: true as const }) }]
}

function parseAction(json: Record<string, unknown>): TallyAction[] {
  const { id, cards, from } = json
  const [name, owner, step, date] = [
    words(json.name, NAME_MAX),
    ...[json.owner, json.step, json.date].map(text => words(text, LINE_MAX)),
  ]
  if (!isId(id) || !isIds(cards, CARDS_MAX) || !isId(from) || !name) return []
  const signed = list(json.signed, SIGNED_MAX).flatMap(one => {
    const name = cleanLine(one.name, FIRST_MAX)
    return name !== undefined && isId(one.from) ? [{ name, from: one.from }] : []
  })
  return [
    { id, name, cards, from, ...filled({ owner, step, date, signed }), ...parseSeats(json.support) } as TallyAction,
  ]
}

/** A tally from the network or a file; undefined for anything else. What cannot be read of a list is left out of it. */
export function parseTally(json: unknown): WallTally | undefined {
  if (!isObject(json) || !Array.isArray(json.cards)) return undefined
  const { of, reached, order } = json
  if (!isCount(of, 1000) || !isCount(reached, of) || !isCount(order, ORDERS_MAX)) return undefined
  const names = Object.entries(isObject(json.names) ? json.names : {}).flatMap(([table, said]) => {
    const name = cleanLine(said, FIRST_MAX)
    return isId(table) && name !== undefined ? [[table, name] as const] : []
  })
  return {
    of,
    reached,
    people: null,
    light: null,
    cards: list(json.cards, CARDS_MAX).flatMap(parseCard),
    actions: list(json.actions, ACTIONS_MAX).flatMap(parseAction),
    groups: list(json.groups, GROUPS_MAX).flatMap(group => {
      const name = cleanLine(group.name, NAME_MAX)
      return isId(group.id) && name !== undefined ? [{ id: group.id, name, ...parseSeats(group.support) }] : []
    }),
    notes: list(json.notes, CARDS_MAX).flatMap(({ id, kind, text, from, group, ref }): TallyNote[] => {
      const [said, known] = [words(text, TEXT_MAX), FINDING_KINDS.find(one => one === kind)]
      if (!isId(id) || !known || said === undefined || !isId(from) || !isId(group)) return []
      if (said === '' && !isCardRef(ref)) return []
      return [{ id, kind: known, text: said, from, group, ...(isCardRef(ref) && { ref }) }]
    }),
    matches: (Array.isArray(json.matches) ? json.matches : []).slice(0, CARDS_MAX).flatMap((pair: unknown) => {
      const [one, other] = isIds(pair, 2) ? pair : []
      return one && other ? [[one, other] as const] : []
    }),
    names: Object.fromEntries(names),
    order,
  }
}

export const roundRules: RoundRules<WallState, WallMove, WallTally> = {
  prepare,
  live: true, // what is on the wall was put there for all to read
  take,
  findings,
  cue,
  keep: (round, tally) => ({
    ...tally,
    cards: tally.cards.filter(card => maySay(round, card)),
    notes: tally.notes.filter(note => maySay(round, note)),
  }),
  parseTally,
  paper: () => null,
}
