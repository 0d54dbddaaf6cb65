// What every screen of a table is given, and the screens there are.
import type { BoardProps } from '../../exercise'
import type { SortMove } from './moves'
import type { SortState } from './rules'

export type Table = BoardProps<SortState, SortMove>
export type View = 'cards' | 'result' | 'review' | 'gaps' | 'show' | 'write'
/** What comes besides with a pack that is judged and not counted; undefined with others, and while it is on its way. */
export type Judging = typeof import('./Judging') | undefined
