// Which card lies where in the pile of sheets, and what printing and cutting it will take.
import { cutsOf } from './marks'
import type { Grid, Sheets } from './sheet'

/**
 * 'sheet': the cards follow each other row by row, a sheet at a time, for scissors.
 * 'stack': for a guillotine that cuts the whole pile: under each card lies the next, and the little piles, laid on each other
 * in the order of their slots, are the decks in order.
 */
export type Order = 'sheet' | 'stack'

/** On as few sheets as hold them. In a stack, face k lies in slot ⌊k / sheets⌋ of sheet k mod sheets. */
export function dealt(faces: number, slots: number, order: Order): Sheets {
  const sheets = Math.ceil(faces / slots)
  return Array.from({ length: sheets }, (_, sheet) =>
    Array.from({ length: slots }, (_, slot) => {
      const face = order === 'stack' ? slot * sheets + sheet : sheet * slots + slot
      return face < faces ? face : null
    }),
  )
}

// A model for planning an evening, not measured: what one unhurried person and a small office printer do.
const PAGES_A_MINUTE = 20 // small office lasers are sold as 20 to 40
const SCISSORS = 40 // mm a second: across A4 in 5 s
const TAKE = 2 // seconds to take up the next strip
const GUILLOTINE = 8 // seconds to square up a pile and cut it
export const PILE = 10 // sheets of 80 g that an office cutter takes at once
const TEAR = 4 // seconds a perforated line
const GLUE = 45 // seconds to fold and glue a sheet
const REFEED = 60 // seconds to put a printed pile back in

export interface Estimate {
  readonly sheets: number // of paper
  readonly sides: number // printed
  readonly cuts: number // strips first, then each strip; 0 on perforated stock
  readonly minutes: number // a model: printing, folding, cutting
}

/** What these sheets take with scissors ('sheet') or an office cutter ('stack', ten sheets at once). */
export function estimate(grid: Grid, sheets: number, order: Order): Estimate {
  const { sides: how, paper, front, width, rows } = grid
  const sides = how === 'fronts' || how === 'fold' ? sheets : 2 * sheets
  const { xs, ys } = cutsOf(front)
  const strip = front[0]?.trim.h ?? 0
  const each = ys.length + rows * xs.length
  const piles = order === 'stack' ? Math.ceil(sheets / PILE) : sheets
  const mm = ((ys.length * width + rows * xs.length * strip) / 72) * 25.4
  const once = order === 'stack' ? each * GUILLOTINE : each * TAKE + mm / SCISSORS
  const parting = paper.stock ? sheets * each * TEAR : piles * once
  const glue = how === 'fold' ? sheets * GLUE : 0
  const refeed = how === 'manual' && sheets > 0 ? REFEED : 0
  const seconds = (sides / PAGES_A_MINUTE) * 60 + glue + refeed + parting
  return { sheets, sides, cuts: paper.stock ? 0 : piles * each, minutes: Math.ceil(seconds / 60) }
}
