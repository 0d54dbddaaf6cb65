// The sheet on which a table writes what becomes of a wall: cards that belong together, the name of what they could be, and
// who looks after it. It is drawn for A4 and grows with the paper.
import type { PackWords } from '../cards/pack'
import { LARGE } from './front'
import { MM, type Page } from './ink'
import { penOf, TEXT } from './pen'
import { edgeOf, type Setting } from './setting'

const A4 = { w: 297 * MM, h: 210 * MM }
const ROWS = 7 // two lines of a hand each
const LARGE_ROWS = 5

/**
 * A lying sheet with a row for each action.
 * @throws PrintError where its words do not fit on this paper
 */
export function actionPages(setting: Setting, said: PackWords): readonly Page[] {
  const { sheet, words, look } = setting
  const width = Math.max(sheet.width, sheet.height)
  const height = Math.min(sheet.width, sheet.height)
  const pen = penOf(setting, 'actions', Math.min(width / A4.w, height / A4.h))
  const { put, mm, across, frame } = pen
  const { actions, log, plan } = words
  const m = edgeOf(setting)
  const page = { x: m, y: m, w: width - 2 * m, h: height - 2 * m }
  const title = { ...page, w: page.w * 0.66, h: mm(16) }
  let y = page.y + put(actions.title(said.title), title, 28, { style: 'display', role: 'H1' })
  const table = { ...title, x: page.x + page.w * 0.68, w: page.w * 0.32 }
  put(log.table, table, TEXT, { style: 'strong' })
  across(table.x, page.y + mm(14), table.x + table.w, '#000000')
  y = Math.max(y, page.y + mm(15)) + mm(2)
  y += put(actions.what, { ...page, y, h: mm(24) }, 13) + mm(3)
  const box = { ...page, y, h: page.y + page.h - y }
  frame(box, 2)
  pen.table(
    { ...box, x: box.x + mm(2), w: box.w - mm(4), y: y + mm(1.5), h: box.h - mm(1.5) },
    look.least >= LARGE ? LARGE_ROWS : ROWS,
    [
      [0.25, actions.name],
      [0.23, actions.cards],
      [0.17, plan.owner],
      [0.22, plan.first],
      [0.13, plan.date],
    ],
  )
  return [{ width, height, inks: pen.inks }]
}
