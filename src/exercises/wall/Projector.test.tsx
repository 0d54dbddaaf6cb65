// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { pack, words } from './board.builders'
import { aWall, playedOn, somebody } from './builders'
import Projector from './Projector'
import { revealOf } from './reveal'
import { rules } from './rules'

const oak = somebody('oak')
const round = aWall({ settings: { link: true } })

/** A room whose one table has so many actions. */
function roomWith(actions: number) {
  const links = Array.from({ length: actions }, (_, n) => oak.links(`x${n}`, `Action ${n}`, 'a', 'b'))
  const tally = rules.tally(playedOn(round, oak.writes('a', 'Our shed'), oak.writes('b', 'Our tools'), ...links))
  const tables = [{ id: 't1', name: 'Oak', tally }]
  return { round, pack, words, tables, nameCard: () => undefined, claims: {}, part: null, reached: 2 }
}

it('a page of actions that comes while the room is thanked waits until somebody steps back to it', () => {
  const page = document.createElement('div')
  const root = createRoot(page)
  const head = (actions: number, step: number) => {
    act(() => root.render(<Projector {...roomWith(actions)} step={step} />))
    return page.querySelector('h1')?.textContent
  }
  const last = revealOf(roomWith(6)).length
  expect(revealOf(roomWith(7))).toHaveLength(last + 1)
  expect(head(6, last)).toMatch(/^Thank you/)
  expect(head(7, last)).toMatch(/^Thank you/)
  expect(head(7, last + 1)).toMatch(/^Thank you/)
  expect(head(7, last)).toMatch(/^What we mean to do/)
  act(() => root.unmount())
})

it('the room reads the actions while it is led to support them and to gather round them', () => {
  const page = document.createElement('div')
  const root = createRoot(page)
  for (const part of ['link', 'support', 'act']) {
    act(() => root.render(<Projector {...roomWith(6)} part={part} step={0} />))
    const lines = [...page.querySelectorAll('.noteswall-line')].map(each => each.textContent)
    expect(lines).toHaveLength(part === 'link' ? 0 : 6)
  }
  expect(page.textContent).toContain('Action 5')
  act(() => root.render(<Projector {...roomWith(0)} part="act" step={0} />))
  expect(page.textContent).toContain('Our shed') // no action yet: what came last, as before
  act(() => root.unmount())
})
