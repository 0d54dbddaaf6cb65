// Any number of devices at one wall, any delays, resends and dead lines: what holds then, whatever they do.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../board/moves'
import { Device, type Knowledge, Server } from '../../board/simulation.builders'
import type { ParticipantId, Round } from '../../exercise'
import { anyMove, aWall, somebody } from './builders'
import { last } from './heard'
import { settingsOf, type WallMove } from './moves'
import { rules } from './rules'
import type { WallState } from './tally'

const round: Round = { ...aWall(), scope: 'floor' }
const tableOf = (participant: ParticipantId) => (participant === 'p1' || participant === 'p3' ? 't2' : 't1')

type Step =
  | { readonly device: number; readonly act: WallMove }
  | {
      readonly device: number
      readonly what: 'undo' | 'send' | 'receive' | 'cut' | 'connect' | 'kill'
      readonly n: number
    }

const device = fc.nat(4)
/** What people come back to: two cards that answer each other, linked, agreed on, withdrawn. */
const often = fc.constantFrom<WallMove>(
  somebody('', 't1').links('a1', 'Both', 'c1', 'c2').move,
  somebody('', 't1').agrees('c1', 'c2').move,
  somebody('', 't2').agrees('c1', 'c2').move,
  somebody('', 't1').withdraws('c1').move,
  somebody('', 't2').withdraws('c2', false).move,
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      device,
      act: fc.oneof(
        anyMove(round).filter(move => move.do !== 'undo'),
        often,
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      device,
      what: fc.constantFrom('undo', 'send', 'send', 'receive', 'receive', 'cut', 'connect', 'kill'),
      n: fc.nat(1000),
    }),
  },
)
const plays = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  steps: fc.array(step, { minLength: 20, maxLength: 90, size: 'max' }),
})

type Table = Device<WallState, WallMove>

function take(table: Table, step: Step) {
  if ('act' in step) {
    const from = tableOf(table.me) // where it sits is not its own to say
    return void table.act('from' in step.act ? { ...step.act, from } : step.act)
  }
  const { what, n } = step
  if (what === 'undo') {
    const key = table.acted[n % Math.max(1, table.acted.length)]
    if (key !== undefined) table.act({ do: 'undo', key })
  }
  if (what === 'send') table.send(n, 1 + (n % 5))
  if (what === 'receive') table.receive(1 + (n % 9))
  if (what === 'cut' && table.online) table.cut(n % 4)
  if (what === 'connect' && !table.online) table.connect()
  if (what === 'kill') table.server.restart()
}

function playOut({ count, steps }: { count: number; steps: readonly Step[] }) {
  const knowledge: Knowledge = new Map()
  const server = new Server(rules, round, tableOf)
  const devices = Array.from({ length: count }, (_, n): Table => new Device(server, `p${n}`, 'participant', knowledge))
  devices[0]?.act(somebody('', 't1').writes('c1', 'Our shed').move)
  devices[1]?.act(somebody('', 't2').writes('c2', 'A shed', { heading: 'notfound' }).move)
  for (const one of steps) {
    const table = devices[one.device % count]
    if (table) take(table, one)
  }
  for (const table of devices) table.drain()
  for (const table of devices) table.receive(Number.POSITIVE_INFINITY)
  return { server, devices }
}

const holds = (check: (game: ReturnType<typeof playOut>) => void, numRuns = 300, seed?: number) =>
  fc.assert(
    fc.property(plays, game => check(playOut(game))),
    { numRuns, ...(seed !== undefined && { seed }) },
  )

it('once all have caught up, every device shows the same wall', () => {
  let cards = 0
  holds(({ server, devices }) => {
    const kept = fold(rules, round, server.rows)
    cards += kept.cards.length
    for (const table of devices) {
      expect(table.outbox).toEqual([])
      expect(table.view()).toEqual(kept)
      expect(rules.tally(table.view())).toEqual(rules.tally(kept))
    }
  })
  expect(cards).toBeGreaterThan(300) // or it held of empty walls
})

it('no card that was ever written is lost, and what others linked stays linked', () => {
  let links = 0
  holds(({ server }) => {
    const kept = fold(rules, round, server.rows)
    const written = server.rows.flatMap(row => {
      const move = rules.parse(row.move)
      return move?.do === 'write' &&
        move.starter === null &&
        round.piles.includes(move.heading) &&
        !/^found-/.test(move.card)
        ? [move.card]
        : []
    })
    for (const id of written) {
      const other = kept.actions.some(action => action.id === id) || kept.groups.some(group => group.id === id)
      if (!other) expect(kept.cards.map(card => card.id)).toContain(id)
    }
    const { actions, cards } = rules.tally(kept)
    for (const action of actions) {
      expect(action.cards.length).toBeGreaterThan(0)
      for (const id of action.cards) expect(cards.map(card => card.id)).toContain(id)
      links++
    }
  })
  expect(links).toBeGreaterThan(50)
})

const MATCHING = 7 // chances of which some plays come to a match: most do not

it('a match that counts was said yes to by both sides', () => {
  const { match } = settingsOf(round)
  let matches = 0
  holds(
    ({ server }) => {
      const kept = fold(rules, round, server.rows)
      for (const cards of rules.tally(kept).matches) {
        matches++
        const sides = kept.yes.filter(yes => yes.cards.join() === cards.join())
        expect(sides.map(({ side }) => side).sort()).toEqual([0, 1])
        const [offer, ask] = cards.map(id => kept.cards.find(card => card.id === id))
        expect(offer?.by).not.toBe(ask?.by)
        expect(offer && ask && sides.length === 2 && last(offer.out) !== true).toBe(true)
      }
    },
    600,
    MATCHING,
  )
  expect(match).toEqual(['we', 'notfound'])
  expect(matches).toBeGreaterThan(0)
})
