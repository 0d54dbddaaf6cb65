// @vitest-environment happy-dom
// Choosing people, projects and cards of a table’s own, within the points.
import { expect, test } from 'vitest'
import { change, draw, elm, field, others, sent, shown, state, tap, type } from './board.builders'
import { found, server } from './builders'
import { rules } from './rules'
import { chosenOf } from './sums'

test('projects are chosen and put back, and the points follow', () => {
  draw({ part: 'choose' })
  const meter = () => document.querySelector('.points-text')?.textContent
  expect(meter()).toBe('0 of 6 points')
  tap('Choose: The shed')
  expect(meter()).toBe('3 of 6 points')
  expect(document.querySelectorAll('.pips .is-spent')).toHaveLength(3)
  tap('Put back: The shed')
  expect([meter(), chosenOf(state)]).toEqual(['0 of 6 points', []])
})

test('a card that is chosen stays where it was tapped; chosen ones come first when the part is opened again', () => {
  draw({ part: 'choose' })
  const first = () => document.querySelector('.projects .card-text')?.textContent
  tap('Choose: The sign')
  expect(first()).toBe('The shed')
  tap('Place')
  tap('Projects')
  expect(first()).toBe('The sign')
})

test('a tap that would go over says what is missing and changes nothing', () => {
  others(elm.chooses('shed'), elm.chooses('soup'))
  draw({ part: 'choose' })
  tap('Choose: The stage')
  expect(sent).toEqual([])
  expect(shown()).toContain('1 point is missing. Put something back first.')
  tap('Put back: The soup')
  expect(shown()).not.toContain('is missing')
})

test('over budget is said, and nothing is taken away', () => {
  others(elm.chooses('shed'), elm.chooses('soup'), server.sets(2))
  draw({ part: 'choose' })
  expect(shown()).toContain('5 of 2 points')
  expect(shown()).toContain('3 points over: put something back')
})

test('a hidden budget tells what is spent and no more', () => {
  others(server.hides(true), elm.chooses('shed'))
  draw({ part: 'choose' })
  expect(document.querySelector('.meter')?.textContent).toBe('3 points so far. How many you have is still hidden.')
})

test('a card says what it costs, who can, and what nobody was found for', () => {
  others(server.feeds(found('saw', 'Riverside')))
  draw({ part: 'choose' })
  const card = [...document.querySelectorAll('.project')].find(each => each.textContent?.includes('The shed'))
  expect(card?.textContent).toMatch(
    /More of the shed\..*Money ●●●.*a lot.*Saw a plank .*Riverside.* can.*1 skill not found yet.*2 points, not 3/,
  )
})

test('cards are shown by suit', () => {
  draw({ part: 'choose' })
  tap('Eat together')
  expect([...document.querySelectorAll('.projects .card-text')].map(each => each.textContent)).toEqual(['The soup'])
  tap('In your plan (0)')
  expect(shown()).toContain('No cards here yet.')
})

test('a card of one’s own is chosen at once and waits for the facilitator', () => {
  draw({ part: 'choose' })
  type('What is it?', 'A bench by the door')
  tap('Needs')
  tap('Projects')
  expect(field('What is it?').value).toBe('A bench by the door')
  draw({ me: 'elm' })
  tap('Needs')
  tap('Projects')
  expect(field('What is it?').value, 'at another workshop in this tab').toBe('')
  draw({ me: 'me' })
  tap('Needs')
  tap('Projects')
  tap('Add this card')
  expect(sent.map(({ move }) => move.do)).toEqual(['write', 'choose'])
  expect(shown()).toContain('Waiting for the facilitator')
  expect(shown()).toContain('1 of 6 points')
  const [own] = state.written
  others(server.approves(own?.id ?? '', 3))
  draw()
  expect(shown()).not.toContain('Waiting for the facilitator')
  expect(shown()).toContain('3 of 6 points')
})

test('where no round fed the plan nothing is said of skills that are not found', () => {
  draw({ part: 'choose' })
  expect(shown()).toContain('The shed')
  expect(shown()).not.toContain('not found yet')
})

test('an own card taken away says so where others built on it, and can be brought back', () => {
  others(
    elm.writes('own-1', 'A new oven', 2),
    elm.chooses('own-1'),
    elm.tells('owner', 'Nadia', 'own-1'),
    elm.undoes(0),
  )
  change(state => ({ ...state, written: state.written.map(card => ({ ...card, gone: true })) }))
  draw({ part: 'steps' })
  expect(shown()).toContain('was taken away. What you planned for it is kept.')
  tap('Bring it back')
  expect(chosenOf(state)).toEqual(['own-1'])
  expect(field('Who takes care of it').value).toBe('Nadia')
})

test('one person too many is not chosen, and it is said why', () => {
  draw({ part: 'people' })
  tap('Choose: The ida')
  tap('Choose: The raj')
  expect(rules.tally(state).personas).toEqual(['ida'])
  expect(shown()).toContain('You have chosen 1. Put one back first.')
})
