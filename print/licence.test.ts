import { describe, expect, it } from 'vitest'
import { PrintError } from './ink'
import { collect, LICENCES, mayMerge, maySell, mayShare, rules } from './licence'

/** "BY-SA" → "CC-BY-SA-4.0" */
const id = (code: string) => LICENCES.find(one => one === (code === 'CC0' ? 'CC0-1.0' : `CC-${code}-4.0`)) ?? '?'
const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map(row => row.split('|').map(cell => cell.trim()))

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

// Every pair: the licence that a deck merged of both may be shared under (the least demanding first), or no, and why.
const EDIT = '§2(a)(1)(B), §3(a)(4)' // Adapted Material may be shared, under a licence that hinders nobody from keeping this one
const SAME = '§2(a)(1)(B), §3(b)(1)' // … under this very licence
const SHUT = '§2(a)(1)(B), §3(a)(1)' // Adapted Material may be made, but not shared
const CC0 = 'CC0 §2, §3'
const ALL = 'CC0, BY, BY-SA, BY-NC, BY-NC-SA, BY-ND, BY-NC-ND'
const PAIRS = rows(`
CC0      | CC0      | ${ALL}                                                | ${CC0}
CC0      | BY       | BY, BY-SA, BY-NC, BY-NC-SA, BY-ND, BY-NC-ND           | ${CC0}; BY ${EDIT}
CC0      | BY-SA    | BY-SA                                                 | ${CC0}; BY-SA ${SAME}
CC0      | BY-NC    | BY-NC, BY-NC-SA, BY-NC-ND                             | ${CC0}; BY-NC ${EDIT}
CC0      | BY-NC-SA | BY-NC-SA                                              | ${CC0}; BY-NC-SA ${SAME}
CC0      | BY-ND    | no: lets nobody share                                 | BY-ND ${SHUT}
CC0      | BY-NC-ND | no: lets nobody share                                 | BY-NC-ND ${SHUT}
BY       | BY       | BY, BY-SA, BY-NC, BY-NC-SA, BY-ND, BY-NC-ND           | BY ${EDIT}
BY       | BY-SA    | BY-SA                                                 | BY ${EDIT}; BY-SA ${SAME}
BY       | BY-NC    | BY-NC, BY-NC-SA, BY-NC-ND                             | BY ${EDIT}; BY-NC ${EDIT}
BY       | BY-NC-SA | BY-NC-SA                                              | BY ${EDIT}; BY-NC-SA ${SAME}
BY       | BY-ND    | no: lets nobody share                                 | BY-ND ${SHUT}
BY       | BY-NC-ND | no: lets nobody share                                 | BY-NC-ND ${SHUT}
BY-SA    | BY-SA    | BY-SA                                                 | BY-SA ${SAME}
BY-SA    | BY-NC    | no: everybody may sell the merged deck; CC BY-NC      | BY-SA ${SAME}; BY-NC ${EDIT}
BY-SA    | BY-NC-SA | no: each ask that the merged deck be under themselves | BY-SA ${SAME}; BY-NC-SA ${SAME}
BY-SA    | BY-ND    | no: lets nobody share                                 | BY-ND ${SHUT}
BY-SA    | BY-NC-ND | no: lets nobody share                                 | BY-NC-ND ${SHUT}
BY-NC    | BY-NC    | BY-NC, BY-NC-SA, BY-NC-ND                             | BY-NC ${EDIT}
BY-NC    | BY-NC-SA | BY-NC-SA                                              | BY-NC ${EDIT}; BY-NC-SA ${SAME}
BY-NC    | BY-ND    | no: lets nobody share                                 | BY-ND ${SHUT}
BY-NC    | BY-NC-ND | no: lets nobody share                                 | BY-NC-ND ${SHUT}
BY-NC-SA | BY-NC-SA | BY-NC-SA                                              | BY-NC-SA ${SAME}
BY-NC-SA | BY-ND    | no: lets nobody share                                 | BY-ND ${SHUT}
BY-NC-SA | BY-NC-ND | no: lets nobody share                                 | BY-NC-ND ${SHUT}
BY-ND    | BY-ND    | no: lets nobody share                                 | BY-ND ${SHUT}
BY-ND    | BY-NC-ND | no: lets nobody share                                 | BY-ND ${SHUT}; BY-NC-ND ${SHUT}
BY-NC-ND | BY-NC-ND | no: lets nobody share                                 | BY-NC-ND ${SHUT}
`)

/** "BY §1; CC0 §2" as the rules write it: "CC BY 4.0 §1; CC0 1.0 §2". */
const cited = (short: string) =>
  short
    .split('; ')
    .map(part => part.replace(/^\S+/, code => rules(id(code)).name))
    .join('; ')

describe('rules', () => {
  it.each(SEVEN)(
    'of %s: share %s; edit, merge %s; translate %s; sell %s',
    (code = '', share, edit, translate, sell) => {
      const { may, name } = rules(id(code))
      const said = Object.entries(may).map(([act, { ok, clause }]) => [act, clause.replace(name, ok ? 'yes' : 'no')])
      expect(Object.fromEntries(said)).toEqual({ share, edit, translate, merge: edit, sell })
    },
  )

  it.each(ASKED)('of %s ask for credit, a notice of changes and: %s', (code = '', more = '') => {
    const { must, name } = rules(id(code))
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

describe('mayMerge', () => {
  it('is tested for every pair there is', () => {
    const all = LICENCES.flatMap((a, i) => LICENCES.slice(i).map(b => `${a} ${b}`))
    expect(all).toHaveLength(28)
    expect(new Set(PAIRS.map(([a = '', b = '']) => `${id(a)} ${id(b)}`))).toEqual(new Set(all))
  })

  it.each(PAIRS)('%s with %s: %s (%s)', (a = '', b = '', outcome = '', clause = '') => {
    const merge = mayMerge(id(a), id(b))
    expect(merge.clause).toBe(cited(clause))
    if (outcome.startsWith('no: ')) {
      expect(merge.ok).toBe(false)
      expect(merge.why).toContain(outcome.slice('no: '.length))
      expect(merge.why).toContain('side by side')
    } else {
      expect(merge).toMatchObject({ ok: true, licences: outcome.split(', ').map(id) })
    }
    expect(mayMerge(id(b), id(a))).toEqual(merge)
  })

  it('says no in plain words', () => {
    expect(mayMerge('CC-BY-NC-4.0', 'CC-BY-SA-4.0').why).toBe(
      'CC BY-SA 4.0 asks that everybody may sell the merged deck; CC BY-NC 4.0 asks that nobody does. Print them side by side instead, each under its own licence.',
    )
    expect(mayMerge('CC0-1.0', 'CC-BY-ND-4.0').why).toBe(
      'CC BY-ND 4.0 lets nobody share a deck that it was merged into. Print them side by side instead, each under its own licence.',
    )
  })

  it('knows no earlier versions', () => {
    expect(() => mayMerge('CC-BY-4.0', 'CC-BY-3.0')).toThrow('licence "CC-BY-3.0" has no rules here')
  })
})

describe('sharing and selling', () => {
  it('shares all seven as published, and all but NoDerivatives adapted', () => {
    expect(LICENCES.filter(id => mayShare(id, false).ok)).toEqual(LICENCES)
    expect(LICENCES.filter(id => !mayShare(id, true).ok)).toEqual(['CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0'])
  })

  it('sells what is not NonCommercial, and adapted only what may be shared at all', () => {
    expect(LICENCES.filter(id => maySell(id).ok)).toEqual(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-ND-4.0'])
    expect(LICENCES.filter(id => maySell(id, true).ok)).toEqual(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0'])
    expect(maySell('CC-BY-ND-4.0', true).why).toBe(mayShare('CC-BY-ND-4.0', true).why)
  })
})

describe('collect', () => {
  it('keeps every deck under its own licence, even where they could not be merged', () => {
    expect(collect(['CC-BY-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-SA-4.0'])).toEqual({
      licences: ['CC-BY-SA-4.0', 'CC-BY-ND-4.0'],
      share: {
        ok: true,
        why: 'You may share them side by side, each under its own licence.',
        clause: 'CC BY-SA 4.0 §2(a)(1)(A); CC BY-ND 4.0 §2(a)(1)(A)',
      },
      sell: {
        ok: true,
        why: 'You may sell them together, each under its own licence.',
        clause: 'CC BY-SA 4.0 §2(a)(1), §2(b)(3); CC BY-ND 4.0 §2(a)(1), §2(b)(3)',
      },
    })
  })

  it('lets one NonCommercial deck keep the whole from being sold', () => {
    const { share, sell } = collect(['CC0-1.0', 'CC-BY-NC-4.0'])
    expect(share).toMatchObject({ ok: true, why: expect.stringContaining('but not for commercial gain') })
    expect(sell).toEqual({
      ok: false,
      why: 'You may not sell them together: CC BY-NC 4.0 is not for commercial gain.',
      clause: 'CC BY-NC 4.0 §1(i), §2(a)(1)',
    })
  })
})
