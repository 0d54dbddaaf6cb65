// The measuring sheet: a front and a back that tell by how much to move the backs.
import { LARGE } from './front'
import { type Ink, MM, type Page } from './ink'
import { paragraph } from './place'
import { type Setting, sized } from './setting'
import { fitText } from './shape'
import type { Grid } from './sheet'
import { scalesOf } from './vernier'

/**
 * Front and back, as large and as lying as the sheets of cards, so that the printer treats them alike. No offset is applied.
 * @throws PrintError where there are no backs to measure, or no room
 */
export function calibrationPages({ type, words, look, where }: Setting, grid: Grid): readonly Page[] {
  const { width, height, area } = grid
  const large = look.least >= LARGE
  const { front, back, labels, box } = scalesOf(grid, large ? LARGE : undefined)
  const said = words.calibration
  const room = { x: area.x + 6 * MM, w: area.w - 12 * MM }
  const black = '#000000'
  let top = 0
  const text = (of: string, role: 'H1' | 'P', height: number): Ink => {
    const style = role === 'H1' ? 'display' : 'text'
    const size = role === 'H1' ? { max: 22, min: sized(look, 9) } : { max: sized(look, 12), min: sized(look, 9) }
    const set = fitText(type, { text: of, lang: words.lang, style, width: room.w, height, ...size, where })
    const ink = paragraph(type, set, room, top, black, role, true)
    top += set.height + 2 * MM
    return ink
  }
  const number = (text: string, x: number, y: number, size: number): Ink => {
    const line = type.line(text, words.lang, 'text', where)
    return { do: 'text', line, x: x - (line.width * size) / 2, y, size, colour: black }
  }
  const start = large ? area.y + 2 * MM : Math.max(area.y + 2 * MM, box.y - 48 * MM)
  const end = box.y - (large ? 7 : 4) * MM
  const head = (...texts: readonly string[]): readonly Ink[] => {
    top = start
    return texts.map((one, i) => text(one, i === 0 ? 'H1' : 'P', large ? end - top : (end - start) * (SHARES[i] ?? 0)))
  }
  const below = (one: string): readonly Ink[] => {
    top = box.y + box.h + 4 * MM
    return [text(one, 'P', area.y + area.h - 2 * MM - top)]
  }
  const numbers = (['across', 'down'] as const).map((of): Ink => {
    const its = labels.filter(label => label.of === of).map(({ text, x, y, size }) => number(text, x, y, size))
    const name =
      of === 'across'
        ? number(said.across, width / 2 + (large ? 27 : 24) * MM, box.y + 10 * MM, sized(look, 8))
        : number(said.down, box.x + 10 * MM, height / 2 + 24 * MM, sized(look, 8))
    return { do: 'tag', role: 'P', lang: words.lang, inks: [name, ...its] }
  })
  return [
    { width, height, inks: [...head(said.title, said.front, said.read), ...front, ...numbers, ...below(said.example)] },
    { width, height, inks: [...head(said.back), ...back] },
  ]
}

const SHARES = [0.25, 0.23, 0.42] // of the room above the scales: title, what this is, how it is read
