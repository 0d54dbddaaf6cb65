// What tests of moves and boards are built from. Only tests import this file.
import type { ParticipantId, Round } from '../exercise'
import { type Row, SERVER } from './moves'

/** The key of the n-th move of a made-up record, so that an undo can name it. */
export const keyOf = (n: number): string => `key-of-move-${String(n).padStart(4, '0')}`

export const aRound = (part: Partial<Round> = {}): Round => ({
  id: 'r1',
  exercise: 'sort',
  pack: 'skills',
  cards: ['sew-01', 'sew-02', 'cook-01', 'cook-02', 'move-01', 'move-02'],
  piles: ['we', 'friends', 'notfound'],
  minutes: 25,
  ...part,
})

/** A row as the server would have stamped it at place `seq`; by default its device had seen everything before it. */
export const aRow = (seq: number, move: unknown, part: Partial<Row> = {}): Row => ({
  key: keyOf(seq),
  by: 'oak',
  seen: seq,
  at: 1_700_000_000_000 + seq * 1_000,
  round: 'r1',
  move,
  ...part,
})

/** As it would come back from a file or over the network. */
export const revived = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/** Frozen to the last leaf: writing to it throws. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

export const PEOPLE: readonly ParticipantId[] = ['oak', 'elm', 'pine', 'constructor', SERVER]

/** Ids that a plain object already answers to: `record[id]` without care finds a function. `__proto__` is no id at all. */
export const HOSTILE_IDS = ['constructor', 'hasOwnProperty', 'toString', 'valueOf'] as const
