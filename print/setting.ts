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

/** The size of running words: 13 pt on A4, less on smaller paper; 18 pt in large print. */
export const baseOf = ({ look, sheet }: Setting) =>
  look.least >= LARGE ? LARGE : Math.max(9, Math.min(13, Math.round(Math.min(sheet.width, sheet.height) / 45)))

export const columnOf = (setting: Setting): Column => {
  const { sheet, type, words, where } = setting
  return column(sheet, type, words.lang, where, baseOf(setting))
}
