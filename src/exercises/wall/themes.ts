// Groups as the room counts them. Pure.
import { total } from './table'
import type { TallyCard, TallyNote, WallTally } from './tally'

export interface Theme {
  readonly id: string
  readonly name: string
  readonly notes: readonly (TallyCard | TallyNote)[] // cards and starters that it draws together
  readonly tables: number // that they are from
  readonly support: number
}

/** The groups that hold something, those of most tables first; never a ranking of tables. */
export const themesOf = ({ groups, cards, notes: starters }: WallTally): readonly Theme[] =>
  groups
    .map(({ id, name, support }): Theme => {
      const notes = [...cards.filter(({ out }) => !out), ...starters].filter(({ group }) => group === id)
      return { id, name, notes, tables: new Set(notes.map(({ from }) => from)).size, support: total(support) }
    })
    .filter(({ notes }) => notes.length > 0)
    .sort((a, b) => b.tables - a.tables || b.notes.length - a.notes.length)
