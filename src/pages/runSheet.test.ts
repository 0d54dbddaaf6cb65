// A facilitator's run sheet, as an evening goes on.
import { expect, test } from 'vitest'
import { aRound, aRow } from '../board/builders'
import { foldStage } from '../board/stage'
import {
  begunAt,
  clockLine,
  clockMinutes,
  endOf,
  hasBreaks,
  isLastLine,
  minutesLeft,
  nextRound,
  sharesOf,
  sheetOf,
  turnMinutes,
} from './runSheet'

const MINUTE = 60_000
const SEVEN = 1_700_000_000_000
const round = (id: string, minutes: number) => ({ do: 'round', round: aRound({ id, minutes }) })
const rowsOf = (...moves: readonly (readonly [minute: number, move: object])[]) =>
  moves.map(([minute, move], seq) => aRow(seq, move, { round: 'stage', at: SEVEN + minute * MINUTE }))
const AGENDA = [
  [-9000, round('r1', 25)],
  [-9000, round('r2', 45)],
  [-9000, round('r3', 20)],
] as const

const sheet = (now: number, ...moves: readonly (readonly [minute: number, move: object])[]) => {
  const rows = rowsOf(...AGENDA, ...moves)
  const stage = foldStage(rows)
  const made = sheetOf(stage, begunAt(rows), SEVEN + now * MINUTE)
  return {
    starts: made.map(({ starts }) => (starts - SEVEN) / MINUTE),
    totals: made.map(({ total }) => total),
    ends: (endOf(made) - SEVEN) / MINUTE,
    left: minutesLeft(made, SEVEN + now * MINUTE),
    breaks: hasBreaks(made),
    next: nextRound(stage)?.round.id,
  }
}

test('before anything has begun it counts from now, however long ago it was prepared', () => {
  expect(sheet(0)).toEqual({ starts: [0, 25, 70], totals: [25, 70, 90], ends: 90, left: 90, breaks: true, next: 'r2' })
  expect(sheet(7)).toMatchObject({ starts: [7, 32, 77], ends: 97 })
})

test('the first round began when its clock did; the others follow, and wait when it takes longer', () => {
  const going = [3, { do: 'clock', minutes: 15 }] as const
  expect(sheet(10, going)).toMatchObject({ starts: [3, 28, 73], ends: 93, left: 83 })
  expect(sheet(33, going)).toMatchObject({ starts: [3, 33, 78] })
})

test('a round that was gone on to began then, and one closed keeps its time', () => {
  const moves = [
    [3, { do: 'line', round: 'r1', line: 1 }],
    [30, { do: 'begin', round: 'r2' }],
  ] as const
  expect(sheet(40, ...moves)).toMatchObject({
    starts: [3, 30, 75],
    totals: [25, 70, 90],
    ends: 95,
    left: 55,
    next: 'r3',
  })
  const closed = [...moves, [50, { do: 'close', round: 'r2' }]] as const
  expect(sheet(60, ...closed), 'between rounds the next one begins now').toMatchObject({
    starts: [3, 30, 60],
    ends: 80,
  })
})

test('nothing is left when all rounds are closed', () => {
  const moves = [
    [10, { do: 'begin', round: 'r2' }],
    [20, { do: 'begin', round: 'r3' }],
  ] as const
  expect(sheet(30, ...moves), 'the last one, with no break before another').toMatchObject({ left: 10, breaks: false })
  expect(sheet(45, ...moves)).toMatchObject({ left: 0 })
  expect(sheet(50, ...moves, [45, { do: 'close', round: 'r3' }])).toMatchObject({ left: null, ends: 45 })
})

test('a round left for an earlier one is gone on to again', () => {
  const moves = [
    [30, { do: 'begin', round: 'r3' }],
    [40, { do: 'reopen', round: 'r1' }],
  ] as const
  expect(sheet(41, ...moves).next).toBe('r2')
  expect(sheet(41, ...moves, [42, { do: 'unplan', round: 'r2' }]).next).toBe('r3')
})

const SCRIPT = [
  { id: 'arrive', minutes: 2 },
  { id: 'guess', minutes: 3 },
  { id: 'sort', minutes: 15, part: 'sort' },
  { id: 'pass-on', minutes: 0, part: 'sort' },
  { id: 'result', minutes: 5, part: 'result' },
]

test('the lines of a script share the minutes of the round, to the minute', () => {
  expect(sharesOf(SCRIPT, 25, 4)).toEqual([2, 3, 15, 0, 5])
  expect(sharesOf(SCRIPT, 15, 4)).toEqual([1, 2, 9, 0, 3])
  for (const minutes of [1, 7, 44, 90])
    expect(sharesOf(SCRIPT, minutes, 4).reduce((sum, n) => sum + n, 0)).toBe(minutes)
  expect(sharesOf([{ id: 'one', minutes: 0 }], 9, 4)).toEqual([0])
})

test('the last line is the one before those that the reveal leads to, where there is a reveal', () => {
  expect([0, 1, 2, 3, 4].map(line => isLastLine(SCRIPT, line, true))).toEqual([false, false, false, true, true])
  expect([3, 4].map(line => isLastLine(SCRIPT, line, false))).toEqual([false, true])
})

test('the clock is for what people do, not for what is said before', () => {
  expect([0, 1, 2, 3, 4, 5].map(line => clockLine(SCRIPT, line))).toEqual([2, 2, 2, 4, 4, -1])
})

test('where each table has its turn, the line takes as long as they need, and the clock is for one of them', () => {
  const script = [
    { id: 'choose', minutes: 30, part: 'choose' },
    { id: 'report', minutes: 10, each: 2, part: 'report' },
  ]
  expect(sharesOf(script, 40, 0)).toEqual([30, 10])
  expect(sharesOf(script, 40, 5)).toEqual([30, 10])
  expect(sharesOf(script, 40, 15)).toEqual([20, 20])
  const turn = (minutes: number, tables: number) => clockMinutes(script, 1, minutes, tables)
  expect([turn(40, 2), turn(40, 5), turn(90, 20), turn(40, 60)]).toEqual([2, 2, 2, 1])
  expect(turn(40, 0), 'nobody sits yet').toBe(10)
  expect(clockMinutes(script, 0, 40, 15)).toBe(20)
  const said = (minutes: number, tables: number) => turnMinutes(script, 1, minutes, tables)
  expect([said(40, 2), said(40, 60), said(40, 0)], 'what is said of it is what the clock is set to').toEqual([2, 1, 2])
  expect(turnMinutes(script, 0, 40, 15), 'no turns here').toBeUndefined()
})
