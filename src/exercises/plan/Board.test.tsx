// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Pack, PackWords } from '../../../cards/pack'
import { SERVER } from '../../board/moves'
import Board from './Board'
import { aPlan, CARDS, found, type Line, server, somebody } from './builders'
import type { PlanMove } from './moves'
import { type PlanState, rules } from './rules'
import { chosenOf, text } from './sums'
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
let state: PlanState
let sent: { key: string; move: PlanMove }[]
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
const others = (...lines: Line[]) => {
  for (const { by, move } of lines) play(move, by)
}
const draw = (more: Partial<Table> = {}) => {
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
const named = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? ''
const button = (name: string) => {
  const all = [...document.querySelectorAll('button')]
  const one = all.find(each => named(each).startsWith(name))
  if (!one) throw new Error(`no button "${name}" among: ${all.map(named).join(' | ')}`)
  return one
}
const buttons = () => [...document.querySelectorAll('button')].map(named)
const tap = (name: string) => act(() => button(name).click())
const shown = () => document.body.textContent ?? ''
const heading = () => document.querySelector('h1')?.textContent
const field = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(each => each.textContent === label)
  if (!found) throw new Error(`no field "${label}"`)
  return document.getElementById(found.htmlFor) as HTMLTextAreaElement
}
const type = (label: string, value: string) =>
  act(() => {
    const at = field(label)
    const proto = at.tagName === 'INPUT' ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(at, value)
    at.dispatchEvent(new Event('input', { bubbles: true }))
  })
const leave = (label: string) =>
  act(() => void field(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
const elm = somebody('elm')

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
  act(() => root.unmount())
  root = createRoot(document.getElementById('app') as HTMLElement)
  draw({ me: 'elm' })
  expect(field('Its character, in a sentence or two').value, 'at another workshop in this tab').toBe('')
  act(() => root.unmount())
  root = createRoot(document.getElementById('app') as HTMLElement)
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

test('nobody is pulled away from what they write', () => {
  draw({ part: 'place' })
  act(() => field('Name of the place').focus())
  draw({ part: 'choose' })
  expect(heading()).toBe('Describe your place')
  expect(button('Go there')).toBeDefined()
})

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
  draw()
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
  state = { ...state, written: state.written.map(card => ({ ...card, gone: true })) }
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
  expect(story?.querySelector('.is-on-screen')?.textContent).toBe(long)
  expect(story?.querySelector('.is-on-paper')?.textContent).toMatch(/^wide and .* …the rest is in the record$/)
})

test('a plan of a place without a name still has a heading over its parts, and names what waits', () => {
  others(elm.writes('own-1', 'A new oven', 2), elm.chooses('own-1'))
  draw({ part: 'report' })
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')].map(each => each.tagName).join(' ')
  expect(headings).toMatch(/^H1 H2 H3/)
  expect(document.querySelector('.sheet-projects')?.textContent).toContain('Waiting for the facilitator')
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
