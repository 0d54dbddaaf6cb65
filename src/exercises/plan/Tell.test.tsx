// @vitest-environment happy-dom
// Words about the plan: kept when a field is left, and never lost.
import { expect, test } from 'vitest'
import { draw, elm, field, heading, leave, others, reload, sent, shown, state, tap, type } from './board.builders'
import { text } from './sums'

test('a place is described field by field, kept when the field is left', () => {
  draw()
  expect(heading()).toBe('Describe your place')
  type('Name of the place', 'রিভারসাইড হল')
  expect(sent).toEqual([])
  leave('Name of the place')
  expect(sent.map(({ move }) => move)).toEqual([{ do: 'tell', about: 'name', of: null, text: 'রিভারসাইড হল' }])
  type('What troubles it has', 'cold\n\n damp ')
  tap('Keep')
  expect(text(state, 'troubles')).toBe('cold\ndamp')
})

test('a note of 4,000 letters is not sent, says how long it may be, and stays over a reload', () => {
  draw()
  const note = 'a'.repeat(4_000)
  type('Its character, in a sentence or two', note)
  leave('Its character, in a sentence or two')
  expect(sent).toEqual([])
  expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/up to 300 letters, this has 4000/)
  reload()
  draw({ me: 'elm' })
  expect(field('Its character, in a sentence or two').value, 'at another workshop in this tab').toBe('')
  reload()
  draw({ me: 'me' })
  expect(field('Its character, in a sentence or two').value).toBe(note)
  type('Its character, in a sentence or two', 'Stern.')
  leave('Its character, in a sentence or two')
  expect(text(state, 'character')).toBe('Stern.')
})

test('what another device wrote meanwhile is not written over by leaving the field: somebody says whose stays', () => {
  draw()
  type('Name of the place', 'Riverside')
  others(elm.tells('name', 'Old Hall'))
  draw()
  leave('Name of the place')
  expect(text(state, 'name')).toBe('Old Hall')
  expect(shown()).toMatch(/Meanwhile, on another device: .*Old Hall/)
  expect(field('Name of the place').value).toBe('Riverside')
  tap('Keep mine')
  expect(text(state, 'name')).toBe('Riverside')
  type('Name of the place', 'Riverside Hall')
  others(elm.tells('name', 'The Hall'))
  draw()
  tap('Take theirs')
  expect([text(state, 'name'), field('Name of the place').value]).toEqual(['The Hall', 'The Hall'])
})

test('another part is opened with words not kept yet: they are kept', () => {
  draw()
  type('Name of the place', 'Riverside')
  tap('Projects')
  expect(text(state, 'name')).toBe('Riverside')
})
