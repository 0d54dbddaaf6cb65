// A table's board on a page, for its tests: `draw()`, `tap('Choose: The shed')`, and see `sent` and `state`.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Pack, PackWords } from '../../../cards/pack'
import Board from './Board'
import { aPlan, CARDS, type Line, somebody } from './builders'
import type { PlanMove } from './moves'
import { type PlanState, rules } from './rules'
import type { Table } from './table'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const SUITS = ['build', 'eat', 'persona']
const suitOf = (card: string) => (card === 'ida' || card === 'raj' ? 'persona' : card === 'soup' ? 'eat' : 'build')
const pack: Pack = {
  ...{ id: 'spaces', version: 1, exercise: 'plan', piles: [], cuts: {}, blanks: 0, languages: ['en'] },
  suits: SUITS.map(id => ({ id, art: '1F600' })),
  cards: CARDS.map(id => ({ id, suit: suitOf(id), tags: [], art: '1F600' })),
  licence: { id: 'CC0-1.0', url: 'https://x', title: '', author: '', source: '', credits: [] },
}
const pages: PackWords = {
  ...{ lang: 'en', draft: false, title: 'Spaces', question: 'Which?', piles: {} },
  suits: { build: 'Build', eat: 'Eat together', persona: 'People' },
  labels: { people: 'Willing people', money: 'Money', space: 'Room', points: 'Points' },
  cards: Object.fromEntries(CARDS.map(id => [id, { text: `The ${id}`, more: `More of the ${id}.` }])),
}

let root: Root
export let state: PlanState
export let sent: { key: string; move: PlanMove }[]
let played: number
let props: Partial<Table>

beforeEach(() => {
  state = rules.start(aPlan())
  sent = []
  played = 0
  props = {}
  sessionStorage.clear()
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
})
afterEach(() => {
  props = { send: () => undefined } // what is kept on leaving has nowhere to be drawn
  draw()
  act(() => root.unmount())
})

const play = (move: PlanMove, by = 'me') => {
  const key = `key${String(played).padStart(16, '0')}`
  state = rules.play(state, move, { key, by, at: 0, seq: played, seen: played })
  played++
  if (by === 'me') sent.push({ key, move })
}
/** What else was done to the plan, past what moves can say. */
export const change = (to: (state: PlanState) => PlanState) => {
  state = to(state)
}
/** This tab is loaded anew, and draws nothing yet. */
export const reload = () => {
  act(() => root.unmount())
  root = createRoot(document.getElementById('app') as HTMLElement)
}
export const others = (...lines: Line[]) => {
  for (const { by, move } of lines) play(move, by)
}
export const draw = (more: Partial<Table> = {}) => {
  props = { ...props, ...more }
  act(() =>
    root.render(
      <Board
        state={state}
        pack={pack}
        words={pages}
        me="me"
        here={['me']}
        ends={null}
        stage="open"
        part={null}
        table="t1"
        tables={[
          { id: 't1', name: 'Oak' },
          { id: 't2', name: 'Elm' },
        ]}
        nameCard={card => (card === 'skills/saw' ? 'Saw a plank' : undefined)}
        mine={sent}
        send={move => {
          play(move)
          draw()
        }}
        seal={async () => undefined}
        alone={false}
        settings={null}
        {...props}
      />,
    ),
  )
}
export const named = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? ''
export const button = (name: string) => {
  const all = [...document.querySelectorAll('button')]
  const one = all.find(each => named(each).startsWith(name))
  if (!one) throw new Error(`no button "${name}" among: ${all.map(named).join(' | ')}`)
  return one
}
export const buttons = () => [...document.querySelectorAll('button')].map(named)
export const tap = (name: string) => act(() => button(name).click())
export const shown = () => document.body.textContent ?? ''
export const heading = () => document.querySelector('h1')?.textContent
export const field = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(each => each.textContent === label)
  if (!found) throw new Error(`no field "${label}"`)
  return document.getElementById(found.htmlFor) as HTMLTextAreaElement
}
export const type = (label: string, value: string) =>
  act(() => {
    const at = field(label)
    const proto = at.tagName === 'INPUT' ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(at, value)
    at.dispatchEvent(new Event('input', { bubbles: true }))
  })
export const leave = (label: string) =>
  act(() => void field(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
export const elm = somebody('elm')
