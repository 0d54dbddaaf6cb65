import { describe, expect, it } from 'vitest'
import type { Licence, Work } from '../cards/licence'
import { PrintError } from './ink'
import { rules } from './licence'
import { termsOf } from './terms'

const work = (id: string, title: string): Work => ({
  id,
  url: rules(id).legalCode,
  title,
  author: 'Ann Mole',
  source: 'https://example.org/harbour',
})
const pack = (id: string, more: Partial<Licence> = {}) => ({
  id: 'quay',
  languages: ['en', 'cy', 'pl'],
  licence: { ...work(id, 'Quay deck'), credits: [], ...more },
})

describe('a pack as its author published it', () => {
  it('may be shared whatever its licence, and is no translation', () => {
    expect(termsOf(pack('CC-BY-ND-4.0'), ['en'])).toMatchObject({
      translated: [],
      share: { ok: true },
      sell: { ok: true },
    })
    expect(termsOf(pack('CC-BY-NC-ND-4.0'), ['en'])).toMatchObject({
      rules: { name: 'CC BY-NC-ND 4.0' },
      lang: 'en',
      share: { ok: true },
      sell: { ok: false, clause: 'CC BY-NC-ND 4.0 §1(h), §2(a)(1)' },
    })
  })

  it('may have been published in several languages', () => {
    const own = pack('CC-BY-ND-4.0', { original: ['en', 'cy'] })
    expect(termsOf(own, ['en', 'cy'])).toMatchObject({ translated: [], share: { ok: true } })
    expect(termsOf(own, ['en', 'pl'])).toMatchObject({ translated: ['pl'], share: { ok: false } })
  })
})

describe('an adapted NoDerivatives pack', () => {
  const translated = {
    ok: false,
    why: 'You may translate it for yourselves; you may not share the translation.',
    clause: 'CC BY-ND 4.0 §1(a), §2(a)(1)(B), §3(a)(1)',
  }
  const changed = {
    ok: false,
    why: 'You may change it for yourselves; you may not share what you made of it.',
    clause: 'CC BY-ND 4.0 §2(a)(1)(B), §3(a)(1)',
  }

  it.each([
    ['is translated', pack('CC-BY-ND-4.0'), ['cy'], translated],
    ['is translated beside its first language', pack('CC-BY-ND-4.0'), ['en', 'cy'], translated],
    ['was changed', pack('CC-BY-ND-4.0', { changes: ['Ten cards rewritten.'] }), ['en'], changed],
    [
      'went into another pack',
      pack('CC-BY-4.0', { from: [work('CC-BY-4.0', 'Pier deck'), work('CC-BY-ND-4.0', 'Harbour deck')] }),
      ['en'],
      { ...changed, why: `It was made from “Harbour deck”, under CC BY-ND 4.0. ${changed.why}` },
    ],
  ])('is for its makers alone when it %s, and says why', (_, pack, langs, share) => {
    expect(termsOf(pack, langs)).toMatchObject({ share, sell: share })
  })

  it('is not what was made, lawfully, of something freer and then closed: those changes are its author’s', () => {
    const closed = pack('CC-BY-ND-4.0', {
      from: [work('CC-BY-4.0', 'Harbour deck')],
      changes: ['Ten cards rewritten.'],
    })
    expect(termsOf(closed, ['en'])).toMatchObject({ share: { ok: true } })
    expect(termsOf(closed, ['cy']).share.ok).toBe(false)
  })
})

describe('an adapted pack that may be shared', () => {
  it.each([
    ['translated', pack('CC-BY-SA-4.0'), ['pl']],
    ['changed', pack('CC-BY-SA-4.0', { changes: ['Ten cards rewritten.'] }), ['en']],
    ['made from another', pack('CC-BY-SA-4.0', { from: [work('CC-BY-SA-4.0', 'Harbour deck')] }), ['en']],
    ['merged of two', pack('CC-BY-SA-4.0', { from: [work('CC-BY-SA-4.0', 'A'), work('CC0-1.0', 'B')] }), ['en']],
  ])('is one that was %s', (_, pack, langs) => {
    expect(termsOf(pack, langs)).toMatchObject({ share: { ok: true }, sell: { ok: true } })
  })
})

describe('termsOf refuses', () => {
  it.each([
    [
      'an earlier version',
      { ...pack('CC-BY-SA-4.0').licence, id: 'CC-BY-SA-3.0' },
      'pack "quay", "Quay deck": licence "CC-BY-SA-3.0" has no rules here',
    ],
    [
      'the address of another licence',
      { ...pack('CC-BY-SA-4.0').licence, url: rules('CC-BY-4.0').legalCode },
      'by/4.0/legalcode is not the address of CC BY-SA 4.0; in pack.json, write https://creativecommons.org/licenses/by-sa/4.0/legalcode',
    ],
    [
      'an unknown licence of a work it was made from',
      pack('CC-BY-4.0', { from: [{ ...work('CC-BY-4.0', 'Harbour deck'), id: 'MIT' }] }).licence,
      'pack "quay", "Harbour deck": licence "MIT" has no rules here',
    ],
    [
      'a licence that loses what a source demands',
      pack('CC-BY-4.0', { from: [work('CC-BY-SA-4.0', 'Harbour deck')] }).licence,
      'pack "quay" was made from "Harbour deck", so it cannot be under CC BY 4.0; name CC-BY-SA-4.0 as its licence.id (CC BY-SA 4.0 §2(a)(1)(B), §3(b)(1))',
    ],
    [
      'works that cannot be merged',
      pack('CC-BY-SA-4.0', { from: [work('CC-BY-SA-4.0', 'Harbour deck'), work('CC-BY-NC-4.0', 'Pier deck')] }).licence,
      'pack "quay" was made from "Harbour deck" and "Pier deck". CC BY-SA 4.0 asks that everybody may sell the merged deck; CC BY-NC 4.0 asks that nobody does.',
    ],
  ])('%s', (_, licence, message) => {
    const refused = () => termsOf({ ...pack('CC-BY-SA-4.0'), licence }, ['en'])
    expect(refused).toThrow(PrintError)
    expect(refused).toThrow(message)
  })
})
