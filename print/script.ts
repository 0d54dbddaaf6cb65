// The facilitator's script: what to do, what to say and how long it takes, when nobody has a screen.
import type { Pack, PackWords } from '../cards/pack'
import { langOf } from './deck'
import type { Page } from './ink'
import { baseOf, columnOf, type Setting } from './setting'

/**
 * The pack's own script, or the skills game's where it has none.
 * @param cards how many cards a table's deck has
 */
export function scriptPages(setting: Setting, pack: Pack, said: PackWords, cards: number): readonly Page[] {
  const { script } = setting.words
  const col = columnOf(setting)
  const { lang } = said
  const lines = pack.script ?? []
  col.heading(script.title, 'H1')
  if (lines.length === 0) {
    col.text(script.intro(cards))
    for (const [i, { minutes, do: act, say }] of script.steps.entries()) {
      col.heading(`${i + 1}. ${act} · ${script.minutes(minutes)}`)
      col.text(say)
    }
  } else {
    col.text(said.title, { lang, style: 'strong' })
    if (said.what !== undefined) col.text(said.what, { lang: langOf(said, 'what') })
    col.text(script.whole(lines.reduce((sum, { minutes }) => sum + minutes, 0)))
  }
  for (const [i, { id, minutes }] of lines.entries()) {
    const words = said.script?.[id]
    if (!words) throw new Error(`There are no words for the line "${id}" of the script.`)
    const at = { lang: words.lang ?? lang }
    const long = minutes > 0 ? script.minutes(minutes) : script.inPassing
    col.heading(`${i + 1}. ${words.name} · ${long}`, 'H2', at.lang)
    col.text(words.say, at)
    col.text(words.now, { ...at, style: 'strong', indent: baseOf(setting), mark: '›' })
  }
  col.heading(script.careTitle)
  const { all, check, match, ...kinds } = script.care
  const own = Object.entries(kinds).flatMap(([kind, line]) => (kind === pack.exercise ? [line] : []))
  const care = [all, ...own, ...(pack.settings?.match === undefined ? [] : [match]), check]
  for (const line of care) col.text(line, { role: 'LI', indent: 12, mark: '·' })
  return col.pages()
}
