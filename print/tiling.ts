// How many cards go on a sheet and where, in millimetres; and if none does, what would help.
import { PrintError } from './ink'
import { type CardSize, inMm, PAPERS, type Paper, SIZE_MAX, tidy } from './papers'

/** One row or column of a sheet: cards of `size`, the first at `start`, with `gap` between them. */
export interface Track {
  readonly count: number
  readonly start: number
  readonly size: number
  readonly gap: number
}

export interface Tiling {
  readonly w: number // of the page
  readonly h: number
  readonly turned: boolean // the cards lie on their right side
  readonly fold: 'x' | 'y' | undefined // 'x': along a line from top to bottom, through the middle
  readonly x: Track
  readonly y: Track
}

interface Needs {
  readonly paper: Paper
  readonly card: CardSize
  readonly fold: boolean
  readonly bleed: number
  readonly gap: number // 0 where cuts are shared
  readonly margin: number
  readonly offset: { readonly x: number; readonly y: number }
}

/** From a fold to the next cut, at least: paper bulges there, and the cut then frees both layers. */
const FOLD = 3

/**
 * Where the cards go: on a stock in its slots, else most on a sheet.
 * @throws PrintError naming what is too large and what to choose instead
 */
export function tiled(needs: Needs): Tiling {
  const { paper } = needs
  if (paper.stock) return onStock(needs)
  const best = tilings(needs)[0]
  if (!best) throw tooLarge(needs)
  return best
}

/** Every way that holds a card, best first: most cards; then nearest to the fold, for its errors grow with the distance; then standing. */
function tilings(needs: Needs): readonly Tiling[] {
  const { w, h } = needs.paper
  const pages =
    w === h
      ? [{ w, h }]
      : [
          { w, h },
          { w: h, h: w },
        ] // a lying page stands for cards turned on a standing one
  const folds = needs.fold ? (['y', 'x'] as const) : [undefined]
  return pages
    .flatMap(page => folds.map(fold => onPlain(needs, page, fold)))
    .filter(({ x, y }) => x.count > 0 && y.count > 0)
    .sort((a, b) => b.x.count * b.y.count - a.x.count * a.y.count || fromFold(a) - fromFold(b))
}

const fromFold = ({ fold, x, y }: Tiling) => (fold === 'x' ? x.count : fold === 'y' ? y.count : 0)

function onPlain(needs: Needs, page: { readonly w: number; readonly h: number }, fold: Tiling['fold']): Tiling {
  const { card, offset } = needs
  const x = track(needs, page.w, card.w, offset.x, fold === 'x')
  const y = track(needs, page.h, card.h, offset.y, fold === 'y')
  return { ...page, turned: false, fold, x, y }
}

/** As many as fit along a page's side: in its middle, or in its first half, next to the fold. */
function track({ bleed, gap, margin }: Needs, length: number, size: number, offset: number, folded: boolean): Track {
  const ahead = margin + Math.abs(offset) + bleed
  const inside = folded ? length / 2 - Math.max(bleed, FOLD) : length - ahead
  const count = Math.max(0, Math.floor((inside - ahead + gap) / (size + gap) + 1e-9))
  const span = count * (size + gap) - gap
  return { count, size, gap, start: folded ? inside - span : (length - span) / 2 }
}

function onStock({ paper, card, fold, bleed }: Needs): Tiling {
  const { stock } = paper
  if (!stock) throw new Error(`${paper.id} is no stock`)
  const plain = PAPERS.find(({ stock, w, h }) => !stock && w === paper.w && h === paper.h)?.id ?? 'a4'
  const same = (a: number, b: number) => Math.abs(a - b) < 0.05 // an inch written in millimetres
  const upright = same(card.w, stock.card.w) && same(card.h, stock.card.h)
  if (!upright && !(same(card.h, stock.card.w) && same(card.w, stock.card.h))) {
    const sizes = `${paper.name} holds cards of ${inMm(stock.card)}, and ${card.name} measures ${inMm(card)}.`
    throw new PrintError(`${sizes} Choose the card size ${stock.card.id}, or the plain paper ${plain}.`)
  }
  if (fold) {
    const why = `${paper.name} is cut already and cannot be folded.`
    throw new PrintError(`${why} Choose the plain paper ${plain}, or another way to print the backs.`)
  }
  const x: Track = {
    count: stock.columns,
    start: stock.x,
    size: stock.card.w,
    gap: Math.max(0, stock.dx - stock.card.w),
  }
  const y: Track = { count: stock.rows, start: stock.y, size: stock.card.h, gap: Math.max(0, stock.dy - stock.card.h) }
  const gap = Math.min(...[x, y].filter(({ count }) => count > 1).map(({ gap }) => gap))
  if (bleed > gap / 2 + 1e-9) {
    const why = `A bleed of ${tidy(bleed)} mm needs ${tidy(2 * bleed)} mm between cards, and ${paper.name} has ${tidy(gap)} mm.`
    const most = gap > 0 ? `a bleed of at most ${tidy(gap / 2)} mm` : 'no bleed'
    throw new PrintError(`${why} Choose ${most}, or the plain paper ${plain}.`)
  }
  return { w: paper.w, h: paper.h, turned: !upright, fold: undefined, x, y }
}

function tooLarge(needs: Needs): PrintError {
  const { paper, card, fold, bleed, margin, offset } = needs
  const works = (change: Partial<Needs>) => tilings({ ...needs, ...change }).length > 0
  const bleeds = Array.from({ length: 50 }, (_, tenth) => tenth / 10).filter(
    less => less < bleed && works({ bleed: less }),
  )
  const papers = PAPERS.filter(other => !other.stock && other.h <= SIZE_MAX && works({ paper: other })).map(
    ({ id }) => id,
  )
  const ahead = { x: margin + Math.abs(offset.x) + bleed, y: margin + Math.abs(offset.y) + bleed }
  const most = {
    w: paper.w - 2 * ahead.x,
    h: fold ? paper.h / 2 - ahead.y - Math.max(bleed, FOLD) : paper.h - 2 * ahead.y,
  }
  const ways = [
    bleeds.length > 0 && (bleeds.at(-1) ? `a bleed of at most ${bleeds.at(-1)} mm` : 'no bleed'),
    works({ offset: { x: 0, y: 0 } }) && 'backs moved by less',
    fold && works({ fold: false }) && 'another way to print the backs',
    papers.length > 0 && `the paper ${papers.join(' or ')}`,
    `a card of at most ${inMm(most)}`,
  ].filter(way => way !== false)
  const twice = fold ? ', front and back side by side,' : ''
  const cards = `${card.name} cards (${inMm(card)}${bleed > 0 ? ` and ${tidy(bleed)} mm of bleed` : ''})`
  const room = `${inMm({ w: paper.w - 2 * margin, h: paper.h - 2 * margin })} of ${inMm(paper)}`
  return new PrintError(
    `${cards} do not fit on ${paper.name}${twice} where the printer reaches ${room}. Choose ${ways.join(', or ')}.`,
  )
}
