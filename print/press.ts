// The press: a job in, a book or its PDF out. It knows what comes after what; how each page looks, the other files know.
import type { Pack, PackWords } from '../cards/pack'
import type { SheetWords } from '../src/words/en.sheets'
import { actionPages } from './actions'
import { readArt } from './art'
import { backStamp } from './back'
import { calibrationPages } from './calibration'
import { dealt, type Estimate, estimate } from './copies'
import { creditPages, credits, shortCredit } from './credits'
import { type Deck, deckOf, fontsOf, frontsOf } from './deck'
import { frontInks } from './face'
import type { ReadFont } from './fonts'
import { COLOURED, type Front, LARGE, type Look, SAVER } from './front'
import { guidePages } from './guide'
import { headingPages } from './headings'
import { type Book, type Ink, MM, type Page, type Stamp } from './ink'
import type { Job, Part } from './job'
import { logPages } from './log'
import { marksOf } from './marks'
import { readNamed } from './named'
import { MARGIN } from './papers'
import { type Making, makePdf } from './pdf'
import { planPages } from './plan'
import { scriptPages } from './script'
import { noted, type Setting } from './setting'
import { loadType, type Type } from './shape'
import { around, type Grid, layOut, ownBleed, putInto, type Side, sidesOf } from './sheet'
import { type Signs, signPages } from './sign'
import { sorterPages } from './sorters'
import { subset } from './subset'
import { PRIVATE, termsOf } from './terms'
import { licenceXmp } from './xmp'

/** Where packs, pictures, fonts and HarfBuzz come from: the disk, or the line. */
export interface Sources {
  readonly pack: (id: string) => Promise<Pack>
  readonly words: (pack: Pack, lang: string) => Promise<PackWords>
  readonly art: (pack: string) => Promise<string>
  readonly font: ReadFont
  readonly wasm: (name: 'harfbuzz') => Promise<Uint8Array<ArrayBuffer>>
}

export interface Planned {
  readonly book: Book
  readonly type: Type // for whoever draws the pages otherwise
  readonly estimate: Estimate
  readonly credit: string // as it stands on each card
  readonly first: number // the page on which the cards begin; 0 where there are none
}

export interface Press {
  /**
   * The pages of a job.
   * @throws PrintError for what cannot be printed, naming it and the way out
   */
  readonly plan: (job: Job, signs?: Signs) => Promise<Planned>
  /** The PDF of what was planned: the same bytes everywhere. */
  readonly pdf: (planned: Planned, making?: Making) => Promise<Uint8Array<ArrayBuffer>>
}

/** A press keeps what it has read, so that the second job is quick. */
export function openPress(sources: Sources, words: SheetWords): Press {
  const types = new Map<string, Promise<Type>>()
  const load = (fonts: readonly string[]) => {
    const key = [...fonts].sort().join(' ')
    const known = types.get(key) ?? loadType(sources.wasm('harfbuzz'), sources.font, fonts)
    types.set(key, known)
    known.catch(() => types.delete(key))
    return known
  }
  return {
    async plan(job, signs) {
      const pack = await sources.pack(job.pack)
      const said = await Promise.all(job.langs.map(lang => sources.words(pack, lang)))
      const named = await readNamed(pack, job, sources)
      const deck = deckOf(pack, said, job, named)
      const names = signs?.tables.map(({ name }) => name) ?? []
      const thanks = credits(termsOf(pack, job.langs), said, words, named.works).flatMap(({ lines }) =>
        lines.map(({ text }) => text),
      )
      const [type, sprite] = await Promise.all([
        load(fontsOf(deck, words, [...names, ...thanks])),
        sources.art(pack.id),
      ])
      return { ...bind(job, deck, words, type, sprite, signs), type }
    },
    pdf: ({ book, type }, making) => makePdf(book, (name, glyphs) => subset(type.font(name).bytes, glyphs), making),
  }
}

function bind(job: Job, deck: Deck, words: SheetWords, type: Type, sprite: string, signs?: Signs) {
  const { pack, said } = deck
  const where = `pack "${pack.id}"`
  const colours = job.look === 'colour' ? COLOURED : SAVER
  const look: Look = { ...colours, least: job.large ? LARGE : colours.least }
  const art = readArt(sprite, look.ink)
  const terms = termsOf(pack, job.langs)
  const grid = layOut(job)
  const credit = terms.share.ok ? shortCredit(pack.licence) : `${shortCredit(pack.licence)} · ${PRIVATE}`
  const fronts = frontsOf(deck, job, words, art, credit, grid.front.length)
  const sheets = dealt(fronts.length, grid.front.length, job.order)
  const cards = sidesOf(grid, sheets, job.fed).map(side =>
    cardPage(side, grid, fronts, { job, look, type, art, deck, where }),
  )
  const takes = estimate(grid, sheets.length, job.order)
  const [first] = said
  if (!first) throw new Error('A job has a language.')
  const setting: Setting = {
    sheet: { width: job.paper.w * MM, height: job.paper.h * MM, margin: MARGIN * MM },
    ...{ type, words, look, where },
    draft: first.draft ? words.card.draft(first.lang) : undefined,
  }
  const drafted = (pages: readonly Page[]) => pages.map(page => noted(setting, page)) // what says the deck's own words
  const aTable = (pages: readonly Page[]) => Array.from({ length: job.copies }, () => pages).flat() // as each deck goes to one
  const make: Readonly<Record<Part, () => readonly Page[]>> = {
    guide: () => [],
    measure: () => calibrationPages(setting, grid),
    signs: () => signPages(setting, signs ?? { code: '', address: '', tables: [] }),
    script: () => drafted(scriptPages(setting, pack, first, deck.cards.length)),
    plan: () => aTable(drafted(planPages(setting, pack, first))),
    headings: () => drafted(headingPages(setting, pack, first, art)),
    actions: () => aTable(drafted(actionPages(setting, first))),
    log: () => aTable(drafted(logPages(setting, pack, first))),
    sorters: () => aTable(drafted(sorterPages(setting, pack, first))),
    cards: () => cards,
    blanks: () => (job.parts.includes('cards') ? [] : cards), // else they lie on the cards' last sheets
    credits: () => creditPages(setting, terms, said, deck.named.works),
  }
  const twoSided = job.sides === 'long-edge' || job.sides === 'short-edge'
  const bound = job.parts.filter(part => part !== 'guide').map(part => ({ part, pages: make[part]() }))
  const pages = bound.flatMap(({ part, pages }) =>
    part === 'cards' || part === 'blanks' || part === 'measure' || !twoSided
      ? pages
      : pages.flatMap(page => [page, blank(page)]),
  )
  const sample = fronts[0] && frontInks(fronts[0], cardSize(job), look, type, where)
  const piles = pack.piles.map(id => first.piles[id]?.name ?? id)
  const shown = { first: Math.max(0, pages.indexOf(cards[0] as Page)), count: hasCards(job) ? cards.length : 0 }
  const guide = job.parts.includes('guide')
    ? guidePages(setting, {
        job,
        estimate: takes,
        cards: shown,
        deck: fronts.length / job.copies,
        exercise: pack.exercise,
        piles,
        lang: first.lang,
        sample,
      })
    : []
  const book: Book = {
    title: first.title,
    lang: first.lang,
    langs: job.langs,
    author: pack.licence.author,
    duplex: job.sides === 'long-edge' ? 'long' : job.sides === 'short-edge' ? 'short' : 'none',
    xmp: licenceXmp(terms),
    pages: [...guide, ...pages],
  }
  return { book, estimate: takes, credit, first: Math.max(0, book.pages.indexOf(cards[0] as Page)) }
}

const cardSize = ({ card }: Job) => ({ w: card.w * MM, h: card.h * MM })
const hasCards = ({ parts }: Job) => parts.includes('cards') || parts.includes('blanks')

/** The empty back of a page, so that what follows starts on a sheet of its own. */
const blank = ({ width, height }: Page): Page => ({ width, height, inks: [] })

interface Faces {
  readonly job: Job
  readonly look: Look
  readonly type: Type
  readonly art: ReadonlyMap<string, Stamp>
  readonly deck: Deck
  readonly where: string
}

/** One side of one sheet of cards, with its marks. */
function cardPage(side: Side, grid: Grid, fronts: readonly Front[], faces: Faces): Page {
  const { job, look, type, deck, where } = faces
  const size = cardSize(job)
  const inks = side.cells.flatMap(({ slot, face }): readonly Ink[] => {
    const front = face === null ? undefined : fronts[face]
    if (!front) return []
    const at = `${where}, card "${front.id}"`
    if (slot.side === 'back') return [putInto(slot, [backOf(front, ownBleed(slot), size, faces)])]
    return [{ do: 'tag', role: 'Sect', inks: [putInto(slot, frontInks(front, size, look, type, at))] }]
  })
  const slots = side.cells.map(({ slot }) => slot)
  return {
    width: grid.width,
    height: grid.height,
    trim: around(slots.map(({ trim }) => trim)),
    bleed: around(slots.map(({ bleed }) => bleed)),
    inks: [...marksOf(grid, side, job.marks), ...inks],
  }
  function backOf(front: Front, box: Stamp['box'], size: { w: number; h: number }, { art }: Faces): Stamp {
    const suit = front.suit === undefined ? undefined : deck.pack.suits[front.tint] // a blank card is of none
    const back = {
      id: `back ${suit?.id ?? 'own'} ${[box.x, box.y, box.w, box.h].map(n => Math.round(n * 100) / 100).join(' ')}`,
      title: deck.said[0]?.title ?? '',
      lang: deck.said[0]?.lang ?? 'en',
      tint: front.tint,
      glyph: art.get(suit?.art ?? ''),
    }
    return backStamp(back, size, box, look, type, where)
  }
}
