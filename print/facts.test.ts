import { describe, expect, it } from 'vitest'
import type { Card, Pack } from '../cards/pack'
import { loadPack, packIds } from '../cards/packs'
import { factsOf, fieldsOf, planOf } from './facts'
import { PrintError } from './ink'

const [spaces, online, offers] = (await Promise.all(
  ['community-spaces', 'neighbourhood-online', 'offers'].map(loadPack),
)) as [Pack, Pack, Pack]

const cardOf = (pack: Pack, id: string): Card => {
  const card = pack.cards.find(card => card.id === id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

describe('what a card says beyond words', () => {
  it('is what a project costs and needs, in the order of the pack', () =>
    expect(factsOf(spaces, cardOf(spaces, 'fabric-01'))).toEqual({
      ...{ kind: 'project', cost: 3 },
      needs: [
        { label: 'people', count: 1 },
        { label: 'money', count: 3 },
        { label: 'permission', count: 1 },
      ],
      skills: ['skills/gather-05', 'skills/sums-07'],
    }))

  it('is what a crisis takes, and nothing of a card that says nothing', () => {
    expect(factsOf(spaces, cardOf(spaces, 'crisis-01'))).toMatchObject({ kind: 'crisis', points: -2, needs: [] })
    expect(factsOf(spaces, { id: 'x', suit: 'x', tags: [], art: '1F300' })).toEqual({ needs: [], skills: [] })
  })

  it('can be shown for every card there is', async () => {
    for (const pack of await Promise.all(packIds.map(loadPack)))
      for (const card of pack.cards) expect(factsOf(pack, card).needs.length, `${pack.id} ${card.id}`).toBeLessThan(4)
  })

  it.each([
    [{ cost: 99 }, 'facts.cost must be a whole number from 0 to 9. Correct it in pack.json.'],
    [{ cost: -1 }, 'facts.cost must be'],
    [{ cost: 1.5 }, 'facts.cost must be'],
    [{ cost: '2' }, 'facts.cost must be'],
    [{ points: -10 }, 'facts.points must be a whole number from -9 to 9'],
    [{ needs: [1] }, 'facts.needs must be'],
    [
      { needs: { cake: 1 } },
      `facts.needs must be of the pack's labels (people, money, space, permission, points), not "cake"`,
    ],
    [{ skills: ['mend 03'] }, 'facts.skills must be cards of another pack, each as "skills/mend-03"'],
    [{ needs: { money: 0 } }, 'facts.needs.money must be a whole number from 1 to 9'],
  ])('is refused by pack and card where no card can show it: %j', (facts, message) => {
    const read = () => factsOf(spaces, { ...cardOf(spaces, 'fabric-01'), facts })
    expect(read).toThrow(PrintError)
    expect(read).toThrow(`pack "community-spaces", card "fabric-01": ${message}`)
  })
})

it('reads what a wall asks: lines, and choices to tick', () =>
  expect(fieldsOf(offers)).toEqual([
    { label: 'kind', of: ['skill', 'knowledge', 'time'] },
    { label: 'how', of: ['teach', 'do', 'together'] },
    { label: 'limit', of: [] },
    { label: 'unpaid', of: ['yes'] },
  ]))

it('reads what a plan is made within, and junk as nothing', () => {
  expect(planOf(online).budgets.map(({ label, points }) => [label, points])).toEqual([
    ['digital', 10],
    ['face', 10],
  ])
  expect(planOf(spaces)).toMatchObject({
    resources: ['people', 'money', 'space', 'permission'],
    choices: [10, 12, 15, 20],
  })
  expect(planOf({ cards: [], settings: { resources: 3, budgets: [{}], choices: ['x'] } })).toEqual({
    resources: [],
    budgets: [],
    choices: [],
    skilled: false,
  })
})
