// Which pile a card lies on, whoever answered, without a line or knowing of each other, and what taking back leaves.
import { expect, it } from 'vitest'
import { aRow } from '../../board/builders'
import { actOf } from '../../board/moves'
import { elm, itChangesNothing, oak, pile, pine, played } from './builders'
import { currentCard, rules } from './rules'

// Answers

it('a table that did nothing has an answer to nothing', () => {
  const { of, reached, counts, cards } = rules.tally(played())
  expect({ of, reached, counts, cards }).toEqual({
    of: 6,
    reached: 0,
    counts: { we: 0, friends: 0, notfound: 0 },
    cards: {},
  })
})

it('oak says we can on sew-01: it lies on We can', () => {
  expect(pile(played(oak.says('we', 'sew-01')))).toBe('we')
})

it('oak says we can on sew-01, elm says friends having seen nothing: the first answer stands', () => {
  itChangesNothing([oak.says('we', 'sew-01')], elm.says('friends', 'sew-01').seen(0))
})

it('elm says friends having seen oak say we can: the newer answer wins', () => {
  expect(pile(played(oak.says('we', 'sew-01'), elm.says('friends', 'sew-01').seen(1)))).toBe('friends')
})

it('having seen one move too few is having seen it not', () => {
  const before = [pine.says('we', 'cook-01'), oak.says('we', 'sew-01')]
  itChangesNothing(before, elm.says('friends', 'sew-01').seen(1))
  expect(pile(played(...before, elm.says('friends', 'sew-01').seen(2)))).toBe('friends')
})

it('pine slept through two answers: the old move overrules neither', () => {
  const talk = [oak.says('we', 'sew-01'), elm.says('friends', 'sew-01')]
  itChangesNothing(talk, pine.says('notfound', 'sew-01').seen(0))
  itChangesNothing(talk, pine.says('notfound', 'sew-01').seen(1))
})

it('oak changes their mind twice without a line: their last word counts, for they know their own', () => {
  const offline = [
    oak.says('we', 'sew-01').seen(0),
    oak.says('friends', 'sew-01').seen(0),
    oak.says('notfound', 'sew-01').seen(0),
  ]
  expect(pile(played(...offline))).toBe('notfound')
})

it('elm answered first while oak had no line: none of what oak said counts', () => {
  const state = played(
    elm.says('we', 'sew-01'),
    oak.says('friends', 'sew-01').seen(0),
    oak.says('notfound', 'sew-01').seen(0),
  )
  expect(pile(state)).toBe('we')
})

it('elm overruled oak knowingly: oak, who has not seen it, does not overrule elm with a second word', () => {
  const talk = [oak.says('we', 'sew-01'), elm.says('friends', 'sew-01').seen(1)]
  itChangesNothing(talk, oak.says('notfound', 'sew-01').seen(0))
})

it('a device that claims to have seen the future has seen what is there', () => {
  const row = aRow(1, { do: 'place', card: 'sew-01', pile: 'friends' }, { seen: 1_000_000 })
  expect(actOf(row, 1).seen).toBe(1)
})

it('the same answer again changes nothing', () => {
  itChangesNothing([oak.says('we', 'sew-01')], elm.says('we', 'sew-01'))
})

it('a card nobody dealt and a pile that is none change nothing', () => {
  itChangesNothing([], oak.says('we', 'sew-99'))
  itChangesNothing([], oak.says('perhaps', 'sew-01'))
})

// Undo

it('oak takes the only answer back: the card is open again and anybody may answer, even one who had seen nothing', () => {
  const state = played(oak.says('we', 'sew-01'), oak.undoes(0))
  expect(pile(state)).toBeUndefined()
  expect(currentCard(state, 'elm')).toBe('sew-01')
  expect(pile(played(oak.says('we', 'sew-01'), oak.undoes(0), elm.says('friends', 'sew-01').seen(0)))).toBe('friends')
})

it('elm takes the newer answer back: the one before it stands again', () => {
  expect(pile(played(oak.says('we', 'sew-01'), elm.says('friends', 'sew-01'), elm.undoes(1)))).toBe('we')
})

it('oak takes back an answer that elm had overruled: elm’s stands', () => {
  const talk = [oak.says('we', 'sew-01'), elm.says('friends', 'sew-01'), oak.undoes(0)]
  expect(pile(played(...talk))).toBe('friends')
  expect(pile(played(...talk, elm.undoes(1)))).toBeUndefined()
})

it('oak acts and takes it back before any of it was sent', () => {
  expect(pile(played(oak.says('we', 'sew-01').seen(0), oak.undoes(0).seen(0)))).toBeUndefined()
})

it('undo of an unknown move, of one that did not count, or twice, changes nothing', () => {
  itChangesNothing([oak.says('we', 'sew-01')], oak.undoes(40))
  itChangesNothing([oak.says('we', 'sew-01'), elm.says('friends', 'sew-01').seen(0)], elm.undoes(1))
  itChangesNothing([oak.says('we', 'sew-01'), oak.undoes(0)], oak.undoes(0))
  itChangesNothing([oak.says('we', 'sew-01'), oak.undoes(0)], oak.undoes(1)) // no undo of undo
})

it('an undo takes back its own card and no other', () => {
  const state = played(oak.says('we', 'sew-01'), oak.says('we', 'sew-02'), oak.undoes(1))
  expect(rules.tally(state).cards).toEqual({ 'sew-01': 'we' })
})
