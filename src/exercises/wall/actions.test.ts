import { describe, expect, it } from 'vitest'
import { fold } from '../../board/moves'
import { aWall, played, rowsOf, settings } from './builders'
import { exercise } from './lead'
import { parse } from './moves'
import { card, elm, itChangesNothing, ivy, oak, pine, shed, tally, texts, tools } from './people.builders'
import { roundRules } from './round'
import { rules } from './rules'

describe('actions', () => {
  const linked = [shed, tools, pine.links('a', 'Repair café', 'shed', 'tools')]

  it('two cards make an action, with who looks after it, a first step and a date, each said by itself', () => {
    const state = played(
      ...linked,
      oak.plans('a', 'owner', 'Ada').seen(3),
      elm.plans('a', 'step', 'Ask the school').seen(3),
      pine.plans('a', 'date', '3 May').seen(3),
    )
    expect(tally(state).actions).toEqual([
      {
        id: 'a',
        name: 'Repair café',
        cards: ['shed', 'tools'],
        from: 't3',
        owner: 'Ada',
        step: 'Ask the school',
        date: '3 May',
      },
    ])
    expect(tally(state)).toMatchObject({ of: 2, reached: 2 })
    expect(exercise.progress(2, 2, tally(state))).toBe('2 cards, 1 action')
    expect(roundRules.findings(aWall(), tally(state)).at(-1)).toEqual({
      kind: 'action',
      id: 'a',
      card: null,
      text: 'Repair café',
    })
  })

  it('a card is not linked with itself, nor with one that nobody wrote', () => {
    expect(parse({ do: 'link', action: 'a', name: 'x', cards: ['shed', 'shed'], from: 't1' })).toBeUndefined()
    expect(parse({ do: 'link', action: 'a', name: 'x', cards: ['shed'], from: 't1' })).toBeUndefined()
    itChangesNothing([shed], oak.links('a', 'x', 'ghost', 'spook'))
  })

  it('an action outlives the words of one of its cards, which the facilitator removed for good', () => {
    const rows = rowsOf([...linked, oak.plans('a', 'owner', 'Ada')])
    const blanked = rows.map((row, n) => (n === 0 ? { ...row, move: { do: 'removed' } } : row))
    expect(tally(fold(rules, aWall(), blanked)).actions).toMatchObject([{ cards: ['tools'], owner: 'Ada' }])
  })

  it('a stale word on who looks after it overrules no newer one', () => {
    itChangesNothing([...linked, oak.plans('a', 'owner', 'Ada')], elm.plans('a', 'owner', 'Bo').seen(3))
  })

  it('oak withdraws a card on which the others built: the action keeps it, shown as withdrawn, whichever came first', () => {
    for (const lines of [
      [...linked, oak.withdraws('shed')],
      [shed, tools, oak.undoes(0), pine.links('a', 'Repair café', 'shed', 'tools').seen(2)],
    ]) {
      const state = played(...lines)
      expect(tally(state).actions[0]?.cards).toEqual(['shed', 'tools'])
      expect(card(state, 'shed')).toMatchObject({ text: 'Our shed', out: true })
      expect(tally(state).reached).toBe(1)
      expect(roundRules.findings(aWall(), tally(state)).map(({ id }) => id)).toEqual(['tools', 'a'])
    }
  })

  it('pine takes the action back: the cards lie there as before', () => {
    const state = played(...linked, pine.undoes(2))
    expect(tally(state).actions).toEqual([])
    expect(texts(state)).toEqual(['Our shed', 'My tools'])
    expect(tally(played(...linked, pine.undoes(2), pine.withdraws('a', false))).actions).toHaveLength(1)
  })

  it('people sign up with a first name, once each, and take it back', () => {
    const signed = [...linked, oak.signs('a', 'Ada'), oak.signs('a', 'Bo'), elm.signs('a', 'Ada')]
    expect(tally(played(...signed)).actions[0]?.signed).toEqual([
      { name: 'Ada', from: 't1' },
      { name: 'Bo', from: 't1' },
      { name: 'Ada', from: 't2' },
    ])
    itChangesNothing(signed, oak.signs('a', 'Ada'))
    expect(tally(played(...signed, oak.signs('a', 'Ada', false), elm.undoes(5))).actions[0]?.signed).toEqual([
      { name: 'Bo', from: 't1' },
    ])
  })
})

describe('support', () => {
  it('a seat supports something once, and takes it back; counted a seat, shown a table', () => {
    const state = played(shed, oak.supports('shed'), ivy.supports('shed'), elm.supports('shed'))
    expect(card(state, 'shed')?.support).toEqual({ t1: 2, t2: 1 })
    itChangesNothing([shed, oak.supports('shed')], oak.supports('shed'))
    itChangesNothing([shed], oak.supports('shed', false))
    itChangesNothing([], oak.supports('ghost'))
    expect(card(played(shed, oak.supports('shed'), oak.supports('shed', false)), 'shed')?.support).toBeUndefined()
    expect(card(played(shed, oak.supports('shed'), oak.undoes(1)), 'shed')?.support).toBeUndefined()
  })

  it('a supported card that is withdrawn stays with its support', () => {
    const state = played(shed, elm.supports('shed'), oak.withdraws('shed'))
    expect(card(state, 'shed')).toMatchObject({ out: true, support: { t2: 1 } })
  })

  it('a pack without support has none', () => {
    itChangesNothing([shed], oak.supports('shed'), aWall({ settings: { ...settings, support: false } }))
  })
})

describe('matches', () => {
  const both = [shed, elm.writes('need', 'A shed for bikes', { heading: 'notfound' })]

  it('count only when both sides say yes', () => {
    const one = [...both, oak.agrees('shed', 'need')]
    expect(tally(played(...one)).matches).toEqual([])
    expect(tally(played(...one, elm.agrees('shed', 'need'))).matches).toEqual([['shed', 'need']])
    expect(tally(played(...one, elm.agrees('shed', 'need'), oak.agrees('shed', 'need', false))).matches).toEqual([])
  })

  it('another device of the table may say yes for it, and nobody else, and no one twice', () => {
    expect(played(...both, ivy.agrees('shed', 'need')).yes).toHaveLength(1)
    itChangesNothing(both, pine.agrees('shed', 'need'))
    itChangesNothing([...both, oak.agrees('shed', 'need')], ivy.agrees('shed', 'need'))
    itChangesNothing([shed, oak.writes('need', 'x', { heading: 'notfound' })], oak.agrees('shed', 'need'))
  })

  it('a match does not outlive its terms: other words, and both are asked anew', () => {
    const agreed = [...both, oak.agrees('shed', 'need'), elm.agrees('shed', 'need')]
    const edited = [...agreed, oak.edits('shed', 'Our shed, on Mondays')]
    expect(played(...edited).yes).toEqual([])
    expect(played(...agreed, oak.moves('shed', 'we'), oak.edits('shed', 'Our shed')).yes).toHaveLength(2) // the same words
    expect(tally(played(...edited, oak.agrees('shed', 'need'), elm.agrees('shed', 'need'))).matches).toHaveLength(1)
    expect(played(...edited, elm.agrees('shed', 'need'), oak.undoes(4)).yes).toEqual([])
    itChangesNothing(edited, elm.agrees('shed', 'need').seen(4)) // said before it knew
  })

  it('only under the headings that match, offer first', () => {
    itChangesNothing(both, oak.agrees('need', 'shed'))
    itChangesNothing([shed, tools], oak.agrees('shed', 'tools'))
  })
})
