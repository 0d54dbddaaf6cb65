import { expect, it } from 'vitest'
import { type Matchable, matchesOf, tellingWords } from './match'

const offer = (id: string, text: string, who = 0, ref?: string): Matchable => ({
  id,
  heading: 'offers',
  text,
  who,
  ref,
})
const ask = (id: string, text: string, who = 1, ref?: string): Matchable => ({ id, heading: 'asks', text, who, ref })
const matches = (...cards: Matchable[]) => matchesOf(cards, ['offers', 'asks'])

it('matches an offer with an ask that shares a telling word', () => {
  expect(matches(offer('o', 'I fix bicycles'), ask('a', 'Bicycles for two girls'))).toEqual([
    { cards: ['o', 'a'], word: 'bicycles' },
  ])
  expect(matches(offer('o', 'I fix bikes'), ask('a', 'A lift to town'))).toEqual([])
})

it('matches cards that name the same skill, in whatever words, before all others', () => {
  const found = matches(
    offer('o', 'Sewing', 0, 'skills/sew-01'),
    ask('a', 'বোতাম', 1, 'skills/sew-01'),
    ask('b', 'Sewing', 2),
  )
  expect(found[0]).toEqual({ cards: ['o', 'a'], word: '' })
  expect(found[1]).toEqual({ cards: ['o', 'b'], word: 'sewing' })
})

it('matches nobody with themselves, and nothing under other headings', () => {
  expect(matches(offer('o', 'Bread baking'), ask('a', 'Bread for Sunday', 0))).toEqual([])
  expect(matches(offer('o', 'Bread baking'), { ...ask('a', 'Bread'), heading: 'else' })).toEqual([])
})

it('passes over words that many cards have, and short ones', () => {
  const many = Array.from({ length: 12 }, (_, n) => (n % 2 ? ask : offer)(`c${n}`, 'Help with it', n))
  expect(matches(...many)).toEqual([])
  expect(matches(offer('o', 'a cup of tea'), ask('a', 'a cup of tea'))).toEqual([])
})

it('weighs a rare word more than a common one, and shows no card more than three times', () => {
  const found = matches(
    offer('o', 'Garden tools and trellis'),
    ask('a', 'Garden', 1),
    ask('b', 'Trellis', 2),
    ask('c', 'Garden help', 3),
  )
  expect(found[0]?.cards).toEqual(['o', 'b'])
  expect(
    matches(
      offer('o', 'Ukulele lutes harps flutes'),
      ...['Ukulele', 'Lutes', 'Harps', 'Flutes'].map((t, n) => ask(`a${n}`, t, n + 1)),
    ),
  ).toHaveLength(3)
})

it('reads words of any script alike', () => {
  expect(tellingWords('ÉCOLE École 5 দর্জির کتابیں')).toEqual(['école', 'দর্জির', 'کتابیں'])
  expect(matches(offer('o', 'Ремонт обуви'), ask('a', 'РЕМОНТ'))).toHaveLength(1)
})
