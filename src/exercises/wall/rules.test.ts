import { describe, expect, it } from 'vitest'
import { keyOf } from '../../board/builders'
import { aWall, found, played, server } from './builders'
import { CARDS_MAX, parse, TEXT_MAX } from './moves'
import { card, elm, itChangesNothing, ivy, oak, pine, shed, tally, texts, tools } from './people.builders'
import { roundRules } from './round'

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
