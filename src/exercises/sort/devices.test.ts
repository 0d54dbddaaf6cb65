// Any number of devices at one table, any delays, resends and dead lines: what holds then, whatever they do.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CardId, PileId } from '../../../cards/pack'
import { aRound } from '../../board/builders'
import { fold, playRow, type Row } from '../../board/moves'
import { Device, type Knowledge, Server } from '../../board/simulation.builders'
import type { SortMove } from './moves'
import { currentCard, deck, pileOf, rules, type SortState } from './rules'

const round = aRound({ cards: ['a', 'b', 'c', 'd'] })

/** What happens to one device next; `n` is read as each step needs it. */
interface Step {
  readonly device: number
  readonly what:
    | 'answer'
    | 'move'
    | 'skip'
    | 'undo'
    | 'other'
    | 'send'
    | 'receive'
    | 'cut'
    | 'connect'
    | 'kill'
    | 'remove'
  readonly n: number
}

const steps = fc.array(
  fc.record<Step>({
    device: fc.nat(5),
    what: fc.oneof(
      { weight: 6, arbitrary: fc.constant('answer' as const) },
      { weight: 5, arbitrary: fc.constant('move' as const) },
      { weight: 2, arbitrary: fc.constantFrom('skip' as const, 'undo' as const, 'other' as const) },
      { weight: 6, arbitrary: fc.constantFrom('send' as const, 'receive' as const) },
      { weight: 2, arbitrary: fc.constantFrom('cut' as const, 'connect' as const) },
      { weight: 1, arbitrary: fc.constantFrom('kill' as const, 'remove' as const) },
    ),
    n: fc.nat(1_000),
  }),
  { minLength: 20, maxLength: 120, size: 'max' },
)
const plays = fc.record({ devices: fc.integer({ min: 1, max: 6 }), steps })

type Table = Device<SortState, SortMove>

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

function otherMove(n: number): SortMove {
  const card = pick(round.cards, n) ?? 'a'
  const moves: readonly SortMove[] = [
    { do: 'people', people: 1 + (n % 9) },
    { do: 'can', card, people: n % 5 },
    { do: 'light', light: n % 2 ? 'help' : 'ready' },
    { do: 'deal', hands: n % 2 ? ['p0', 'p1'] : [] },
    { do: 'write', card: `own-${n % 3}`, text: 'Play the spoons', stump: n % 2 === 0 },
    { do: 'show', card, how: 'told' },
  ]
  return pick(moves, Math.floor(n / 7)) ?? { do: 'light', light: null }
}

function take(device: Table, { what, n }: Step) {
  const pile = pick(round.piles, Math.floor(n / 11)) ?? 'we'
  const before = currentCard(device.view(), device.me)
  if (what === 'answer' || what === 'move') {
    const card = what === 'move' ? pick(round.cards, n) : before
    if (card === undefined) return
    device.act({ do: 'place', card, pile })
    expect(pileOf(device.view(), card)).toBe(pile) // what one taps is what one sees, line or no line
  }
  if (what === 'skip' && before !== undefined) {
    device.act({ do: 'skip', card: before })
    const state = device.view()
    const open = deck(state).filter(card => pileOf(state, card) === undefined)
    if (open.length > 1 && state.hands.length === 0) expect(currentCard(state, device.me)).not.toBe(before) // none sticks
  }
  if (what === 'undo') {
    const key = pick(device.role === 'facilitator' ? device.known() : device.acted, n)
    if (key !== undefined) device.act({ do: 'undo', key })
  }
  if (what === 'other') device.act(otherMove(n))
  if (what === 'send') device.send(n, 1 + (n % 5))
  if (what === 'receive') device.receive(1 + (n % 9))
  if (what === 'cut' && device.online) device.cut(n % 4)
  if (what === 'connect' && !device.online) device.connect()
  if (what === 'kill') device.server.restart()
  if (what === 'remove' && n % 8 === 0) device.server.remove(device.me)
}

/** Plays it all, then lets every line come back and every row arrive. */
function playOut({ devices: count, steps }: { devices: number; steps: readonly Step[] }) {
  const knowledge: Knowledge = new Map()
  const server = new Server(rules, round)
  const devices = Array.from(
    { length: count },
    (_, n): Table => new Device(server, `p${n}`, n === 0 ? 'facilitator' : 'participant', knowledge),
  )
  for (const step of steps) {
    const device = pick(devices, step.device)
    if (device) take(device, step)
  }
  for (const device of devices) device.drain()
  for (const device of devices) device.receive(Number.POSITIVE_INFINITY)
  return { server, devices, knowledge }
}

/**
 * What ought to lie where after each row, told in other words than the rules': by who *knew* of which answer, never by
 * `seen` or places. A card's answers lie in a heap and the topmost stands. An answer is laid on the heap if the heap is
 * empty, or if its device knew of the topmost one and means another pile. An undo takes out the answer it names.
 */
function* expected(rows: readonly Row[], knowledge: Knowledge) {
  const heaps = new Map<CardId, readonly { readonly key: string; readonly pile: PileId }[]>()
  for (const { key, move } of rows) {
    const done = rules.parse(move)
    if (done?.do === 'place' && round.cards.includes(done.card)) {
      const heap = heaps.get(done.card) ?? []
      const top = heap.at(-1)
      const counts = !top || (knowledge.get(key)?.has(top.key) && top.pile !== done.pile)
      if (counts) heaps.set(done.card, [...heap, { key, pile: done.pile }])
    }
    if (done?.do === 'undo')
      for (const [card, heap] of heaps)
        heaps.set(
          card,
          heap.filter(answer => answer.key !== done.key),
        )
    yield Object.fromEntries([...heaps].flatMap(([card, heap]) => heap.slice(-1).map(({ pile }) => [card, pile])))
  }
}

const dealt = (cards: Readonly<Record<CardId, PileId>>) =>
  Object.fromEntries(Object.entries(cards).filter(([card]) => round.cards.includes(card)))

const holds = (check: (game: ReturnType<typeof playOut>) => void, numRuns = 500) =>
  fc.assert(
    fc.property(plays, game => check(playOut(game))),
    { numRuns },
  )

it('once all have caught up, every device shows the same, and nothing of its own lies on top any more', () => {
  holds(({ server, devices }) => {
    const kept = fold(rules, round, server.rows)
    for (const device of devices) {
      expect(device.outbox).toEqual([])
      expect(device.view()).toEqual(kept)
      expect(rules.tally(device.view())).toEqual(rules.tally(kept))
      expect(device.foldedAnew()).toEqual(kept)
    }
  })
})

it('every move is on the board once, in the order its device did it, or was refused with a reason', () => {
  holds(({ server, devices, knowledge }) => {
    const keys = server.rows.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const refused = devices.flatMap(({ setAside }) => setAside.map(({ key }) => key))
    expect([...keys, ...refused].sort()).toEqual([...knowledge.keys()].sort())
    for (const { me, acted } of devices) {
      const mine = server.rows.filter(({ by }) => by === me).map(({ key }) => key)
      expect(mine).toEqual(acted.filter(key => keys.includes(key)))
    }
  })
})

it('only who was removed, or took back another’s move, is refused', () => {
  holds(({ devices }) => {
    const reasons = new Set(devices.flatMap(({ setAside }) => setAside.map(({ why }) => why)))
    reasons.delete('removed')
    expect([...reasons]).toEqual([])
  }, 100)
})

it('no answer is overruled by one given in ignorance of it, and any other counts, after every row', () => {
  let overruled = 0
  holds(({ server, knowledge }) => {
    const oracle = expected(server.rows, knowledge)
    let state = rules.start(round)
    for (const [seq, row] of server.rows.entries()) {
      const before = rules.tally(state).cards
      state = playRow(rules, state, row, seq)
      const after = rules.tally(state).cards
      expect(dealt(after)).toEqual(oracle.next().value)
      const move = rules.parse(row.move)
      if (move?.do !== 'place' || before[move.card] === undefined || before[move.card] === after[move.card]) continue
      overruled++
      const known = server.rows
        .filter(({ key }) => knowledge.get(row.key)?.has(key))
        .map(({ move }) => rules.parse(move))
      expect(known).toContainEqual({ do: 'place', card: move.card, pile: before[move.card] })
    }
  })
  expect(overruled).toBeGreaterThan(100) // or the property held of nothing
})

it('every card is counted once a table, whoever answered it how often', () => {
  holds(({ server, devices, knowledge }) => {
    const cards = [...expected(server.rows, knowledge)].at(-1) ?? {}
    for (const device of devices) {
      const tally = rules.tally(device.view())
      expect(dealt(tally.cards)).toEqual(cards)
      expect(Object.values(tally.counts).reduce((sum, count) => sum + count, 0)).toBe(tally.reached)
      expect(Object.keys(tally.cards).length).toBe(tally.reached)
      for (const pile of round.piles)
        expect(tally.counts[pile]).toBe(Object.values(tally.cards).filter(on => on === pile).length)
    }
  })
})

it('devices that hold the same rows show the same card together, whatever they went through', () => {
  holds(({ devices }) => {
    if (devices[0]?.view().hands.length) return
    expect(new Set(devices.map(device => currentCard(device.view(), device.me))).size).toBe(1)
  }, 100)
})
