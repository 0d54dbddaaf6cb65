// A record of play, to be read aloud: `played(oak.writes('shed', 'Our shed'), elm.supports('shed').seen(0))`.
import fc from 'fast-check'
import { aRound, aRow, frozen, HOSTILE_IDS, keyOf } from '../../board/builders'
import { fold, type Row, SERVER } from '../../board/moves'
import type { Light, ParticipantId, Round, Settings, TableId } from '../../exercise'
import type { CardRef, Found } from '../../findings'
import { ACTION_PARTS, type ActionPart, type FieldWords, type WallMove } from './moves'
import { rules } from './rules'
import type { WallState } from './tally'

/** One line of the record. Its device had seen all lines before it, unless `seen` says how many. */
export interface Line {
  readonly by: ParticipantId
  readonly move: WallMove
  readonly had: number | undefined
  readonly seen: (had: number) => Line
}

const line = (by: ParticipantId, move: WallMove, had?: number): Line => ({
  by,
  move,
  had,
  seen: had => line(by, move, had),
})

export const settings: Settings = {
  fields: [
    { id: 'where', type: 'line' },
    { id: 'hold', type: 'choice', of: ['have', 'learn'] },
  ],
  think: true,
  link: true,
  support: true,
  sign: true,
  takes: ['have', 'gap', 'note'],
  match: ['we', 'notfound'],
  orders: [['notfound', 'friends', 'we']],
  means: { friends: 'barrier', notfound: 'ask' },
  raises: { gap: 'notfound' },
}

export const aWall = (part: Partial<Round> = {}): Round => aRound({ exercise: 'wall', settings, ...part })

interface Of {
  readonly ref?: CardRef | null
  readonly starter?: string | null
  readonly heading?: string
  readonly fields?: FieldWords
}

/** Somebody with a device, at a table. */
export const somebody = (by: ParticipantId, from: TableId = 't1') => ({
  writes: (card: string, text: string, { ref = null, starter = null, heading = 'we', fields = {} }: Of = {}) =>
    line(by, { do: 'write', card, heading, text, fields, from, ref, starter }),
  edits: (card: string, text: string, fields: FieldWords = {}) => line(by, { do: 'edit', card, text, fields, from }),
  moves: (card: string, heading: string) => line(by, { do: 'move', card, heading }),
  withdraws: (of: string, out = true) => line(by, { do: 'withdraw', of, out, from }),
  groups: (group: string, name: string, ...cards: string[]) => line(by, { do: 'group', group, name, cards }),
  puts: (group: string | null, ...cards: string[]) => line(by, { do: 'put', group, cards }),
  links: (action: string, name: string, ...cards: string[]) => line(by, { do: 'link', action, name, cards, from }),
  plans: (action: string, part: ActionPart, text: string) => line(by, { do: 'plan', action, part, text }),
  supports: (of: string, on = true) => line(by, { do: 'support', of, on, from }),
  signs: (action: string, name: string, on = true) => line(by, { do: 'sign', action, name, on, from }),
  agrees: (one: string, other: string, yes = true) => line(by, { do: 'agree', cards: [one, other], yes, from }),
  isCalled: (name: string) => line(by, { do: 'named', from, name }),
  undoes: (place: number) => line(by, { do: 'undo', key: keyOf(place) }), // the line at that place of the record, from 0
  lights: (light: Light | null) => line(by, { do: 'light', light }),
  feeds: (...found: Found[]) => line(by, { do: 'feed', found }),
  orders: (order: number) => line(by, { do: 'order', order }),
})

export const server = somebody(SERVER)

export const found = (part: Partial<Found> = {}): Found => ({
  kind: 'gap',
  id: 'sew-01',
  card: 'skills/sew-01',
  text: '',
  round: 'r0',
  table: 't1',
  from: 'Oak',
  ...part,
})

export const rowsOf = (lines: readonly Line[]): readonly Row[] =>
  lines.map(({ by, move, had }, place) => aRow(place, move, { by, seen: had ?? place }))

/** The wall after a record of play; everything on the way is frozen. */
export const playedOn = (round: Round, ...lines: Line[]): WallState =>
  fold({ ...rules, play: (state, move, act) => frozen(rules.play(state, move, act)) }, frozen(round), rowsOf(lines))

export const played = (...lines: Line[]): WallState => playedOn(aWall(), ...lines)

/** Any move at a wall, most of them about a few cards; the contract of all exercises plays these. */
export function anyMove(round: Round): fc.Arbitrary<WallMove> {
  const card = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'found-0', ...HOSTILE_IDS)
  const cards = fc.uniqueArray(card, { maxLength: 4 })
  const action = fc.constantFrom('a1', 'a2', 'constructor')
  const group = fc.constantFrom('g1', 'g2', 'toString')
  const heading = fc.constantFrom(...round.piles, 'nowhere', 'constructor')
  const from = fc.constantFrom('t1', 't2', 'constructor')
  const text = fc.constantFrom('Our shed', 'দর্জির কাজ', '<b>5 > 3</b>')
  const on = fc.boolean()
  const fields = fc.constantFrom<FieldWords>({}, { where: 'Here' }, { hold: 'learn', constructor: 'x' }, { hold: 'no' })
  const kinds: { readonly [Do in WallMove['do']]: fc.Arbitrary<Extract<WallMove, { do: Do }>> } = {
    write: fc.record({
      do: fc.constant('write'),
      card,
      heading,
      text,
      fields,
      from,
      ref: fc.constantFrom(null, 'skills/sew-01'),
      starter: fc.constantFrom(null, null, 'found-0', 'found-7', 'valueOf'),
    }),
    edit: fc.record({ do: fc.constant('edit'), card, text: fc.constantFrom('', 'Their shed'), fields, from }),
    move: fc.record({ do: fc.constant('move'), card, heading }),
    withdraw: fc.record({ do: fc.constant('withdraw'), of: fc.oneof(card, action), out: on, from }),
    group: fc.record({ do: fc.constant('group'), group, name: text, cards }),
    put: fc.record({ do: fc.constant('put'), group: fc.option(group), cards }),
    link: fc.record({
      do: fc.constant('link'),
      action,
      name: text,
      cards: fc.uniqueArray(card, { minLength: 2, maxLength: 4 }),
      from,
    }),
    plan: fc.record({ do: fc.constant('plan'), action, part: fc.constantFrom(...ACTION_PARTS), text }),
    support: fc.record({ do: fc.constant('support'), of: fc.oneof(card, action, group), on, from }),
    sign: fc.record({ do: fc.constant('sign'), action, name: fc.constantFrom('Ada', 'Bo'), on, from }),
    agree: fc.record({
      do: fc.constant('agree'),
      cards: fc
        .uniqueArray(card, { minLength: 2, maxLength: 2 })
        .map(([one = 'c1', other = 'c2']) => [one, other] as const),
      yes: on,
      from,
    }),
    named: fc.record({ do: fc.constant('named'), from, name: fc.constantFrom('Oak', 'Elm') }),
    order: fc.record({ do: fc.constant('order'), order: fc.nat(3) }),
    undo: fc.record({ do: fc.constant('undo'), key: fc.nat(30).map(keyOf) }),
    light: fc.record({ do: fc.constant('light'), light: fc.constantFrom('ready', 'help', null) }),
    feed: fc.record({
      do: fc.constant('feed'),
      found: fc.array(
        fc.constantFrom(found(), found({ id: 'constructor', card: null, text: 'Whistle', table: 't2' })),
        {
          maxLength: 3,
        },
      ),
    }),
  }
  return fc.oneof(
    { weight: 6, arbitrary: kinds.write },
    { weight: 4, arbitrary: fc.oneof(kinds.undo, kinds.edit, kinds.link) },
    { weight: 12, arbitrary: fc.oneof(...Object.values<fc.Arbitrary<WallMove>>(kinds)) },
  )
}

export const anyCue = (_: Round) =>
  fc.oneof(fc.record({ do: fc.constant('order'), order: fc.nat(12) }), fc.constant({ do: 'order' }))
