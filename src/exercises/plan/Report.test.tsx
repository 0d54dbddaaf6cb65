// @vitest-environment happy-dom
// From what the projects need to the plan that is told and voted for.
import { act } from 'react'
import { expect, test } from 'vitest'
import { buttons, draw, elm, heading, leave, others, shown, state, tap, type } from './board.builders'
import { found, server } from './builders'
import { rules } from './rules'
import { text } from './sums'

test('needs are summed, answered, and an ask until then', () => {
  others(server.feeds(found('juggle')))
  others(elm.chooses('shed'))
  draw({ part: 'needs' })
  expect(shown()).toMatch(/Money 3/)
  expect(shown()).toContain('Nobody named yet: an ask.')
  expect(shown()).toContain('Saw a plank')
  const [first] = document.querySelectorAll<HTMLInputElement>('.needs input')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(first, 'The street fund')
    first?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  act(() => void first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })))
  expect(rules.tally(state).needs[0]?.answer).toBe('The street fund')
})

test('a card is put in order by two taps, moved by two more, and taken out', () => {
  others(elm.chooses('shed'))
  draw({ part: 'arrange' })
  expect(buttons().some(name => name.startsWith('Put '))).toBe(false)
  tap('The shed')
  tap('Put “\u2068The shed\u2069” here: Soon, and it matters much')
  expect(text(state, 'cell/shed')).toBe('near-high')
  tap('The shed')
  tap('Put “\u2068The shed\u2069” here: Later, and it matters less')
  expect(text(state, 'cell/shed')).toBe('far-low')
  tap('The shed')
  tap('Take it out again')
  expect(text(state, 'cell/shed')).toBe('')
})

test('what is thrown in is announced on every part and answered on its own', () => {
  draw({ part: 'choose' })
  others(server.throws('flood'))
  draw()
  expect(document.querySelector('.banner [class]')?.textContent).toBe('See what')
  tap('See what')
  expect(shown()).toMatch(/2 points fewer.*The flood.*More of the flood/)
  type('What do you do about it?', 'We move upstairs')
  leave('What do you do about it?')
  expect(rules.tally(state).shocks).toEqual([{ card: 'flood', answer: 'We move upstairs', at: 0 }])
  expect(shown()).not.toContain('Something has come up!')
})

test('after the reveal a table votes for another, never for itself', () => {
  draw({ stage: 'revealed' })
  expect(heading()).toBe('Our plan')
  const votes = [...document.querySelectorAll<HTMLInputElement>('.vote input')]
  expect(votes.map(({ value }) => value)).toEqual(['t2', ''])
  act(() => votes[0]?.click())
  expect(rules.tally(state).vote).toBe('t2')
})

test('a plan too full for its page says on paper where the rest is, and is whole on the screen', () => {
  const long = 'wide and sunny '.repeat(60).trim()
  others(...(['features', 'strengths', 'troubles'] as const).map(about => elm.tells(about, long.slice(0, 470))))
  for (let n = 1; n <= 14; n++) others(server.throws('flood'), elm.tells('answer', long.slice(0, 390), `shock-${n}`))
  others(elm.tells('story', long))
  draw({ part: 'report' })
  const story = document.querySelector('.sheet-story')
  expect(story?.querySelector('.plan-on-screen')?.textContent).toBe(long)
  expect(story?.querySelector('.plan-on-paper')?.textContent).toMatch(/^wide and .* …the rest is in the record$/)
})

test('a plan of a place without a name still has a heading over its parts, and names what waits', () => {
  others(elm.writes('own-1', 'A new oven', 2), elm.chooses('own-1'))
  draw({ part: 'report' })
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')].map(each => each.tagName).join(' ')
  expect(headings).toMatch(/^H1 H2 H3/)
  expect(document.querySelector('.sheet-projects')?.textContent).toContain('Waiting for the facilitator')
})
