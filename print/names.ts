// What is on a page in a few words, for somebody who cannot see its preview: the headings that its inks are tagged with.
import type { Ink, Page, Role } from './ink'

/** A page's title; where it has none, what its cards say, one after the other and nothing twice; nothing on backs. */
export function namesOn({ inks }: Page): readonly string[] {
  const titles = headings(inks, 'H1')
  return [...new Set(titles.length > 0 ? titles : headings(inks, 'H2'))]
}

const headings = (inks: readonly Ink[], role: Role): readonly string[] =>
  inks.flatMap(ink => {
    if (!('inks' in ink)) return []
    return ink.do === 'tag' && ink.role === role ? [lines(ink.inks).join(' ')] : headings(ink.inks, role)
  })

const lines = (inks: readonly Ink[]): readonly string[] =>
  inks.flatMap(ink => (ink.do === 'text' ? [ink.line.text.trim()] : 'inks' in ink ? lines(ink.inks) : []))
