// What every sheet around the cards is set with.
import type { SheetWords } from '../src/words/en.sheets'
import { type Column, column, type Sheet } from './column'
import { LARGE, type Look } from './front'
import { MM, type Page, type Pt } from './ink'
import { paragraph } from './place'
import { fitText, type Type } from './shape'

export interface Setting {
  readonly sheet: Sheet
  readonly type: Type
  readonly words: SheetWords
  readonly look: Look
  readonly where: string // names the pack in errors
  readonly draft?: string | undefined // what a sheet says whose words no speaker has checked
}

/** The size of running words: 13 pt on A4, less on smaller paper; 18 pt in large print. */
export const baseOf = ({ look, sheet }: Setting) =>
  look.least >= LARGE ? LARGE : Math.max(9, Math.min(13, Math.round(Math.min(sheet.width, sheet.height) / 45)))

/** @param rtl for sheets whose own words run from right to left */
export const columnOf = (setting: Setting, rtl = false): Column => {
  const { sheet, type, words, where, look } = setting
  return column(sheet, { type, lang: words.lang, where, base: baseOf(setting), ink: look.ink, rtl })
}

/** A size, or 18 pt in large print where that is more. */
export const sized = (look: Look, size: Pt): Pt => (look.least >= LARGE ? Math.max(LARGE, size) : size)

/** From the paper's edge to a sheet's frame: beneath it there is room for a draft's note. */
export const edgeOf = ({ sheet, look, draft }: Setting): Pt =>
  sheet.margin + (draft !== undefined && look.least >= LARGE ? 9 : 6) * MM

/** The page with a note at its foot where its words are a draft: who reads one sheet sees none of the others. */
export function noted(setting: Setting, page: Page): Page {
  const { sheet, type, words, look, where, draft } = setting
  if (draft === undefined) return page
  const x = sheet.margin + 6 * MM
  const size = sized(look, 10)
  const said = fitText(type, {
    ...{ text: draft, lang: words.lang, style: 'text', width: page.width - 2 * x, height: size * 3 },
    ...{ max: size, min: sized(look, 6), where },
  })
  const top = page.height - sheet.margin - said.height
  return { ...page, inks: [...page.inks, paragraph(type, said, { x, w: page.width - 2 * x }, top, look.ink)] }
}
