// A board on a page, for its tests: `draw()`, `tap('Write a card')`, and see `on.sent`.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Pack, PackWords } from '../../../cards/pack'
import Board from './Board'
import { aWall } from './builders'
import type { WallMove } from './moves'
import { rules } from './rules'
import type { Table } from './table'
import type { WallState } from './tally'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

export const round = aWall({ piles: ['we', 'friends', 'notfound'], cards: [] })
export const pack: Pack = {
  id: 'p',
  version: 1,
  exercise: 'wall',
  piles: round.piles,
  suits: [{ id: 's', art: '1F600' }],
  cards: ['one', 'two'].map(id => ({ id, suit: 's', tags: [], art: '1F600', facts: { heading: 'we' } })),
  cuts: {},
  blanks: 0,
  labels: ['where', 'hold', 'have', 'learn'],
  languages: ['en'],
  licence: { id: 'CC0-1.0', url: 'https://x', title: '', author: '', source: '', credits: [] },
}
const pile = (name: string) => ({ name, hint: `About ${name}` })
export const words: PackWords = {
  lang: 'en',
  draft: false,
  title: 'The wall',
  question: 'What is here?',
  piles: { we: pile('People'), friends: pile('Places'), notfound: pile('Wishes') },
  suits: { s: 'Suit' },
  labels: { where: 'Where?', hold: 'Have it?', have: 'Have', learn: 'Learn' },
  cards: { one: { text: 'Who helps?' }, two: { text: 'Who asks?', more: 'Small things count.' } },
}

let root: Root
let seq = 0
let me = 'me0'
/** What the board is given, and what it sent. */
export const on: {
  state: WallState
  sent: readonly { readonly key: string; readonly move: WallMove }[]
  props: Partial<Table>
} = { state: rules.start(round), sent: [], props: {} }

beforeEach(() => {
  Object.assign(on, { state: rules.start(round), sent: [], props: {} })
  me = `me${++seq}` // the page remembers what each seat kept
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
})

afterEach(() => act(() => root.unmount()))

export const play = (move: WallMove, by = me) => {
  const key = `key${String(seq).padStart(16, '0')}`
  on.state = rules.play(on.state, move, { key, by, at: 0, seq, seen: seq })
  seq++
  if (by === me) on.sent = [...on.sent, { key, move }]
}
export const draw = () =>
  act(() =>
    root.render(
      <Board
        state={on.state}
        pack={pack}
        words={words}
        me={me}
        here={[me]}
        ends={null}
        stage="open"
        part="share"
        table="t1"
        tables={[
          { id: 't1', name: 'Oak' },
          { id: 't2', name: 'Elm' },
        ]}
        nameCard={ref => (ref === 'skills/sew-01' ? 'Sew on a button' : undefined)}
        mine={on.sent}
        send={move => {
          play(move)
          draw()
        }}
        seal={async () => undefined}
        alone={false}
        settings={null}
        {...on.props}
      />,
    ),
  )
export const named = (each: Element) => each.getAttribute('aria-label') ?? each.textContent ?? ''
export const button = (name: string) => {
  const all = [...document.querySelectorAll<HTMLElement>('button, summary')]
  const found = all.reverse().find(each => named(each).startsWith(name))
  if (!found) throw new Error(`no button "${name}" among: ${all.map(named).join(' | ')}`)
  return found
}
export const tap = (name: string) => act(() => button(name).click())
export const type = (label: string, text: string) => {
  const id = [...document.querySelectorAll('label')].reverse().find(each => each.textContent === label)?.htmlFor ?? ''
  const field = document.getElementById(id) as HTMLTextAreaElement | HTMLSelectElement
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  act(() => {
    set?.call(field, text)
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  })
}
export const submit = () =>
  act(() =>
    [...document.querySelectorAll('form')]
      .at(-1)
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  )
export const cards = () => [...document.querySelectorAll('.note-text')].map(each => each.textContent)
export const write = (card: string, text: string, heading = 'we', from = 't1'): WallMove => ({
  do: 'write',
  card,
  heading,
  text,
  fields: {},
  from,
  ref: null,
  starter: null,
})

/** The page is loaded anew. */
export const again = () => {
  act(() => root.unmount())
  root = createRoot(document.getElementById('app') as HTMLElement)
  draw()
}
export const value = () => [...document.querySelectorAll('textarea')].at(-1)?.value
