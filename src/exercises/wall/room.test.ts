import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { loadPack, loadPackWords } from '../../../cards/packs'
import { aRow, frozen, revived } from '../../board/builders'
import { fold, type Row } from '../../board/moves'
import type { Revealed, Round } from '../../exercise'
import { aWall, found, type Line, playedOn, server, somebody } from './builders'
import { grid } from './grid'
import { exercise } from './lead'
import { parse, settingsOf } from './moves'
import { pretend } from './pretend'
import { revealOf } from './reveal'
import { roomOf } from './room'
import { roundRules } from './round'
import { rules } from './rules'
import type { WallTally } from './tally'

const pack = await loadPack('assets')
const words = await loadPackWords(pack, 'en')
const nameCard = (ref: string) => (ref === 'skills/sew-01' ? 'Sew on a button' : undefined)

const shown = (round: Round, ...tables: [name: string, tally: WallTally][]): Revealed<WallTally> => ({
  round: frozen(round),
  pack,
  words,
  tables: tables.map(([name, tally], n) => ({ id: `t${n + 1}`, name, tally })),
  nameCard,
  claims: {},
})
const tallyOf = (round: Round, ...lines: Line[]) => rules.tally(playedOn(round, ...lines))

const oak = somebody('oak', 't1')
const elm = somebody('elm', 't2')

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

it('says of what was found on a card both the card and the words', () => {
  const round = aWall()
  const lines = [server.feeds(found({ kind: 'note', text: 'Too grand' })), oak.groups('g', 'Words', 'found-0')]
  expect(roomOf(shown(round, ['Oak', tallyOf(round, ...lines)])).themes[0]?.notes).toEqual([
    'Sew on a button: Too grand',
  ])
})

it('pages 400 cards of 150 people: three headings a still, the rest counted, every still named', () => {
  const round: Round = { ...aWall(), piles: pack.piles, settings: roundRules.prepare(pack), cards: [] }
  const lines = Array.from({ length: 400 }, (_, n) => {
    const heading = pack.piles[n % pack.piles.length] ?? ''
    return somebody(`p${n % 150}`).writes(`c${n}`, `Card ${n}`, { heading })
  })
  const room = shown(round, ['Oak', tallyOf(round, ...lines)])
  const stills = revealOf(room)
  expect(stills.map(({ show }) => show)).toEqual(['headings', 'headings', 'end'])
  expect(stills[0]).toMatchObject({ columns: [{ id: 'people', count: 67 }, { id: 'groups' }, { id: 'organisations' }] })
  expect(exercise.steps(room)[0]).toBe('People, Groups, Organisations')
  expect(JSON.stringify(room.tables[0]?.tally).length).toBeLessThan(60_000)
})

it('reads a hall of twenty tables in ten presses, every action among them, and a late card moves no still', () => {
  const round: Round = { ...aWall(), piles: pack.piles, settings: roundRules.prepare(pack), cards: [] }
  const table = (n: number, ...late: Line[]) => {
    const who = somebody(`p${n}`)
    const cards = pack.piles.slice(0, 5).map((heading, k) => who.writes(`c${k}`, `Card ${k}`, { heading }))
    const [links, signs] = [who.links('a', `Action ${n}`, 'c0', 'c1'), who.signs('a', 'Bo')]
    return tallyOf(round, ...cards, links, signs, who.groups('g', 'Alike', 'c0', 'c1'), who.supports('a'), ...late)
  }
  const hall = (...late: Line[]) =>
    shown(round, ...Array.from({ length: 20 }, (_, n) => [`Table ${n}`, table(n, ...late)] as [string, WallTally]))
  const stills = revealOf(hall())
  expect(stills.map(({ show }) => show)).toEqual([
    ...['headings', 'headings', 'themes', 'actions', 'actions', 'actions', 'actions', 'end'],
  ])
  const names = stills.flatMap(still => (still.show === 'actions' ? still.actions.map(({ name }) => name) : []))
  expect(new Set(names).size).toBe(20)
  const late = hall(elm.writes('late', 'Late', { heading: 'stories' }), elm.supports('c3'), elm.signs('a', 'Di'))
  expect(revealOf(late).map(({ show }) => show)).toEqual(stills.map(({ show }) => show))
  expect(exercise.steps(hall()).length).toBeLessThanOrEqual(10)
})

it('thanks the room in the end and says what was made; lists the actions while they may be supported', () => {
  const round = { ...aWall(), piles: pack.piles }
  const lines = [
    oak.writes('a', 'Our shed', { heading: 'people' }),
    oak.writes('b', 'Bo’s tools', { heading: 'places' }),
    oak.links('x', 'Repairs', 'a', 'b'),
    oak.links('y', 'Painting', 'a', 'b'),
    oak.signs('x', 'Ada'),
    oak.signs('y', 'ada'),
    oak.signs('y', 'Bo'),
  ]
  const room = shown(round, ['Oak', tallyOf(round, ...lines)])
  const text = (step: number, part: string | null = null) =>
    renderToStaticMarkup(createElement(exercise.Projector, { ...room, step, part, reached: 2 })).replace(/<[^>]+>/g, '')
  expect(text(99)).toBe('Thank you. This is what the room made.2 actions 2 people signed up 2 cards ')
  expect(text(0, 'support')).toContain('Repairs')
  expect(text(0, 'support')).toContain('Painting')
  expect(text(0, 'act')).not.toContain('Painting')
})

it('an empty room has one still and nothing on its lines', () => {
  const room = shown(aWall())
  expect(revealOf(room)).toEqual([{ show: 'end' }])
  expect(grid(room)).toHaveLength(1)
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
