// The log sheet: what a table without devices guesses, finds and says, on one side of paper.
import type { Pack, PackWords } from '../cards/pack'
import { type Column, field, INK, ruled } from './column'
import { type Ink, type Line, MM, type Page, type Pt, rect } from './ink'
import { baseOf, columnOf, type Setting } from './setting'

/** One log sheet; with no line for a guess where the pack asks for none. */
export function logPages(setting: Setting, pack: Pack, words: PackWords): readonly Page[] {
  const roomy = logOf(setting, pack, words, 2)
  return roomy.length > 1 ? logOf(setting, pack, words, 1) : roomy // fewer lines rather than a page more
}

function logOf(setting: Setting, pack: Pack, words: PackWords, lines: number): readonly Page[] {
  const { log } = setting.words
  const col = columnOf(setting)
  const ask = (text: string, lang?: string) => col.text(text, { style: 'strong', ...(lang !== undefined && { lang }) })
  col.heading(log.title, 'H1')
  who(setting, col)
  col.space(4 * MM)
  if (words.guess === undefined) ask(words.question, words.lang)
  else {
    ask(words.guess, words.lang)
    col.text(log.guess)
    field(col, 12 * MM)
    col.space(4 * MM)
  }
  ask(log.result)
  for (const pile of [...pack.piles.map(id => words.piles[id]), { name: log.reached, hint: undefined }]) {
    const name = setting.type.line(
      pile?.name ?? '',
      pile?.hint ? words.lang : setting.words.lang,
      'display',
      setting.where,
    )
    const size = 16
    col.put(13.5 * MM, top => [
      {
        do: 'tag',
        role: 'P',
        lang: name.lang,
        inks: [{ do: 'text', line: name, x: col.x, y: top + 9 * MM, size, colour: INK }],
      },
      ...boxes(col.x + col.width - 46 * MM, top + 0.75 * MM),
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
  const { type, where } = setting
  const { log, lang } = setting.words
  const people = type.line(log.people, lang, 'strong', where)
  const size = baseOf(setting)
  const w = Math.max(46 * MM, people.width * size)
  const right = col.x + col.width - w
  const label = (line: Line, x: Pt, top: Pt): Ink => ({
    do: 'tag',
    role: 'P',
    lang,
    inks: [{ do: 'text', line, x, y: top + size, size, colour: INK }],
  })
  col.put(size * 1.4 + 12 * MM, top => [
    label(type.line(log.table, lang, 'strong', where), col.x, top),
    label(people, right, top),
    ...[
      { x: col.x, w: col.width - w - 6 * MM },
      { x: right, w },
    ].map(
      (side): Ink => ({
        do: 'shape',
        path: rect({ ...side, y: top + size * 1.4, h: 12 * MM }, 6),
        stroke: INK,
        width: 1.2,
      }),
    ),
  ])
}

/** Three boxes, a digit each, so that the facilitator can read them. */
const boxes = (x: number, y: number) =>
  [0, 1, 2].map(i => {
    const left = Math.round((x + i * 15.5 * MM) * 100) / 100
    const [right, bottom] = [left + 13 * MM, y + 12 * MM].map(n => Math.round(n * 100) / 100)
    return {
      do: 'shape',
      path: `M ${left} ${y} L ${right} ${y} L ${right} ${bottom} L ${left} ${bottom} Z`,
      stroke: INK,
      width: 1.2,
    } as const
  })
