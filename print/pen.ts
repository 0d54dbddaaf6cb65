// What a sheet with boxes to write in is drawn with: words in their places, lines, boxes with titles. Lengths grow with the paper.
import { LARGE } from './front'
import { type Box, type Colour, type Ink, MM, type Pt, rect } from './ink'
import { paragraph } from './place'
import type { Setting } from './setting'
import { fitText, type Style } from './shape'

export interface Pen {
  readonly inks: Ink[] // what was drawn so far, in reading order
  readonly mm: (length: number) => Pt // on this paper
  /** Words at the top of a box, in their size or as large as fits; their height. */
  readonly put: (text: string, box: Box, size: Pt, said?: Hand) => Pt
  readonly across: (x: Pt, y: Pt, to: Pt, colour?: Colour) => void
  readonly down: (x: Pt, y: Pt, to: Pt) => void
  readonly frame: (box: Box, radius: number) => void
  /** A box with its title and a sentence; what is left inside it. */
  readonly panel: (box: Box, title: string, what?: string) => Box
  /** Lines to write on, down a box. */
  readonly ruled: (box: Box) => void
  /** Rows to write in, under the names of their columns, each with its share of the width. */
  readonly table: (box: Box, rows: number, columns: readonly (readonly [share: number, name: string])[]) => void
}

interface Hand {
  readonly style?: Style
  readonly role?: 'P' | 'H1' | 'H2'
  readonly lang?: string | undefined // of the pack's own words; the sheets' where not said
}

/** Points, before the paper makes it more or less. */
export const TEXT = 11

const GREY = '#8a8a8a'
const LEAST = 7.5 // held in the hand on A4

/** @param scale how many times the sizes that are asked for */
export function penOf({ type, words, look, where }: Setting, sheet: string, scale: number): Pen {
  const inks: Ink[] = []
  const mm = (length: number) => length * MM * scale
  const least = look.least >= LARGE ? LARGE : LEAST
  const stroke = (path: string, colour: Colour) =>
    inks.push({ do: 'shape', path, stroke: colour, width: 0.7 * Math.max(1, scale) })
  const put: Pen['put'] = (text, { x, y, w, h }, size, { style = 'text', role = 'P', lang } = {}) => {
    const fitted = fitText(type, {
      ...{ text, lang: lang ?? words.lang, style, width: w, height: h },
      ...{ max: Math.max(least, size * scale), min: least },
      where: `${where}${lang === undefined ? '' : `, ${lang}.json`}, ${sheet}`,
    })
    inks.push(paragraph(type, fitted, { x, w }, y, look.ink, role))
    return fitted.height
  }
  const across: Pen['across'] = (x, y, to, colour = GREY) => stroke(`M ${n(x)} ${n(y)} L ${n(to)} ${n(y)}`, colour)
  const frame: Pen['frame'] = (box, radius) =>
    inks.push({ do: 'shape', path: rect(box, mm(radius)), stroke: look.ink, width: 1.4 * Math.max(0.8, scale) })
  const down: Pen['down'] = (x, y, to) => stroke(`M ${n(x)} ${n(y)} L ${n(x)} ${n(to)}`, GREY)
  return {
    ...{ inks, mm, put, across, down, frame },
    panel(box, title, what = '') {
      frame(box, 2)
      const inner = { x: box.x + mm(2.5), y: box.y + mm(1.75), w: box.w - mm(5), h: box.h - mm(3.5) }
      let used = put(title, inner, 16, { style: 'display', role: 'H2' })
      if (what !== '') used += put(what, { ...inner, y: inner.y + used, h: inner.h - used }, TEXT)
      return { ...inner, y: inner.y + used, h: inner.h - used }
    },
    ruled({ x, y, w, h }) {
      const step = mm(8)
      for (let at = y + step; at <= y + h + 0.1; at += step) across(x, at, x + w)
    },
    table({ x, y, w, h }, rows, columns) {
      const tall = h / (rows + 1)
      let left = x
      for (const [share, name] of columns) {
        put(name, { x: left + mm(1.5), y, w: w * share - mm(2), h: tall }, TEXT, { style: 'strong' })
        if (left > x) down(left, y, y + h)
        left += w * share
      }
      for (let i = 1; i <= rows; i++) across(x, y + i * tall, x + w)
    },
  }
}

const n = (x: number) => Math.round(x * 100) / 100
