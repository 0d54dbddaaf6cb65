// Three tables hold their plans against principles.
import { expect, test } from 'vitest'
import { aRound } from '../../board/builders'
import { type Line, playedOn, settings, somebody } from './builders'
import { judgedOf, judgedStills } from './judged'
import { rules } from './rules'

const oak = somebody('oak')
const round = aRound({ cards: ['doors', 'close', 'worth'], piles: ['met', 'partly', 'gap'], settings })
const table = (name: string, ...lines: Line[]) => ({ id: name, name, tally: rules.tally(playedOn(round, ...lines)) })
const TABLES = [
  table('Oak', oak.says('met', 'doors'), oak.says('gap', 'close'), oak.saysWhy('close', 'Decided in town')),
  table('Elm', oak.says('met', 'doors'), oak.says('partly', 'close'), oak.says('gap', 'worth')),
  table(
    'Ash',
    oak.says('met', 'doors'),
    oak.says('met', 'close'),
    oak.says('gap', 'worth'),
    oak.says('partly', 'worth'),
  ),
  table('Nobody'),
]

test('counts all answers by pile, and names the tables on each', () => {
  const room = judgedOf({ round, tables: TABLES })
  expect(room).toMatchObject({ tables: 3, answers: 8, counts: [4, 2, 2] })
  expect(room.cards[1]).toEqual({
    card: 'close',
    piles: [
      { pile: 'met', tables: ['Ash'] },
      { pile: 'partly', tables: ['Elm'] },
      { pile: 'gap', tables: ['Oak'] },
    ],
    whys: [{ text: 'Decided in town', from: 'Oak' }],
    betters: [],
  })
})

test('the reveal shows the counts, then what tables differ about, the most divided first', () => {
  const stills = judgedStills({ round, tables: TABLES })
  expect(stills.map(({ show }) => show)).toEqual(['piles', 'differ'])
  expect(stills.flatMap(still => ('cards' in still ? still.cards.map(({ card }) => card) : []))).toEqual([
    'close',
    'worth',
  ])
})

test('where all agree it shows what they said, and of one silent table its counts alone', () => {
  const shows = (...tables: typeof TABLES) => judgedStills({ round, tables }).map(({ show }) => show)
  expect(shows(...TABLES.slice(0, 1))).toEqual(['piles', 'said'])
  expect(shows(table('Oak', oak.says('met', 'doors')))).toEqual(['piles'])
  expect(shows()).toEqual(['piles'])
})
