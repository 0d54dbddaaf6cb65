// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { again, button, cards, draw, named, on, play, round, submit, tap, type, value, write } from './board.builders'
import { rules } from './rules'

test('not a letter of a thought leaves the page, by any way that a page has, until it is shared', () => {
  const canary = 'canary-7f3a91c04be2'
  const beacon = vi.fn(() => true)
  Object.defineProperty(navigator, 'sendBeacon', { value: beacon, configurable: true })
  const socket = vi.fn()
  vi.stubGlobal('WebSocket', socket)
  const ways = [
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response()),
    vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(() => undefined),
    beacon,
    socket,
  ]
  on.props = { part: 'think' }
  draw()
  type('A thought of yours', canary)
  type('Where?', `${canary}, at the back`)
  tap('Another question')
  tap('The wall')
  tap('Think alone')
  type('Under which heading?', 'we')
  submit()
  tap(`Change: ${canary}`)
  type('A thought of yours', `${canary} again`)
  submit()
  tap('Pass the device on')
  tap('Person 1')
  again()
  tap(`Change: ${canary} again`) // it was thought, and is still there
  expect(on.sent).toEqual([])
  for (const way of ways) expect(way).not.toHaveBeenCalled()
  expect(JSON.stringify({ ...localStorage })).not.toContain(canary)
  expect(location.href).not.toContain(canary)
  tap(`Share: ${canary} again`)
  expect(on.sent.map(({ move }) => move)).toMatchObject([{ do: 'write', text: `${canary} again` }])
  for (const way of ways) expect(way).not.toHaveBeenCalled() // the board sends by its one way alone
  vi.restoreAllMocks()
})

test('thinking alone sends nothing; each sees their own; sharing puts one on the wall and hands the tablet on', () => {
  on.props = { part: 'think' }
  const fetched = vi.spyOn(globalThis, 'fetch')
  draw()
  for (const text of ['A secret', 'Another']) {
    type('A thought of yours', text)
    type('Under which heading?', 'we')
    submit()
  }
  expect(on.sent).toEqual([])
  expect(fetched).not.toHaveBeenCalled()
  expect(on.state.cards).toEqual([])
  tap('Pass the device on')
  expect(document.body.textContent).not.toContain('secret')
  tap('Somebody new')
  expect(document.body.textContent).not.toContain('secret')
  again()
  expect(document.body.textContent).not.toContain('secret')
  tap('Pass the device on')
  tap('Person 1')
  tap('Share: A secret')
  expect(on.sent.map(({ move }) => move)).toMatchObject([{ do: 'write', text: 'A secret' }])
  expect(cards()).toEqual(['Another'])
  expect(document.querySelector('[role="status"]')?.textContent).toContain('Pass the device on')
})

test('half-written words outlive Escape, another tab of the board and a reload, and go when they are sent', () => {
  draw()
  tap('Write a card')
  type('What is on the card?', 'Half a')
  type('Under which heading?', 'friends')
  act(() =>
    document.querySelector('dialog')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  )
  expect(document.querySelector('dialog')).toBeNull()
  tap('Actions')
  again()
  tap('Write a card')
  expect(value()).toBe('Half a')
  submit()
  expect(on.sent.at(-1)?.move).toMatchObject({ text: 'Half a', heading: 'friends' })
  tap('Write a card')
  expect(value()).toBe('')
})

test('half a thought is its thinker’s, a half-given name and a half-made plan stay too', () => {
  on.props = { part: 'think' }
  draw()
  type('A thought of yours', 'Half a thought')
  tap('The wall')
  tap('Think alone')
  expect(value()).toBe('Half a thought')
  tap('Pass the device on')
  tap('Somebody new')
  expect(value()).toBe('')
  tap('Pass the device on')
  tap('Person 1')
  expect(value()).toBe('Half a thought')

  play(write('shed', 'Our shed'))
  play(write('tools', 'My tools', 'friends'), 'you')
  play({ do: 'link', action: 'a', name: 'Repairs', cards: ['shed', 'tools'], from: 't1' }, 'you')
  on.props = { part: 'act' }
  again()
  tap('Who, what first, by when')
  type('Who looks after it', 'The car')
  tap('Close')
  tap('Sign up to')
  type('First name or role', 'B')
  again()
  tap('Who, what first, by when')
  expect(document.querySelector<HTMLInputElement>('dialog input[value="The car"]')).not.toBeNull()
  tap('Close')
  tap('Sign up to')
  expect(document.querySelector<HTMLInputElement>('dialog input')?.value).toBe('B')
})

test('what was not shared when the room looks up is said, shared still, and copied once the round is closed or over', () => {
  on.props = { part: 'think' }
  draw()
  for (const text of ['One', 'Two']) {
    type('A thought of yours', text)
    type('Under which heading?', 'we')
    submit()
  }
  type('A thought of yours', 'Half')
  expect(document.querySelector('.notes-left')).toBeNull()
  on.props = { part: null, stage: 'revealed' }
  again()
  expect(document.querySelector('.notes-left')?.textContent).toContain('2 thoughts were not shared.')
  expect(document.querySelector('.notes-left')?.textContent).toContain('Half written: Half')
  tap('Look')
  tap('Share: One')
  expect(document.querySelector('.notes-left')?.textContent).toContain('1 thought was not shared.')
  on.props = { stage: 'closed' }
  again()
  tap('Look')
  expect((button('Share: Two') as HTMLButtonElement).disabled).toBe(true)
  expect(button('Copy: Two')).toBeDefined()
  expect(button('Copy: Half')).toBeDefined()
  expect(document.querySelector('form')).toBeNull()

  on.state = rules.start({ ...round, id: 'r9' })
  on.props = {}
  again()
  expect(document.querySelector('.notes-left')?.textContent).toContain('2 texts of an earlier round were not shared.')
  tap('Look')
  expect(document.querySelector('dialog li bdi')?.textContent).toBe('Two')
  expect(button('Copy: Two')).toBeDefined()
  tap('Throw away')
  expect(document.querySelector('.notes-left')).toBeNull()
})

test('led to share, a device opens where its thoughts are, and nobody sees another’s', () => {
  on.props = { part: 'think' }
  draw()
  const thought = (text: string) => {
    type('A thought of yours', text)
    type('Under which heading?', 'we')
    submit()
  }
  const title = () => document.querySelector('h1')?.textContent
  thought('My timber')
  tap('Pass the device on')
  tap('Somebody new')
  thought('Your tools')
  on.props = { part: 'share' }
  draw()
  expect(title()).toBe('Whose turn is it?')
  expect(document.body.textContent).not.toMatch(/timber|tools/)
  tap('Person 1')
  tap('Share: My timber')
  tap('The wall')
  expect(named(button('Think alone'))).toBe('Think alone 1') // one more waits there
  expect(cards()).toEqual(['My timber'])
  on.props = { part: 'group' }
  draw()
  expect(title()).toBe('What is here?')
  tap('Think alone')
  tap('Pass the device on')
  tap('Person 2')
  tap('Share: Your tools')
  tap('The wall')
  expect(named(button('Think alone'))).toBe('Think alone')
  on.props = { part: 'share' }
  draw()
  expect(title()).toBe('What is here?') // nothing is left to share
})

test('whoever thought alone on a device goes on with what they thought', () => {
  on.props = { part: 'think' }
  draw()
  type('A thought of yours', 'My timber')
  type('Under which heading?', 'we')
  submit()
  on.props = { part: 'share' }
  again() // led on while the device slept
  tap('Share: My timber')
  expect(on.sent.map(({ move }) => move)).toMatchObject([{ do: 'write', text: 'My timber' }])
})
