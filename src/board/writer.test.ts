import { expect, it } from 'vitest'
import type { Rules } from '../exercise'
import { rules } from '../exercises/sort/rules'
import { aRound, aRow, keyOf } from './builders'
import { type Append, MOVE_MAX, REFUSALS, type Refusal, SERVER, STAGE_ROUND, stamp } from './moves'
import { foldStage, type StageState } from './stage'
import type { StageMove } from './stageMoves'
import { type BoardName, tableOf } from './wire'
import { type Ask, type Role, refusal, type Seat } from './writer'

const staged = (...moves: StageMove[]): StageState =>
  foldStage(moves.map((move, seq) => aRow(seq, move, { by: 'boss', round: STAGE_ROUND })))

const stage: StageState = staged(
  { do: 'table', id: 't1', name: 'Riverside', pretend: false },
  { do: 'table', id: 't2', name: 'Hilltop', pretend: false },
  { do: 'round', round: aRound() },
)
const owners = new Map([
  [keyOf(1), 'oak'],
  [keyOf(2), 'elm'],
  [keyOf(3), SERVER],
])

const seat = (participant: string, role: Role = 'participant', table: string | null = 't1'): Seat => ({
  participant,
  role,
  table,
})
const oak = seat('oak')
const boss = seat('boss', 'facilitator', null)
const projector = seat('wall', 'projector', null)

const append = (move: unknown, part: Partial<Append> = {}): Append => ({
  key: keyOf(9),
  seen: 0,
  round: 'r1',
  move,
  ...part,
})
const place = append({ do: 'place', card: 'sew-01', pile: 'we' })
const clock = append({ do: 'clock', minutes: 5 }, { round: STAGE_ROUND })
const undo = (place: number) => append({ do: 'undo', key: keyOf(place) })

const ask = (board: BoardName, by: Seat, part: Partial<Ask> = {}): Ask => ({
  board,
  seat: by,
  stage,
  rulesOf: round => (round === 'r1' ? (rules as Rules<unknown, unknown>) : undefined),
  ownerOf: key => owners.get(key),
  ...part,
})
const told = new Set<Refusal | undefined>()
function why(board: BoardName, by: Seat, what: Append, part?: Partial<Ask>) {
  const reason = refusal(what, ask(board, by, part))
  told.add(reason)
  return reason
}

it('who may write where', () => {
  const cases: readonly [Seat, BoardName, Append, Refusal | undefined][] = [
    [oak, 'table/t1', place, undefined],
    [oak, 'table/t2', place, 'table'],
    [oak, 'table/t9', place, 'table'],
    [oak, 'floor', place, undefined],
    [oak, 'stage', clock, 'role'],
    [seat('elm', 'participant', 't2'), 'table/t2', place, undefined],
    [seat('lost', 'participant', null), 'table/t1', place, 'table'],
    [boss, 'table/t1', place, undefined],
    [boss, 'table/t2', place, undefined],
    [boss, 'table/t9', place, 'table'],
    [boss, 'floor', place, undefined],
    [boss, 'stage', clock, undefined],
    [projector, 'table/t1', place, 'role'],
    [projector, 'floor', place, 'role'],
    [projector, 'stage', clock, 'role'],
  ]
  for (const [by, board, what, refused] of cases)
    expect(why(board, by, what), `${by.participant} on ${board}`).toBe(refused)
})

it('a seat that was removed writes nowhere, not even as facilitator', () => {
  const gone = { stage: { ...stage, removed: ['oak', 'boss'] } }
  expect(why('table/t1', oak, place, gone)).toBe('removed')
  expect(why('floor', oak, place, gone)).toBe('removed')
  expect(why('stage', boss, clock, gone)).toBe('removed')
  expect(why('table/t1', seat('elm'), place, gone)).toBeUndefined()
})

it('a seat that was moved writes at its new table and no more at its old one', () => {
  const moved = { stage: { ...stage, moved: { oak: 't2' } } }
  expect(why('table/t2', oak, place, moved)).toBeUndefined()
  expect(why('table/t1', oak, place, moved)).toBe('table')
  expect(why('table/t1', seat('elm'), place, moved)).toBeUndefined()
})

it('a table that was dropped takes nothing any more, from anybody', () => {
  const dropped = { stage: { ...stage, tables: stage.tables.filter(({ id }) => id !== 't1') } }
  expect(why('table/t1', oak, place, dropped)).toBe('table')
  expect(why('table/t1', boss, place, dropped)).toBe('table')
})

it('a participant called like something every object has sits where they sit', () => {
  for (const participant of ['constructor', 'toString', 'valueOf'])
    expect(why('table/t1', seat(participant), place)).toBeUndefined()
})

it('a round that the workshop does not have is refused; so is a round on the stage and the stage’s on a table', () => {
  expect(why('table/t1', oak, { ...place, round: 'r9' })).toBe('round')
  expect(why('table/t1', oak, { ...place, round: STAGE_ROUND })).toBe('round')
  expect(why('stage', boss, { ...clock, round: 'r1' })).toBe('round')
})

it('junk is refused by the rules of its own round, and a stage move is junk on a table', () => {
  expect(why('table/t1', oak, append({ do: 'place', card: 'sew-01' }))).toBe('junk')
  expect(why('table/t1', oak, append({}))).toBe('junk')
  expect(why('table/t1', boss, { ...clock, round: 'r1' })).toBe('junk')
  expect(why('stage', boss, { ...place, round: STAGE_ROUND })).toBe('junk')
})

it('a move of more than 8,000 characters is refused, a move of exactly 8,000 is not', () => {
  const padded = (length: number) => {
    const bare = { do: 'place', card: 'sew-01', pile: 'we', pad: '' }
    return append({ ...bare, pad: 'x'.repeat(length - JSON.stringify(bare).length) })
  }
  expect(why('table/t1', oak, padded(MOVE_MAX))).toBeUndefined()
  expect(why('table/t1', oak, padded(MOVE_MAX + 1))).toBe('long')
  expect(why('stage', boss, { ...padded(300_000), round: STAGE_ROUND })).toBe('long')
})

it('a move nested a hundred thousand deep is refused as too long and breaks nothing', () => {
  const deep: unknown = JSON.parse(
    `{"do":"place","card":"sew-01","pile":"we","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  )
  expect(why('table/t1', oak, append(deep))).toBe('long')
})

it('one takes back one’s own move; another’s, and the server’s, only the facilitator does', () => {
  expect(why('table/t1', oak, undo(1))).toBeUndefined()
  expect(why('table/t1', oak, undo(2))).toBe('owner')
  expect(why('table/t1', oak, undo(3))).toBe('owner')
  for (const place of [1, 2, 3]) expect(why('table/t1', boss, undo(place))).toBeUndefined()
})

it('an undo of a move the board does not know is taken: it takes nothing back', () => {
  expect(why('table/t1', oak, undo(7))).toBeUndefined()
})

it('a closed round still takes moves: they are kept and not counted', () => {
  const closed = { stage: foldStage([aRow(5, { do: 'close', round: 'r1' }, { round: STAGE_ROUND })], stage) }
  expect(closed.stage.rounds[0]?.stage).toBe('closed')
  expect(why('table/t1', oak, place, closed)).toBeUndefined()
})

it('a locked workshop takes the moves of the seats it has', () => {
  expect(why('table/t1', oak, place, { stage: { ...stage, locked: true } })).toBeUndefined()
})

it('there is a case above for every reason there is', () => {
  expect([...told].filter(Boolean).sort()).toEqual([...REFUSALS].sort())
})

it('the server stamps who and when; a forged by or at in the append goes nowhere', () => {
  const forged: Append = Object.assign({ by: 'boss', at: 1, seq: 0 }, place)
  const row = stamp(forged, 'oak', 42)
  expect(row).toEqual({ ...place, by: 'oak', at: 42 })
})

it('knows the table of a board', () => {
  expect([tableOf('table/t1'), tableOf('stage'), tableOf('floor')]).toEqual(['t1', undefined, undefined])
})

it('a move that names the table it comes from tells the truth, on the floor as at a table; the facilitator may speak for any', () => {
  const light = (from: string) => append({ do: 'light', light: 'help', from })
  for (const board of ['floor', 'table/t1'] as const) {
    expect(refusal(light('t1'), ask(board, oak))).toBeUndefined()
    expect(refusal(light('t2'), ask(board, oak))).toBe('table')
    expect(refusal(light('t2'), ask(board, boss))).toBeUndefined()
  }
})
