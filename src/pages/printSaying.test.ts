import { expect, it } from 'vitest'
import { wantedFirst } from './printJob'
import { sayingOf } from './printSaying'

const problem = (text: string, unfit: readonly string[] = []) => ({ id: 1, has: 'problem', text, unfit }) as const

it('names a card that does not fit by its words, with what there is to choose', () => {
  const told = problem('pack "skills", card "mend-04", en.json: "Change a light bulb" does not fit into 3 × 4 mm …', [
    'Change a light bulb',
  ])
  expect(sayingOf(told, wantedFirst)).toBe('“Change a light bulb” does not fit. Choose larger cards or larger paper.')
  expect(sayingOf(told, { ...wantedFirst, second: 'ur', large: true })).toBe(
    '“Change a light bulb” does not fit. Choose larger cards or larger paper, or one language on each card, or leave out large print.',
  )
})

it.each([
  ['pack "skills", card "mend-04": number, set and sign do not fit.', 'Number, set and sign do not fit.'],
  ['pack "guide", en.json, heading "introduction": it does not fit.', 'It does not fit.'],
  ['pack "plan", plan: in large print this sheet needs a1.', 'In large print this sheet needs a1.'],
  ['pack "skills", sign of table "Hill: \\"A\\"": no.', 'No.'],
  ['There is no paper "a9". Choose one of: a4.', 'There is no paper "a9". Choose one of: a4.'],
])('says %j without files and ids', (text, said) => expect(sayingOf(problem(text), wantedFirst)).toBe(said))
