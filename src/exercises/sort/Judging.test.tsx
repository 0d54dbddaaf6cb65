// @vitest-environment happy-dom
// A table that judges words: no guess, a reason if it likes, and no sentence about what anybody can do.
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { readPack } from '../../../cards/pack'
import { readPackWords } from '../../../cards/words'
import wordsJson from '../../../cards/words/en.json'
import packJson from '../../../cards/words/pack.json'
import { draw, on, play, tap as press, settle, shown, sitDown } from './board.builders'
import { aPlan } from './builders'
import { roundRules } from './round'
import { rules } from './rules'

const pack = readPack(packJson)
const words = readPackWords(wordsJson, pack)
const round = {
  ...{ id: 'r2', exercise: 'sort', pack: 'words', cards: ['using-01', 'using-02'], piles: pack.piles, minutes: 20 },
  settings: { ...roundRules.prepare(pack), about: 'plan' },
}

sitDown(round, pack, words)

const begin = async () => {
  play({ do: 'people', people: 4 })
  draw()
  await act(() => vi.dynamicImportSettled())
  settle()
}
const tap = (name: string) => {
  press(name)
  settle()
}
const textOf = (card: string) => words.cards[card]?.text
const field = (placeholder: string) => document.querySelector<HTMLInputElement>(`input[placeholder^="${placeholder}"]`)
const type = (input: HTMLInputElement | null, text: string) =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input?.dispatchEvent(new Event('input', { bubbles: true }))
  })

test('nothing is guessed; after a card it may say why, while the next lies there already', async () => {
  await begin()
  expect(shown()).toBe(textOf('using-01'))
  expect(field('Why?')).toBeNull()
  tap('Unhelpful')
  expect(shown()).toBe(textOf('using-02'))
  type(field('Why?'), 'It names a number')
  expect(shown(), 'typing holds nothing up').toBe(textOf('using-02'))
  tap('Helpful') // the next card is answered while the reason is still being typed
  expect(rules.tally(on.state)).toMatchObject({
    cards: { 'using-01': 'unhelpful', 'using-02': 'helpful' },
    reasons: { 'using-01': { why: 'It names a number', better: '' } },
  })
})

test('its result is counted by piles, with what it said, and says of nobody what they can', async () => {
  await begin()
  tap('Helpful')
  type(field('A better word'), 'Neighbour')
  act(() => field('A better word')?.focus())
  act(() => field('A better word')?.blur())
  tap('Unsure')
  await act(() => vi.dynamicImportSettled())
  const text = document.body.textContent ?? ''
  expect(document.querySelector('h1')?.textContent).toMatch(/Helpful 1.*Unsure 1.*Unhelpful 0/)
  expect(text).toContain('Neighbour')
  expect(text).not.toMatch(/can|friends|gap|stump|guess/i)
})

test('what the cards are held against stands above them', async () => {
  on.state = rules.play(on.state, { do: 'feed', found: [aPlan()] }, { key: 'k', by: 'server', at: 0, seq: 0, seen: 0 })
  await begin()
  expect(document.querySelector('.judge-about')?.textContent).toContain('Your plan: A repair café')
})
