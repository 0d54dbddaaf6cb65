// Whole PDFs, as people hold them: every language, paper, kind of card and way of printing backs, checked with qpdf and poppler.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deal } from '../cards/deal'
import { loadPack, loadPackWords } from '../cards/packs'
import { installed } from './builders'
import { dealt } from './copies'
import { scriptOf } from './fonts'
import { PrintError } from './ink'
import { type Job, partsOf, readJob, SIDES } from './job'
import { kitPrinter, run, textOf } from './press.builders'
import { layOut, sidesOf } from './sheet'
import type { Signs } from './sign'

const skills = await loadPack('skills')
const file = (path: string) => new Uint8Array(readFileSync(path))
const { press, print: printed } = kitPrinter()

const print = (said: Readonly<Record<string, unknown>>, signs?: Signs) => printed(skills, said, signs)

const LANGS = ['en', 'pl', 'cy', 'ur', 'pa', 'bn', 'ar', 'en,ur', 'ar,pl'] as const
const CARDS = [
  ['a4', 'poker-eu'],
  ['letter', 'poker-us'],
  ['a3', 'tarot'],
  ['a4', 'business'],
  ['legal', 'index'],
  ['a4', 'a7'],
  ['a4', 'square'],
  ['avery-c32011', '85x54mm'],
  ['avery-5388', 'index'],
  ['320x450mm', '70x100mm'],
] as const

/** Every language with every card and paper, the ways of printing backs taking turns; each of those with every paper at least once. */
const MATRIX = LANGS.flatMap((lang, i) =>
  CARDS.map(([paper, card], k) => {
    const ways = paper.startsWith('avery') ? SIDES.filter(way => way !== 'fold') : SIDES
    const sides = ways[(i + k) % ways.length] ?? 'fronts'
    const look = (i + k) % 2 ? 'colour' : 'ink-saver'
    return { lang, paper, card, sides, look } as const
  }),
)

/** Words without what a card breaks them with: spaces, line ends, hyphens there, and poppler's marks of direction. */
const bare = (words: string) => words.normalize('NFC').replace(/[-\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')

/** What poppler reads where each card lies: of the whole file where it reads pages in columns, else column by column. */
function cardsOf(path: string, job: Job): readonly (readonly [number, string])[] {
  const grid = layOut(job)
  const sides = sidesOf(grid, dealt(30, grid.front.length, job.order))
  const cells = sides.flatMap(({ cells }, page) =>
    cells.flatMap(({ slot, face }) => (slot.side === 'front' && face !== null ? [{ page, face, box: slot.trim }] : [])),
  )
  expect(cells.map(({ face }) => face).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i))
  const own = job.langs.some(lang => scriptOf(lang) === 'Arab') // two cards beside each other would be read as one line
  if (!own) {
    const whole = bare(run('pdftotext', path, '-'))
    return cells.map(({ face }) => [face, whole] as const)
  }
  const columns = new Map<number, readonly string[]>() // by where they begin: what is read in them, page by page
  for (const { x, w } of cells.map(({ box }) => box)) {
    const beside = cells.map(({ box }) => box).filter(box => box.x === x)
    const [top, end] = [Math.min(...beside.map(({ y }) => y)), Math.max(...beside.map(({ y, h }) => y + h))]
    const at = ['-x', x, '-y', top, '-W', w, '-H', end - top].map(n => (typeof n === 'number' ? `${Math.round(n)}` : n))
    if (!columns.has(x))
      columns.set(
        x,
        run('pdftotext', '-r', '72', ...at, path, '-')
          .split('\f')
          .map(bare),
      )
  }
  return cells.map(({ page, face, box }) => [face, columns.get(box.x)?.[page] ?? ''] as const)
}

describe.skipIf(!installed('qpdf') || !installed('pdftotext'))('a deck of 30 (with qpdf and poppler-utils)', () => {
  it.each(MATRIX)('$lang on $paper, $card, $sides, $look', async ({ lang, paper, card, sides, look }) => {
    const path = await print({ lang, paper, card, sides, look, cut: '30', with: 'cards' })
    expect(run('qpdf', '--check', path)).toMatch(/No syntax or stream encoding errors found/)

    const pack = await loadPack('skills')
    const order = deal(pack, 30, 1)
    const cards = cardsOf(path, readJob(skills, { lang, paper, card, sides }))
    for (const tag of lang.split(',')) {
      const words = await loadPackWords(pack, tag)
      for (const [face, read] of cards) expect(read).toContain(bare(words.cards[order[face] ?? '']?.text ?? '?'))
    }

    const fonts = run('pdffonts', path).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes /) // embedded, a subset, with its Unicode
  })

  it.each(['en', 'ur'].flatMap(lang => [false, true].map(large => ({ lang, large }))))(
    'binds everything there is, each page after the other: $lang, large $large',
    async said => {
      const table = { name: 'میز ۱ & <Hill Street>', url: 'http://192.168.1.20:3000/#/j/K7MPTX/t' }
      const signs: Signs = { code: 'K7M-PTX', address: 'http://192.168.1.20:3000', tables: [table] }
      const everything = { sides: 'long-edge', with: partsOf(skills).join(','), copies: 2, codes: true }
      const path = await print({ ...said, ...everything }, signs)
      expect(run('qpdf', '--check', path)).toMatch(/No syntax or stream encoding errors found/)
      const text = textOf(path)
      for (const words of [
        'Before you print',
        'Measuring sheet',
        'K7M-PTX',
        'For the facilitator',
        'Our table’s sheet',
      ])
        expect(text).toContain(words)
      expect(text).toContain('CC BY-SA 4.0')
    },
  )

  it.each(LANGS)('makes every sheet by itself in %s, with the fonts that it needs', async lang => {
    for (const part of partsOf(skills).filter(part => part !== 'signs')) // a sign's name brings fonts along
      for (const paper of ['a4', 'letter'])
        expect(
          (await press.plan(readJob(skills, { lang, paper, sides: 'long-edge', with: part }))).book.pages.length,
        ).toBeGreaterThan(0)
  })

  it.each([
    ['a5', false],
    ['letter', true],
    ['a4', true],
  ] as const)('keeps the table’s sheet on one page: %s, large %s', async (paper, large) => {
    for (const lang of LANGS.filter(lang => !lang.includes(','))) {
      const { book } = await press.plan(readJob(skills, { lang, paper, large, with: 'log' }))
      expect(book.pages, lang).toHaveLength(1)
    }
  })

  it('puts no suit on the back of a blank card', async () => {
    const { book } = await press.plan(readJob(skills, { with: 'blanks', sides: 'long-edge' }))
    const drawn = JSON.stringify(book.pages[1]?.inks)
    expect(drawn).toContain('back own')
    expect(drawn).not.toMatch(/back (make|mend|sums)/)
  })

  it('says whose it is and under which licence, for programs too', async () => {
    const xmp = readFileSync(await print({ with: 'cards,credits' }), 'latin1')
    expect(xmp).toContain('http://creativecommons.org/ns#')
    expect(run('pdfinfo', await print({ with: 'cards' }))).toMatch(/Tagged: +yes/)
    const two = readFileSync(await print({ with: 'cards', cut: '30', lang: 'en,bn' }), 'latin1')
    expect(two).toContain('<dc:language><rdf:Bag><rdf:li>en</rdf:li><rdf:li>bn</rdf:li></rdf:Bag>')
  })
})

describe('every sheet around the cards', () => {
  it.each(['en', 'pl', 'cy', 'ur', 'pa', 'bn', 'ar'])('is set with the fonts that a deck in %s brings', async lang => {
    const parts = partsOf(skills).filter(part => part !== 'signs') // a table's name may bring fonts of its own
    const { book } = await press.plan(readJob(skills, { lang, cut: '30', sides: 'long-edge', with: parts.join(',') }))
    expect(book.pages.length).toBeGreaterThan(parts.length)
  })
})

describe('the same job', () => {
  it('gives the same bytes each time, whatever was printed before', async () => {
    const job = { lang: 'en,bn', cut: '30', sides: 'short-edge', look: 'colour' }
    const first = file(await print(job))
    await print({ lang: 'ur', cut: '30' })
    expect(file(await print(job))).toEqual(first)
  })

  it('stores a picture once however often it is drawn', async () => {
    const one = file(await print({ with: 'cards', cut: '30' })).length
    const four = file(await print({ with: 'cards', cut: '30', copies: 4 })).length
    expect(four).toBeLessThan(one * 1.9)
  })
})

describe('what cannot be printed is refused before anything is made', () => {
  it.each([
    [{ lang: 'xx' }, /pack "skills" has no language "xx". It has: en, pl/],
    [{ cut: '42' }, /pack "skills" has no cut "42". It has: all, 30, 50/],
    [{ paper: 'a5', card: 'a5' }, /do not fit/],
    [{ paper: 'avery-5371', card: 'business-us', bleed: '3' }, /bleed of 3 mm/],
    [{ paper: 'avery-5371', card: 'poker-us' }, /holds cards of/],
    [{ with: 'signs' }, /no table to print a sign for/],
    [{ with: 'measure' }, /back/],
  ])('%j', async (said, message) => {
    const planned = async () => press.plan(readJob(skills, said))
    await expect(planned).rejects.toThrow(PrintError)
    await expect(planned).rejects.toThrow(message)
  })
})
