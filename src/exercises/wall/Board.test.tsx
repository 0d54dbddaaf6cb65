// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { button, cards, draw, named, on, play, round, submit, tap, type, write } from './board.builders'
import { found } from './builders'
import { CARDS_MAX } from './moves'
import { rules } from './rules'

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
  expect(on.sent.at(-1)?.move).toMatchObject({
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
  expect(on.sent).toEqual([])
})

test('a heading is chosen by whoever writes, in the form or by its tab', () => {
  draw()
  tap('Write a card')
  type('What is on the card?', 'Our shed')
  submit()
  expect(document.querySelector('[role="alert"]')?.textContent).toBe('Choose the heading that it goes under.')
  expect(on.sent).toEqual([])
  type('Under which heading?', 'notfound')
  submit()
  expect(on.sent.at(-1)?.move).toMatchObject({ text: 'Our shed', heading: 'notfound' })
  tap('\u2068Places')
  tap('Write a card')
  type('What is on the card?', 'The bench')
  submit()
  expect(on.sent.at(-1)?.move).toMatchObject({ text: 'The bench', heading: 'friends' })
})

test('the black button is what is to be done: link, then say who and when; a card only at the wall', () => {
  const black = () => [...document.querySelectorAll('.button.is-primary')].map(named)
  play(write('shed', 'Our shed'))
  play(write('tools', 'My tools', 'friends'), 'you')
  draw()
  expect(black()).toEqual(['Write a card'])
  tap('Actions')
  expect(black()).toEqual(['Link cards into an action'])
  for (const action of ['a', 'b'])
    play({ do: 'link', action, name: action, cards: ['shed', 'tools'], from: 't1' }, 'you')
  draw()
  expect(black()).toEqual(['Who, what first, by when: \u2068a\u2069'])
  for (const part of ['owner', 'step', 'date'] as const) play({ do: 'plan', action: 'a', part, text: 'x' })
  draw()
  expect(black()).toEqual(['Who, what first, by when: \u2068b\u2069'])
})

test('a starter is raised with one tap, under its heading and by its card', () => {
  play({ do: 'feed', found: [found(), found({ kind: 'note', id: 'n', card: null, text: 'Late bus' })] }, 'server')
  draw()
  expect(document.querySelector('.notes-starter')?.textContent).toContain('Not found yet: Sew on a button')
  tap('Raise it: Sew on a button')
  expect(on.sent.at(-1)?.move).toMatchObject({
    heading: 'notfound',
    ref: 'skills/sew-01',
    starter: 'found-0',
    text: '',
  })
  expect(cards()).toEqual(['Sew on a button'])
  expect(document.querySelectorAll('.notes-starter')).toHaveLength(1)
})

test('a raised card asks on its face for the first line of its form that is not said; what was written is not asked again', () => {
  play({ do: 'feed', found: [found()] }, 'server')
  play(write('shed', 'Our shed'))
  draw()
  tap('Found earlier')
  tap('Raise it: Sew on a button')
  expect(document.querySelector('dialog')).toBeNull() // the next is raised as quickly
  const asks = () => [...document.querySelectorAll('.note-asked [aria-haspopup]')].map(named)
  expect(asks()).toEqual(['Where?: \u2068Sew on a button\u2069'])
  tap('Where?: \u2068Sew on a button')
  type('Where?', 'The hall')
  submit()
  expect(on.sent.at(-1)?.move).toMatchObject({ do: 'edit', text: '', fields: { where: 'The hall' } })
  expect(asks()).toEqual([])
  tap('Undo: ')
  expect(asks()).toHaveLength(1)
  on.props = { stage: 'closed' }
  draw()
  expect(asks()).toEqual([])
})

test('cards are chosen and linked into an action, which then has an owner, a first step and a date', () => {
  play(write('shed', 'Our shed'))
  play(write('tools', 'My tools', 'friends'), 'you')
  on.props = { part: 'link' }
  draw()
  expect((button('Link into an action') as HTMLButtonElement).disabled).toBe(true)
  tap('Our shed')
  tap('My tools')
  expect(button('Our shed').getAttribute('aria-pressed')).toBe('true')
  tap('Link into an action')
  type('What could it be called?', 'Repair café')
  submit()
  expect(on.sent.at(-1)?.move).toMatchObject({ do: 'link', name: 'Repair café', cards: ['shed', 'tools'] })
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
  expect(rules.tally(on.state).actions[0]).not.toHaveProperty('signed')
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
  expect(rules.tally(on.state).cards[0]).not.toHaveProperty('support')
})

test('a match is shown to both sides, and agreed when both say yes', () => {
  play(write('shed', 'A shed for bicycles'))
  play(write('need', 'Room for bicycles', 'notfound', 't2'), 'you')
  on.props = { part: 'act' }
  draw()
  tap('What fits')
  expect(document.body.textContent).toContain('Both say “\u2068bicycles\u2069”')
  tap('Yes to')
  expect(document.querySelector('.is-agreed')).toBeNull()
  play({ do: 'agree', cards: ['shed', 'need'], yes: true, from: 't2' }, 'you')
  draw()
  expect(document.querySelector('.is-agreed')?.textContent).toContain('Both sides say yes')
})

test('led to see what fits, a wall of offers and asks shows what fits; a wall of actions stays the wall', () => {
  const title = () => document.querySelector('h1')?.textContent
  on.props = { part: 'share' }
  draw()
  on.props = { part: 'group' }
  draw()
  expect(title()).toBe('What is here?')
  on.state = rules.start({ ...round, settings: { ...round.settings, link: false } })
  on.props = { part: 'share' }
  draw()
  expect(title()).toBe('What is here?')
  on.props = { part: 'group' }
  draw()
  expect(title()).toBe('What fits')
})

test('what was found earlier lies open until there are cards, and closed at the next part of the script', () => {
  const isOpen = () => document.querySelector('details')?.open
  play({ do: 'feed', found: [found(), found({ kind: 'note', id: 'n', card: null, text: 'Late bus' })] }, 'server')
  draw()
  expect(isOpen()).toBe(true)
  tap('Raise it: Sew on a button')
  expect(isOpen()).toBe(true) // the next is raised with one more tap
  for (const part of ['group', 'link']) {
    on.props = { part }
    draw()
    expect(isOpen()).toBe(false)
  }
})

test('on the floor a card says which table it is from, and a table what it is called', () => {
  on.state = rules.start({ ...round, scope: 'floor' })
  play(write('shed', 'Our shed', 'we', 't2'), 'you')
  draw()
  expect(document.querySelector('.note-from')?.textContent).toBe('from \u2068Elm\u2069')
  tap('Support “')
  tap('Support “')
  expect(on.sent.map(({ move }) => move.do)).toEqual(['named', 'support', 'support'])
  expect(rules.tally(on.state).names).toEqual({ t1: 'Oak' })
})

test('a full wall says so, a closed one offers nothing that would not count', () => {
  for (let n = 0; n < CARDS_MAX; n++) play(write(`c${n}`, `Card ${n}`), 'you')
  draw()
  tap('Write a card')
  expect(document.querySelector('dialog')?.textContent).toContain('The wall is full')
  tap('Close')
  on.props = { stage: 'closed' }
  draw()
  const offers = [...document.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')].map(named)
  expect(offers.filter(name => /Write|Put cards|Undo|Support/.test(name))).toEqual([])
  tap('Card 7')
  expect(document.querySelector('dialog')?.textContent).not.toContain('Take it off')
}, 40_000)
