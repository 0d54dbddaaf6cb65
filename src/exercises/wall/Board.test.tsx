// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Pack, PackWords } from '../../../cards/pack'
import Board from './Board'
import { aWall, found } from './builders'
import { CARDS_MAX, type WallMove } from './moves'
import { rules } from './rules'
import type { Table } from './table'
import type { WallState } from './tally'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const round = aWall({ piles: ['we', 'friends', 'notfound'], cards: [] })
const pack: Pack = {
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
const words: PackWords = {
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
let state: WallState
let sent: { key: string; move: WallMove }[]
let seq: number
let props: Partial<Table>

beforeEach(() => {
  state = rules.start(round)
  sent = []
  seq = 0
  props = {}
  sessionStorage.clear()
  document.body.innerHTML = '<div id="app"></div>'
  root = createRoot(document.getElementById('app') as HTMLElement)
})

afterEach(() => act(() => root.unmount()))

const play = (move: WallMove, by = 'me') => {
  const key = `key${String(seq).padStart(16, '0')}`
  state = rules.play(state, move, { key, by, at: 0, seq, seen: seq })
  seq++
  if (by === 'me') sent.push({ key, move })
}
const draw = () =>
  act(() =>
    root.render(
      <Board
        state={state}
        pack={pack}
        words={words}
        me="me"
        here={['me']}
        ends={null}
        stage="open"
        part="share"
        table="t1"
        tables={[
          { id: 't1', name: 'Oak' },
          { id: 't2', name: 'Elm' },
        ]}
        nameCard={ref => (ref === 'skills/sew-01' ? 'Sew on a button' : undefined)}
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
const named = (each: Element) => each.getAttribute('aria-label') ?? each.textContent ?? ''
const button = (name: string) => {
  const all = [...document.querySelectorAll<HTMLElement>('button, summary')]
  const found = all.reverse().find(each => named(each).startsWith(name))
  if (!found) throw new Error(`no button "${name}" among: ${all.map(named).join(' | ')}`)
  return found
}
const tap = (name: string) => act(() => button(name).click())
const type = (label: string, text: string) => {
  const id = [...document.querySelectorAll('label')].reverse().find(each => each.textContent === label)?.htmlFor ?? ''
  const field = document.getElementById(id) as HTMLTextAreaElement | HTMLSelectElement
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  act(() => {
    set?.call(field, text)
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  })
}
const submit = () =>
  act(() =>
    [...document.querySelectorAll('form')]
      .at(-1)
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  )
const cards = () => [...document.querySelectorAll('.note-text')].map(each => each.textContent)
const write = (card: string, text: string, heading = 'we', from = 't1'): WallMove => ({
  do: 'write',
  card,
  heading,
  text,
  fields: {},
  from,
  ref: null,
  starter: null,
})

test('a card is one tap away, with a question to help, its heading and its form', () => {
  draw()
  tap('Write a card')
  expect(document.body.textContent).toContain('Who helps?')
  tap('Another question')
  expect(document.body.textContent).toContain('Small things count.')
  type('What is on the card?', 'Our <b>shed</b>')
  type('Under which heading?', 'friends')
  type('Have it?', 'learn')
  submit()
  expect(sent.at(-1)?.move).toMatchObject({
    do: 'write',
    heading: 'friends',
    text: 'Our <b>shed</b>',
    fields: { hold: 'learn' },
    from: 't1',
  })
  expect(cards()).toEqual(['Our <b>shed</b>']) // shown as it was typed: words, no page
  expect(document.querySelector('.note b')).toBeNull()
  expect(document.querySelector('dialog')).toBeNull()
})

test('a note of 4,000 characters stays in its field, and is told how long it may be; an empty one too', () => {
  draw()
  tap('Write a card')
  submit()
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('Write a few words first.')
  type('What is on the card?', 'x'.repeat(4000))
  submit()
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('4000 characters, and a card holds 240')
  expect(document.querySelector('textarea')?.value).toHaveLength(4000)
  expect(sent).toEqual([])
})

test('thinking alone sends nothing; each sees their own; sharing puts one on the wall and hands the tablet on', () => {
  props = { part: 'think' }
  draw()
  for (const text of ['A secret', 'Another']) {
    type('A thought of yours', text)
    submit()
  }
  expect(sent).toEqual([])
  expect(state.cards).toEqual([])
  tap('Pass the tablet on')
  expect(document.body.textContent).not.toContain('secret')
  tap('Somebody new')
  expect(document.body.textContent).not.toContain('secret')
  act(() => root.unmount())
  root = createRoot(document.getElementById('app') as HTMLElement) // a reload
  draw()
  expect(document.body.textContent).not.toContain('secret')
  tap('Pass the tablet on')
  tap('Person 1')
  tap('Share: A secret')
  expect(sent.map(({ move }) => move)).toMatchObject([{ do: 'write', text: 'A secret' }])
  expect(cards()).toEqual(['Another'])
  expect(document.querySelector('[role="status"]')?.textContent).toContain('Pass the tablet on')
})

test('a starter is raised with one tap, under its heading and by its card', () => {
  play({ do: 'feed', found: [found(), found({ kind: 'note', id: 'n', card: null, text: 'Late bus' })] }, 'server')
  draw()
  expect(document.querySelector('.notes-starter')?.textContent).toContain('Not found yet: Sew on a button')
  tap('Raise it: Sew on a button')
  expect(sent.at(-1)?.move).toMatchObject({ heading: 'notfound', ref: 'skills/sew-01', starter: 'found-0', text: '' })
  expect(cards()).toEqual(['Sew on a button'])
  expect(document.querySelectorAll('.notes-starter')).toHaveLength(1)
})

test('cards are chosen and linked into an action, which then has an owner, a first step and a date', () => {
  play(write('shed', 'Our shed'))
  play(write('tools', 'My tools', 'friends'), 'you')
  props = { part: 'link' }
  draw()
  expect((button('Link into an action') as HTMLButtonElement).disabled).toBe(true)
  tap('Our shed')
  tap('My tools')
  expect(button('Our shed').getAttribute('aria-pressed')).toBe('true')
  tap('Link into an action')
  type('What could it be called?', 'Repair café')
  submit()
  expect(sent.at(-1)?.move).toMatchObject({ do: 'link', name: 'Repair café', cards: ['shed', 'tools'] })
  expect(document.querySelector('.notes-action')?.textContent).toContain('Our shed My tools')
  tap('Who, what first, by when')
  type('Who looks after it', 'Ada')
  type('By when', '3 May')
  submit()
  expect(document.querySelector('.notes-action')?.textContent).toContain('Ada')
  tap('Sign up to')
  type('First name or role', 'Bo')
  submit()
  expect(document.querySelector('.notes-action')?.textContent).toContain('Bo')
  tap('Take \u2068Bo')
  expect(rules.tally(state).actions[0]).not.toHaveProperty('signed')
})

test('a card withdrawn while an action builds on it stays there, and says so', () => {
  play(write('shed', 'Our shed'))
  play(write('tools', 'My tools'), 'you')
  play({ do: 'link', action: 'a', name: 'Repairs', cards: ['shed', 'tools'], from: 't2' }, 'you')
  draw()
  tap('Our shed')
  tap('Take it off the wall')
  expect(cards()).toEqual(['My tools'])
  tap('Actions')
  expect(document.querySelector('.notes-sum')?.textContent).toContain('Our shed (withdrawn)')
})

test('support is a tap, and another takes it back; undo names what it undoes', () => {
  play(write('shed', 'Our shed'), 'you')
  draw()
  tap('Support “')
  expect(button('Support “').getAttribute('aria-pressed')).toBe('true')
  tap('Undo: Support: Our shed')
  expect(rules.tally(state).cards[0]).not.toHaveProperty('support')
})

test('a match is shown to both sides, and agreed when both say yes', () => {
  play(write('shed', 'A shed for bicycles'))
  play(write('need', 'Room for bicycles', 'notfound', 't2'), 'you')
  props = { part: 'act' }
  draw()
  tap('What fits')
  expect(document.body.textContent).toContain('Both say “\u2068bicycles\u2069”')
  tap('Yes to')
  expect(document.querySelector('.is-agreed')).toBeNull()
  play({ do: 'agree', cards: ['shed', 'need'], yes: true, from: 't2' }, 'you')
  draw()
  expect(document.querySelector('.is-agreed')?.textContent).toContain('Both sides say yes')
})

test('on the floor a card says which table it is from, and a table what it is called', () => {
  state = rules.start({ ...round, scope: 'floor' })
  play(write('shed', 'Our shed', 'we', 't2'), 'you')
  draw()
  expect(document.querySelector('.note-from')?.textContent).toBe('from \u2068Elm\u2069')
  tap('Support “')
  tap('Support “')
  expect(sent.map(({ move }) => move.do)).toEqual(['named', 'support', 'support'])
  expect(rules.tally(state).names).toEqual({ t1: 'Oak' })
})

test('a full wall says so, a closed one offers nothing that would not count', () => {
  for (let n = 0; n < CARDS_MAX; n++) play(write(`c${n}`, `Card ${n}`), 'you')
  draw()
  tap('Write a card')
  expect(document.querySelector('dialog')?.textContent).toContain('The wall is full')
  tap('Close')
  props = { stage: 'closed' }
  draw()
  const offers = [...document.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')].map(named)
  expect(offers.filter(name => /Write|Put cards|Undo|Support/.test(name))).toEqual([])
  tap('Card 7')
  expect(document.querySelector('dialog')?.textContent).not.toContain('Take it off')
}, 40_000)
