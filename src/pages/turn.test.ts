// Tables that report one after the other, as a facilitator's stage goes on.
import { expect, test } from 'vitest'
import { aRound, aRow } from '../board/builders'
import { currentRound, foldStage } from '../board/stage'
import { turnCue, turnOf } from './turn'

const LINE = { id: 'report', minutes: 10, each: 2, part: 'report' }
const sit = (id: string, name = id) => ({ do: 'table', id, name, pretend: false })
const START = [
  { do: 'round', round: aRound({ id: 'r1' }) },
  sit('oak', 'Oak'),
  sit('river', 'River'),
  sit('elm', 'Elm'),
]
const call = (table: string, id: string, line = 'report') => {
  return { do: 'cue', round: 'r1', id: `press-${id}-by-somebody`, cue: turnCue(line, table) }
}

/** Whose turn it is after these moves, and whose comes next: "Oak,River". */
const turn = (...moves: readonly object[]) => {
  const stage = foldStage([...START, ...moves].map((move, seq) => aRow(seq, move, { round: 'stage' })))
  const round = currentRound(stage)
  if (!round) throw new Error('no round is played')
  const { now, next } = turnOf(stage, round, LINE) ?? {}
  return [now?.name, next?.name].join()
}

test('the first table begins by itself; each press goes on to the next, and the last has none after it', () => {
  expect(turn()).toBe('Oak,River')
  expect(turn(call('river', 'a'))).toBe('River,Elm')
  expect(turn(call('river', 'a'), call('elm', 'b'))).toBe('Elm,')
})

test('two facilitator tabs that press at once go on by one table, not two', () => {
  expect(turn(call('river', 'a'), call('river', 'b'))).toBe('River,Elm')
})

test('a table may be renamed, come late or leave meanwhile', () => {
  expect(turn(call('river', 'a'), sit('river', 'The river'))).toBe('The river,Elm')
  expect(turn(call('river', 'a'), call('elm', 'b'), sit('ash', 'Ash'))).toBe('Elm,Ash')
  expect(turn(call('river', 'a'), { do: 'drop', table: 'elm' })).toBe('River,')
  expect(turn(call('river', 'a'), { do: 'drop', table: 'river' }), 'goes on after the one before').toBe('Oak,Elm')
})

test('a press too many is taken back by calling the table before', () => {
  const at = (...moves: readonly object[]) => {
    const stage = foldStage([...START, ...moves].map((move, seq) => aRow(seq, move, { round: 'stage' })))
    const round = currentRound(stage)
    return round && turnOf(stage, round, LINE)?.before?.name
  }
  expect(at()).toBeUndefined()
  expect(at(call('river', 'a'), call('elm', 'b'))).toBe('River')
  expect(turn(call('river', 'a'), call('elm', 'b'), call('river', 'c'))).toBe('River,Elm')
})

test('another line, another cue or junk changes nothing, and a line without turns has none', () => {
  const others = [call('elm', 'a', 'story'), { do: 'cue', round: 'r1', id: 'press-b-by-somebody', cue: { do: 'swap' } }]
  expect(turn(call('river', 'c'), ...others, call('nobody', 'd'))).toBe('River,Elm')
  const stage = foldStage(START.map((move, seq) => aRow(seq, move, { round: 'stage' })))
  const round = currentRound(stage)
  expect(round && turnOf(stage, round, { id: 'steps', minutes: 5 })).toBeUndefined()
  expect(round && turnOf({ ...stage, tables: [] }, round, LINE), 'nobody sits').toBeUndefined()
})
