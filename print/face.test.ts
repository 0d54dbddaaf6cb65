// Every drawing call of a few faces, as text: a changed face is a readable change of print/golden/*.txt (vitest -u takes it over).
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { draw } from '../cards/draw.mjs'
import { loadPack, loadPackWords } from '../cards/packs'
import { sheets } from '../src/words/en.sheets'
import { readArt } from './art'
import { backStamp } from './back'
import { kitType } from './builders'
import { deckOf, frontsOf } from './deck'
import { frontInks } from './face'
import { COLOURED, type Front, LARGE, type Look, SAVER } from './front'
import { type Ink, MM, PrintError, script } from './ink'
import { readJob } from './job'
import { outsideSafe } from './safe'
import type { Type } from './shape'

const skills = await loadPack('skills')
let type: Type
beforeAll(async () => {
  draw()
  type = await kitType()
})

async function fronts(said: Readonly<Record<string, unknown>>, look: Look): Promise<readonly Front[]> {
  const job = readJob(skills, said)
  const pack = await loadPack('skills')
  const words = await Promise.all(job.langs.map(lang => loadPackWords(pack, lang)))
  const art = readArt(readFileSync('cards/skills/art.svg', 'utf8'), look.ink)
  return frontsOf(deckOf(pack, words, job), job, sheets, art, 'Social Spaces skills deck · CC BY-SA 4.0', 9)
}

async function face(id: string, said: Readonly<Record<string, unknown>>, look: Look): Promise<readonly Ink[]> {
  const { card } = readJob(skills, said)
  const front = (await fronts(said, look)).find(front => front.id === id)
  if (!front) throw new Error(`no card ${id}`)
  return frontInks(front, { w: card.w * MM, h: card.h * MM }, look, type, `pack "skills", card "${id}"`)
}

const LARGE_PRINT: Look = { ...SAVER, least: LARGE }

describe('the face of a card, call by call', () => {
  it.each([
    ['poker in colour', 'mend-04', {}, COLOURED],
    ['poker to save ink, set A', 'mend-04', { copies: 2 }, SAVER],
    ['tarot in Urdu', 'mend-04', { lang: 'ur', card: 'tarot' }, COLOURED],
    ['business card in Bengali', 'mend-04', { lang: 'bn', card: '85x54mm' }, SAVER],
    ['two languages', 'play-03', { lang: 'en,ar' }, COLOURED],
    ['large print', 'make-01', { large: true }, LARGE_PRINT],
    ['a blank card', 'blank', { with: 'blanks' }, SAVER],
  ] as const)('%s', async (name, id, said, look) => {
    await expect(script(await face(id, said, look))).toMatchFileSnapshot(`golden/${name.replace(/\W+/g, '-')}.txt`)
  })
})

/** Every text of these inks with where its ink lies, turned and scaled parts not counted. */
function texts(inks: readonly Ink[]): readonly (Ink & { do: 'text' })[] {
  return inks.flatMap(ink => (ink.do === 'text' ? [ink] : ink.do === 'tag' ? texts(ink.inks) : []))
}

describe('every card of the deck', () => {
  it.each([
    ['en', 'poker-eu', SAVER],
    ['pl', 'mini', SAVER],
    ['cy', 'business', COLOURED],
    ['ur', 'poker-us', COLOURED],
    ['pa', 'domino', SAVER],
    ['bn', '85x54mm', SAVER],
    ['ar', 'square', COLOURED],
    ['en,ur', 'poker-eu', COLOURED],
    ['ur,bn', 'tarot', COLOURED],
    ['pl', '100x135mm', LARGE_PRINT],
    ['ur', '100x135mm', LARGE_PRINT],
    ['bn', '100x135mm', LARGE_PRINT],
    ['pa', '100x135mm', LARGE_PRINT],
    ['cy', '100x135mm', LARGE_PRINT],
    ['ar', '100x135mm', LARGE_PRINT],
    ['ur,en', 'a6', LARGE_PRINT],
    ['ur,pl', 'a6', LARGE_PRINT],
    ['ar,ur', 'a6', LARGE_PRINT],
    ['ur,pl', 'business', COLOURED],
    ['pl,cy', 'business-us', COLOURED],
    ['pl,ur', 'business-us', SAVER],
  ] as const)('in %s on %s keeps its words inside what no cut can reach', async (lang, card, look) => {
    const large = look.least >= LARGE
    const cut = readJob(skills, { card }).card
    const [w, h] = [cut.w * MM, cut.h * MM]
    const all = await fronts({ lang, card, large, codes: true }, look)
    expect(all).toHaveLength(100)
    for (const front of all) {
      const found = texts(frontInks(front, { w, h }, look, type, front.id))
      expect(found.map(({ line }) => line.text).join(' ')).toContain(front.texts[0]?.text.split(/[ -]/)[0])
      for (const { line, x, y, size } of found) {
        const ink = type.extent(line)
        const at = `${front.id}: ${line.text}`
        const left = x + Math.min(0, ink.left) * size
        const box = { x: left, y: y - ink.top * size, w: x + ink.right * size - left, h: (ink.top - ink.bottom) * size }
        expect(outsideSafe(cut, [box]), at).toEqual([])
        if (large) expect(size, at).toBeGreaterThanOrEqual(LARGE)
      }
    }
  })
})

describe('two languages on a card', () => {
  const headlines = async (id: string, lang: string, card: string) =>
    (await face(id, { lang, card }, COLOURED))
      .filter(ink => ink.do === 'tag' && ink.role === 'H2')
      .map(head => texts([head]).map(({ line, size }) => ({ lang: line.lang, size })))

  it('are set equally large where room is short, though one needs more lines than the other', async () => {
    const [urdu = [], polish = []] = await headlines('mend-04', 'ur,pl', 'business')
    expect(urdu.map(({ lang }) => lang)).toEqual(['ur'])
    expect(polish.map(({ lang }) => lang)).toEqual(['pl', 'pl'])
    expect(new Set([...urdu, ...polish].map(({ size }) => size)).size).toBe(1)
  })

  it('are refused together by name, with the way out, where even the smallest does not fit', async () => {
    await expect(face('mend-04', { lang: 'ur,pl', card: '40x30mm' }, COLOURED)).rejects.toThrow(
      /card "mend-04": ".*" and ".*" do not fit together .* even at \d pt\. .*print one language on a card/,
    )
  })
})

describe('the letter of a set', () => {
  const said = async (id: string, card: string, look = COLOURED, more: Readonly<Record<string, unknown>> = {}) =>
    texts(await face(id, { copies: 2, card, large: look.least >= LARGE, ...more }, look)).map(({ line }) => line.text)

  it('comes with its word', async () => {
    for (const card of ['poker-us', 'tarot', 'a7', 'business', 'mini'])
      expect(await said('mend-04', card)).toContain('Set A')
    expect(await said('make-01', 'a6', LARGE_PRINT)).toContain('Set A')
    expect(await said('mend-04', 'poker-us', COLOURED, { lang: 'ur' })).toContain('Set A')
  })

  it('stands alone where "Show me!" needs the room', async () => {
    expect(await said('play-03', '84x130mm', LARGE_PRINT)).toEqual(expect.arrayContaining(['A', 'Show me!']))
  })
})

describe('the back of a card', () => {
  it('says its title in large print too', () => {
    const back = { id: 'back', title: 'What can we do between us?', lang: 'en', tint: 0 }
    const over = { x: 0, y: 0, w: 74 * MM, h: 105 * MM }
    const sizes = texts(backStamp(back, over, over, LARGE_PRINT, type, 'pack "skills"').inks).map(({ size }) => size)
    expect(sizes.length).toBeGreaterThan(1)
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(LARGE)
  })
})

describe('what cannot be printed', () => {
  const picture = { do: 'stamp', id: 'art', box: { x: 0, y: 0, w: 1, h: 1 }, inks: [] } as const
  const front = (text: string): Front => ({
    id: 'odd-11',
    art: picture,
    texts: [{ text, lang: 'en' }],
    tint: 0,
    credit: 'CC0',
  })
  const print = (text: string) => () =>
    frontInks(front(text), { w: 44 * MM, h: 68 * MM }, SAVER, type, 'pack "skills", card "odd-11"')

  it.each([
    ['600 characters', 'Juggle '.repeat(86), /card "odd-11", en.json: .* does not fit .* Shorten the text/],
    ['one endless word', 'Un'.repeat(40), /card "odd-11", en.json: a word of .* Shorten the word/],
    ['a lone combining mark', '\u0301e', /card "odd-11", en.json: the mark .*U\+0301.* Put it after one/],
    ['an emoji', 'Juggle 🤹', /card "odd-11", en.json: no font of the kit has "🤹" \(U\+1F939\)/],
    ['a letter no font has', 'Write ሀ', /card "odd-11", en.json: no font of the kit has "ሀ"/],
    ['a control character', 'Jug\u0007gle', /card "odd-11", en.json: the text holds U\+0007/],
  ])('%s: names the card and the way out', (_, text, message) => {
    expect(print(text)).toThrow(PrintError)
    expect(print(text)).toThrow(message)
  })
})
