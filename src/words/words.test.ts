// The few sentences that do more than fill in a word.
import { expect, it } from 'vitest'
import { project, projector } from './en.projector'
import { isolate } from './one'

it('keeps long names of tables to a line or two of the wall, cut after a word where there is one', () => {
  const long = 'The Riverside Allotment Gardeners'
  expect(projector.yes('Oak')).toBe(`${isolate('Oak')} says\u00a0yes!`)
  expect(projector.yes(long)).toBe(`${isolate('The Riverside Allotment…')} says\u00a0yes!`)
  expect(projector.from('Donaudampfschifffahrtsgesellschaft')).toBe(`from ${isolate('Donaudampfschifffahrtsgesell…')}`)
  expect(projector.canDo(['Oak', 'River'])).toBe(`${isolate('Oak')} and ${isolate('River')} can`)
  expect(projector.canDo([long, 'River'])).toBe(`${isolate('The Riverside Allotment…')} and\u00a01\u00a0more can`)
  expect(projector.names([long, 'River']), 'the record has room').toBe(`${isolate(long)}, ${isolate('River')}`)
  expect(projector.looking(['a', 'b', 'c'])).toBe(`for ${isolate('a')} and\u00a02\u00a0more`)
})

it('counts one and many', () => {
  expect(project.here(0)).toBe('Waiting for the first table')
  expect(project.here(1)).toBe('1 table is here')
  expect(project.here(20)).toBe('20 tables are here')
})
