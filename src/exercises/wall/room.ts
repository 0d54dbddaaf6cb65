// What the walls of a room come to together, for all to read. Pure. It counts and draws together, and it ranks no table.
import type { PileId } from '../../../cards/pack'
import type { Revealed } from '../../exercise'
import { own } from '../../json'
import { matchesOf } from './match'
import { settingsOf } from './moves'
import { maySay } from './round'
import { starterText, total } from './table'
import type { TallyAction, TallyCard, WallTally } from './tally'
import { themesOf } from './themes'

export type Shown = Pick<Revealed<WallTally>, 'round' | 'tables' | 'nameCard'>

/** A card with its words and the name of its table, '' where none is to be told. */
export interface RoomCard extends TallyCard {
  readonly table: string
}

export interface RoomAction extends TallyAction {
  readonly table: string
  readonly of: readonly { readonly text: string; readonly out: boolean }[]
}

export interface RoomTheme {
  readonly name: string
  readonly notes: readonly string[]
  readonly tables: number
  readonly support: number
}

export interface RoomWall {
  readonly headings: readonly { readonly id: PileId; readonly cards: readonly RoomCard[] }[] // in the order they are read
  readonly actions: readonly RoomAction[]
  readonly themes: readonly RoomTheme[] // those of most tables first
  readonly matches: readonly (readonly [RoomCard, RoomCard])[] // that both sides said yes to
  readonly fits: number // more pairs that may fit
  readonly cards: number
  readonly signed: number // people that signed up to something; a name counts once a table
  readonly left: number // cards that nobody took up: in no action, or with no match, where the pack plays for either
  readonly withheld: number // cards and grouped starters that may not be shared
  readonly newest: readonly RoomCard[] // the last first, table by table
}

/** `all` is for the room while it plays; else what may not be shared is left out. */
export function roomOf({ round, tables, nameCard }: Shown, all = false): RoomWall {
  const { link, match, orders } = settingsOf(round)
  const isFloor = round.scope === 'floor'
  const order = tables[0]?.tally.order ?? 0
  const textOf = ({ text, ref }: { readonly text: string; readonly ref?: string }) =>
    text || (ref && nameCard(ref)) || '…'
  const walls = tables.map(({ name, tally }) => {
    const tableOf = (from: string) => (isFloor ? (own(tally.names, from) ?? '') : name)
    const every = tally.cards.map((card): RoomCard => {
      const isNameless = own(card.fields ?? {}, 'consent') === 'nameless'
      return { ...card, text: textOf(card), table: isNameless ? '' : tableOf(card.from) }
    })
    const live = every.filter(({ out }) => !out)
    const cards = all ? live : live.filter(card => maySay(round, card))
    const actions = tally.actions.map((action): RoomAction => {
      const of = action.cards.flatMap(id => {
        const card = every.find(card => card.id === id)
        return card && (all || maySay(round, card)) ? [{ text: card.text, out: card.out === true }] : []
      })
      return { ...action, table: tableOf(action.from), of }
    })
    const notes = all ? tally.notes : tally.notes.filter(note => maySay(round, note))
    const themes = themesOf({ ...tally, cards, notes }).map(
      ({ name, notes, tables, support }): RoomTheme => ({
        name,
        notes: notes.map(note => ('heading' in note ? textOf(note) : starterText(note, nameCard))),
        tables,
        support,
      }),
    )
    const taken = new Set([...tally.actions.flatMap(({ cards }) => cards), ...tally.matches.flat()])
    const left = link || match ? cards.filter(({ id }) => !taken.has(id)).length : 0
    const withheld = live.length - cards.length + tally.notes.length - notes.length
    return { tally, left, withheld, cards, actions, themes }
  })
  const cards = walls.flatMap(({ cards }) => cards)
  const themes = merged(walls.flatMap(({ themes }) => themes))
  const actions = walls.flatMap(({ actions }) => actions)
  const matches = walls.flatMap(({ tally, cards }) =>
    tally.matches.flatMap(([one, other]) => {
      const [first, second] = [one, other].map(id => cards.find(card => card.id === id))
      return first && second ? [[first, second] as const] : []
    }),
  )
  const found = match ? walls.flatMap(({ cards }) => matchesOf(cards, match)) : []
  const agreed = new Set(matches.map(pair => pair.map(({ id }) => id).join()))
  const last = walls.map(({ cards }) => [...cards].reverse())
  const rounds = Array.from({ length: 6 }, (_, n) => last.flatMap(cards => cards[n] ?? []))
  return {
    headings: (orders[order - 1] ?? round.piles).map(id => ({
      id,
      cards: bySupport(cards.filter(({ heading }) => heading === id)),
    })),
    actions,
    themes,
    matches,
    fits: found.filter(({ cards }) => !agreed.has(cards.join())).length,
    cards: cards.length,
    signed: new Set(
      actions.flatMap(({ signed = [] }) => signed.map(({ name, from }) => `${from} ${name.toLocaleLowerCase('und')}`)),
    ).size,
    left: walls.reduce((sum, { left }) => sum + left, 0),
    withheld: walls.reduce((sum, { withheld }) => sum + withheld, 0),
    newest: rounds.flat(),
  }
}

/** Groups that tables named alike are one theme of the room. */
function merged(themes: readonly RoomTheme[]): readonly RoomTheme[] {
  const named = new Map<string, RoomTheme>()
  for (const theme of themes) {
    const name = theme.name.toLocaleLowerCase('und')
    const before = named.get(name)
    named.set(name, {
      name: before?.name ?? theme.name,
      notes: [...(before?.notes ?? []), ...theme.notes],
      tables: (before?.tables ?? 0) + theme.tables,
      support: (before?.support ?? 0) + theme.support,
    })
  }
  return [...named.values()].sort((a, b) => b.tables - a.tables || b.notes.length - a.notes.length)
}

/** Those with most support first; where it is the same, the tables take turns. */
function bySupport(cards: readonly RoomCard[]): readonly RoomCard[] {
  const turns = new Map<string, number>()
  return cards
    .map(card => {
      const turn = turns.get(card.from) ?? 0
      turns.set(card.from, turn + 1)
      return { card, turn }
    })
    .sort((a, b) => total(b.card.support) - total(a.card.support) || a.turn - b.turn)
    .map(({ card }) => card)
}
