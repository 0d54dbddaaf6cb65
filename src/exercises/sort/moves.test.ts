// What comes from the network and is a move, and what is almost one.
import { expect, it } from 'vitest'
import { keyOf } from '../../board/builders'
import { PEOPLE_MAX, TEXT_MAX } from './moves'
import { rules } from './rules'

it('__proto__ is no id: nothing that names it is a move', () => {
  for (const json of [
    '{"do":"place","card":"__proto__","pile":"we"}',
    '{"do":"place","card":"sew-01","pile":"__proto__"}',
    '{"do":"write","card":"__proto__","text":"Own the world"}',
    '{"do":"deal","hands":["oak","__proto__"]}',
    '{"do":"can","card":"__proto__","people":1}',
    '{"__proto__":{"do":"light","light":"help"}}',
  ])
    expect(rules.parse(JSON.parse(json)), json).toBeUndefined()
})

it('parses what is almost a move to undefined', () => {
  const junk: unknown[] = [
    { do: 'place', card: 'sew-01' },
    { do: 'place', card: ['sew-01'], pile: 'we' },
    { do: 'Place', card: 'sew-01', pile: 'we' },
    { do: 'undo', key: 'short' },
    { do: 'people', people: 0 },
    { do: 'people', people: PEOPLE_MAX + 1 },
    { do: 'people', people: '6' },
    { do: 'can', card: 'sew-01', people: -1 },
    { do: 'can', card: 'sew-01', people: 1.5 },
    { do: 'show', card: 'sew-01', how: 'sang' },
    { do: 'deal', hands: ['oak', 'oak'] },
    { do: 'deal', hands: 'oak' },
    { do: 'write', card: 'own-1', text: '   ' },
    { do: 'write', card: 'own-1', text: 'x'.repeat(TEXT_MAX + 1) },
    { do: 'light' },
    { do: 'light', light: 'on' },
    { do: 'guessed', guess: -1 },
    ['place', 'sew-01', 'we'],
    'place',
    null,
  ]
  for (const json of junk) expect(rules.parse(json), JSON.stringify(json)).toBeUndefined()
})

it('drops what nobody asked for, and cleans what people typed', () => {
  expect(rules.parse({ do: 'undo', key: keyOf(0), by: 'facilitator', x: 1 })).toEqual({ do: 'undo', key: keyOf(0) })
  expect(rules.parse({ do: 'write', card: 'own-1', text: ' Play\u202e the\nspoons ', stump: 'yes' })).toEqual({
    do: 'write',
    card: 'own-1',
    text: 'Play the spoons',
    stump: false,
  })
})
