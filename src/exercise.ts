// The interface every exercise under exercises/ fulfils. Types only: it imports no code and nothing here runs.
import type { ComponentType, ReactNode } from 'react'
import type { CardId, Pack, PackWords, PileId } from '../cards/pack'

export type RoundId = string & { readonly __brand?: 'RoundId' }
export type TableId = string & { readonly __brand?: 'TableId' }
/** One seat's actor, or 'server' for what the server itself adds (unsealed answers). */
export type ParticipantId = string & { readonly __brand?: 'ParticipantId' }

/** One playing of a pack. Everything the rules need to know travels in it, so they need neither pack, clock nor chance. */
export interface Round {
  readonly id: RoundId
  readonly exercise: string // folder name under src/exercises, e.g. "sort"
  readonly pack: string // folder name under cards
  readonly cards: readonly CardId[] // in the order they are dealt
  readonly piles: readonly PileId[]
  readonly minutes: number
}

/** Who did a move, and when: what the server stamps on it. */
export interface Act {
  readonly key: string // the move's own name, so that undo can name it
  readonly by: ParticipantId
  readonly at: number // the server's clock, ms since 1970
  readonly seq: number // place among the board's moves, from 0
  readonly seen: number // how many moves of the board the device had seen when it acted
}

/** A move every exercise knows: take back the one with this key. Who may is checked before it reaches the rules. */
export interface Undo {
  readonly do: 'undo'
  readonly key: string
}

export type Light = 'ready' | 'help'

/** A move every exercise at tables knows: what the table tells the facilitator, who may put it out. */
export interface SetLight {
  readonly do: 'light'
  readonly light: Light | null
}

/** What is compared across tables, exported and kept. */
export interface Tally {
  readonly of: number // cards dealt, written ones included
  readonly reached: number // cards that have an answer
  readonly counts: Readonly<Record<PileId, number>>
  readonly cards: Readonly<Record<CardId, PileId>>
  readonly people: number | null // how many are at the table
  readonly guess: number | null // null until unsealed
  readonly light: Light | null
  readonly can: Readonly<Record<CardId, number>> // how many of us can, where the table said so
  readonly shown: readonly CardId[] // cards that somebody showed or told of
  readonly written: readonly { readonly id: CardId; readonly text: string; readonly stump: boolean }[]
}

/** One sealed answer with no name on it. */
export interface Sealed {
  readonly answer: unknown
}

export interface Rules<State, Move> {
  readonly start: (round: Round) => State
  /** A move from the network; undefined for anything else. */
  readonly parse: (json: unknown) => Move | undefined
  /** The state after the move; the very same object when the move does not count. */
  readonly play: (state: State, move: Move, act: Act) => State
  readonly tally: (state: State) => Tally
  /** A sealed answer from the network; undefined for anything else. */
  readonly seal: (json: unknown) => unknown
  /** The moves that the server adds to a table's board at the reveal, from its shuffled nameless answers. */
  readonly unseal: (answers: readonly Sealed[]) => readonly Move[]
}

export interface TableTally {
  readonly id: TableId
  readonly name: string
  readonly tally: Tally
}

export interface BoardProps<State, Move> {
  readonly state: State
  readonly pack: Pack
  readonly words: PackWords
  readonly me: ParticipantId
  readonly here: readonly ParticipantId[] // seats at this table now, oneself included
  readonly ends: number | null // when the clock runs out, on this device's own clock in ms; null while it is not running
  readonly stage: 'open' | 'revealed' | 'closed'
  readonly mine: readonly { readonly key: string; readonly move: Move }[] // this device's moves, oldest first; for undo
  readonly send: (move: Move) => void
  readonly seal: (answer: unknown) => Promise<void> // rejects with words for the screen; with status 409 when this table answered before
  readonly alone: boolean // one table on this device, no room to look up to
  readonly settings: ReactNode // what the page adds to the table's own settings
}

/** A round as the whole room may see it once it is revealed; before, `tables` is empty. */
export interface Revealed {
  readonly round: Round
  readonly pack: Pack
  readonly words: PackWords
  readonly tables: readonly TableTally[]
  readonly claims: Readonly<Record<CardId, string>> // "Anyone?" answered: card → the table's name
}

export interface ProjectorProps extends Revealed {
  readonly reached: number // cards answered by all tables together: all there is to show while they play
  readonly step: number // 0 = still playing; the reveal's steps count from 1
}

/** A card put to the room, to which a table may say yes. */
export interface Ask {
  readonly card: CardId
  readonly text: string
}

/** What a table needs of an exercise: the `exercise` of its index.ts. */
export interface Exercise<State, Move> {
  readonly id: string
  readonly scope: 'table' | 'floor'
  readonly rules: Rules<State, Move>
  readonly Board: ComponentType<BoardProps<State, Move>>
}

/** Something a table did, as the facilitator reads it. */
export interface DoneAct {
  readonly key: string
  readonly text: string // e.g. "Sew on a button → We can"
  readonly written: boolean // in people's own words, which can be taken away for good
}

/** The same with what leading a workshop needs: the `exercise` of its lead.ts, which no tablet has to load. */
export interface LedExercise<State, Move> extends Exercise<State, Move> {
  /** What a pretend table does next, `random` giving [0, 1); undefined when it has finished. */
  readonly pretend: (state: State, me: ParticipantId, random: () => number) => Move | undefined
  /** What a pretend table seals before it begins; undefined where nothing is sealed. */
  readonly pretendSeal: (round: Round, random: () => number) => unknown
  /** The steps that the reveal has for these tables, each by its name for the facilitator. */
  readonly steps: (props: Revealed) => readonly string[]
  /** What the reveal asks the room: cards that nobody can do and cards written to stump others, claims or not. */
  readonly asks: (props: Revealed) => readonly Ask[]
  /** What this table did that can be taken back, oldest first. */
  readonly acts: (state: State, words: PackWords) => readonly DoneAct[]
  readonly Projector: ComponentType<ProjectorProps>
  readonly Summary: ComponentType<Revealed>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of exercises holds each with its own State and Move
type Any = any
export type AnyExercise = Exercise<Any, Any>
export type AnyLedExercise = LedExercise<Any, Any>
