// The interface every exercise under exercises/ fulfils. Types only: it imports no code and nothing here runs.
import type { ComponentType, ReactNode } from 'react'
import type { CardId, Pack, PackWords, PileId } from '../cards/pack'
import type { CardRef, Finding, Found } from './findings'

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
  readonly scope?: 'floor' // the whole room at one board; else each table at its own
  readonly settings?: Settings // what the exercise prepared from the pack, and read again by its `start`
}

export type Settings = Readonly<Record<string, unknown>>

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

/** A move by which a table says how many people it is; what it says in one round is known in the next. */
export interface SetPeople {
  readonly do: 'people'
  readonly people: number
}

/** A move of the server's, which every exercise that takes findings knows: what earlier rounds came to. */
export interface Feed {
  readonly do: 'feed'
  readonly found: readonly Found[]
}

/** What is compared across tables, exported and kept; each exercise adds what it counts. */
export interface Tally {
  readonly of: number // what there is to do: cards dealt, say
  readonly reached: number // how much of it is done
  readonly people: number | null // how many are at the table
  readonly light: Light | null
}

/** What a table that plays on paper counted. */
export interface PaperCount {
  readonly people: number | null
  readonly of: number
  readonly counts: Readonly<Record<PileId, number>>
}

/** One sealed answer with no name on it. */
export interface Sealed {
  readonly answer: unknown
}

/** A board as the server knows it when the facilitator gives a cue. */
export interface TableState<State> {
  readonly id: TableId
  readonly name: string
  readonly state: State
}

/** What may happen on a board. Pure: state, move and act in, state out. */
export interface Rules<State, Move, Counted extends Tally = Tally> {
  readonly start: (round: Round) => State
  /** A move from the network; undefined for anything else. */
  readonly parse: (json: unknown) => Move | undefined
  /** The state after the move; the very same object when the move does not count. */
  readonly play: (state: State, move: Move, act: Act) => State
  readonly tally: (state: State) => Counted
  /** A sealed answer from the network; undefined for anything else. */
  readonly seal: (json: unknown) => unknown
  /** The moves that the server adds to a table's board at the reveal, from its shuffled nameless answers. */
  readonly unseal: (answers: readonly Sealed[]) => readonly Move[]
}

/** What joins a round to its pack, to the other tables and to the rounds after it: for the server and for whoever leads. Pure. */
export interface RoundRules<State, Move, Counted extends Tally = Tally> {
  /**
   * What a round of this pack needs to know of it beyond its cards and piles; travels in the round.
   * @throws Error naming the pack, the card and the field when it cannot be played
   */
  readonly prepare: (pack: Pack) => Settings
  /** Whether tallies may be shown to the room while the round is played, not only from the reveal on. */
  readonly live: boolean
  /** What a table (or the floor) is told of all that earlier rounds came to; few, for every device holds them. */
  readonly take: (round: Round, found: readonly Found[], table: TableId) => readonly Found[]
  /** What a table has come to, for the rounds after it. */
  readonly findings: (round: Round, tally: Counted) => readonly Finding[]
  /**
   * The moves that the server adds to a table's board when the facilitator gives a cue: cards thrown in, scenarios
   * swapped. The same for the same tables however often it is asked; [] for cues it does not know.
   */
  readonly cue: (cue: unknown, table: TableState<State>, tables: readonly TableState<State>[]) => readonly Move[]
  /** What of a tally may be kept in the record: without what people said yes to for the day alone. */
  readonly keep: (round: Round, tally: Counted) => Counted
  /** A tally from the network or a file; undefined for anything else. */
  readonly parseTally: (json: unknown) => Counted | undefined
  /** A paper table's counts in the shape of a tally; null where paper cannot be counted. */
  readonly paper: (count: PaperCount) => Counted | null
}

export interface TableTally<Counted extends Tally = Tally> {
  readonly id: TableId
  readonly name: string
  readonly tally: Counted
}

/** Names a card of any pack, or one of its labels, in the language shown; undefined while its pack has not come, or where there is no such card. */
export type NameCard = (card: CardRef) => string | undefined

export interface BoardProps<State, Move> {
  readonly state: State
  readonly pack: Pack
  readonly words: PackWords
  readonly me: ParticipantId
  readonly here: readonly ParticipantId[] // seats at this table now, oneself included
  readonly ends: number | null // when the clock runs out, on this device's own clock in ms; null while it is not running
  readonly stage: 'open' | 'revealed' | 'closed'
  readonly part: string | null // of the exercise, that the room is led through now
  readonly table: TableId
  readonly tables: readonly { readonly id: TableId; readonly name: string }[]
  readonly nameCard: NameCard
  readonly mine: readonly { readonly key: string; readonly move: Move }[] // this device's moves, oldest first; for undo
  readonly send: (move: Move) => void
  readonly seal: (answer: unknown) => Promise<void> // rejects with words for the screen; with status 409 when this table answered before
  readonly people?: number | undefined // at this table, as it last said in any of its rounds
  readonly alone: boolean // one table on this device, no room to look up to
  readonly settings: ReactNode // what the page adds to the table's own settings
}

/** A round as the whole room may see it once it is revealed; before, `tables` is empty. */
export interface Revealed<Counted extends Tally = Tally> {
  readonly round: Round
  readonly pack: Pack
  readonly words: PackWords
  readonly tables: readonly TableTally<Counted>[] // one, of the whole room, where the round's scope is the floor
  readonly nameCard: NameCard
  readonly claims: Readonly<Record<CardId, string>> // "Anyone?" answered: card → the table's name
}

export interface ProjectorProps<Counted extends Tally = Tally> extends Revealed<Counted> {
  readonly part: string | null
  readonly reached: number // cards answered by all tables together: all there is to show while they play
  readonly step: number // 0 = still playing; the reveal's steps count from 1
  readonly turn?: TableId // the table that tells the room now, where they take turns
}

/** A card put to the room, to which a table may say yes. */
export interface Ask {
  readonly card: CardId
  readonly text: string
}

/** What a table needs of an exercise: the `exercise` of its index.ts. */
export interface Exercise<State, Move, Counted extends Tally = Tally> {
  readonly id: string
  readonly rules: Rules<State, Move, Counted>
  readonly Board: ComponentType<BoardProps<State, Move>>
  readonly saysNow?: true // its Board and Projector say what to do now, so that the pages round them need not
}

/** Something a table did, as the facilitator reads it. */
export interface DoneAct {
  readonly key: string
  readonly text: string // e.g. "Sew on a button → We can"
  readonly written: boolean // in people's own words, which can be taken away for good
}

/** What the facilitator's page gives an exercise of its own on it. */
export interface RemoteProps<Counted extends Tally = Tally> extends Revealed<Counted> {
  readonly part: string | null
  readonly names: readonly { readonly id: TableId; readonly name: string }[] // of all tables, begun or not
  readonly cue: (cue: unknown) => void
}

/** The same with what leading a workshop needs: the `exercise` of its lead.ts, which no tablet has to load. */
export interface LedExercise<State, Move, Counted extends Tally = Tally> extends Exercise<State, Move, Counted> {
  readonly roundRules: RoundRules<State, Move, Counted>
  /** What a pretend table does next, `random` giving [0, 1); undefined when it has finished. */
  readonly pretend: (state: State, me: ParticipantId, random: () => number, table: TableId) => Move | undefined
  /** What a pretend table seals before it begins; undefined where nothing is sealed. */
  readonly pretendSeal: (round: Round, random: () => number) => unknown
  /** How far a table is, in words; its tally is null until it may be shown. */
  readonly progress: (reached: number, of: number, tally: Counted | null) => string
  /** The steps that the reveal has for these tables, each by its name for the facilitator. */
  readonly steps: (props: Revealed<Counted>) => readonly string[]
  /** What the reveal asks the room, claims or not: cards that nobody can do, what a plan still needs. */
  readonly asks: (props: Revealed<Counted>) => readonly Ask[]
  /** What this table did that can be taken back, oldest first. */
  readonly acts: (state: State, words: PackWords) => readonly DoneAct[]
  /** The result as the lines of a spreadsheet, the first its head. */
  readonly grid: (props: Revealed<Counted>) => readonly GridLine[]
  readonly Remote: ComponentType<RemoteProps<Counted>>
  readonly Projector: ComponentType<ProjectorProps<Counted>>
  readonly Summary: ComponentType<Revealed<Counted>>
}

/** A line of a spreadsheet; null is an empty cell. */
export type GridLine = readonly (string | number | null)[]

// biome-ignore lint/suspicious/noExplicitAny: a list of exercises holds each with its own State and Move
type Any = any
export type AnyRules = Rules<Any, Any, Any>
export type AnyRoundRules = RoundRules<Any, Any, Any>
export type AnyExercise = Exercise<Any, Any, Any>
export type AnyLedExercise = LedExercise<Any, Any, Any>
