// What every sheet around the cards is set with.
import type { SheetWords } from '../src/words/en.sheets'
import { type Column, column, type Sheet } from './column'
import { LARGE, type Look } from './front'
import type { Type } from './shape'

export interface Setting {
  readonly sheet: Sheet
  readonly type: Type
  readonly words: SheetWords
  readonly look: Look
  readonly where: string // names the pack in errors
}

/** A column in the setting's own size: 11 pt, or 18 pt in large print. */
export const columnOf = ({ sheet, type, words, look, where }: Setting): Column =>
  column(sheet, type, words.lang, where, look.least >= LARGE ? LARGE : 11)

export const baseOf = ({ look }: Setting) => (look.least >= LARGE ? LARGE : 11)
