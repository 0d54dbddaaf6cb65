// What holds of every pack with the exercise that plays it, those not written yet included.
import { describe, expect, it } from 'vitest'
import { deal } from '../../cards/deal'
import { loadPack, packIds } from '../../cards/packs'
import { revived } from '../board/builders'
import { STAGE_MOVE_MAX } from '../board/moves'
import { makeRound } from '../board/round'
import { parseStage } from '../board/stageMoves'
import type { AnyRoundRules, AnyRules } from '../exercise'

const rules = import.meta.glob<{ rules: AnyRules }>('./*/rules.ts', { eager: true })
const rounds = import.meta.glob<{ roundRules: AnyRoundRules }>('./*/round.ts', { eager: true })

describe.each(packIds)('%s', id => {
  it('is played by an exercise there is, from a round that travels as one move of the stage', async () => {
    const pack = await loadPack(id)
    const roundRules = rounds[`./${pack.exercise}/round.ts`]?.roundRules
    if (!roundRules) throw new Error(`cards/${id}/pack.json names the exercise "${pack.exercise}", which is no folder`)
    const round = makeRound(pack, roundRules, { id: 'r1', cards: deal(pack, null, 7), minutes: 20 })
    const move = { do: 'round', round }
    expect(JSON.stringify(move).length).toBeLessThan(STAGE_MOVE_MAX)
    expect(parseStage(revived(move))).toEqual(move)
    const played = rules[`./${pack.exercise}/rules.ts`]?.rules
    expect(played?.tally(played.start(round))).toMatchObject({ reached: 0, light: null })
  })
})
