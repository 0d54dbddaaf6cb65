// The first page: a line to measure, how to print, how to cut, how long it takes.
import type { Estimate } from './copies'
import { type Ink, MM, type Page } from './ink'
import { baseOf, columnOf, type Setting } from './setting'
import type { Sides } from './sheet'

export interface GuideFacts {
  readonly paper: string // e.g. "A4"
  readonly sides: Sides
  readonly cut: 'lines' | 'crop' | 'none'
  readonly stack: boolean
  readonly copies: number
  readonly estimate: Estimate
  readonly fronts: string // the pages to print first, by their numbers, when sides are printed by hand: "2–13"
  readonly backs: string
}

/** The instructions, and a ruler that tells whether the printer keeps to the size. */
export function guidePages(setting: Setting, facts: GuideFacts): readonly Page[] {
  const { guide } = setting.words
  const col = columnOf(setting)
  const bullet = (text: string) => col.text(text, { role: 'LI', indent: baseOf(setting), mark: '·' })
  col.heading(guide.title, 'H1')
  col.text(guide.test, { style: 'strong' })
  col.space(3 * MM)
  col.put(9 * MM, top => ruler(col.x, top + 5 * MM))
  col.text(guide.rule(RULE))
  col.text(guide.wrong)
  col.heading(guide.how)
  bullet(guide.paper(facts.paper))
  bullet(
    {
      fronts: guide.fronts,
      'long-edge': guide.long,
      'short-edge': guide.short,
      manual: guide.manual(facts.fronts, facts.backs),
      fold: guide.fold,
    }[facts.sides],
  )
  if (facts.sides !== 'fronts') bullet(guide.shifted)
  if (facts.copies > 1) bullet(guide.sets(facts.copies))
  col.heading(guide.cut)
  bullet(guide[facts.cut])
  if (facts.stack) bullet(guide.stack)
  const { sheets, cuts, minutes } = facts.estimate
  bullet(guide.takes(sheets, cuts, minutes))
  col.heading(guide.play)
  bullet(guide.lay)
  return col.pages()
}

const RULE = 10 // cm

/** A rule with a tick every centimetre. */
function ruler(x: number, y: number): readonly Ink[] {
  const round = (n: number) => Math.round(n * 100) / 100
  const ticks = Array.from({ length: RULE + 1 }, (_, cm) => {
    const at = round(x + cm * 10 * MM)
    const up = cm % 5 === 0 ? 5 * MM : 3 * MM
    return `M ${at} ${round(y)} L ${at} ${round(y - up)}`
  })
  const path = `M ${round(x)} ${round(y)} L ${round(x + RULE * 10 * MM)} ${round(y)} ${ticks.join(' ')}`
  return [{ do: 'shape', path, stroke: '#000000', width: 0.8 }]
}
