// Who plays in the records of the rules, the first two cards they write, and what is asked of the wall after.
import { expect } from 'vitest'
import { playRow } from '../../board/moves'
import { aWall, type Line, playedOn, rowsOf, somebody } from './builders'
import { rules } from './rules'
import type { WallState } from './tally'

export const oak = somebody('oak', 't1')
export const ivy = somebody('ivy', 't1') // at oak's table
export const elm = somebody('elm', 't2')
export const pine = somebody('pine', 't3')

export const tally = (state: WallState) => rules.tally(state)
export const texts = (state: WallState) => tally(state).cards.map(({ text }) => text)
export const card = (state: WallState, id: string) => tally(state).cards.find(card => card.id === id)

/** The lines, then one that does not count: the state stays the very same object. */
export function itChangesNothing(before: readonly Line[], last: Line, round = aWall()) {
  const state = playedOn(round, ...before)
  const row = rowsOf([...before, last])[before.length]
  if (!row) throw new Error('no last line')
  expect(playRow(rules, state, row, before.length)).toBe(state)
}

export const shed = oak.writes('shed', 'Our shed')
export const tools = elm.writes('tools', 'My tools', { heading: 'friends' })
