// A wall read still by still. Pure. How many stills there are follows from the pack and from full pages, so that a card
// which comes late is among those shown and puts no other still in its place.
import type { PileId } from '../../../cards/pack'
import { type RoomAction, type RoomCard, type RoomTheme, type RoomWall, roomOf, type Shown } from './room'

export interface Column {
  readonly id: PileId
  readonly cards: readonly RoomCard[] // those with most support
  readonly count: number
}

/** One still of the reveal. */
export type Still =
  | { readonly show: 'headings'; readonly columns: readonly Column[] }
  | { readonly show: 'themes'; readonly themes: readonly RoomTheme[]; readonly more: number }
  | { readonly show: 'matches'; readonly matches: RoomWall['matches']; readonly more: number; readonly fits: number }
  | { readonly show: 'actions'; readonly actions: readonly RoomAction[]; readonly page: number; readonly of: number }
  | { readonly show: 'end' }

const COLUMNS = 3 // headings side by side, as many as can be read from the back
const CARDS_A_COLUMN = 3
const THEMES_A_STILL = 6
const ACTIONS_A_STILL = 6
const MATCHES_A_STILL = 3
const MATCH_STILLS = 4

const parts = <One>(list: readonly One[], size: number): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size))

/** Headings side by side, themes, matches, every action, and what was made: an empty wall has the last alone. */
export function revealOf(shown: Shown): readonly Still[] {
  const wall = roomOf(shown)
  if (wall.cards + wall.actions.length + wall.themes.length === 0) return [{ show: 'end' }]
  const stills = Math.max(2, Math.ceil(wall.headings.length / COLUMNS))
  const columns = parts(wall.headings, Math.ceil(wall.headings.length / stills))
  const matches = parts(wall.matches, MATCHES_A_STILL)
  const actions = parts(wall.actions, ACTIONS_A_STILL)
  return [
    ...columns.map(headings => ({
      show: 'headings' as const,
      columns: headings.map(({ id, cards }) => ({
        id,
        cards: cards.slice(0, headings.length === 1 ? 2 * CARDS_A_COLUMN : CARDS_A_COLUMN),
        count: cards.length,
      })),
    })),
    ...parts(wall.themes, THEMES_A_STILL)
      .slice(0, 1)
      .map(themes => ({ show: 'themes' as const, themes, more: wall.themes.length - themes.length })),
    ...matches.slice(0, MATCH_STILLS).map((matches, n) => ({
      show: 'matches' as const,
      matches,
      more: n === MATCH_STILLS - 1 ? wall.matches.length - MATCH_STILLS * MATCHES_A_STILL : 0,
      fits: wall.fits,
    })),
    ...actions.map((actions_, n) => ({
      show: 'actions' as const,
      actions: actions_,
      page: n + 1,
      of: actions.length,
    })),
    { show: 'end' },
  ]
}
