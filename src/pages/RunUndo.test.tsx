// @vitest-environment happy-dom
// What the facilitator may take back or take away, at a table and where the whole room shares one board.
import { readFileSync } from 'node:fs'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPack } from '../../cards/pack'
import { readPackWords } from '../../cards/words'
import { aRow, keyOf } from '../board/builders'
import type { LinkEvents } from '../board/link'
import { type Append, type Row, SERVER } from '../board/moves'
import { makeRound } from '../board/round'
import { foldStage, type StageState } from '../board/stage'
import type { StageMove } from '../board/stageMoves'
import { emptyStorage } from '../board/storage.builders'
import { createSeat, type SeatStore } from '../board/store'
import type { BoardName } from '../board/wire'
import { loadLedExercise } from '../exercises/exercises'
import { RunDrop } from './RunDrop'
import { RunUndo } from './RunUndo'
import type { Room } from './useRoom'

vi.mock('idb-keyval', async () => import('../board/storage.builders'))
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const load = async (id: string) => {
  const read = (file: string): unknown => JSON.parse(readFileSync(`cards/${id}/${file}.json`, 'utf8'))
  const pack = readPack(read('pack'))
  return { pack, words: readPackWords(read('en'), pack), exercise: await loadLedExercise(pack.exercise) }
}
const [skills, offers] = [await load('skills'), await load('offers')]
const roundOf = ({ pack, exercise }: typeof skills, id: string) =>
  makeRound(pack, exercise.roundRules, { id, cards: pack.cards.slice(0, 3).map(({ id }) => id), minutes: 9 })

const [sewing = '', baking = ''] = skills.pack.cards.map(({ id }) => id)
const heading = offers.pack.piles[0]
const writes = (card: string, text: string, from: string) => ({
  ...{ do: 'write', card, heading, text, fields: {}, from, ref: null, starter: null },
})

let root: Root
let sent: Append[]
let seat: SeatStore
let stage: StageState

/** Skills at their tables and, when it has begun, offers on the floor; what lies on each board. */
function open(moves: readonly StageMove[], rows: Partial<Record<BoardName, readonly Row[]>>) {
  const agenda: StageMove[] = [
    { do: 'round', round: roundOf(skills, 'r1') },
    { do: 'round', round: roundOf(offers, 'r2') },
    { do: 'table', id: 't1', name: 'Oak', pretend: false },
    { do: 'table', id: 't2', name: 'Elm', pretend: false },
  ]
  stage = foldStage([...agenda, ...moves].map((move, n) => aRow(n, move, { round: 'stage' })))
  const lines = new Map<BoardName, LinkEvents>()
  seat = createSeat(
    { code: 'K7MPTX', participant: 'lead', role: 'facilitator', table: null, token: 'x', epoch: 1 },
    (board, _, events) => {
      lines.set(board, events)
      queueMicrotask(() => {
        events.rows(rows[board] ?? [])
        events.live(true)
      })
      return { send: appends => void sent.push(...appends), close: () => undefined }
    },
    () => new Promise(() => undefined),
  )
}

/** What the dialog of this table says. */
async function look(table: string): Promise<readonly string[]> {
  await act(async () => root.render(<RunUndo seat={seat} room={roomNow()} code="K7MPTX" token="x" table={table} />))
  return settled()
}
function roomNow(): Room {
  const round = stage.rounds.find(({ round }) => round.id === stage.current)
  return { stage, round, packs: { skills, offers } } as unknown as Room
}
async function settled(): Promise<readonly string[]> {
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(document.querySelector('.acts, .muted')).not.toBe(null)
  })
  return [...document.querySelectorAll('.acts .row > span')].map(each => each.textContent ?? '')
}
const buttons = () => [...document.querySelectorAll('button')]
const press = (name: string, n = 0) =>
  act(async () =>
    buttons()
      .filter(each => each.textContent === name)
      [n]?.click(),
  )

beforeEach(() => {
  sent = []
  emptyStorage()
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
})
afterEach(() => act(() => root.unmount()))

const sorted = [
  aRow(0, { do: 'place', card: sewing, pile: 'we' }),
  aRow(1, { do: 'write', card: 'ours', text: 'Keep bees', stump: false }),
  aRow(2, { do: 'place', card: baking, pile: 'notyet' }),
]
const wall = [
  aRow(0, writes('shed', 'Our shed', 't1'), { round: 'r2', by: 'oak' }),
  aRow(1, writes('hall', 'The hall', 't2'), { round: 'r2', by: 'elm' }),
  aRow(2, { do: 'group', group: 'g1', name: 'Places', cards: ['shed', 'hall'] }, { round: 'r2', by: 'elm' }),
]
const onFloor: StageMove = { do: 'begin', round: 'r2' }

test('at a table its last moves come newest first, and one is taken back on its own board', async () => {
  open([], { 'table/t1': sorted })
  const text = (card: string) => skills.words.cards[card]?.text
  expect(await look('t1')).toEqual([
    `${text(baking)} → Not found yet`,
    'New card: Keep bees',
    `${text(sewing)} → We can`,
  ])
  await press('Take back', 1)
  expect(sent.map(({ round, move }) => [round, move])).toEqual([['r1', { do: 'undo', key: keyOf(1) }]])
})

test('on the floor each table is shown its own, what says no table by whoever did it', async () => {
  open([onFloor], { floor: wall })
  const [elms, oaks] = [await look('t2'), await look('t1')]
  expect(elms.join()).toContain('Places')
  expect(elms.join()).toContain('The hall')
  expect(elms).toHaveLength(2)
  expect(oaks).toHaveLength(1)
  expect(oaks.join()).toContain('Our shed')
  await press('Take back')
  expect(sent.map(({ round, move }) => [round, move])).toEqual([['r2', { do: 'undo', key: keyOf(0) }]])
})

test('of a round that is closed what was written is shown, to be taken away for good', async () => {
  open([onFloor], { floor: wall, 'table/t1': sorted })
  await look('t1')
  const select = document.querySelector('select')
  expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([skills.words.title, offers.words.title])
  await act(async () => {
    if (select) select.value = 'r1'
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(await settled()).toEqual(['New card: Keep bees'])
  expect(buttons().map(each => each.textContent)).toEqual(['Remove these words for good'])
})

test('what was done long ago is a press away', async () => {
  const many = Array.from({ length: 20 }, (_, n) =>
    aRow(n, { do: 'write', card: `own-${n}`, text: `Own ${n}`, stump: false }),
  )
  open([], { 'table/t1': many })
  expect(await look('t1')).toHaveLength(8)
  await press('Show earlier moves')
  expect(await settled()).toHaveLength(20)
  expect(buttons().some(each => each.textContent === 'Show earlier moves')).toBe(false)
})

test('only a table where nothing was done in any round is offered to be taken off', async () => {
  const offered = async (id: string) => {
    const table = stage.tables.find(table => table.id === id)
    if (!table) throw new Error('no table')
    await act(async () => root.render(<RunDrop seat={seat} room={roomNow()} table={table} />))
    await act(() => vi.waitFor(() => expect(seat.store.getState().boards[`table/${id}`]?.live).toBe(true)))
    return buttons().map(each => each.textContent)
  }
  const again: StageMove[] = [
    { do: 'round', round: roundOf(skills, 'r3') },
    { do: 'begin', round: 'r3' },
  ]
  const fed = aRow(0, { do: 'feed', found: [] }, { by: SERVER, round: 'r3' })
  open(again, { 'table/t1': sorted, 'table/t2': [fed] })
  expect(await offered('t1')).toEqual([])
  expect(await offered('t2')).toEqual(['Remove this empty table'])
  await press('Remove this empty table')
  const { stage: board } = seat.store.getState().boards
  expect(board?.pending.map(({ move }) => move)).toEqual([{ do: 'drop', table: 't2' }])
  open([onFloor], {})
  expect(await offered('t2'), 'it may have been on the floor').toEqual([])
})
