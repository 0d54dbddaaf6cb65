import { describe, expect, it } from 'vitest'
import { loadPack, packIds } from '../../../cards/packs'
import { keyOf } from '../../board/builders'
import { fold, playRow } from '../../board/moves'
import { aWall, found, type Line, played, playedOn, rowsOf, server, settings, somebody } from './builders'
import { exercise } from './lead'
import { CARDS_MAX, parse, settingsOf, TEXT_MAX } from './moves'
import { roundRules } from './round'
import { rules } from './rules'
import type { WallState } from './tally'

const oak = somebody('oak', 't1')
const ivy = somebody('ivy', 't1') // at oak's table
const elm = somebody('elm', 't2')
const pine = somebody('pine', 't3')

const tally = (state: WallState) => rules.tally(state)
const texts = (state: WallState) => tally(state).cards.map(({ text }) => text)
const card = (state: WallState, id: string) => tally(state).cards.find(card => card.id === id)

/** The lines, then one that does not count: the state stays the very same object. */
function itChangesNothing(before: readonly Line[], last: Line, round = aWall()) {
  const state = playedOn(round, ...before)
  const row = rowsOf([...before, last])[before.length]
  if (!row) throw new Error('no last line')
  expect(playRow(rules, state, row, before.length)).toBe(state)
}

const shed = oak.writes('shed', 'Our shed')
const tools = elm.writes('tools', 'My tools', { heading: 'friends' })

describe('cards', () => {
  it('oak writes a card: it lies under its heading, with the table it is from', () => {
    const state = played(
      oak.writes('shed', 'Our shed', { heading: 'friends', fields: { where: 'Mill Lane', hold: 'have' } }),
    )
    expect(card(state, 'shed')).toEqual({
      id: 'shed',
      heading: 'friends',
      text: 'Our shed',
      from: 't1',
      who: 0,
      fields: { where: 'Mill Lane', hold: 'have' },
    })
    expect(tally(state)).toMatchObject({ of: 1, reached: 1 })
  })

  it('a field that the form does not have, and a choice that is none, are left out; the card stays', () => {
    const state = played(oak.writes('shed', 'Our shed', { fields: { hold: 'perhaps', age: '44', where: 'Here' } }))
    expect(card(state, 'shed')?.fields).toEqual({ where: 'Here' })
  })

  it('a heading that is none, an id that is taken or a starter’s, and a card too many change nothing', () => {
    itChangesNothing([], oak.writes('shed', 'Our shed', { heading: 'nowhere' }))
    itChangesNothing([shed], elm.writes('shed', 'Their shed'))
    itChangesNothing([], oak.writes('found-0', 'Mine'))
    const all = Array.from({ length: CARDS_MAX }, (_, n) => oak.writes(`c${n}`, `Card ${n}`))
    itChangesNothing(all, oak.writes('more', 'One more'))
  })

  it('200 cards at once are 200 cards', () => {
    const state = played(...Array.from({ length: 200 }, (_, n) => oak.writes(`c${n}`, `Card ${n}`).seen(0)))
    expect(tally(state).reached).toBe(200)
  })

  it('oak edits the card, and so may another device of that table; elm at another may not', () => {
    expect(texts(played(shed, oak.edits('shed', 'The shed')))).toEqual(['The shed'])
    expect(texts(played(shed, ivy.edits('shed', 'The old shed')))).toEqual(['The old shed'])
    itChangesNothing([shed], elm.edits('shed', 'No shed'))
    itChangesNothing([shed], oak.edits('shed', ''))
  })

  it('an edit in ignorance of a newer one changes nothing', () => {
    const before = [shed, oak.edits('shed', 'The shed')]
    itChangesNothing(before, ivy.edits('shed', 'Shed, old').seen(1))
    expect(texts(played(...before, ivy.edits('shed', 'Shed, old').seen(2)))).toEqual(['Shed, old'])
  })

  it('anybody moves a card under another heading, knowing where it lies', () => {
    const moved = [shed, elm.moves('shed', 'friends')]
    expect(card(played(...moved), 'shed')?.heading).toBe('friends')
    itChangesNothing(moved, pine.moves('shed', 'notfound').seen(1))
    expect(card(played(...moved, elm.undoes(1)), 'shed')?.heading).toBe('we')
  })

  it('oak takes a card back: it is gone, and elm, who edits it in ignorance, brings nothing back', () => {
    const state = played(shed, oak.undoes(0))
    expect(texts(state)).toEqual([])
    expect(texts(played(shed, oak.undoes(0), oak.withdraws('shed', false)))).toEqual(['Our shed'])
    itChangesNothing([shed, oak.undoes(0)], oak.undoes(0))
    itChangesNothing([shed], elm.withdraws('shed'))
  })
})

describe('starters', () => {
  const sew = found()
  const starts = server.feeds(sew, found({ kind: 'note', card: null, text: 'The bus is late', id: 'b', table: 't2' }))

  it('only the server brings them', () => itChangesNothing([], oak.feeds(sew)))

  it('oak raises one with one tap: a card that refers to it, worded by the pack', () => {
    const state = played(
      starts,
      oak.writes('raised', '', { ref: 'skills/sew-01', starter: 'found-0', heading: 'notfound' }),
    )
    expect(card(state, 'raised')).toMatchObject({ text: '', ref: 'skills/sew-01', heading: 'notfound' })
    expect(roundRules.findings(aWall(), tally(state))).toEqual([
      { kind: 'ask', id: 'raised', card: 'skills/sew-01', text: '' },
    ])
  })

  it('two tables raise the same one at once: one card; once it is withdrawn it may be raised anew', () => {
    const raised = (by: typeof oak, id: string) => by.writes(id, '', { ref: 'skills/sew-01', starter: 'found-0' })
    itChangesNothing([starts, raised(oak, 'one')], raised(elm, 'two').seen(1))
    const again = played(starts, raised(oak, 'one'), oak.withdraws('one'), raised(elm, 'two'))
    expect(tally(again).cards.map(({ id }) => id)).toEqual(['two'])
    itChangesNothing(
      [starts],
      raised(elm, 'x').move.do === 'write' ? elm.writes('x', 'y', { starter: 'found-9' }) : shed,
    )
  })

  it('themes draw starters of several tables together, and count them', () => {
    const state = played(starts, shed, oak.groups('g', 'Getting about', 'found-0', 'found-1', 'shed'))
    expect(tally(state).notes.map(({ from, group }) => [from, group])).toEqual([
      ['t1', 'g'],
      ['t2', 'g'],
    ])
    expect(card(state, 'shed')?.group).toBe('g')
    expect(tally(state)).toMatchObject({ of: 3, reached: 3 })
  })
})

describe('groups', () => {
  const grouped = [shed, tools, oak.groups('g', 'Making', 'shed', 'tools')]

  it('are named, named anew, and their cards put elsewhere or taken out', () => {
    expect(tally(played(...grouped, elm.groups('g', 'Mending'))).groups).toEqual([{ id: 'g', name: 'Mending' }])
    expect(card(played(...grouped, elm.puts(null, 'shed')), 'shed')?.group).toBeUndefined()
    itChangesNothing(grouped, elm.puts(null, 'shed').seen(2))
    itChangesNothing(grouped, elm.puts('nowhere', 'shed'))
  })

  it('taken back they let their cards go, and no card is lost', () => {
    const state = played(...grouped, oak.undoes(2))
    expect(tally(state).groups).toEqual([])
    expect(texts(state)).toEqual(['Our shed', 'My tools'])
    expect(card(state, 'shed')?.group).toBeUndefined()
  })
})

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

it('the light goes by the last word, and the server alone turns the order of the headings', () => {
  expect(tally(played(oak.lights('help'))).light).toBe('help')
  itChangesNothing([oak.lights('help'), elm.lights(null)], pine.lights('ready').seen(0))
  itChangesNothing([], oak.orders(1))
  itChangesNothing([], server.orders(2))
  expect(tally(played(server.orders(1))).order).toBe(1)
})

it('tables of a floor say what they are called', () => {
  expect(tally(played(oak.isCalled('Oak'), elm.isCalled('Elm'), ivy.isCalled('Ash'))).names).toEqual({
    t1: 'Ash',
    t2: 'Elm',
  })
})

it('an undo of what was never done changes nothing, and every move can be told from junk', () => {
  itChangesNothing([shed], { ...oak.undoes(0), move: { do: 'undo', key: keyOf(99) } })
  for (const text of ['x'.repeat(4000), '', ' \u202e ', 7]) expect(parse({ ...shed.move, text })).toBeUndefined()
  expect(parse({ ...shed.move, text: 'x'.repeat(TEXT_MAX) })).toBeDefined()
  expect(parse({ ...shed.move, text: '\u202eabc\u2066 <img src=x onerror=alert(1)>' })).toMatchObject({
    text: 'abc <img src=x onerror=alert(1)>', // as it is read: React writes it as text
  })
  expect(parse({ ...shed.move, fields: { where: 'x'.repeat(121) } })).toBeUndefined()
})

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
