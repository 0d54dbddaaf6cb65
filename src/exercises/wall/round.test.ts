import { describe, expect, it } from 'vitest'
import { loadPack, packIds } from '../../../cards/packs'
import { aWall, found, playedOn } from './builders'
import { settingsOf } from './moves'
import { oak, shed, tally } from './people.builders'
import { roundRules } from './round'

describe('the rounds around it', () => {
  const floor = aWall({ scope: 'floor' })
  const at = (table: string, n: number) => found({ table, id: `x${n}`, card: null, text: `${table} ${n}` })

  it('a table takes its own, the floor what all found, once for each table and kind, both in turn', () => {
    const all = [...[1, 2, 3].map(n => at('t1', n)), at('t2', 1), found({ kind: 'plan' })]
    expect(roundRules.take(aWall(), all, 't2').map(({ text }) => text)).toEqual(['t2 1'])
    expect(roundRules.take(floor, all, 'floor').map(({ text }) => text)).toEqual(['t1 1', 't2 1', 't1 2', 't1 3'])
    const same = [found({ card: null, text: 'A Bus' }), found({ card: null, text: 'a bus' })]
    expect(roundRules.take(floor, [found(), found(), ...same], 'floor')).toHaveLength(2)
    const counted = [found(), found({ table: 't2' }), found({ kind: 'have' })] // two look for it, one offers it
    expect(roundRules.take(floor, counted, 'floor')).toHaveLength(3)
    const haves = Array.from({ length: 500 }, (_, n) => found({ kind: 'have', id: `x${n}`, card: null, text: `x${n}` }))
    const first = roundRules.take(floor, [...haves, found(), found({ table: 't2' })], 'floor')
    expect(first).toHaveLength(200)
    expect(first.filter(({ kind }) => kind === 'gap')).toHaveLength(2)
    expect(
      roundRules.take(
        floor,
        Array.from({ length: 500 }, (_, n) => at(`t${n % 9}`, n)),
        'floor',
      ),
    ).toHaveLength(200)
  })

  it('the guide of twenty tables has each skill once, and room for what each of them wrote; offers keep whose they are', async () => {
    const tables = Array.from({ length: 20 }, (_, n) => `t${n}`)
    const all = tables.flatMap(table => [
      ...Array.from({ length: 12 }, (_, n) => found({ table, kind: 'have', id: `s${n}`, card: `skills/sew-${n}` })),
      ...Array.from({ length: 6 }, (_, n) =>
        found({ table, id: `n${n}`, kind: 'note', card: null, text: `${table} ${n}` }),
      ),
      found({ table, kind: 'ask', card: 'skills/sew-99' }),
    ])
    const taken = async (id: string) => {
      const pack = await loadPack(id)
      const { piles } = pack
      return roundRules.take(aWall({ scope: 'floor', piles, settings: roundRules.prepare(pack) }), all, 'floor')
    }
    const of = (found: readonly { readonly kind: string }[], kind: string) =>
      found.filter(one => one.kind === kind).length
    const guide = await taken('guide')
    expect([of(guide, 'have'), of(guide, 'note'), of(guide, 'ask')]).toEqual([12, 120, 20]) // all that there is
    const offers = await taken('offers')
    expect(of(offers, 'have')).toBe(180) // with twenty asks as many as there is room for
    expect(new Set(offers.map(({ table }) => table)).size).toBe(20)
  })

  it('where a pack asks for consent, no answer means no', () => {
    const round = aWall({ settings: { fields: [{ id: 'consent', type: 'choice', of: ['yes', 'nameless'] }] } })
    const state = playedOn(round, shed, oak.writes('tale', 'A tale', { fields: { consent: 'nameless' } }))
    expect(roundRules.findings(round, tally(state)).map(({ text }) => text)).toEqual(['A tale'])
  })

  it.each(packIds)('prepares %s where it is a wall, so that its settings come back as they are', async id => {
    const pack = await loadPack(id)
    if (pack.exercise !== 'wall') return
    const { piles } = pack
    const made = roundRules.prepare(pack)
    expect(settingsOf({ piles, settings: made })).toEqual(made)
    expect(made).toMatchObject({ takes: pack.settings?.takes, raises: pack.settings?.raises })
  })

  it('names what is wrong with a pack', async () => {
    const pack = await loadPack('barriers')
    const wrong = (part: object) => () => roundRules.prepare({ ...pack, settings: { ...pack.settings, ...part } })
    expect(wrong({ colour: 'red' })).toThrow('pack "barriers", pack.json: settings.colour is not known here')
    expect(wrong({ takes: ['luck'] })).toThrow('settings.takes cannot be read')
    expect(wrong({ means: { nowhere: 'note' } })).toThrow('settings.means cannot be read; headings are skill, rule')
    expect(wrong({ fields: [{ id: 'x', type: 'date' }] })).toThrow('settings.fields must each be a line')
    expect(() => roundRules.prepare({ ...pack, cards: pack.cards.map(card => ({ ...card, facts: {} })) })).toThrow(
      /card "skill-01": facts.heading must be one of/,
    )
  })
})
