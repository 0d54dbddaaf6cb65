// Every pack there is, on paper: all it is played with, on two papers and two kinds of card, in large print too.
import { describe, expect, it } from 'vitest'
import { loadPack, loadPackWords, packIds } from '../cards/packs'
import { installed } from './builders'
import { PrintError } from './ink'
import { partsOf } from './job'
import { kitPrinter, run } from './press.builders'

const { print: printed } = kitPrinter()

async function print(id: string, said: Readonly<Record<string, unknown>>): Promise<string> {
  const pack = await loadPack(id)
  const parts = partsOf(pack).filter(part => part !== 'signs' && (part !== 'measure' || said.sides !== 'fronts'))
  return printed(pack, { with: parts.join(','), ...said })
}

/** What is read aloud, in that order: without spaces, hyphens at line ends, and other hyphens with them. */
const bare = (words: string) => words.normalize('NFC').replace(/[-\s]/g, '')

/** Cards too small for what these packs say: a deck on visiting cards would be read with a lens. */
const TOO_SMALL: Readonly<Record<string, RegExp>> = {
  'community-spaces': /pack "community-spaces", card "[a-z]+-\d\d"(, en\.json)?: .* (does|do) not fit .* larger cards/,
  'neighbourhood-online':
    /pack "neighbourhood-online", card "[a-z]+-\d\d"(, en\.json)?: .* (does|do) not fit .* larger cards/,
  assets: /pack "assets", card "blank people": there is no room left to write on\. Choose larger cards/,
  barriers: /pack "barriers", card "blank skill": there is no room left to write on\. Choose larger cards/,
  offers: /pack "offers", card "blank offers": there is no room left to write on\. Choose larger cards/,
}

const MATRIX = packIds.flatMap(id =>
  ['a4', 'letter'].flatMap(paper =>
    ['poker-us', 'business'].map(card => ({
      ...{ id, paper, card },
      sides: paper === 'a4' ? 'long-edge' : 'fronts',
      look: card === 'business' ? 'colour' : 'ink-saver',
    })),
  ),
)

describe.skipIf(!installed('qpdf') || !installed('pdftotext'))('a pack (with qpdf and poppler-utils)', () => {
  it.each(MATRIX)('$id on $paper, $card', async ({ id, ...said }) => {
    const why = said.card === 'business' ? TOO_SMALL[id] : undefined
    if (why) {
      const printing = async () => print(id, said)
      await expect(printing).rejects.toThrow(PrintError)
      return expect(printing).rejects.toThrow(why)
    }
    const path = await print(id, said)
    expect(run('qpdf', '--check', path)).toMatch(/No syntax or stream encoding errors found/)
    expect(run('pdfinfo', path)).toMatch(/Tagged: +yes/)
    const pack = await loadPack(id)
    const { cards, script = {} } = await loadPackWords(pack, 'en')
    const read = bare(run('pdftotext', '-raw', path, '-'))
    for (const { say } of Object.values(script)) expect(read).toContain(bare(say))
    if (pack.cards.some(({ rarity }) => rarity !== undefined)) return // the skills are dealt, and press.test.ts reads them
    let from = 0
    for (const { id } of pack.cards) {
      const { text = '?', more = '' } = cards[id] ?? {}
      const at = read.indexOf(bare(text) + bare(more), from)
      expect(at, `${id}: headline, then what else it says, after the card before it`).toBeGreaterThan(from)
      from = at
    }
  })

  it.each(packIds.flatMap(id => ['a4', 'letter'].map(paper => ({ id, paper }))))(
    '$id on $paper in large print',
    async ({ id, paper }) => {
      const parts = partsOf(await loadPack(id)).filter(part => !['signs', 'measure', 'plan'].includes(part))
      const said = { paper, large: true, with: parts.join(',') }
      expect(run('qpdf', '--check', await print(id, said))).toMatch(/No syntax or stream encoding errors found/)
    },
  )
})
