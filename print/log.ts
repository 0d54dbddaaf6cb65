// The log sheet: what a table without devices guesses, finds and says, on one side of paper.
import type { Pack, PackWords } from '../cards/pack'
import { type Column, field, ruled } from './column'
import { langOf } from './deck'
import { scriptOf } from './fonts'
import { LARGE } from './front'
import { type Ink, MM, type Page, type Pt, rect } from './ink'
import { paragraph } from './place'
import { baseOf, columnOf, type Setting, sized } from './setting'
import { type Fitted, fitText } from './shape'

/** One log sheet; with no line for a guess where the pack asks for none. */
export function logPages(setting: Setting, pack: Pack, words: PackWords): readonly Page[] {
  const roomy = logOf(setting, pack, words, 2)
  return roomy.length > 1 ? logOf(setting, pack, words, 1) : roomy // fewer lines rather than a page more
}

function logOf(setting: Setting, pack: Pack, words: PackWords, lines: number): readonly Page[] {
  const { log } = setting.words
  const col = columnOf(setting, scriptOf(words.lang) === 'Arab')
  const size = sized(setting.look, 16)
  const ask = (text: string, lang?: string) => col.text(text, { style: 'strong', ...(lang !== undefined && { lang }) })
  col.heading(log.title, 'H1')
  who(setting, col)
  col.space(4 * MM)
  if (words.guess === undefined) ask(words.question, words.lang)
  else {
    ask(words.guess, langOf(words, 'guess'))
    col.text(log.guess)
    field(col, 12 * MM)
    col.space(4 * MM)
  }
  ask(log.result)
  for (const pile of [...pack.piles.map(id => words.piles[id]), { name: log.reached, hint: undefined }]) {
    const name = fitText(setting.type, {
      ...{ text: pile?.name ?? '', lang: pile?.hint ? words.lang : setting.words.lang, style: 'display' },
      ...{
        width: col.width - 50 * MM,
        height: setting.look.least >= LARGE ? 30 * MM : ROW - MM,
        max: size,
        min: sized(setting.look, 11),
        where: setting.where,
      },
    })
    const row = Math.max(ROW, name.height + MM)
    col.put(row, top => [
      inRoom(setting, col, name, { x: 50 * MM, w: col.width - 50 * MM }, top + (row - name.height) / 2),
      ...boxes(col, top + (row - 12 * MM) / 2),
    ])
  }
  col.space(4 * MM)
  for (const [title, count] of asked(setting, pack, words, lines)) {
    ask(title)
    ruled(col, count, 8.5 * MM)
    col.space(3 * MM)
  }
  if (words.guess !== undefined) col.text(log.tell)
  return col.pages()
}

/** What else is written down, and on how many lines: where nothing is guessed there is room for more of it. */
function asked(
  { words: { log } }: Setting,
  { settings = {}, blanks }: Pack,
  { guess }: PackWords,
  lines: number,
): readonly (readonly [title: string, lines: number])[] {
  if (guess !== undefined)
    return [
      [log.shown, lines],
      [log.gaps, lines + 1],
      [log.wrote, lines],
    ]
  return [
    [log.reasons, lines * 2 + 1],
    ...(settings.better === true ? [[log.better, lines * 2] as const] : []),
    ...(settings.about === undefined ? [] : [[log.missing, lines * 2] as const]),
    ...(blanks > 0 ? [[log.added, lines] as const] : []),
  ]
}

/** Which table, and beside it how many people: two boxes under their labels. */
function who(setting: Setting, col: Column): void {
  const { type, where, look } = setting
  const { log, lang } = setting.words
  const size = baseOf(setting)
  const label = (text: string, width: Pt) =>
    fitText(type, { ...{ text, lang, style: 'strong', width, where }, height: 40 * MM, max: size, min: sized(look, 9) })
  const w = Math.max(46 * MM, type.line(log.people, lang, 'strong', where).width * size)
  const [table, people] = [
    { x: w + 6 * MM, w: col.width - w - 6 * MM, text: log.table },
    { x: 0, w, text: log.people },
  ]
  col.put(size * 1.4 + 12 * MM, top => [
    ...[table, people].map(({ text, ...room }) => inRoom(setting, col, label(text, room.w), room, top)),
    ...[table, people].map(
      (room): Ink => ({
        do: 'shape',
        path: rect({ x: across(col, room), y: top + size * 1.4, w: room.w, h: 12 * MM }, 6),
        stroke: col.ink,
        width: 1.2,
      }),
    ),
  ])
}

/** Where what lies so far from the line's end begins: on the left of the sheet, or on the right where it is read from there. */
const across = (col: Column, { x, w }: { readonly x: Pt; readonly w: Pt }): Pt =>
  col.rtl ? col.x + x : col.x + col.width - x - w

/** Words within a part of the column, at its start. */
function inRoom({ type }: Setting, col: Column, set: Fitted, room: { readonly x: Pt; readonly w: Pt }, top: Pt): Ink {
  const x = across(col, room)
  const [line] = set.lines
  const spare = col.rtl && line && !line.rtl ? room.w - Math.max(...set.lines.map(({ width }) => width)) * set.size : 0
  return paragraph(type, set, { x: x + spare, w: room.w - spare }, top, col.ink)
}

/** Three boxes at the line's end, a digit each, so that the facilitator can read them. */
const boxes = (col: Column, y: Pt) =>
  [0, 1, 2].map((i): Ink => {
    const x = across(col, { x: 0, w: 44 * MM }) + i * 15.5 * MM
    return { do: 'shape', path: rect({ x, y, w: 13 * MM, h: 12 * MM }), stroke: col.ink, width: 1.2 }
  })

const ROW = 13.5 * MM
