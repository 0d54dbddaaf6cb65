// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { Pack, PackWords } from '../../../cards/pack'
import type { Round } from '../../exercise'
import { button, draw, on, play, settle, shown, sitDown, tap } from './board.builders'
import { rules } from './rules'

const CARDS = ['a', 'b', 'c', 'd']
const round: Round = {
  id: 'r',
  exercise: 'sort',
  pack: 'p',
  cards: CARDS,
  piles: ['we', 'friends', 'notyet'],
  minutes: 9,
}
const pack: Pack = {
  id: 'p',
  version: 1,
  exercise: 'sort',
  piles: round.piles,
  suits: [{ id: 's', art: '1F600' }],
  cards: CARDS.map(id => ({ id, suit: 's', rarity: 'common', tags: [], art: '1F600' })),
  cuts: {},
  blanks: 0,
  languages: ['en'],
  licence: { id: 'CC0-1.0', url: 'https://x', title: '', author: '', source: '', credits: [] },
}
const pile = (name: string, hint = name) => ({ name, hint })
const words: PackWords = {
  lang: 'en',
  draft: false,
  title: 'Skills',
  question: 'Can anyone?',
  guess: 'How many?',
  piles: { we: pile('We can'), friends: pile('Friends can', 'or would when asked'), notyet: pile('Not found yet') },
  suits: { s: 'Suit' },
  cards: Object.fromEntries(CARDS.map(id => [id, { text: `Card ${id}` }])),
}

sitDown(round, pack, words)

/** What is fetched while the table sorts has come. */
const fetched = () => act(() => vi.dynamicImportSettled())
const press = (key: string, target: EventTarget = document.body) =>
  act(() => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
const begin = () => {
  play({ do: 'people', people: 4 })
  play({ do: 'asked' })
  draw()
  settle()
}

test('people, then a sealed guess that no move carries, then the first card', async () => {
  draw()
  tap('One more')
  tap('That’s all of us')
  expect(on.state.people).toBe(5)
  for (const digit of ['0', '3']) tap(digit)
  await act(async () => button('Seal our guess').click())
  expect(on.sealed).toEqual([3])
  expect(JSON.stringify(on.sent)).not.toContain('guess')
  expect(on.state.asked).toBe(true)
  expect(shown()).toBe('Card a')
})

test('a table that said how many it is in an earlier round has only to say so again, or to correct it', () => {
  on.props = { people: 6 }
  draw()
  tap('That’s all of us')
  expect(on.state.people).toBe(6)
  on.state = rules.start(round)
  draw()
  tap('One less')
  on.props = { people: 9 }
  draw()
  tap('That’s all of us')
  expect(on.state.people, 'what somebody is typing stands').toBe(5)
})

test('a guess beyond the deck is not sealed', async () => {
  play({ do: 'people', people: 4 })
  draw()
  tap('9')
  await act(async () => button('Seal our guess').click())
  expect(on.sealed).toEqual([])
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('only 4')
})

test('sealing without a number says what to do', async () => {
  play({ do: 'people', people: 4 })
  draw()
  await act(async () => button('Seal our guess').click())
  expect(on.sealed).toEqual([])
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('Type a number')
})

test('a table that has sealed a guess before goes on; any other refusal is said', async () => {
  play({ do: 'people', people: 4 })
  let status = 500
  on.props = { seal: async () => Promise.reject(Object.assign(new Error('No.'), { status })) }
  draw()
  tap('3')
  await act(async () => button('Seal our guess').click())
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('No.')
  status = 409
  await act(async () => button('Seal our guess').click())
  expect(shown()).toBe('Card a')
})

test('another screen is read from its heading; the first one and another card move no focus', () => {
  draw()
  expect(document.activeElement).toBe(document.body)
  tap('That’s all of us')
  expect(document.activeElement?.textContent).toBe('How many?')
  tap('Start without a guess')
  expect(document.activeElement?.textContent).toBe('Can anyone?')
  for (const pile of ['We can', 'Friends can', 'Not found yet', 'We can']) {
    settle()
    button(pile).focus()
    expect(document.activeElement).toBe(button(pile))
    tap(pile)
  }
  expect(document.activeElement?.tagName).toBe('H1')
  expect(document.activeElement?.textContent?.trim()).toBe('You can 2 With your friends 3')
  expect(document.querySelector('main h1 p')).toBeNull()
})

test('a pile is known by its name and described by what it means', () => {
  begin()
  const pile = button('Friends can')
  expect(document.getElementById(pile.getAttribute('aria-describedby') ?? '')?.textContent).toBe('or would when asked')
  expect(pile.lang).toBe('en')
})

test('a second tap within the settling time answers nothing', () => {
  begin()
  tap('We can')
  tap('We can')
  expect(Object.keys(on.state.answers)).toEqual(['a'])
  settle()
  tap('Not found yet')
  expect(on.state.answers.b?.at(-1)?.pile).toBe('notyet')
})

test('a card that another device just answered is not answered by a late tap', () => {
  begin()
  play({ do: 'place', card: 'a', pile: 'friends' }, 'you')
  draw()
  tap('We can')
  expect(on.state.answers.b).toBeUndefined()
})

test('undo names its act and takes back the last of mine', () => {
  begin()
  tap('We can')
  settle()
  tap('Undo: Card a → We can')
  expect(on.state.answers).toEqual({})
  expect(shown()).toBe('Card a')
})

test('1 2 3 S U work until somebody types, or switches them off', () => {
  begin()
  press('2')
  expect(on.state.answers.a?.at(-1)?.pile).toBe('friends')
  settle()
  press('s')
  expect(shown()).toBe('Card c')
  press('u')
  expect(shown()).toBe('Card b')
  settle()
  const field = document.body.appendChild(document.createElement('input'))
  press('1', field)
  expect(shown()).toBe('Card b')
})

test('at the end the table sees its own numbers; what it did not reach is nobody’s lack', () => {
  begin()
  for (const pile of ['We can', 'Friends can', 'Not found yet']) {
    tap(pile)
    settle()
  }
  on.props = { stage: 'revealed' }
  draw()
  const text = document.querySelector('.result-numbers')?.textContent
  expect(text).toMatch(/You can 1.*With your friends 2.*of the 3 you reached/)
})

test('after closing the result stays and nothing is offered that would not count', async () => {
  begin()
  for (const pile of ['We can', 'Friends can', 'Not found yet', 'We can']) {
    tap(pile)
    settle()
  }
  const offers = () => [...document.querySelectorAll('button')].map(each => each.textContent)
  expect(offers()).toContain('Undo: Card d → We can')
  await fetched()
  tap('Choose something to show')
  expect(document.querySelector('h1')?.textContent).toBe('Which one will you show?')
  on.props = { stage: 'closed' }
  draw()
  expect(document.querySelector('.result-numbers')?.textContent).toMatch(/You can 2/)
  expect(offers()).toEqual(['Look through your piles'])
  tap('Look through your piles')
  expect([...document.querySelectorAll<HTMLButtonElement>('.review-card')].every(card => card.disabled)).toBe(true)
  tap('Back to your result')
  expect(offers()).toEqual(['Look through your piles'])
})

test('a table that sits down during the reveal hears of no zero', () => {
  on.props = { stage: 'revealed' }
  draw()
  expect(document.querySelector('h1')?.textContent).toBe('Your table has sorted no cards.')
  expect(document.body.textContent).not.toMatch(/You can|0/)
  expect(button('Go on sorting')).toBeDefined()
})

test('no screen of a table says 90 or gives a pile digits while it sorts', () => {
  draw()
  expect(document.body.textContent).not.toMatch(/\b90\b/)
  begin()
  expect(document.querySelector('.piles')?.textContent).not.toMatch(/\d/)
})
