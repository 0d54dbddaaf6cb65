// The first page: a line to measure, how to print, how to cut, how long it takes.
import { type Estimate, PILE } from './copies'
import { type Ink, MM, type Page, rect } from './ink'
import type { Job } from './job'
import { inMm } from './papers'
import { baseOf, columnOf, noted, type Setting } from './setting'

export interface GuideFacts {
  readonly job: Job
  readonly estimate: Estimate
  readonly cards: { readonly first: number; readonly count: number } // pages after this guide, from 0; count 0 for none
  readonly deck: number // cards in a set, blank ones counted in
  readonly exercise: string // the kind that the pack is played as
  readonly piles: readonly string[] // their names, in the deck's language
  readonly lang: string
  readonly sample?: readonly Ink[] | undefined // a card's front, to see and to measure
}

/**
 * The instructions, a ruler that tells whether the printer keeps to the size, and one card as it will be. Where both sides
 * are printed, its back tells whether they meet.
 */
export function guidePages(setting: Setting, facts: GuideFacts): readonly Page[] {
  const both = facts.job.sides === 'long-edge' || facts.job.sides === 'short-edge'
  const taken = (pages: readonly Page[]) => pages.length * (both ? 2 : 1)
  let pages = guide(setting, facts, both ? 2 : 1)
  if (pages.length > 1) pages = guide(setting, facts, taken(pages)) // large print: the page numbers in it move on
  if (!both) return pages
  return pages.flatMap((page, i) => [page, i === 0 ? behind(setting) : { ...page, inks: [] }])
}

function guide(
  setting: Setting,
  { job, estimate, cards, deck, exercise, piles, lang, sample }: GuideFacts,
  own: number,
): readonly Page[] {
  const { guide: said } = setting.words
  const col = columnOf(setting)
  const bullet = (text: string) => col.text(text, { role: 'LI', indent: baseOf(setting), mark: '·' })
  const half = cards.count / 2
  let listed = false // the piles' names, in the deck's own words
  const range = (from: number, count: number) =>
    said.pages(own + cards.first + from + 1, own + cards.first + from + count)
  col.heading(said.title, 'H1')
  col.text(said.test, { style: 'strong' })
  col.space(3 * MM)
  col.put(9 * MM, top => ruler(col.x, top + 5 * MM))
  col.text(said.rule(RULE))
  col.text(said.wrong)
  col.heading(said.how)
  bullet(said.paper(job.paper.name))
  if (job.paper.stock && cards.count > 0) bullet(said.plainFirst)
  const manual = () => {
    const before = own + cards.first
    const back = before + (job.fed === 'last' ? cards.count : half + 1) // of the first sheet
    return said.manual(range(0, half), said.fed[job.fed], range(half, half), before + 1, back)
  }
  const { sides } = job
  if (sides !== 'manual')
    bullet({ fronts: said.fronts, 'long-edge': said.long, 'short-edge': said.short, fold: said.fold }[sides])
  else if (cards.count > 0) bullet(manual())
  if (sides !== 'fronts' && sides !== 'fold')
    bullet(
      job.parts.includes('measure') // which is bound right after this guide
        ? said.measure(sides === 'manual' ? said.again(own + 1, own + 2) : said.both(own + 1, own + 2))
        : said.shifted,
    )
  if (job.copies > 1) bullet(said.sets(job.copies))
  col.heading(said.cut)
  bullet(job.paper.stock ? said.stock : said[job.marks])
  if (job.order === 'stack') {
    bullet(said.stack)
    if (estimate.sheets > PILE) bullet(said.lifts(PILE))
    if (job.copies > 1 && deck > 0) bullet(said.decks(deck, job.copies))
  }
  if (cards.count > 0) bullet(said.takes(estimate.sheets, estimate.cuts, estimate.minutes))
  col.heading(said.play)
  if (exercise === 'plan') bullet(said.layPlan)
  else if (exercise === 'wall') bullet(said.layWall)
  else if (piles.length === 0) bullet(said.layOther)
  else if (job.parts.includes('sorters')) bullet(said.lay)
  else {
    bullet(said.layOwn)
    listed = true
    for (const name of piles) col.text(name, { lang, style: 'display', indent: baseOf(setting) })
  }
  if (sample) {
    const [w, h] = [job.card.w * MM, job.card.h * MM]
    const frame: Ink = { do: 'shape', path: rect({ x: 0, y: 0, w, h }), stroke: '#8a8a8a', width: 0.5, dash: [3, 3] }
    if (h + 4 * baseOf(setting) < col.left()) {
      col.heading(said.sample(inMm(job.card)))
      col.put(h, top => [{ do: 'place', x: col.x, y: top, inks: [frame, { do: 'tag', role: 'Sect', inks: sample }] }])
    }
  }
  return listed ? col.pages().map(page => noted(setting, page)) : col.pages()
}

/** The back of the first page, to see which way the printer turns the paper. */
function behind(setting: Setting): Page {
  const col = columnOf(setting)
  col.heading(setting.words.guide.behind, 'H1')
  col.text(setting.words.guide.behindWhat)
  return { ...(col.pages()[0] as Page), width: setting.sheet.width, height: setting.sheet.height }
}

const RULE = 10 // cm

/** A rule with a tick every centimetre. */
function ruler(x: number, y: number): readonly Ink[] {
  const tidied = (n: number) => Math.round(n * 100) / 100
  const ticks = Array.from({ length: RULE + 1 }, (_, cm) => {
    const at = tidied(x + cm * 10 * MM)
    const up = cm % 5 === 0 ? 5 * MM : 3 * MM
    return `M ${at} ${tidied(y)} L ${at} ${tidied(y - up)}`
  })
  const path = `M ${tidied(x)} ${tidied(y)} L ${tidied(x + RULE * 10 * MM)} ${tidied(y)} ${ticks.join(' ')}`
  return [{ do: 'shape', path, stroke: '#000000', width: 0.8 }]
}
