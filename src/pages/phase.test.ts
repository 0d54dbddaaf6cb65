// A facilitator who lets each line of a plan's script run out, and one whose clicker is pressed too soon.
import { expect, test } from 'vitest'
import { loadPack } from '../../cards/packs'
import { aRound, aRow } from '../board/builders'
import { currentRound, foldStage } from '../board/stage'
import { holdOf, phaseOf, saysNow } from './phase'
import { linesLeft } from './runSheet'
import type { Room } from './useRoom'

const at = (line: number, left: number, ...moves: readonly object[]) => {
  const begun = [
    { do: 'round', round: aRound({ id: 'r1' }) },
    { do: 'line', round: 'r1', line },
    { do: 'clock', minutes: 5 },
  ]
  const stage = foldStage([...begun, ...moves].map((move, seq) => aRow(seq, move, { round: 'stage' })))
  const round = currentRound(stage)
  if (!round) throw new Error('no round is played')
  return { stage, round, reached: 0, endless: true, left }
}

test('when the clock of a line of a plan runs out, the next line is due; the reveal is when the last one’s does', async () => {
  const { script = [] } = await loadPack('community-spaces')
  const phases = script.map((_, line) => phaseOf(at(line, linesLeft(script, line)), true))
  expect(phases).toEqual([...Array<string>(8).fill('next'), 'late'])
  expect(phaseOf(at(0, 8), false)).toBe('play')
})

test('lines in passing and those that the reveal leads to are not waited for; a sort’s tables show how far they are', async () => {
  const left = async (pack: string) => {
    const { script = [] } = await loadPack(pack)
    return script.map((_, line) => linesLeft(script, line))
  }
  expect(await left('skills')).toEqual([0, 0, 0, 0, 0])
  expect(await left('principles')).toEqual([0, 0])
  expect(await left('assets')).toEqual([5, 4, 3, 2, 1, 0])
})

test('before any clock people come in; once revealed or closed, that is where it stands, late or not', () => {
  const stopped = { do: 'clock', minutes: 0 }
  expect(phaseOf(at(0, 8, stopped), false)).toBe('gather')
  expect(phaseOf({ ...at(0, 8, stopped), reached: 3 }, false)).toBe('play')
  expect(phaseOf(at(0, 8, { do: 'step', round: 'r1', step: 1 }), true)).toBe('reveal')
  expect(phaseOf(at(0, 8, { do: 'close', round: 'r1' }), true)).toBe('closed')
})

test('the reveal is asked for once more while lines are left, late or not; then while the clock runs', () => {
  expect(holdOf(at(0, 8), true, 0)).toEqual({ why: 'lines', n: 8 })
  expect(holdOf(at(8, 0), false, 0)).toEqual({ why: 'clock', n: 1 })
  expect(holdOf(at(8, 0), true, 0)).toBeNull()
  expect(holdOf({ ...at(3, 5), endless: false }, true, 0), 'a plan begun in all parts').toEqual({ why: 'lines', n: 5 })
  expect(holdOf({ ...at(0, 0), endless: false }, true, 2)).toEqual({ why: 'tables', n: 2 })
  expect(holdOf({ ...at(0, 0), endless: false }, false, 0)).toBeNull()
})

test('the wall says what to do while people play, and again beside the last still, where the script asks for something', () => {
  const step = (step: number) => at(1, 0, { do: 'step', round: 'r1', step })
  const wall = (stage: ReturnType<typeof at>, part: string, guess?: string) => {
    const shown = { words: { guess } }
    return saysNow({ ...stage, part, steps: ['piles', 'differ'], exercise: {}, shown } as unknown as Room)
  }
  expect(wall(at(0, 1), 'place')).toBe(true)
  expect([step(1), step(2)].map(stage => wall(stage, 'result'))).toEqual([false, true])
  expect(wall(step(2), 'steps'), 'the line was played').toBe(false)
  expect(wall(step(2), 'result', 'How many can you do?'), 'a guess ends with its number').toBe(false)
})
