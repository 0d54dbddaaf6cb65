// What was done at a wall, for undo and for the line that names it. Pure.
import type { PackWords } from '../../../cards/pack'
import type { DoneAct, ParticipantId } from '../../exercise'
import { own } from '../../json'
import { noteWords } from '../../words/notes'
import { last, type Said } from './heard'
import { ACTION_PARTS } from './moves'
import { actionOf, cardOf } from './rules'
import type { WallState } from './tally'

/** An act that still stands. */
export interface Done extends DoneAct {
  readonly seq: number
  readonly by: ParticipantId
}

/** Everything that stands, oldest first; what does not say its place comes after what it was done to. */
export function standing(
  state: WallState,
  pages: PackWords,
  nameCard: (ref: string) => string | undefined = id => id,
): readonly Done[] {
  const say = noteWords.did
  const done: Done[] = []
  const add = ({ key, by, seq }: Pick<Said<unknown>, 'key' | 'by' | 'seq'>, text: string, written = false) =>
    done.push({ key, by, seq, text, written })
  const textOf = (id: string) => {
    const card = cardOf(state, id)
    const group = state.groups.find(group => group.id === id)
    return (
      (card && (last(card.words)?.text || (card.ref && nameCard(card.ref)))) ||
      last(actionOf(state, id)?.plan.name ?? []) ||
      last(group?.name ?? []) ||
      id
    )
  }
  for (const { id, words, heading, out } of state.cards) {
    const isOut = last(out) === true
    for (const [n, said] of words.entries())
      if (n > 0 || !isOut) add(said, (n === 0 ? say.wrote : say.edited)(said.value.text || textOf(id)), true)
    for (const said of heading.slice(1))
      add(said, say.moved(textOf(id), own(pages.piles, said.value)?.name ?? said.value))
    const gone = out.at(-1)
    if (gone?.value) add(gone, say.withdrew(textOf(id)))
  }
  for (const { id, plan, out, key } of state.actions) {
    const isOut = last(out) === true
    for (const part of ACTION_PARTS)
      for (const said of plan[part])
        if (said.key !== key) add(said, say.planned(textOf(id), said.value), true)
        else if (!isOut) add(said, say.linked(said.value), true)
    const gone = out.at(-1)
    if (gone?.value) add(gone, say.withdrew(textOf(id)))
  }
  for (const { name } of state.groups) for (const said of name) add(said, say.grouped(said.value), true)
  const seqOf = new Map(done.map(({ key, seq }) => [key, seq]))
  const later = (key: string) => seqOf.get(key) ?? Number.MAX_SAFE_INTEGER
  for (const [id, list] of Object.entries(state.support))
    for (const { key, by } of list) add({ key, by, seq: later(key) }, say.supported(textOf(id)))
  for (const [id, list] of Object.entries(state.signed))
    for (const { key, by, name } of list) add({ key, by, seq: later(key) }, say.signed(name, textOf(id)), true)
  for (const { key, by, cards } of state.yes)
    add({ key, by, seq: later(key) }, say.agreed(textOf(cards[0]), textOf(cards[1])))
  return done.sort((a, b) => a.seq - b.seq)
}

/** This device's last act that still stands; undefined when there is nothing to take back. */
export function lastOfMine(done: readonly Done[], mine: readonly { readonly key: string }[]): Done | undefined {
  const stands = new Map(done.map(one => [one.key, one]))
  for (let n = mine.length - 1; n >= 0; n--) {
    const one = stands.get(mine[n]?.key ?? '')
    if (one) return one
  }
  return undefined
}

export const actsOf = (state: WallState, pages: PackWords): readonly DoneAct[] =>
  standing(state, pages).map(({ key, text, written }) => ({ key, text, written }))
