// What one tab keeps of a sort, at one seat after another.
import { expect, test } from 'vitest'
import { aRound } from '../../board/builders'
import { keepGuess, keptGuess } from './kept'
import { rules } from './rules'

const at = (me: string) => ({ me, state: rules.start(aRound()) })

test('a guess is remembered at its own seat alone, for the rounds of every workshop are called alike', () => {
  keepGuess(at('yesterday'), 40)
  expect(keptGuess(at('yesterday'))).toBe(40)
  expect(keptGuess(at('today'))).toBeUndefined()
})

test('whoever starts without a guess is not told one of a game before', () => {
  keepGuess(at('me'), 40)
  keepGuess(at('me'), null)
  expect(keptGuess(at('me'))).toBeUndefined()
})
