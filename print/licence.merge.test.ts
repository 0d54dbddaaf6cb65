import { describe, expect, it } from 'vitest'
import { LICENCES, mayMerge, rules } from './licence'
import { idOf, rows } from './licence.builders'

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
    .map(part => part.replace(/^\S+/, code => rules(idOf(code)).name))
    .join('; ')

describe('mayMerge', () => {
  it('is tested for every pair there is', () => {
    const all = LICENCES.flatMap((a, i) => LICENCES.slice(i).map(b => `${a} ${b}`))
    expect(all).toHaveLength(28)
    expect(new Set(PAIRS.map(([a = '', b = '']) => `${idOf(a)} ${idOf(b)}`))).toEqual(new Set(all))
  })

  it.each(PAIRS)('%s with %s: %s (%s)', (a = '', b = '', outcome = '', clause = '') => {
    const merge = mayMerge(idOf(a), idOf(b))
    expect(merge.clause).toBe(cited(clause))
    if (outcome.startsWith('no: ')) {
      expect(merge.ok).toBe(false)
      expect(merge.why).toContain(outcome.slice('no: '.length))
      expect(merge.why).toContain('side by side')
    } else {
      expect(merge).toMatchObject({ ok: true, licences: outcome.split(', ').map(idOf) })
    }
    expect(mayMerge(idOf(b), idOf(a))).toEqual(merge)
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
