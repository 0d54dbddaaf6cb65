// What programs that read aloud get of real jobs, as poppler tells it: lists are lists, and lines do not run into each other.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { loadPack } from '../cards/packs'
import { installed } from './builders'
import type { Ink } from './ink'
import { partsOf } from './job'
import { kitPrinter } from './press.builders'

const { plan, keep } = kitPrinter()
const signs = {
  code: 'K7M-PTX',
  address: 'http://192.168.1.20:3000',
  tables: [{ name: 'The long table by the river', url: 'http://192.168.1.20:3000/#/j/K7MPTX/t' }],
}

const PACKS = ['skills', 'words', 'community-spaces', 'barriers', 'offers'] as const
const JOBS = (await Promise.all(PACKS.map(loadPack))).flatMap(pack =>
  partsOf(pack).flatMap(part =>
    pack.languages.filter(lang => ['en', 'pl', 'cy'].includes(lang)).map(lang => ({ pack, id: pack.id, part, lang })),
  ),
)

/** The paragraphs of these inks, line by line. */
const paragraphs = (inks: readonly Ink[]): readonly (readonly string[])[] =>
  inks.flatMap(ink => {
    if (ink.do !== 'tag') return ink.do === 'place' ? paragraphs(ink.inks) : []
    if (ink.role === 'Artifact') return []
    const own = ink.inks.flatMap(inner => (inner.do === 'text' ? [inner.line.text] : []))
    return [...(own.length > 0 ? [own] : []), ...paragraphs(ink.inks)]
  })

describe.skipIf(!installed('pdfinfo'))('the structure (with poppler-utils)', () => {
  it.each(JOBS)(
    'of $part of $id in $lang',
    async ({ pack, part, lang }) => {
      const cut = pack.id === 'skills' ? '30' : 'all'
      const planned = await plan(pack, { lang, cut, sides: 'long-edge', with: part }, signs)
      const told = execFileSync('pdfinfo', ['-struct-text', await keep(planned)], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      })

      const parents: string[] = []
      for (const [, space = '', role = ''] of told.matchAll(/^( *)([A-Z]\w*)/gm)) {
        parents.length = space.length / 2
        const parent = parents.at(-1)
        if (role === 'LI') expect(parent).toBe('L')
        if (role === 'LBody') expect(parent).toBe('LI')
        if (role === 'Link') expect(parent, 'a link is a part of a paragraph').toBe('P')
        parents.push(role)
      }

      const said = paragraphs(planned.book.pages.flatMap(({ inks }) => inks))
      expect(said.length).toBeGreaterThan(0)
      const read = told.replace(/"\n *"/g, '')
      for (const lines of said) {
        const text = lines
          .join(' ')
          .replace(/([\p{L}\p{N}][-/]) (?=\p{L})/gu, (whole, end: string) =>
            lines.some(line => line.endsWith(end)) ? end : whole,
          )
        expect(read).toContain(`"${text}"`)
      }
    },
    60_000,
  ) // poppler takes its time over a long document
})
