import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Round } from '../../exercise'
import { aWall, type Line, somebody } from './builders'
import { grid } from './grid'
import { exercise } from './lead'
import { revealOf } from './reveal'
import { elm, oak, pack, shown, tallyOf } from './room.builders'
import { roundRules } from './round'
import type { WallTally } from './tally'

it('pages 400 cards of 150 people: three headings a still, the rest counted, every still named', () => {
  const round: Round = { ...aWall(), piles: pack.piles, settings: roundRules.prepare(pack), cards: [] }
  const lines = Array.from({ length: 400 }, (_, n) => {
    const heading = pack.piles[n % pack.piles.length] ?? ''
    return somebody(`p${n % 150}`).writes(`c${n}`, `Card ${n}`, { heading })
  })
  const room = shown(round, ['Oak', tallyOf(round, ...lines)])
  const stills = revealOf(room)
  expect(stills.map(({ show }) => show)).toEqual(['headings', 'headings', 'themes', 'actions', 'end'])
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
  expect(text(0, 'act')).toContain('Painting') // and while the room gathers round them
  expect(text(0, 'link')).not.toContain('Painting')
})

it.each([
  ['theme', { link: true }, 'themes', [oak.groups('g', 'Sheds', 'a', 'b')]],
  ['action', { link: true }, 'actions', [oak.links('x', 'Repairs', 'a', 'b')]],
  ['match', { match: ['we', 'notfound'] }, 'matches', [oak.agrees('a', 'b'), elm.agrees('a', 'b')]],
] as const)(
  'the first %s that comes while the wall is read finds its still there, and moves none',
  (_, settings, show, late) => {
    const round = aWall({ settings })
    const lines = [oak.writes('a', 'Our shed'), elm.writes('b', 'A shed?', { heading: 'notfound' })]
    const before = revealOf(shown(round, ['Oak', tallyOf(round, ...lines)]))
    const after = revealOf(shown(round, ['Oak', tallyOf(round, ...lines, ...late)]))
    expect(before.map(still => still.show)).toContain(show)
    expect(after.map(still => still.show)).toEqual(before.map(still => still.show))
    expect(after).not.toEqual(before)
  },
)

it('an empty room has one still and nothing on its lines', () => {
  const room = shown(aWall())
  expect(revealOf(room)).toEqual([{ show: 'end' }])
  expect(grid(room)).toHaveLength(1)
})
