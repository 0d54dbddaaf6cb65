// A wall as the lines of a spreadsheet. Pure.
import type { GridLine, Revealed } from '../../exercise'
import { own } from '../../json'
import { noteLeadWords } from '../../words/notes.lead'
import { settingsOf } from './moves'
import { roomOf } from './room'
import { total } from './table'
import type { WallTally } from './tally'

/** A line a card, in the pack's words, with what its form was told; then a line an action. What may not be shared is left out. */
export function grid(room: Revealed<WallTally>): readonly GridLine[] {
  const { round, words, tables } = room
  const say = noteLeadWords
  const wall = roomOf(room)
  const { fields } = settingsOf(round)
  const label = (name: string) => own(words.labels ?? {}, name) ?? name
  const groups = new Map(tables.flatMap(({ tally }) => tally.groups.map(({ id, name }) => [id, name] as const)))
  const head = say.grid
  return [
    [head.heading, head.card, ...fields.map(({ id }) => label(id)), head.table, head.group, head.support, head.id],
    ...wall.headings.flatMap(({ id, cards }) =>
      cards.map(card => [
        own(words.piles, id)?.name ?? id,
        card.text,
        ...fields.map(({ id, type }) => {
          const said = own(card.fields ?? {}, id)
          return said === undefined ? null : type === 'line' ? said : label(said)
        }),
        card.table,
        groups.get(card.group ?? '') ?? null,
        total(card.support),
        card.id,
      ]),
    ),
    ...(wall.actions.length > 0
      ? [
          [],
          [say.action, say.of, say.owner, say.step, say.date, say.signedUp, say.supportTitle, head.table],
          ...wall.actions.map(({ name, of, owner, step, date, signed = [], support, table }) => [
            name,
            of.map(({ text }) => text).join(' + '),
            owner ?? null,
            step ?? null,
            date ?? null,
            signed.map(({ name }) => name).join(', '),
            total(support),
            table,
          ]),
        ]
      : []),
    ...(wall.matches.length > 0
      ? [[], [say.matchesTitle], ...wall.matches.map(([one, other]) => [one.text, other.text, one.table, other.table])]
      : []),
  ]
}
