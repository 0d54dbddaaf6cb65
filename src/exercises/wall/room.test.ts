import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { loadPack } from '../../../cards/packs'
import { aRow, revived } from '../../board/builders'
import { fold, type Row } from '../../board/moves'
import type { Round, Settings } from '../../exercise'
import { aWall, found, type Line, playedOn, server } from './builders'
import { grid } from './grid'
import { exercise } from './lead'
import { parse, settingsOf } from './moves'
import { pretend } from './pretend'
import { revealOf } from './reveal'
import { roomOf } from './room'
import { elm, oak, shown, tallyOf, words } from './room.builders'
import { roundRules } from './round'
import { rules } from './rules'

it('draws the walls of all tables together, with what is best supported first and the tables’ names', () => {
  const round = aWall()
  const room = shown(
    round,
    ['Oak', tallyOf(round, oak.writes('a', 'Our shed'), oak.writes('b', 'My tools'), oak.supports('b'))],
    ['Elm', tallyOf(round, elm.writes('c', '', { ref: 'skills/sew-01' }))],
  )
  expect(roomOf(room).headings[0]?.cards.map(({ text, table }) => [text, table])).toEqual([
    ['My tools', 'Oak'],
    ['Our shed', 'Oak'],
    ['Sew on a button', 'Elm'],
  ])
  expect(roomOf(room).newest.map(({ text }) => text)).toEqual(['My tools', 'Sew on a button', 'Our shed'])
})

it('on a floor tells which table wrote what, and counts how many stand behind a theme', () => {
  const round = aWall({ scope: 'floor' })
  const notes = server.feeds(found({ kind: 'note', card: null, text: 'Bus', id: 'x', table: 't3' }))
  const lines = [
    notes,
    oak.isCalled('Oak'),
    oak.writes('a', 'A bus'),
    elm.writes('b', 'No bus'),
    elm.groups('g', 'Getting about', 'a', 'b', 'found-0'),
  ]
  const room = roomOf(shown(round, ['The evening', tallyOf(round, ...lines)]))
  expect(room.themes).toEqual([{ name: 'Getting about', notes: ['A bus', 'No bus', 'Bus'], tables: 3, support: 0 }])
  expect(room.headings[0]?.cards.map(({ table }) => table)).toEqual(['Oak', ''])
})

it('leaves out what nobody said may be shared, and names no one where that was asked for', () => {
  const settings = {
    fields: [{ id: 'consent', type: 'choice', of: ['yes', 'nameless'] }],
    orders: [['notfound', 'we', 'friends']],
  }
  const round = aWall({ settings })
  const lines = [
    oak.writes('a', 'A tale', { fields: { consent: 'yes' } }),
    oak.writes('b', 'Her tale', { fields: { consent: 'nameless' } }),
    oak.writes('c', 'His tale'),
    server.orders(1),
  ]
  const room = shown(round, ['Oak', tallyOf(round, ...lines)])
  expect(roomOf(room)).toMatchObject({ cards: 2, withheld: 1 })
  expect(roomOf(room).headings.map(({ id }) => id)).toEqual(['notfound', 'we', 'friends'])
  expect(roomOf(room).headings[1]?.cards.map(({ text, table }) => [text, table])).toEqual([
    ['A tale', 'Oak'],
    ['Her tale', ''],
  ])
  expect(JSON.stringify([grid(room), revealOf(room)])).not.toContain('His tale')
  expect(roomOf(room, true).cards).toBe(3) // while it is played, the room looks at its own wall
})

it('leaves out what was put together without being raised, where consent is asked: nobody was asked about it', () => {
  const settings = { fields: [{ id: 'consent', type: 'choice', of: ['yes', 'nameless'] }], takes: ['note'] }
  const lines = [
    server.feeds(found({ kind: 'note', card: null, text: 'Her tale', table: 't2' })),
    oak.writes('a', 'A tale', { fields: { consent: 'yes' } }),
    oak.groups('g', 'Tales', 'a', 'found-0'),
  ]
  const told = (settings_: typeof settings | { takes: string[] }) => {
    const round = aWall({ settings: settings_ })
    const tally = tallyOf(round, ...lines)
    const room = shown(round, ['Oak', tally])
    const html = renderToStaticMarkup(createElement(exercise.Summary, room))
    return { room, said: JSON.stringify([grid(room), revealOf(room), roundRules.keep(round, tally), html]) }
  }
  expect(told({ takes: ['note'] }).said).toContain('Her tale') // or it was looked for in nothing
  expect(told(settings).said).not.toContain('Her tale')
  expect(roomOf(told(settings).room)).toMatchObject({ withheld: 1, themes: [{ notes: ['A tale'], tables: 1 }] })
})

it('counts the cards that nobody took up, where a pack links or matches them', () => {
  const lines = [
    oak.writes('a', 'Our shed'),
    elm.writes('b', 'A shed?', { heading: 'notfound' }),
    elm.writes('c', 'A bus?', { heading: 'notfound' }),
  ]
  const left = (settings: Settings, ...more: Line[]) => {
    const round = aWall({ settings })
    const room = shown(round, ['Oak', tallyOf(round, ...lines, ...more)])
    return [roomOf(room).left, renderToStaticMarkup(createElement(exercise.Summary, room))] as const
  }
  const linked = left({ link: true }, oak.links('x', 'A shed for all', 'a', 'b'))
  expect(linked).toEqual([1, expect.stringContaining('Nobody took up 1 card yet')])
  const matched = left({ match: ['we', 'notfound'] }, oak.agrees('a', 'b'), elm.agrees('a', 'b'))
  expect(matched).toEqual([1, expect.stringContaining('1 offer or ask has no match yet')])
  expect(left({})).toEqual([0, expect.not.stringContaining('no match yet')])
})

it('says of what was found on a card both the card and the words', () => {
  const round = aWall()
  const lines = [server.feeds(found({ kind: 'note', text: 'Too grand' })), oak.groups('g', 'Words', 'found-0')]
  expect(roomOf(shown(round, ['Oak', tallyOf(round, ...lines)])).themes[0]?.notes).toEqual([
    'Sew on a button: Too grand',
  ])
})

it('writes a line a card with its form, and a line an action', () => {
  const round = aWall()
  const lines = [
    oak.writes('a', 'Our shed', { fields: { where: 'Mill Lane', hold: 'have' } }),
    elm.writes('b', 'My tools'),
    elm.links('x', 'Repairs', 'a', 'b'),
    oak.withdraws('a'),
    oak.plans('x', 'owner', 'Ada'),
    oak.signs('x', 'Bo'),
  ]
  const lined = grid(shown(round, ['Oak', tallyOf(round, ...lines)]))
  expect(lined[0]?.slice(0, 2)).toEqual(['Heading', 'Card'])
  expect(lined[1]).toEqual(['we', 'My tools', null, null, 'Oak', null, 0, 'b'])
  expect(lined.at(-1)).toEqual(['Repairs', 'Our shed + My tools', 'Ada', null, null, 'Bo', 0, 'Oak'])
})

it('a facilitator takes back anybody’s act by its words', () => {
  const round = aWall()
  const state = playedOn(round, oak.writes('a', 'Our shed'), elm.writes('b', 'Rude'), elm.supports('a'))
  const acts = exercise.acts(state, words)
  expect(acts.map(({ text, written }) => [text, written])).toEqual([
    ['New card: Our shed', true],
    ['New card: Rude', true],
    ['Support: Our shed', false],
  ])
  expect(exercise.progress(2, 2, rules.tally(state))).toBe('2 cards')
})

/** The same chances every time (mulberry32). */
function chances(seed: number) {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

it.each(['assets', 'barriers', 'offers', 'guide', 'themes'])(
  'pretend tables play %s to an end that there is something to see of',
  async id => {
    const pack = await loadPack(id)
    const round: Round = {
      ...aWall(),
      piles: pack.piles,
      settings: roundRules.prepare(pack),
      ...(pack.scope && { scope: pack.scope }),
    }
    const rows: Row[] = []
    const random = chances(7)
    const done = new Set<string>()
    for (let n = 0; done.size < 3; n++) {
      const me = `p${n % 3}`
      const move = pretend(fold(rules, round, rows), me, random, `t${n % 3}`)
      if (move === undefined) done.add(me)
      else {
        done.delete(me)
        expect(parse(revived(move)), 'the network lets it through').toEqual(move)
        rows.push(aRow(rows.length, move, { by: me }))
      }
      expect(n).toBeLessThan(400)
    }
    const tally = rules.tally(fold(rules, round, rows))
    expect(tally.reached).toBe(18)
    if (round.settings?.link)
      expect(tally.actions.filter(({ owner, step, date }) => owner && step && date)).toHaveLength(3)
    expect(tally.groups.length).toBeGreaterThan(0)
    const { fields } = settingsOf(round)
    const asked = tally.cards.map(({ fields: said = {} }) => fields.filter(({ id }) => id in said).length)
    expect(asked.filter(Boolean).length).toBeGreaterThan(9) // most of their forms say something
  },
)
