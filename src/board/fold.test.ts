// What a board of several rounds says besides the round being played.
import { expect, test } from 'vitest'
import { peopleIn } from './fold'
import type { Row } from './moves'

const row = (move: object, round = 'r1'): Row => ({ key: '', by: 'me', seen: 0, at: 0, round, move })

test('a table is as many as it last said, whichever round it was', () => {
  const said = [row({ do: 'people', people: 4 }), row({ do: 'people', people: 7 }, 'r2'), row({ do: 'place' }, 'r3')]
  expect(peopleIn(said)).toBe(7)
  expect(peopleIn(said.slice(2))).toBeUndefined()
  expect(peopleIn([...said, row({ do: 'people', people: 0 }), row({ do: 'people', people: '9' })])).toBe(7)
})
