import { describe, expect, it } from 'vitest'
import { PrintError } from './ink'
import { LICENCES, rules } from './licence'
import { idOf, rows } from './licence.builders'

// What may be shared: as published; edited or merged; translated. What may be sold. And where each is said.
const SEVEN = rows(`
CC0      | yes §2, §3         | yes §2, §3                | yes §2, §3                       | yes §2, §3
BY       | yes §2(a)(1)(A)    | yes §2(a)(1)(B), §3(a)(4) | yes §1(a), §2(a)(1)(B), §3(a)(4) | yes §2(a)(1), §2(b)(3)
BY-SA    | yes §2(a)(1)(A)    | yes §2(a)(1)(B), §3(b)(1) | yes §1(a), §2(a)(1)(B), §3(b)(1) | yes §2(a)(1), §2(b)(3)
BY-NC    | yes §2(a)(1)(A)    | yes §2(a)(1)(B), §3(a)(4) | yes §1(a), §2(a)(1)(B), §3(a)(4) | no §1(i), §2(a)(1)
BY-NC-SA | yes §2(a)(1)(A)    | yes §2(a)(1)(B), §3(b)(1) | yes §1(a), §2(a)(1)(B), §3(b)(1) | no §1(k), §2(a)(1)
BY-ND    | yes §2(a)(1)(A)    | no §2(a)(1)(B), §3(a)(1)  | no §1(a), §2(a)(1)(B), §3(a)(1)  | yes §2(a)(1), §2(b)(3)
BY-NC-ND | yes §2(a)(1)(A)    | no §2(a)(1)(B), §3(a)(1)  | no §1(a), §2(a)(1)(B), §3(a)(1)  | no §1(h), §2(a)(1)
`)

// What is asked of whoever shares it: credit §3(a)(1)(A), (C) and a notice of changes §3(a)(1)(B) of all but CC0, and:
const ASKED = rows(`
BY       |
BY-SA    | sameLicence §3(b)(1), §3(b)(3)
BY-NC    | nonCommercial §1(i), §2(a)(1)
BY-NC-SA | sameLicence §3(b)(1), §3(b)(3); nonCommercial §1(k), §2(a)(1)
BY-ND    |
BY-NC-ND | nonCommercial §1(h), §2(a)(1)
`)

describe('rules', () => {
  it.each(SEVEN)(
    'of %s: share %s; edit, merge %s; translate %s; sell %s',
    (code = '', share, edit, translate, sell) => {
      const { may, name } = rules(idOf(code))
      const said = Object.entries(may).map(([act, { ok, clause }]) => [act, clause.replace(name, ok ? 'yes' : 'no')])
      expect(Object.fromEntries(said)).toEqual({ share, edit, translate, merge: edit, sell })
    },
  )

  it.each(ASKED)('of %s ask for credit, a notice of changes and: %s', (code = '', more = '') => {
    const { must, name } = rules(idOf(code))
    const asked = Object.entries(must).map(([duty, { clause }]) => clause.replace(name, duty))
    expect(asked.join('; ')).toBe(
      `credit §3(a)(1)(A), §3(a)(1)(C); changes §3(a)(1)(B)${more === '' ? '' : `; ${more}`}`,
    )
  })

  it('of CC0 ask for nothing', () => {
    expect(rules('CC0-1.0').must).toEqual({})
  })

  it.each([
    ['CC0-1.0', 'CC0 1.0', 'Creative Commons CC0 1.0 Universal', 'publicdomain/zero/1.0/'],
    ['CC-BY-4.0', 'CC BY 4.0', 'Creative Commons Attribution 4.0 International', 'licenses/by/4.0/'],
    [
      'CC-BY-SA-4.0',
      'CC BY-SA 4.0',
      'Creative Commons Attribution-ShareAlike 4.0 International',
      'licenses/by-sa/4.0/',
    ],
    [
      'CC-BY-NC-4.0',
      'CC BY-NC 4.0',
      'Creative Commons Attribution-NonCommercial 4.0 International',
      'licenses/by-nc/4.0/',
    ],
    [
      'CC-BY-NC-SA-4.0',
      'CC BY-NC-SA 4.0',
      'Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International',
      'licenses/by-nc-sa/4.0/',
    ],
    [
      'CC-BY-ND-4.0',
      'CC BY-ND 4.0',
      'Creative Commons Attribution-NoDerivatives 4.0 International',
      'licenses/by-nd/4.0/',
    ],
    [
      'CC-BY-NC-ND-4.0',
      'CC BY-NC-ND 4.0',
      'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International',
      'licenses/by-nc-nd/4.0/',
    ],
  ])('names %s', (id, name, title, path) => {
    const deed = `https://creativecommons.org/${path}`
    expect(rules(id)).toMatchObject({ id, name, title, deed, legalCode: `${deed}legalcode` })
  })

  it('says what each lets one do in plain words', () => {
    const said = LICENCES.flatMap(id => [rules(id).name, ...Object.values(rules(id).may).map(({ why }) => `  ${why}`)])
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "CC0 1.0
        You may print, copy and pass it on, whole or in part.
        You may change it and share what you made of it.
        You may translate it and share the translation.
        You may merge it with other decks and share the merged deck.
        You may sell it.
      CC BY 4.0
        You may print, copy and pass it on, whole or in part.
        You may change it and share what you made of it.
        You may translate it and share the translation.
        You may merge it with other decks and share the merged deck.
        You may sell it.
      CC BY-SA 4.0
        You may print, copy and pass it on, whole or in part.
        You may change it and share what you made of it, under CC BY-SA 4.0 again.
        You may translate it and share the translation, under CC BY-SA 4.0 again.
        You may merge it with other decks and share the merged deck, under CC BY-SA 4.0 again.
        You may sell it.
      CC BY-NC 4.0
        You may print, copy and pass it on, whole or in part, but not for commercial gain.
        You may change it and share what you made of it, but not for commercial gain.
        You may translate it and share the translation, but not for commercial gain.
        You may merge it with other decks and share the merged deck, but not for commercial gain.
        You may not sell it, nor print it for others at a profit.
      CC BY-NC-SA 4.0
        You may print, copy and pass it on, whole or in part, but not for commercial gain.
        You may change it and share what you made of it, under CC BY-NC-SA 4.0 again, but not for commercial gain.
        You may translate it and share the translation, under CC BY-NC-SA 4.0 again, but not for commercial gain.
        You may merge it with other decks and share the merged deck, under CC BY-NC-SA 4.0 again, but not for commercial gain.
        You may not sell it, nor print it for others at a profit.
      CC BY-ND 4.0
        You may print, copy and pass it on, whole or in part.
        You may change it for yourselves; you may not share what you made of it.
        You may translate it for yourselves; you may not share the translation.
        You may merge it with other decks for yourselves; you may not share the merged deck.
        You may sell it.
      CC BY-NC-ND 4.0
        You may print, copy and pass it on, whole or in part, but not for commercial gain.
        You may change it for yourselves, but not for commercial gain; you may not share what you made of it.
        You may translate it for yourselves, but not for commercial gain; you may not share the translation.
        You may merge it with other decks for yourselves, but not for commercial gain; you may not share the merged deck.
        You may not sell it, nor print it for others at a profit."
    `)
  })

  it.each(['CC-BY-SA-3.0', 'CC-BY-SA-4.0 ', 'MIT', 'constructor', ''])('has none for "%s", and says for which', id => {
    expect(() => rules(id)).toThrow(PrintError)
    expect(() => rules(id)).toThrow(`licence "${id}" has no rules here`)
    expect(() => rules(id)).toThrow(LICENCES.join(', '))
  })
})
