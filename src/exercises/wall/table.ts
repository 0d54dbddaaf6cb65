// What every screen of a wall is given.
import type { BoardProps, NameCard, TableId } from '../../exercise'
import type { CardRef } from '../../findings'
import type { WallMove, WallSettings } from './moves'
import { actionOf, isOwn } from './rules'
import type { TallyCard, WallState, WallTally } from './tally'

export type Table = BoardProps<WallState, WallMove>

export type View = 'think' | 'wall' | 'actions' | 'matches'

/** What lies open over the screen. */
export type Sheet =
  | { readonly show: 'write' | 'settings' }
  | { readonly show: 'card' | 'edit' | 'action' | 'sign' | 'rename'; readonly id: string }
  | { readonly show: 'group' | 'link' | 'putInto' }

export interface Wall extends Table {
  readonly tally: WallTally
  readonly set: WallSettings
  readonly open: boolean // what is done now counts
  readonly headings: readonly string[] // in the order they are read
  readonly heading: string // shown where there is room for one
  readonly setHeading: (heading: string) => void
  readonly picked: string // the heading whose tab was tapped; '' for none
  readonly pick: (heading: string) => void
  readonly chosen: readonly string[] | null // cards to be put together; null while none are chosen
  readonly setChosen: (chosen: readonly string[] | null) => void
  readonly sheet: (sheet: Sheet | undefined) => void
  readonly go: (view: View) => void
  readonly act: (move: WallMove) => void
  readonly say: (card: { readonly text: string; readonly ref?: CardRef | null | undefined }) => string
  readonly nameOf: (table: TableId) => string // '' where it need not be said
  readonly card: (id: string) => TallyCard | undefined
}

/** An id nobody else will have, without a secure context. */
export const newId = () =>
  `own-${[...crypto.getRandomValues(new Uint8Array(10))].map(byte => byte.toString(36).padStart(2, '0')).join('')}`

/** The table that a card is from; '' where that need not be said, or nobody is to be named. */
export const fromOf = ({ nameOf }: Wall, { from, fields }: Pick<TallyCard, 'from' | 'fields'>): string =>
  fields?.consent === 'nameless' ? '' : nameOf(from)

/** What an earlier round found, in words: its card, what was said of it, or both. */
export const starterText = (
  { text, ref }: { readonly text: string; readonly ref?: CardRef | null | undefined },
  nameCard: NameCard,
): string => [ref && nameCard(ref), text].filter(Boolean).join(': ') || '…'

export const total = (seats: Readonly<Record<string, number>> = {}): number =>
  Object.values(seats).reduce((sum, n) => sum + n, 0)

/** Whether an action is this seat's or its table's to take back. */
export const mayDrop = ({ state, me, table }: Wall, id: string): boolean => {
  const action = actionOf(state, id)
  return action !== undefined && isOwn(action, me, table)
}
