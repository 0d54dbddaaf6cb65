// The facilitator's script: what to do, what to say and how long it takes, when nobody has a screen.
import type { Page } from './ink'
import { columnOf, type Setting } from './setting'

/** @param cards how many cards a table's deck has */
export function scriptPages(setting: Setting, cards: number): readonly Page[] {
  const { script } = setting.words
  const col = columnOf(setting)
  col.heading(script.title, 'H1')
  col.text(script.intro(cards))
  for (const [i, { minutes, do: act, say }] of script.steps.entries()) {
    col.heading(`${i + 1}. ${act} · ${script.minutes(minutes)}`)
    col.text(say)
  }
  col.heading(script.careTitle)
  for (const line of script.care) col.text(line, { role: 'LI', indent: 12, mark: '·' })
  return col.pages()
}
