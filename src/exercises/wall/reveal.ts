// A wall read still by still. Pure. How many stills there are follows from the pack and from full pages, so that a card
// which comes late is among those shown and puts no other still in its place.
import type { PileId } from '../../../cards/pack'
import { settingsOf } from './moves'
import { type RoomAction, type RoomCard, type RoomTheme, type RoomWall, roomOf, type Shown } from './room'

export interface Column {
  readonly id: PileId
  readonly cards: readonly RoomCard[] // those with most support
  readonly count: number
}

/** One still of the reveal. */
export type Still =
  | { readonly show: 'headings'; readonly columns: readonly Column[] }
  | { readonly show: 'themes'; readonly themes: readonly RoomTheme[]; readonly of: number }
  | {
      readonly show: 'matches'
      readonly matches: RoomWall['matches']
      readonly to: number // the last of these, of all
      readonly of: number
      readonly fits: number
    }
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

/** At least one still, of nothing where there is nothing yet: what comes while the room looks up fills it. */
const orOne = <One>(pages: readonly (readonly One[])[]): readonly (readonly One[])[] =>
  pages.length > 0 ? pages : [[]]

/**
 * Headings side by side, themes, matches, every action, and what was made: an empty wall has the last alone. What a pack
 * plays for has its still from the start; more pages come last, where no still that was shown is moved.
 */
export function revealOf(shown: Shown): readonly Still[] {
  const wall = roomOf(shown)
  if (wall.cards + wall.actions.length + wall.themes.length === 0) return [{ show: 'end' }]
  const { link, match } = settingsOf(shown.round)
  const stills = Math.max(2, Math.ceil(wall.headings.length / COLUMNS))
  const columns = parts(wall.headings, Math.ceil(wall.headings.length / stills))
  const themes = wall.themes.slice(0, THEMES_A_STILL)
  const matches = match ? orOne(parts(wall.matches, MATCHES_A_STILL)) : []
  const actions = link ? orOne(parts(wall.actions, ACTIONS_A_STILL)) : []
  return [
    ...columns.map(headings => ({
      show: 'headings' as const,
      columns: headings.map(({ id, cards }) => ({
        id,
        cards: cards.slice(0, headings.length === 1 ? 2 * CARDS_A_COLUMN : CARDS_A_COLUMN),
        count: cards.length,
      })),
    })),
    { show: 'themes', themes, of: wall.themes.length },
    ...matches.slice(0, MATCH_STILLS).map((matches, n) => ({
      show: 'matches' as const,
      matches,
      to: n * MATCHES_A_STILL + matches.length,
      of: wall.matches.length,
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
