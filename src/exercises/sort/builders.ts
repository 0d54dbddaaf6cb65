// A record of play, to be read aloud: `played(oak.says('we', 'sew-01'), elm.says('friends', 'sew-01').seen(0))`.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { CardId, PileId } from '../../../cards/pack'
import { aRound, aRow, frozen, HOSTILE_IDS, keyOf } from '../../board/builders'
import { fold, playRow, type Row, SERVER } from '../../board/moves'
import type { Light, ParticipantId, Round, Settings } from '../../exercise'
import type { Found } from '../../findings'
import type { How, SortMove } from './moves'
import { pileOf, rules, type SortState } from './rules'

/** One line of the record. Its device had seen all lines before it, unless `seen` says how many. */
export interface Line {
  readonly by: ParticipantId
  readonly move: SortMove
  readonly had: number | undefined
  readonly seen: (had: number) => Line
}

const line = (by: ParticipantId, move: SortMove, had?: number): Line => ({
  by,
  move,
  had,
  seen: had => line(by, move, had),
})

/** Somebody with a device at the table. */
export const somebody = (by: ParticipantId) => ({
  says: (pile: PileId, card: CardId) => line(by, { do: 'place', card, pile }),
  skips: (card: CardId) => line(by, { do: 'skip', card }),
  undoes: (place: number) => line(by, { do: 'undo', key: keyOf(place) }), // the line at that place of the record, from 0
  counts: (people: number) => line(by, { do: 'people', people }),
  knowsOf: (people: number, card: CardId) => line(by, { do: 'can', card, people }),
  shows: (card: CardId, how: How = 'showed') => line(by, { do: 'show', card, how }),
  deals: (...hands: ParticipantId[]) => line(by, { do: 'deal', hands }),
  writes: (card: CardId, text: string, stump = false) => line(by, { do: 'write', card, text, stump }),
  lights: (light: Light | null) => line(by, { do: 'light', light }),
  saysWhy: (card: CardId, text: string) => line(by, { do: 'why', card, text }),
  knowsBetter: (card: CardId, text: string) => line(by, { do: 'better', card, text }),
  feeds: (...found: Found[]) => line(by, { do: 'feed', found }),
  reveals: (guess: number) => line(by, { do: 'guessed', guess }),
})

export const rowsOf = (lines: readonly Line[]): readonly Row[] =>
  lines.map(({ by, move, had }, place) => aRow(place, move, { by, seen: had ?? place }))

/** The table after a record of play; everything on the way is frozen. */
export const playedOn = (round: Round, ...lines: Line[]): SortState =>
  fold({ ...rules, play: (state, move, act) => frozen(rules.play(state, move, act)) }, frozen(round), rowsOf(lines))

export const played = (...lines: Line[]): SortState => playedOn(aRound(), ...lines)

export const [oak, elm, pine, late, server] = [
  somebody('oak'),
  somebody('elm'),
  somebody('pine'),
  somebody('late'),
  somebody(SERVER),
]

/** The pile that a card lies on, or undefined. */
export const pile = (state: SortState, card: CardId = 'sew-01') => pileOf(state, card)

/** The lines, then one that does not count: the state stays the very same object. */
export function itChangesNothing(before: readonly Line[], last: Line, round = aRound()): void {
  const state = frozen(playedOn(round, ...before))
  const row = rowsOf([...before, last])[before.length]
  if (!row) throw new Error('no last line')
  expect(playRow(rules, state, row, before.length)).toBe(state)
}

/** A round that asks for everything there is to ask for. */
export const settings: Settings = {
  means: { we: 'have', friends: 'reach', notfound: 'gap' },
  reasons: true,
  better: true,
  about: 'plan',
}

/** What this table came to in an earlier round. */
export const aPlan = (part: Partial<Found> = {}): Found => ({
  ...{ kind: 'plan', id: 'plan', card: null, text: 'A repair café', round: 'r0', table: 't1', from: 'Oak' },
  ...part,
})

/** Any move of sorting, most of them about the round's own cards; the contract of all exercises plays these. */
export function anyMove(round: Round): fc.Arbitrary<SortMove> {
  const person = fc.constantFrom('oak', 'elm', 'pine', ...HOSTILE_IDS)
  const written = fc.constantFrom('own-1', 'own-2', 'own-3', ...HOSTILE_IDS)
  const card = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...round.cards) }, { weight: 1, arbitrary: written })
  const pile = fc.constantFrom(...round.piles, ...HOSTILE_IDS)
  const kinds: { readonly [Do in SortMove['do']]: fc.Arbitrary<Extract<SortMove, { do: Do }>> } = {
    place: fc.record({ do: fc.constant('place'), card, pile }),
    skip: fc.record({ do: fc.constant('skip'), card }),
    undo: fc.record({ do: fc.constant('undo'), key: fc.nat(30).map(keyOf) }),
    people: fc.record({ do: fc.constant('people'), people: fc.integer({ min: 1, max: 10 }) }),
    can: fc.record({ do: fc.constant('can'), card, people: fc.nat(10) }),
    show: fc.record({ do: fc.constant('show'), card, how: fc.constantFrom('showed', 'told') }),
    asked: fc.record({ do: fc.constant('asked') }),
    deal: fc.record({ do: fc.constant('deal'), hands: fc.uniqueArray(person, { maxLength: 4 }) }),
    write: fc.record({
      do: fc.constant('write'),
      card: written,
      text: fc.constantFrom('Play the spoons', 'দর্জির কাজ', '👩‍🌾 grow leeks'),
      stump: fc.boolean(),
    }),
    light: fc.record({ do: fc.constant('light'), light: fc.constantFrom('ready', 'help', null) }),
    why: fc.record({ do: fc.constant('why'), card, text: fc.constantFrom('', 'We tried', 'Ask Ana') }),
    better: fc.record({ do: fc.constant('better'), card, text: fc.constantFrom('', 'Neighbour') }),
    feed: fc.record({
      do: fc.constant('feed'),
      found: fc.array(
        fc.constantFrom('one', 'two').map(id => aPlan({ id })),
        { maxLength: 3 },
      ),
    }),
    guessed: fc.record({ do: fc.constant('guessed'), guess: fc.nat(100) }),
  }
  return fc.oneof(
    { weight: 6, arbitrary: kinds.place },
    { weight: 4, arbitrary: fc.oneof(kinds.skip, kinds.undo) },
    { weight: 8, arbitrary: fc.oneof(...Object.values<fc.Arbitrary<SortMove>>(kinds)) },
  )
}
