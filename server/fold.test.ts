// A round on a board that many rounds share.
import { expect, it } from 'vitest'
import type { Row } from '../src/board/moves'
import { emptyStage, playStage, type RoundStage } from '../src/board/stage'
import type { AnyRules, Round } from '../src/exercise'
import { Fold } from './fold'

const round: Round = { id: 'r1', exercise: 'add', pack: 'mini', cards: ['sew'], piles: ['we'], minutes: 9 }
const [staged] = playStage(emptyStage, { do: 'round', round }, 0).rounds as readonly [RoundStage]
const row = (round: string, add: number): Row => ({ key: 'k', seen: 0, round, by: 'p1', at: 1, move: { add } })

it('is counted anew when something was done in it, and not when something was done in another', () => {
  let counts = 0
  const rules: AnyRules = {
    start: () => ({ sum: 0 }),
    parse: json => json,
    play: (state, { add }) => (add === 0 ? state : { sum: state.sum + add }),
    tally: ({ sum }) => {
      counts++
      return { of: 9, reached: sum, people: null, light: null }
    },
    seal: () => undefined,
    unseal: () => [],
  }
  const fold = new Fold(rules, staged)
  const rows: Row[] = []
  const readAfter = (...more: readonly Row[]) => {
    rows.push(...more)
    const { tally, counted } = fold.read(rows)
    return [tally.reached, counted, counts]
  }
  expect(readAfter(row('r1', 2))).toEqual([2, 1, 1])
  expect(readAfter(row('r2', 5), row('r2', 5))).toEqual([2, 1, 1])
  expect(readAfter(row('r1', 0))).toEqual([2, 2, 1])
  expect(readAfter(row('r1', 1))).toEqual([3, 3, 2])
})
