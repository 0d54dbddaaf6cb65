// A card's place on a sheet and what is seen of it from behind. Lengths are points.
import type { Box, Pt } from './ink'

export type Turn = 0 | 90 | 180 | 270 // clockwise, of the card against the page

/** About what a sheet is turned or folded: 'x' swaps left and right, 'y' top and bottom. */
export type Flip = 'x' | 'y'

/** A card's place on one side of a sheet. Front and back with the same index are the two sides of one piece of paper. */
export interface Slot {
  readonly index: number // row by row on the front
  readonly side: 'front' | 'back'
  readonly column: number // as seen on this side
  readonly row: number
  readonly turn: Turn
  readonly trim: Box
  readonly bleed: Box // what the face may cover: the trim and its bleed, clipped at shared cuts
}

/** A front's slot as it is seen from behind. A card's top then points where it did, mirrored. */
export function behind(
  slot: Slot,
  flip: Flip,
  { width, height }: { readonly width: Pt; readonly height: Pt },
  shift: { readonly x: Pt; readonly y: Pt },
  columns: number,
  rows: number,
): Slot {
  const mirror = ({ x, y, w, h }: Box): Box => ({
    x: (flip === 'x' ? width - x - w : x) + shift.x,
    y: (flip === 'y' ? height - y - h : y) + shift.y,
    w,
    h,
  })
  return {
    index: slot.index,
    side: 'back',
    column: flip === 'x' ? columns - 1 - slot.column : slot.column,
    row: flip === 'y' ? rows - 1 - slot.row : slot.row,
    turn: (((flip === 'x' ? 360 : 180) + 360 - slot.turn) % 360) as Turn,
    trim: mirror(slot.trim),
    bleed: mirror(slot.bleed),
  }
}
