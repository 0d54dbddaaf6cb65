// The log sheet: what a table without devices guesses and finds, on one side of paper.
import type { Pack, PackWords } from '../cards/pack'
import { field, ruled } from './column'
import { MM, type Page } from './ink'
import { columnOf, type Setting } from './setting'

/**
 * One log sheet.
 * @param cards how many cards the deck has
 */
export function logPages(setting: Setting, pack: Pack, words: PackWords, cards: number): readonly Page[] {
  const { log } = setting.words
  const col = columnOf(setting)
  const ask = (text: string) => col.text(text, { style: 'strong' })
  col.heading(log.title, 'H1')
  ask(`${log.table} · ${log.people}`)
  field(col, 11 * MM)
  col.space(4 * MM)
  ask(words.guess || log.guessWhat(cards))
  col.text(log.guess)
  field(col, 14 * MM)
  col.space(4 * MM)
  ask(log.result)
  for (const pile of [...pack.piles.map(id => words.piles[id]), { name: log.reached, hint: undefined }]) {
    const name = setting.type.line(
      pile?.name ?? '',
      pile?.hint ? words.lang : setting.words.lang,
      'display',
      setting.where,
    )
    const size = 16
    col.put(15 * MM, top => [
      {
        do: 'tag',
        role: 'P',
        lang: name.lang,
        inks: [{ do: 'text', line: name, x: col.x, y: top + 10 * MM, size, colour: '#1b1a2e' }],
      },
      ...boxes(col.x + col.width - 46 * MM, top + 1.5 * MM),
    ])
  }
  for (const [title, lines] of [
    [log.shown, 2],
    [log.gaps, 3],
    [log.wrote, 2],
  ] as const) {
    ask(title)
    ruled(col, lines, 9 * MM)
    col.space(3 * MM)
  }
  col.text(log.tell)
  return col.pages()
}

/** Three boxes, a digit each, so that the facilitator can read them. */
const boxes = (x: number, y: number) =>
  [0, 1, 2].map(i => {
    const left = Math.round((x + i * 15.5 * MM) * 100) / 100
    const [right, bottom] = [left + 13 * MM, y + 12 * MM].map(n => Math.round(n * 100) / 100)
    return {
      do: 'shape',
      path: `M ${left} ${y} L ${right} ${y} L ${right} ${bottom} L ${left} ${bottom} Z`,
      stroke: '#1b1a2e',
      width: 1.2,
    } as const
  })
