// How a pretend table plays at a wall: it writes, links, supports and agrees, so that a facilitator can practise all of it.
import type { ParticipantId, TableId } from '../../exercise'
import { own } from '../../json'
import { noteLeadWords } from '../../words/notes.lead'
import { last } from './heard'
import { matchesOf } from './match'
import { knownFields, settingsOf, type WallMove } from './moves'
import { sideOf } from './rules'
import type { WallState, Written } from './tally'

const CARDS = 6 // that a pretend table writes

/** What a pretend table does next; undefined when it has finished. */
export function pretend(
  state: WallState,
  me: ParticipantId,
  random: () => number,
  from: TableId,
): WallMove | undefined {
  const say = noteLeadWords
  const set = settingsOf(state.round)
  const pick = <One>(list: readonly One[]): One | undefined => list[Math.floor(random() * list.length)]
  const id = (kind: string) => `${kind}-${Math.floor(random() * 1e9)}-${Math.floor(random() * 1e9)}`
  const live = state.cards.filter(({ out }) => last(out) !== true)
  const mine = live.filter(({ by }) => by === me)
  if (state.cards.filter(({ by }) => by === me).length < CARDS) {
    const heading = pick(state.round.piles) ?? ''
    const taken = new Set(live.map(({ words }) => last(words)?.text))
    const cards = own(say.pretendCards, heading) ?? say.pretendOther
    const card = pick(cards.filter(({ text }) => !taken.has(text))) ?? pick(cards)
    const fields = knownFields(set, card?.fields ?? {})
    const written = { card: id('own'), heading, text: card?.text ?? heading, fields, from }
    return { do: 'write', ...written, ref: null, starter: null }
  }
  const ofTheme = new Map(
    [...Object.values(say.pretendCards), say.pretendOther].flat().map(({ text, theme }) => [text, theme]),
  )
  const themeOf = (card: Written | undefined) => ofTheme.get(last(card?.words ?? [])?.text ?? '')
  const alike = (card: Written | undefined, among: readonly Written[]) =>
    among.find(other => other.id !== card?.id && themeOf(other) === themeOf(card))
  const actions = state.actions.filter(({ by }) => by === me)
  const one = mine.find(card => alike(card, mine)) ?? mine[0]
  const other = alike(one, mine) ?? mine.find(card => card !== one)
  if (set.link && actions.length === 0 && one && other) {
    const name = own(say.pretendActions, themeOf(one) ?? '') ?? '–'
    return { do: 'link', action: id('act'), name, cards: [one.id, other.id], from }
  }
  for (const { id, plan } of actions) {
    const said = { owner: say.pretendOwners, step: say.pretendSteps, date: say.pretendDates }
    for (const part of ['owner', 'step', 'date'] as const)
      if (plan[part].length === 0) return { do: 'plan', action: id, part, text: pick(said[part]) ?? '' }
    if (set.sign && !own(state.signed, id)) return { do: 'sign', action: id, name: 'Ada', on: true, from }
  }
  const isGrouped = state.cards.some(({ id, by }) => by === me && own(state.inGroup, id))
  const name = themeOf(one)
  const like = alike(one, live)
  if (!isGrouped && one && name !== undefined && like) {
    const there = state.groups.find(group => last(group.name) === name)
    return there
      ? { do: 'put', group: there.id, cards: [one.id] }
      : { do: 'group', group: id('group'), name, cards: [one.id, like.id] }
  }
  const backed = Object.values(state.support).filter(list => list.some(({ by }) => by === me)).length
  const theirs = live.filter(card => !own(state.support, card.id)?.some(({ by }) => by === me))
  const next = backed < 3 ? pick(theirs) : undefined
  if (set.support && next) return { do: 'support', of: next.id, on: true, from }
  if (!set.match) return undefined
  const shown = live.map(card => ({
    id: card.id,
    heading: last(card.heading) ?? '',
    text: last(card.words)?.text ?? '',
    who: state.cards.findIndex(({ by }) => by === card.by),
  }))
  for (const { cards } of matchesOf(shown, set.match)) {
    const side = sideOf(state, cards, me, from)
    if (side === undefined || state.yes.some(yes => yes.side === side && yes.cards.join() === cards.join())) continue
    return { do: 'agree', cards, yes: true, from }
  }
  return undefined
}
