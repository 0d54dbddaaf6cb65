// A round of planning as the lines of a spreadsheet: one thing a line, its table before it. Pure.
import type { CardId } from '../../../cards/pack'
import type { GridLine, Revealed } from '../../exercise'
import { own } from '../../json'
import { planWords } from '../../words/plan'
import { planLeadWords } from '../../words/planLead'
import { PLACE_FIELDS } from './moves'
import type { PlanTally } from './tally'

export function grid({ words, tables, nameCard }: Revealed<PlanTally>): readonly GridLine[] {
  const say = planLeadWords.grid
  const card = (id: CardId) => own(words.cards, id)?.text ?? id
  const label = (id: string) => own(words.labels ?? {}, id) ?? id
  const line = (table: string, kind: string, text: string, ...more: GridLine): GridLine => [
    ...[table, kind, text, ...more],
    ...Array.from({ length: 5 - more.length }, () => null),
  ]
  const unnamed = (asks: PlanTally['asks']) => asks.filter(ask => nameCard(ask) === undefined).length
  return [
    [say.table, say.kind, say.text, say.points, say.order, say.owner, say.first, say.date],
    ...tables.flatMap(({ name, tally }): GridLine[] => [
      ...PLACE_FIELDS.filter(field => tally.place[field] !== '').map(field =>
        line(name, `${say.place}: ${planWords.place[field]}`, tally.place[field].replaceAll('\n', '; ')),
      ),
      ...(tally.people === null ? [] : [line(name, say.people, String(tally.people))]),
      ...tally.personas.map(id => line(name, say.person, card(id))),
      ...tally.chosen.map(({ card: id, text, cost, cell, owner, first, date }) =>
        line(name, say.project, text || card(id), cost, cell && planWords.cells[cell], owner, first, date),
      ),
      ...tally.budgets.map(({ id, points, spent }) =>
        line(name, `${say.spent}: ${label(id)}`, points === null ? String(spent) : say.spentOf(spent, points), spent),
      ),
      ...tally.needs.map(({ resource, sum, answer }) =>
        line(name, say.need, answer === '' ? label(resource) : `${label(resource)}: ${answer}`, sum),
      ),
      ...tally.asks.flatMap(ask => nameCard(ask) ?? []).map(skill => line(name, say.ask, skill)),
      ...(unnamed(tally.asks) === 0 ? [] : [line(name, say.ask, planWords.skillsNotFound(unnamed(tally.asks)))]),
      ...tally.shocks.map(({ card: id, answer }) =>
        line(name, say.shock, answer === '' ? card(id) : `${card(id)}: ${answer}`),
      ),
      ...(tally.story === '' ? [] : [line(name, say.story, tally.story.replaceAll('\n', ' '))]),
      ...(tally.vote === null
        ? []
        : [line(name, say.vote, tables.find(({ id }) => id === tally.vote)?.name ?? tally.vote)]),
    ]),
  ]
}
