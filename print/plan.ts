// The plan sheet: one lying page on which a table makes its plan, with room for the cards. It is drawn for A3 and grows or
// shrinks with the paper: on A1 for a wall, on A4 to be enlarged by a copier.
import type { Pack, PackWords } from '../cards/pack'
import { planOf } from './facts'
import { LARGE } from './front'
import { type Box, type Ink, MM, type Page, type Pt, rect } from './ink'
import { paragraph } from './place'
import type { Setting } from './setting'
import { fitText, type Style } from './shape'

const A3 = { w: 420 * MM, h: 297 * MM }
const STEPS = 6 // projects that get an owner: about what twelve points buy

/**
 * The plan sheet: place, budgets, what is needed and a person's story beside near and far, high and low; owner, first step
 * and date below.
 * @throws PrintError where a label of the pack does not fit on this paper
 */
export function planPages({ sheet, type, words, look, where }: Setting, pack: Pack, said: PackWords): readonly Page[] {
  const { plan } = words
  const { resources, budgets, choices } = planOf(pack)
  const width = Math.max(sheet.width, sheet.height)
  const height = Math.min(sheet.width, sheet.height)
  const large = look.least >= LARGE
  const s = Math.min(width / A3.w, height / A3.h)
  const m = sheet.margin + 5 * MM * s
  const gap = 4 * MM * s
  const page: Box = { x: m, y: m, w: width - 2 * m, h: height - 2 * m }
  const inks: Ink[] = []
  const grey = '#8a8a8a'
  const own = { lang: said.lang, file: `, ${said.lang}.json` } // the pack's words; else the sheet's
  const ours = { lang: words.lang, file: '' }

  /** Words at their place, as large as fits; their height. */
  const put = (
    text: string,
    { x, y, w, h }: Box,
    max: number,
    { style = 'text', by = ours, role = 'P' }: { style?: Style; by?: typeof ours; role?: 'P' | 'H1' | 'H2' } = {},
  ): Pt => {
    const least = large ? LARGE : 7.5
    const size = { max: Math.max(least, max * s), min: least }
    const fitted = fitText(type, {
      text,
      style,
      width: w,
      height: h,
      ...size,
      lang: by.lang,
      where: `${where}${by.file}, plan`,
    })
    inks.push(paragraph(type, fitted, { x, w }, y, look.ink, role))
    return fitted.height
  }
  const line = (x: Pt, y: Pt, to: Pt, stroke: '#8a8a8a' | typeof look.ink = grey) =>
    inks.push({ do: 'shape', path: `M ${n(x)} ${n(y)} L ${n(to)} ${n(y)}`, stroke, width: 0.7 * Math.max(1, s) })
  const frame = (box: Box, wide = 1.4, r = 2 * MM) =>
    inks.push({ do: 'shape', path: rect(box, r * s), stroke: look.ink, width: wide * Math.max(0.8, s) })
  /** A box with its title; what is left inside it. */
  const panel = (box: Box, title: string, what = ''): Box => {
    frame(box)
    const pad = 2.5 * MM * s
    const inner = { x: box.x + pad, y: box.y + pad * 0.7, w: box.w - 2 * pad, h: box.h - pad * 1.4 }
    let used = put(title, inner, 16, { style: 'display', role: 'H2' })
    if (what !== '') used += put(what, { ...inner, y: inner.y + used, h: inner.h - used }, 11)
    return { ...inner, y: inner.y + used, h: inner.h - used }
  }
  const ruledIn = (box: Box, step = 8 * MM * s) => {
    for (let y = box.y + step; y <= box.y + box.h + 0.1; y += step) line(box.x, y, box.x + box.w)
  }

  // The head: what it is, and which table.
  const head = 15 * MM * s
  const table = { x: page.x + page.w * 0.68, w: page.w * 0.32 }
  put(plan.title(said.title), { ...page, w: page.w * 0.66, h: head }, 28, { style: 'display', role: 'H1' })
  const wide = put(words.log.table, { ...table, y: page.y, h: head }, 11, { style: 'strong' })
  line(table.x, page.y + Math.max(wide, head - 3 * MM * s), table.x + table.w, look.ink)

  const steps = { h: (15 + STEPS * 7) * MM * s }
  const body = { y: page.y + head, h: page.h - head - steps.h - gap }
  const left = page.w - 264 * MM * s - gap
  const side = (from: number, part: number): Box => ({
    x: page.x,
    y: body.y + from * (body.h + gap),
    w: left,
    h: part * (body.h + gap) - gap,
  })

  // The place.
  const rows = resources.length
  const needs = 0.1 + 0.048 * rows
  const purse = 0.1 + 0.055 * budgets.length
  const rest = 1 - needs - purse
  const place = panel(side(0, rest * 0.58), plan.place)
  const asks = [plan.name, plan.features, plan.strengths, plan.troubles]
  const each = place.h / asks.length
  for (const [i, ask] of asks.entries()) {
    const at = { ...place, y: place.y + i * each, h: each }
    put(ask, at, 11)
    line(at.x, at.y + each - 1.5 * MM * s, at.x + at.w)
  }

  // The budget, a circle for each point.
  const points = panel(side(rest * 0.58, purse), plan.budget, plan.fill(choices))
  const high = points.h / Math.max(1, budgets.length)
  for (const [i, { label, points: count }] of budgets.entries()) {
    const at = { ...points, y: points.y + i * high, h: high }
    const used =
      budgets.length > 1 || said.labels?.[label]
        ? put(said.labels?.[label] ?? label, at, 11, { by: own, style: 'strong' })
        : 0
    const most = Math.max(count, ...choices)
    const across = Math.min(at.w / (most + Math.floor((most - 1) / 5) / 6), 7 * MM * s, (at.h - used) * 1.1)
    const d = Math.min(across * 0.82, at.h - used)
    const circles = Array.from(
      { length: most },
      (_, k): Ink => ({
        do: 'shape',
        path: rect(
          {
            x: n(at.x + k * across + (Math.floor(k / 5) * across) / 6),
            y: n(at.y + used + 0.4 * MM * s),
            w: n(d * 0.9),
            h: n(d * 0.9),
          },
          n(d * 0.45),
        ),
        stroke: k < count ? look.ink : grey,
        ...(k < count ? { width: 1.1 * Math.max(0.8, s) } : { width: 0.6, dash: [2, 2] }),
      }),
    )
    inks.push({ do: 'tag', role: 'Figure', alt: plan.circles(count, most), lang: words.lang, inks: circles })
  }

  // What it needs: summed from the cards, and what is there.
  const sum = panel(side(rest * 0.58 + purse, needs), plan.needs)
  const columns = [plan.needed, plan.have, plan.find]
  const third = (sum.w * 0.6) / columns.length
  const tall = sum.h / (rows + 1)
  for (const [k, column] of columns.entries())
    put(column, { x: sum.x + sum.w * 0.4 + k * third + 1.5 * MM * s, y: sum.y, w: third - 2 * MM * s, h: tall }, 11, {
      style: 'strong',
    })
  for (const [i, resource] of resources.entries()) {
    const y = sum.y + (i + 1) * tall
    line(sum.x, y, sum.x + sum.w)
    put(said.labels?.[resource] ?? resource, { x: sum.x, y: y + tall * 0.08, w: sum.w * 0.39, h: tall * 0.92 }, 11, {
      by: own,
    })
  }
  for (const k of columns.keys()) {
    const x = n(sum.x + sum.w * 0.4 + k * third)
    inks.push({
      do: 'shape',
      path: `M ${x} ${n(sum.y)} L ${x} ${n(sum.y + sum.h)}`,
      stroke: grey,
      width: 0.7 * Math.max(1, s),
    })
  }

  // A person's story.
  ruledIn(panel(side(1 - rest * 0.42, rest * 0.42), plan.story, plan.storyWhat))

  // Near and far, high and low: each corner holds two cards of poker size beside each other on A3.
  const axis = 8 * MM * s
  const grid: Box = { x: page.x + left + gap, y: body.y, w: page.w - left - gap, h: body.h }
  const cells = { w: (grid.w - gap / 2) / 2, h: (grid.h - axis - gap / 2) / 2 }
  const corners = [plan.nearHigh, plan.farHigh, plan.nearLow, plan.farLow]
  for (const [i, corner] of corners.entries()) {
    const cell = {
      x: grid.x + (i % 2) * (cells.w + gap / 2),
      y: grid.y + axis + Math.floor(i / 2) * (cells.h + gap / 2),
      ...cells,
    }
    frame(cell, 1.4, 4 * MM)
    const text = { x: cell.x + 3 * MM * s, w: cell.w - 6 * MM * s }
    put(corner, { ...text, y: cell.y + 1.6 * MM * s, h: cell.h * 0.2 }, 13, { style: 'strong' })
  }
  for (const [i, name] of [plan.near, plan.far].entries())
    put(name, { x: grid.x + i * (cells.w + gap / 2) + 2 * MM * s, y: grid.y, w: cells.w - 4 * MM * s, h: axis }, 17, {
      ...{ style: 'display', role: 'H2' },
    })

  // Who begins with what, and when.
  const last = panel({ x: page.x, y: page.y + page.h - steps.h, w: page.w, h: steps.h }, plan.steps)
  const row = last.h / (STEPS + 1)
  let x = last.x
  for (const [share, name] of [
    [0.3, plan.project],
    [0.2, plan.owner],
    [0.35, plan.first],
    [0.15, plan.date],
  ] as const) {
    put(name, { x: x + 1.5 * MM * s, y: last.y, w: last.w * share - 2 * MM * s, h: row }, 11, { style: 'strong' })
    if (x > last.x)
      inks.push({
        do: 'shape',
        path: `M ${n(x)} ${n(last.y)} L ${n(x)} ${n(last.y + last.h)}`,
        stroke: grey,
        width: 0.7 * Math.max(1, s),
      })
    x += last.w * share
  }
  for (let i = 1; i <= STEPS; i++) line(last.x, last.y + i * row, last.x + last.w)
  return [{ width, height, inks }]
}

const n = (x: number) => Math.round(x * 100) / 100
