// The plan sheet: one lying page on which a table makes its plan, with room for the cards. It is drawn for A3 and grows or
// shrinks with the paper: on A1 for a wall, on A4 to be enlarged by a copier.
import type { Pack, PackWords } from '../cards/pack'
import type { SheetWords } from '../src/words/en.sheets'
import { type PlanFacts, planOf } from './facts'
import { LARGE, round } from './front'
import { type Box, type Colour, type Ink, MM, type Page, PrintError, type Pt, rect } from './ink'
import { type Pen, penOf, TEXT } from './pen'
import { edgeOf, type Setting } from './setting'

const A3 = { w: 420 * MM, h: 297 * MM }
const LEAST = 48 * MM // of place and story: four lines that a hand can write on, and two
const STEPS = 6 // projects that get an owner: about what twelve points buy
const CARDS = 262 // mm on A3: two poker cards beside each other in each corner, twice

/**
 * The plan sheet: place, budgets, what is needed and a person's story beside near and far, high and low; owner, first step
 * and date below.
 * @throws PrintError where a label of the pack does not fit on this paper, or large print does not
 */
export function planPages(setting: Setting, pack: Pack, said: PackWords): readonly Page[] {
  const { sheet, words, look, where } = setting
  const width = Math.max(sheet.width, sheet.height)
  const height = Math.min(sheet.width, sheet.height)
  const scale = Math.min(width / A3.w, height / A3.h)
  if (look.least >= LARGE && TEXT * scale < LARGE)
    throw new PrintError(
      `${where}, plan: in large print this sheet needs the paper a1. Choose it, or leave the plan out.`,
    )
  const pen = penOf(setting, 'plan', scale)
  const { mm } = pen
  const m = Math.max(sheet.margin + mm(5), setting.draft === undefined ? 0 : edgeOf(setting))
  const page: Box = { x: m, y: m, w: width - 2 * m, h: height - 2 * m }
  const [head, gap, steps] = [mm(15), mm(4), mm(15 + STEPS * 7)]
  headOf(pen, words, { ...page, h: head }, said.title)
  const body = { ...page, y: page.y + head, h: page.h - head - steps - gap }
  const left = page.w - mm(CARDS) - gap

  const facts = planOf(pack)
  const probe = penOf(setting, 'plan', scale) // drawn to see how tall it is, for each language is another
  const all: Box = { ...body, w: left }
  const purse = budgetsOf(probe, words, all, facts, said, look.ink)
  const needs = needsOf(probe, words, all, facts, said)
  const rest = body.h - purse - needs - 3 * gap
  if (rest < LEAST)
    throw new PrintError(
      `${where}, plan: this sheet does not fit on so small a paper. Choose larger paper, such as a4.`,
    )
  let y = body.y
  const side = (h: number): Box => {
    const box = { x: page.x, w: left, y, h }
    y += h + gap
    return box
  }
  placeOf(pen, words, side(rest * 0.58))
  budgetsOf(pen, words, side(purse), facts, said, look.ink)
  needsOf(pen, words, side(needs), facts, said)
  pen.ruled(pen.panel(side(rest * 0.42), words.plan.story, words.plan.storyWhat))
  cornersOf(pen, words, { ...body, x: page.x + left + gap, w: mm(CARDS) })
  stepsOf(pen, words, { ...page, y: page.y + page.h - steps, h: steps })
  return [{ width, height, inks: pen.inks }]
}

/** What it is, and which table. */
function headOf({ put, across, mm }: Pen, { plan, log }: SheetWords, box: Box, title: string): void {
  put(plan.title(title), { ...box, w: box.w * 0.66 }, 28, { style: 'display', role: 'H1' })
  const table = { ...box, x: box.x + box.w * 0.68, w: box.w * 0.32 }
  put(log.table, table, TEXT, { style: 'strong' })
  across(table.x, box.y + box.h - mm(3), table.x + table.w, '#000000')
}

function placeOf({ put, across, panel, mm }: Pen, { plan }: SheetWords, box: Box): void {
  const room = panel(box, plan.place)
  const asks = [plan.name, plan.features, plan.strengths, plan.troubles]
  const h = room.h / asks.length
  for (const [i, ask] of asks.entries()) {
    const y = room.y + i * h
    put(ask, { ...room, y, h }, TEXT)
    across(room.x, y + h - mm(1.5), room.x + room.w)
  }
}

/** A circle for each point, those beyond the budget dashed: the facilitator may set more. How tall it all is. */
function budgetsOf(pen: Pen, { plan, lang }: SheetWords, box: Box, facts: PlanFacts, said: PackWords, ink: Colour): Pt {
  const { put, panel, mm, inks } = pen
  const { budgets, choices, skilled } = facts
  const rule = skilled ? ` ${plan.skills}` : ''
  const room = panel(box, plan.budget, `${plan.fill(choices)}${rule}`)
  let y = room.y
  for (const { label, points } of budgets) {
    const at = { ...room, y, h: room.y + room.h - y }
    const used = put(said.labels?.[label] ?? label, at, TEXT, { lang: said.lang, style: 'strong' })
    const most = Math.max(points, ...choices)
    const step = Math.min(at.w / (most + Math.floor((most - 1) / 5) / 6), mm(7)) // a gap after each five
    const side = step * 0.82
    const circles = Array.from({ length: most }, (_, k): Ink => {
      const circle = { x: round(at.x + k * step + (Math.floor(k / 5) * step) / 6), y: round(at.y + used + mm(0.4)) }
      const path = rect({ ...circle, w: round(side), h: round(side) }, round(side / 2))
      return k < points
        ? { do: 'shape', path, stroke: ink, width: Math.max(0.9, mm(0.4)) }
        : { do: 'shape', path, stroke: '#8a8a8a', width: Math.max(0.6, mm(0.2)), dash: [2, 2] }
    })
    inks.push({ do: 'tag', role: 'Figure', alt: plan.circles(points, most), lang, inks: circles })
    y += used + side + mm(1.5)
  }
  return y - box.y + mm(1)
}

/** What the chosen cards need, summed; what is there; what is still to be found. How tall it all is. */
function needsOf(pen: Pen, { plan }: SheetWords, box: Box, { resources, skilled }: PlanFacts, said: PackWords): Pt {
  const { put, across, down, panel, mm } = pen
  const room = panel(box, plan.needs)
  const columns = [plan.needed, plan.have, plan.find]
  const [from, w] = [room.x + room.w * 0.4, (room.w * 0.6) / columns.length]
  const tall = columns.map((column, k) =>
    put(column, { ...room, x: from + k * w + mm(1.5), w: w - mm(2) }, TEXT, { style: 'strong' }),
  )
  let y = room.y + Math.max(...tall) + mm(1.5)
  const row = (name: string, lang?: string) => {
    across(room.x, y, room.x + room.w)
    const used = put(name, { x: room.x, y: y + mm(0.7), w: room.w * 0.39, h: box.y + box.h - y }, TEXT, { lang })
    y += Math.max(mm(8), used + mm(1.5))
  }
  for (const resource of resources) row(said.labels?.[resource] ?? resource, said.lang)
  for (const k of columns.keys()) down(from + k * w, room.y, y)
  if (skilled) row(plan.seek)
  return y - box.y + mm(1)
}

/** Near and far, high and low. */
function cornersOf({ put, frame, mm }: Pen, { plan }: SheetWords, box: Box): void {
  const [axis, gap] = [mm(8), mm(2)]
  const cell = { w: (box.w - gap) / 2, h: (box.h - axis - gap) / 2 }
  for (const [column, [name, high, low]] of [
    [plan.near, plan.nearHigh, plan.nearLow],
    [plan.far, plan.farHigh, plan.farLow],
  ].entries()) {
    const x = box.x + column * (cell.w + gap)
    put(name ?? '', { x: x + mm(2), y: box.y, w: cell.w - mm(4), h: axis }, 17, { style: 'display', role: 'H2' })
    for (const [row, corner] of [high, low].entries()) {
      const y = box.y + axis + row * (cell.h + gap)
      frame({ x, y, ...cell }, 4)
      put(corner ?? '', { x: x + mm(3), y: y + mm(1.6), w: cell.w - mm(6), h: cell.h * 0.2 }, 13, { style: 'strong' })
    }
  }
}

/** Who begins with what, and when. */
function stepsOf({ panel, table }: Pen, { plan }: SheetWords, box: Box): void {
  table(panel(box, plan.steps), STEPS, [
    [0.3, plan.project],
    [0.2, plan.owner],
    [0.35, plan.first],
    [0.15, plan.date],
  ])
}
