// What joins a round of planning to its pack, the other tables and the rounds after it.
import { describe, expect, it } from 'vitest'
import type { Pack } from '../../../cards/pack'
import { loadPack, packIds } from '../../../cards/packs'
import type { TableState } from '../../exercise'
import { parseFound } from '../../findings'
import { aPlan, found, planned, server, somebody } from './builders'
import { roundRules } from './round'
import { type PlanState, rules } from './rules'
import { settingsOf } from './settings'

const oak = somebody('oak')
const pack = await loadPack('community-spaces')
const { prepare, take, cue, findings } = roundRules

/** The pack with the facts of its first card changed. */
const withFacts = (part: Readonly<Record<string, unknown>>): Pack => ({
  ...pack,
  cards: pack.cards.map((card, n) => (n === 0 ? { ...card, facts: { ...card.facts, ...part } } : card)),
})
const withSettings = (part: Readonly<Record<string, unknown>>): Pack => ({
  ...pack,
  settings: { ...pack.settings, ...part },
})

describe('prepare', () => {
  it('takes the packs there are, and what it makes is read again as it was', async () => {
    const plans = (await Promise.all(packIds.map(loadPack))).filter(({ exercise }) => exercise === 'plan')
    expect(plans.length).toBeGreaterThanOrEqual(2)
    for (const pack of plans) {
      const settings = prepare(pack)
      expect(settingsOf({ settings })).toEqual(settings)
      expect(Object.keys(settings.cards as object)).toEqual(pack.cards.map(({ id }) => id))
      expect(JSON.stringify(settings).length).toBeLessThan(20_000)
    }
  })

  it('pays each suit out of its own budget', async () => {
    const { cards } = settingsOf({ settings: prepare(await loadPack('neighbourhood-online')) })
    expect([cards['tell-01'], cards['meet-01']]).toMatchObject([{ budget: 'digital' }, { budget: 'face' }])
  })

  const CARD = 'pack "community-spaces", pack.json, card "fabric-01": facts.'
  it.each([
    [{ cost: 0 }, 'cost must be 1, 2 or 3, not 0'],
    [{ cost: 99 }, 'cost must be 1, 2 or 3, not 99'],
    [{ cost: undefined }, 'cost must be 1, 2 or 3, not undefined'],
    [{ needs: { gold: 1 } }, 'needs names "gold"; the resources of this pack are people, money, space, permission'],
    [{ needs: { money: 4 } }, 'needs.money must be 1 (a little), 2 (some) or 3 (a lot)'],
    [{ skills: ['skills/mend-03', 'mend 03'] }, 'skills[1] must name a card as "skills/mend-03" does, not "mend 03"'],
    [{ kind: 'wish' }, 'kind must be one of project, persona, crisis, opportunity'],
    [{ prize: 3 }, 'prize is not known of a project; remove it or correct its name'],
    [{ kind: 'crisis', points: 2, cost: undefined }, 'cost is not known of a crisis; remove it or correct its name'],
  ])('refuses a card with %j', (part, message) => {
    expect(() => prepare(withFacts(part))).toThrow(CARD + message)
  })

  it.each([
    [
      { budgets: [{ id: 'points', points: 0 }] },
      'settings.budgets[0].points must be a whole number from 1 to 99, not 0',
    ],
    [{ budgets: [{ id: 'points', points: 9, suits: ['silk'] }] }, 'settings.budgets[0].suits names "silk"'],
    [{ budgets: [{ id: 'gold', points: 9 }] }, 'add "gold" to labels'],
    [{ budgets: [] }, 'settings.budgets must be 1 to 4 budgets'],
    [
      { budgets: [{ id: 'points', points: 9, suits: ['feed'] }] },
      'card "fabric-01": suit "fabric" must be in the suits of one budget, not of 0',
    ],
    [{ choices: [0] }, 'settings.choices must be a list of points from 1 to 99'],
    [{ personas: 'two' }, 'settings.personas must be a whole number from 0 to 9'],
    [{ swap: 'yes' }, 'settings.swap must be true or false'],
    [{ prize: 1 }, 'settings.prize is not known here'],
  ])('refuses a pack with %j', (part, message) => {
    expect(() => prepare(withSettings(part))).toThrow(message)
  })
})

describe('take', () => {
  it('keeps found skills that a project names, the table’s own first, one a card, and no gaps', () => {
    const all = [
      found('saw', 'Elm'),
      found('roof', 'Elm', { kind: 'reach' }),
      found('roof', 'Pine'),
      found('juggle', 'Oak'),
      found('cook', 'Elm', { kind: 'gap' }),
      found('saw', 'Oak', { kind: 'reach' }),
      found('saw', 'Pine'),
      { ...found('saw', 'Oak'), card: null, text: 'Saw' },
    ]
    const taken = take(aPlan(), all, 'oak')
    expect(taken.map(({ card, from, kind }) => [card, from, kind])).toEqual([
      ['skills/saw', 'Oak', 'reach'],
      ['skills/roof', 'Pine', 'have'],
    ])
  })
})

describe('findings', () => {
  it('hand on the plan, its asks and the steps that somebody owns', () => {
    const state = planned(
      ...[oak.tells('name', 'Riverside Hall'), oak.chooses('shed'), oak.writes('own-1', 'Friday café', 0)],
      ...[oak.chooses('own-1'), oak.tells('need', 'The fund', 'money'), server.feeds(found('saw'))],
      ...[oak.tells('owner', 'Nadia', 'shed'), oak.tells('first', 'Ask the school', 'shed')],
      oak.tells('date', 'Monday', 'shed'),
      oak.tells('first', 'Nobody owns this', 'own-1'),
    )
    const made = findings(aPlan(), rules.tally(state))
    expect(made.map(({ kind, card, text }) => [kind, card, text])).toEqual([
      ['plan', null, 'Riverside Hall: Friday café'],
      ['plan', 'spaces/shed', ''],
      ['ask', 'skills/roof', ''],
      ['ask', 'spaces/space', ''],
      ['action', 'spaces/shed', 'Ask the school · Nadia · Monday'],
    ])
  })

  it('are as short as findings must be, however long the words', () => {
    const long = (n: number) => 'wörter '.repeat(40).slice(0, n)
    const state = planned(
      ...[oak.tells('name', long(60)), oak.chooses('shed'), oak.tells('owner', long(60), 'shed')],
      ...[oak.tells('first', long(160), 'shed'), oak.tells('date', long(40), 'shed')],
      ...[1, 2, 3, 4, 5, 6].flatMap(n => [oak.writes(`own-${n}`, `${n}${long(46)}`, 0), oak.chooses(`own-${n}`)]),
    )
    for (const one of findings(aPlan(), rules.tally(state)))
      expect(parseFound({ ...one, round: 'r1', table: 't1', from: 'Oak' })).toMatchObject(one)
  })

  it('of a table that did nothing are none', () => {
    expect(findings(aPlan(), rules.tally(planned()))).toEqual([])
  })
})

describe('cues', () => {
  const at = (id: string, state: PlanState): TableState<PlanState> => ({ id, name: id.toUpperCase(), state })
  const hall = (name: string) => planned(oak.tells('name', name))
  const tables = [at('a', hall('Anchor')), at('b', planned()), at('c', hall('Canal')), at('d', hall('Depot'))]
  const given = (all: readonly TableState<PlanState>[]) =>
    all.map(table =>
      cue({ do: 'swap' }, table, all).map(move => (move.do === 'given' ? `${move.place.name} from ${move.from}` : '?')),
    )

  it('swap gives each table with a place that of the one before it', () => {
    expect(given(tables)).toEqual([['Depot from D'], [], ['Anchor from A'], ['Canal from C']])
  })

  it('swap asked again after it was done gives the same', () => {
    const done = tables.map(table => {
      const [move] = cue({ do: 'swap' }, table, tables)
      const { name = '' } = move?.do === 'given' ? move.place : {}
      return name
        ? {
            ...table,
            state: planned(
              oak.tells('name', table.state.slots.name?.[0]?.value as string),
              server.gives('X', { name }),
            ),
          }
        : table
    })
    expect(given(done)).toEqual(given(tables))
  })

  it('one place alone is not swapped, nor any where the pack does not swap', () => {
    expect(given([at('a', hall('Anchor')), at('b', planned())])).toEqual([[], []])
    const still = tables.map(table => ({
      ...table,
      state: { ...table.state, settings: { ...table.state.settings, swap: false } },
    }))
    expect(given(still).flat()).toEqual([])
  })

  const [table = at('a', planned())] = tables
  it('a card is thrown to all tables or to one', () => {
    expect(cue({ do: 'throw', card: 'flood' }, table, tables)).toEqual([{ do: 'thrown', card: 'flood' }])
    expect(cue({ do: 'throw', card: 'flood', table: 'a' }, table, tables)).toHaveLength(1)
    expect(cue({ do: 'throw', card: 'flood', table: 'b' }, table, tables)).toEqual([])
    expect(cue({ do: 'throw', card: 'shed' }, table, tables)).toEqual([])
  })

  it('budgets are set from 1 to 99 and hidden; other budgets and points are none', () => {
    expect(cue({ do: 'budget', budget: 'points', points: 15 }, table, tables)).toHaveLength(1)
    for (const points of [0, 100]) expect(cue({ do: 'budget', budget: 'points', points }, table, tables)).toEqual([])
    expect(cue({ do: 'budget', budget: 'gold', points: 9 }, table, tables)).toEqual([])
    expect(cue({ do: 'hide', hidden: true }, table, tables)).toEqual([{ do: 'hide', hidden: true }])
  })

  it('an own card is approved at its own table, while it is there and new', () => {
    const wrote = at('a', planned(oak.writes('own-1', 'Oven', 2), oak.writes('own-2', 'Bench', 0)))
    const approve = { do: 'approve', table: 'a', card: 'own-1', cost: 3 }
    expect(cue(approve, wrote, [wrote])).toEqual([{ do: 'approve', card: 'own-1', cost: 3 }])
    for (const other of [{ table: 'b' }, { card: 'own-2' }, { card: 'own-9' }, { cost: 0 }, { cost: 99 }])
      expect(cue({ ...approve, ...other }, wrote, [wrote])).toEqual([])
  })
})
