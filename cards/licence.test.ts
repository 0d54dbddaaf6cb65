import { describe, expect, it } from 'vitest'
import { readLicence } from './licence'

const WORK = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/legalcode',
  title: 'Harbour deck',
  author: 'Ann Mole',
  source: 'https://example.org/harbour',
}
const LICENCE = { ...WORK, credits: ['Pictures: OpenMoji'] }
const read = (json: unknown) => readLicence(json, { pack: 'tiny', file: 'pack.json', field: 'licence' }, ['en', 'cy'])

describe('readLicence', () => {
  it('gives back what a good licence says', () => {
    expect(read(LICENCE)).toEqual(LICENCE)
  })

  it('reads what an adapted pack says besides: its works, its changes, the languages its author published', () => {
    const adapted = { ...LICENCE, original: ['cy'], from: [WORK, WORK], changes: ['Ten cards rewritten.'] }
    expect(read(adapted)).toEqual(adapted)
  })

  it.each([
    [{ original: [] }, 'pack "tiny", pack.json: licence.original must be a list with something in it; not []'],
    [{ original: ['fr'] }, 'licence.original[0] must be one of the languages of this pack; not "fr"'],
    [{ from: [] }, 'licence.from must be a list with something in it; not []'],
    [{ from: WORK }, 'licence.from must be a list with something in it; not {"id"'],
    [{ from: [{ ...WORK, author: undefined }] }, 'licence.from[0].author is missing; add it'],
    [{ from: [WORK, { ...WORK, url: 'ftp://x' }] }, 'licence.from[1].url must be the https address of the legal code'],
    [{ from: [LICENCE] }, 'licence.from[0].credits is not known here; remove it or correct its name'],
    [{ changes: [] }, 'licence.changes must be a list with something in it; not []'],
    [{ changes: ['a', 'a'] }, 'licence.changes has "a" twice; remove one'],
    [{ change: ['a'] }, 'licence.change is not known here; remove it or correct its name'],
  ])('says what is wrong with %j', (more, message) => {
    expect(() => read({ ...LICENCE, ...more })).toThrow(message)
  })
})
