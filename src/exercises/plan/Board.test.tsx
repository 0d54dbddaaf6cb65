// @vitest-environment happy-dom
// The board as a whole: its parts, undo, and what closing leaves.
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { SERVER } from '../../board/moves'
import {
  button,
  buttons,
  draw,
  elm,
  field,
  heading,
  leave,
  named,
  others,
  shown,
  state,
  tap,
  type,
} from './board.builders'
import { server } from './builders'
import { chosenOf } from './sums'

test('the part that the room is at opens, is marked, and is never a lock', () => {
  draw({ part: 'choose' })
  expect(heading()).toBe('Choose your projects')
  expect(named(button('Projects'))).toMatch(/now$/)
  tap('Story')
  expect(heading()).toBe('Tell one story')
  expect(document.activeElement).toBe(document.querySelector('h1'))
  expect(shown()).toContain('The room is at “Projects”.')
  tap('Go there')
  expect(heading()).toBe('Choose your projects')
})

test('the points are in sight from the projects on, not while the facilitator may still mean to hide them', () => {
  const points = () => document.querySelector('.meter')?.textContent ?? ''
  for (const part of ['place', 'people']) {
    draw({ part })
    expect(points()).toBe('')
  }
  for (const part of ['choose', 'needs', 'arrange', 'report', 'steps']) {
    draw({ part })
    expect(points()).toBe('0 of 6 points')
  }
})

test('nobody is pulled away from what they write', () => {
  draw({ part: 'place' })
  act(() => field('Name of the place').focus())
  draw({ part: 'choose' })
  expect(heading()).toBe('Describe your place')
  expect(button('Go there')).toBeDefined()
})

test('undo names the last of this device’s acts that stands', () => {
  draw({ part: 'choose' })
  tap('Choose: The shed')
  others(elm.chooses('soup'))
  draw()
  tap('Undo: \u2068The shed\u2069 chosen')
  expect(chosenOf(state)).toEqual(['soup'])
  expect(buttons().some(name => name.startsWith('Undo'))).toBe(false)
})

test('after closing nothing is offered that would not count', () => {
  others(elm.chooses('shed'), elm.writes('own-1', 'Oven', 2), server.throws('flood'))
  for (const part of ['place', 'people', 'choose', 'needs', 'arrange', 'shocks', 'story', 'report', 'steps']) {
    draw({ stage: 'closed', part })
    tap(
      {
        place: 'Place',
        people: 'People',
        choose: 'Projects',
        needs: 'Needs',
        arrange: 'Order',
        shocks: 'Surprises',
        story: 'Story',
        report: 'Our plan',
        steps: 'Steps',
      }[part] ?? '',
    )
    for (const input of document.querySelectorAll<HTMLInputElement>('.tell input, .tell textarea'))
      expect(input.readOnly).toBe(true)
    expect(buttons().filter(name => /^(Choose:|Put back|Take away|Add|Undo|Bring)/.test(name))).toEqual([])
  }
})

test('the server’s own moves are nobody’s to take back', () => {
  others(server.sets(9))
  expect(SERVER).toBe('server')
  draw()
  expect(buttons().some(name => name.startsWith('Undo'))).toBe(false)
})

test('what is pressed and goes away leaves the focus on the board', () => {
  draw()
  type('Name of the place', 'Hall')
  leave('Name of the place')
  const undo = button('Undo')
  undo.focus()
  act(() => undo.click())
  return vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
})

test('a card put in its place has the focus there', () => {
  others(elm.chooses('shed'))
  draw({ part: 'arrange' })
  tap('The shed')
  button('Put “\u2068The shed\u2069” here: Soon').focus()
  tap('Put “\u2068The shed\u2069” here: Soon')
  expect(document.activeElement?.closest('.cell')?.textContent).toContain('The shed')
})
