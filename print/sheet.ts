// Plans sheets: where each card's front lies, where its back lies so that both overlay when the sheet is turned, and which
// card goes where on which side. Pure; lengths of options are millimetres, of what comes out points, y from the top.

import { type Box, type Ink, MM, type Place, PrintError, type Pt } from './ink'
import { type CardSize, MARGIN, type Paper } from './papers'
import { behind, type Flip, type Slot } from './slot'
import { tiled } from './tiling'

/**
 * 'fronts': no backs. 'long-edge', 'short-edge': the printer turns the sheet about that edge of the paper.
 * 'manual': as 'long-edge', but all fronts come first, then all backs for the pile that was put back in.
 * 'fold': front and back on one side of the sheet, which is folded, glued and then cut.
 */
export type Sides = 'fronts' | 'long-edge' | 'short-edge' | 'manual' | 'fold'

/**
 * By hand ('manual'), which sheet goes in first when the pile is put back. 'last': the one printed last, as when an office
 * laser's pile is put into the hand feed as it came out; 'first': the one printed first, when the pile is turned over as a whole.
 */
export type Fed = 'last' | 'first'

/**
 * 'shared': neighbours touch, and one cut parts them. Then nobody's bleed may run over the line, for it would be on the
 * neighbour's card: a face is clipped at shared lines and bleeds at the block's outer edges only.
 * 'separate': there is a gap of twice the bleed, 2 mm at least, and two cuts; every face bleeds on all sides.
 */
export type Cuts = 'shared' | 'separate'

export interface SheetOptions {
  readonly paper: Paper
  readonly card: CardSize
  readonly sides: Sides
  readonly cuts?: Cuts | undefined // 'shared'; a perforated stock has its own
  readonly bleed?: number | undefined // 0 to 5 mm
  readonly gap?: number | undefined // between cards cut separately, mm; at least twice the bleed is taken
  readonly offset?: { readonly x: number; readonly y: number } | undefined // mm that backs are moved right and down; at most 5
  readonly margin?: number | undefined // what the printer leaves white, mm
}

/** A sheet without its cards: where they will lie. */
export interface Grid {
  readonly paper: Paper
  readonly card: CardSize
  readonly sides: Sides
  readonly width: Pt // of the page, which lies where more cards fit so
  readonly height: Pt
  readonly area: Box // what the printer reaches
  readonly columns: number
  readonly rows: number
  readonly flip: Flip | undefined // undefined without backs; always about the middle of the page
  readonly front: readonly Slot[]
  readonly back: readonly Slot[] // empty without backs
}

export interface Cell {
  readonly slot: Slot
  readonly face: number | null // the card's place in the order given to `sidesOf`, the same for front and back; null is empty
}

/** One page: one side of one sheet, cells in reading order. On a 'fold' page all fronts come before the backs. */
export interface Side {
  readonly sheet: number
  readonly side: 'front' | 'back' | 'fold'
  readonly cells: readonly Cell[]
}

/** For each sheet and each slot by its index, the face that lies there. `dealt` in copies.ts makes them. */
export type Sheets = readonly (readonly (number | null)[])[]

const BLEED_MAX = 5
const OFFSET_MAX = 5
const GAP = 2 // narrower strips do not come off a blade

/**
 * The sheet on which most of these cards fit, page standing or lying, cards upright, the block in the middle. On plain paper every
 * card with its bleed lies within what the printer reaches, front and back, offset included (so an offset may cost a row).
 * A perforated stock has its slots where it has them, on the front; backs are always the front mirrored about the page.
 * @throws PrintError where it cannot fit, saying why and what would
 */
export function layOut(options: SheetOptions): Grid {
  const { paper, card, sides, cuts = 'shared', bleed = 0, gap = GAP, margin = MARGIN } = options
  within('bleed', bleed, 0, BLEED_MAX)
  within('gap', gap, 0, 20)
  within('margin', margin, 0, 25)
  const duplex = sides !== 'fronts' && sides !== 'fold'
  const offset = (duplex && options.offset) || { x: 0, y: 0 }
  for (const mm of [offset.x, offset.y]) tenths('offset of the backs', mm)
  const between = cuts === 'shared' ? 0 : Math.max(gap, 2 * bleed)
  const { w, h, turned, x, y, fold } = tiled({
    paper,
    card,
    fold: sides === 'fold',
    bleed,
    gap: between,
    margin,
    offset,
  })
  const flip = sides === 'fronts' ? undefined : (fold ?? turnedAbout(sides === 'short-edge', h >= w))

  const front: Slot[] = []
  for (let row = 0; row < y.count; row++) {
    for (let column = 0; column < x.count; column++) {
      const [across, down] = [edges(x, column, bleed), edges(y, row, bleed)]
      const trim = { x: across.at, y: down.at, w: x.size, h: y.size }
      front.push({
        index: front.length,
        side: 'front',
        column,
        row,
        turn: turned ? 90 : 0,
        trim: inPoints(trim),
        bleed: inPoints({ x: across.from, y: down.from, w: across.to - across.from, h: down.to - down.from }),
      })
    }
  }
  const page = { width: w * MM, height: h * MM }
  const shift = { x: offset.x * MM, y: offset.y * MM }
  const back = flip ? front.map(slot => behind(slot, flip, page, shift, x.count, y.count)) : []
  const area = inPoints({ x: margin, y: margin, w: w - 2 * margin, h: h - 2 * margin })
  return { paper, card, sides, ...page, area, columns: x.count, rows: y.count, flip, front, back }
}

/** Every page that the sheets make, in the order of printing. */
export function sidesOf(grid: Grid, sheets: Sheets, fed: Fed = 'last'): readonly Side[] {
  const cells = (slots: readonly Slot[], faces: readonly (number | null)[]): readonly Cell[] =>
    [...slots]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(slot => ({ slot, face: faces[slot.index] ?? null }))
  const fronts = sheets.map((faces, sheet): Side => ({ sheet, side: 'front', cells: cells(grid.front, faces) }))
  if (grid.sides === 'fronts') return fronts
  const backs = sheets.map((faces, sheet): Side => ({ sheet, side: 'back', cells: cells(grid.back, faces) }))
  const pairs = fronts.map((front, sheet) => [front, backs[sheet]].filter(side => side !== undefined))
  switch (grid.sides) {
    case 'manual':
      return [...fronts, ...(fed === 'last' ? backs.reverse() : backs)]
    case 'fold':
      return pairs.map((pair, sheet) => ({ sheet, side: 'fold', cells: pair.flatMap(side => side.cells) }))
    default:
      return pairs.flat()
  }
}

/** A card's inks, drawn from its own top left corner, put into a slot. */
export function putInto({ trim, turn }: Slot, inks: readonly Ink[]): Place {
  const right = turn === 90 || turn === 180
  const below = turn === 180 || turn === 270
  return {
    do: 'place',
    x: trim.x + (right ? trim.w : 0),
    y: trim.y + (below ? trim.h : 0),
    turn: turn || undefined,
    inks,
  }
}

/** What a face may cover in this slot, from the card's own top left corner: the box of its stamp. */
export function ownBleed({ trim, bleed, turn }: Slot): Box {
  const over = [
    trim.y - bleed.y,
    bleed.x + bleed.w - trim.x - trim.w,
    bleed.y + bleed.h - trim.y - trim.h,
    trim.x - bleed.x,
  ]
  const own = (side: number) => Math.max(0, over[(side + turn / 90) % 4] ?? 0) // 0 is the card's own top, then clockwise
  const [w, h] = turn % 180 === 0 ? [trim.w, trim.h] : [trim.h, trim.w]
  return { x: -own(3), y: -own(0), w: own(3) + w + own(1), h: own(0) + h + own(2) }
}

/** The box round boxes: of a side's trims, a page's TrimBox; of its bleeds, its BleedBox. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(box => box.x))
  const y = Math.min(...boxes.map(box => box.y))
  const w = Math.max(...boxes.map(box => box.x + box.w)) - x
  return { x, y, w, h: Math.max(...boxes.map(box => box.y + box.h)) - y }
}

/** A standing page turned about its long edge swaps left and right; a lying one turned so swaps top and bottom. */
const turnedAbout = (short: boolean, standing: boolean): Flip => (short === standing ? 'y' : 'x')

/** Where the nth card of a row or column starts, and from where to where its face may reach. */
function edges(
  { start, size, gap, count }: { start: number; size: number; gap: number; count: number },
  n: number,
  bleed: number,
) {
  const at = start + n * (size + gap)
  const over = (outer: boolean) => (outer || gap > 0 ? bleed : 0)
  return { at, from: at - over(n === 0), to: at + size + over(n === count - 1) }
}

const inPoints = ({ x, y, w, h }: Box): Box => ({ x: x * MM, y: y * MM, w: w * MM, h: h * MM })

function within(what: string, mm: number, least: number, most: number): void {
  if (mm >= least && mm <= most) return
  throw new PrintError(`The ${what} is ${mm} mm. Choose ${least} to ${most} mm.`)
}

function tenths(what: string, mm: number): void {
  within(what, mm, -OFFSET_MAX, OFFSET_MAX)
  if (Math.abs(mm * 10 - Math.round(mm * 10)) > 1e-6) {
    throw new PrintError(`The ${what} is ${mm} mm. Choose a step of 0.1 mm, for example ${Math.round(mm * 10) / 10}.`)
  }
}
