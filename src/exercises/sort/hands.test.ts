// Which card a device shows, together and dealt out.
import { expect, it } from 'vitest'
import { aRound, revived } from '../../board/builders'
import { elm, itChangesNothing, type Line, late, oak, pile, played, playedOn, somebody } from './builders'
import { currentCard, rules } from './rules'

it('together, all devices show the first card in the order dealt that has no answer', () => {
  const state = played(oak.says('we', 'sew-01'), elm.says('we', 'cook-01'))
  expect(['oak', 'elm', 'pine', 'nobody'].map(me => currentCard(state, me))).toEqual(Array(4).fill('sew-02'))
})

it('there is no card when all have an answer', () => {
  expect(currentCard(played(...aRound().cards.map(card => oak.says('we', card))), 'oak')).toBeUndefined()
})

it('one hand is together; so is none', () => {
  expect(played(oak.deals('oak')).hands).toEqual([])
  expect(played(oak.deals('oak', 'elm'), elm.deals()).hands).toEqual([])
  itChangesNothing([oak.deals('oak', 'elm')], elm.deals('oak', 'elm'))
  itChangesNothing([], oak.deals('oak')) // together already
})

it.each([2, 3, 4])('dealt out to %i, each device shows a card of its own and together they show every card', hands => {
  const people = ['oak', 'elm', 'pine', 'fir'].slice(0, hands)
  const cards = Array.from({ length: 12 }, (_, n) => `card-${n}`)
  const lines: Line[] = [oak.deals(...people)]
  const seen = new Set<string>()
  for (let turn = 0; turn < 12 / hands; turn++) {
    const state = playedOn(aRound({ cards }), ...lines)
    const shown = people.map(me => currentCard(state, me) ?? 'none')
    expect(new Set(shown).size).toBe(hands)
    for (const [n, card] of shown.entries()) lines.push(somebody(people[n] ?? '').says('we', card))
    for (const card of shown) seen.add(card)
  }
  expect([...seen].sort()).toEqual([...cards].sort())
})

it('dealt out, a sleeping device holds nothing up: the other takes its cards from the end', () => {
  const lines: Line[] = [oak.deals('oak', 'elm')]
  const shown: string[] = []
  for (let card = currentCard(played(...lines), 'oak'); card; card = currentCard(played(...lines), 'oak')) {
    shown.push(card)
    lines.push(oak.says('we', card))
  }
  expect(shown).toEqual(['sew-01', 'cook-01', 'move-01', 'move-02', 'cook-02', 'sew-02'])
  expect(rules.tally(played(...lines)).reached).toBe(6)
})

it('dealt out, a phone that came late is in no hand: it helps from the end, and its answers count', () => {
  const state = played(oak.deals('oak', 'elm'))
  expect(currentCard(state, 'late')).toBe('move-02')
  expect(pile(played(oak.deals('oak', 'elm'), late.says('we', 'move-02')), 'move-02')).toBe('we')
})

it('dealt out, devices that hold the same rows agree who shows what, whoever asks', () => {
  const state = played(oak.deals('oak', 'elm'), oak.says('we', 'sew-01'), elm.skips('sew-02'))
  expect(['oak', 'elm'].map(me => currentCard(state, me))).toEqual(['cook-01', 'cook-02'])
  expect(['oak', 'elm'].map(me => currentCard(revived(state), me))).toEqual(['cook-01', 'cook-02'])
})

it('dealt out, a skipped card comes back to everybody when nothing else is open', () => {
  const rest = ['sew-02', 'cook-01', 'cook-02', 'move-01', 'move-02'].map(card => oak.says('we', card))
  const state = played(oak.deals('oak', 'elm'), oak.skips('sew-01'), ...rest)
  expect(['oak', 'elm', 'late'].map(me => currentCard(state, me))).toEqual(['sew-01', 'sew-01', 'sew-01'])
})
