// A workshop's server and the devices at one table, in memory: what the real ones do with moves, with delays, resends and dead
// lines made by hand. Only tests import this file.
import type { ParticipantId, Round, Rules, TableId } from '../exercise'
import { aRow, keyOf, revived } from './builders'
import { createFold } from './fold'
import { type Append, fold, parseAppend, type Refusal, type Row, STAGE_ROUND, stamp } from './moves'
import { currentRound, foldStage, playStageRow, type StageState } from './stage'
import { boardOf } from './wire'
import { type Role, refusal } from './writer'

type Reply = { readonly key: string; readonly why: Refusal }

/** The one writer of the board. It forgets everything but its rows when it is killed. */
export class Server<State, Move> {
  readonly rows: Row[] = []
  private keys = new Map<string, ParticipantId>()
  private clock = 1_700_000_000_000
  stage: StageState

  constructor(
    readonly rules: Rules<State, Move>,
    readonly round: Round,
    private readonly tableOf: (participant: ParticipantId) => TableId = () => 't1',
  ) {
    const moves = [
      { do: 'table', id: 't1', name: 'Riverside', pretend: false },
      { do: 'round', round },
    ]
    this.stage = foldStage(moves.map((move, seq) => aRow(seq, move, { round: STAGE_ROUND })))
  }

  remove(participant: ParticipantId) {
    this.stage = playStageRow(this.stage, aRow(0, { do: 'remove', participant }, { round: STAGE_ROUND }))
  }

  restart() {
    this.keys = new Map(this.rows.map(row => [row.key, row.by]))
  }

  /** One append off the network; a refusal goes back to the device, and a move that is there already is passed over. */
  take(json: unknown, by: ParticipantId, role: Role): Reply | undefined {
    const append = parseAppend(json)
    if (!append) throw new Error(`a device sent junk: ${JSON.stringify(json)}`)
    if (this.keys.has(append.key)) return undefined
    const why = refusal(append, {
      board: boardOf(this.round, 't1'),
      seat: { participant: by, role, table: this.tableOf(by) },
      stage: this.stage,
      rulesOf: id => (id === this.round.id ? (this.rules as Rules<unknown, unknown>) : undefined),
      ownerOf: key => this.keys.get(key),
    })
    if (why) return { key: append.key, why }
    this.rows.push(revived(stamp(append, by, this.clock++)))
    this.keys.set(append.key, by)
    return undefined
  }
}

/** Every move's key → the keys its device knew of when it acted: all it held, and all its own. Told by the devices, not by `seen`. */
export type Knowledge = Map<string, ReadonlySet<string>>

/** One device: what it holds of the board, what it has not seen come back, and the lines it opened. */
export class Device<State, Move> {
  online = true
  held = 0
  outbox: readonly Append[] = []
  readonly acted: string[] = [] // keys of all it ever did, in order
  readonly setAside: Reply[] = []
  private readonly fold: ReturnType<typeof createFold<State, Move>>
  private lines: Append[][] = [[]] // what is on its way, a list for each connection; the last is the open one
  private replies: Reply[] = []

  constructor(
    readonly server: Server<State, Move>,
    readonly me: ParticipantId,
    readonly role: Role,
    private readonly knowledge: Knowledge,
  ) {
    this.fold = createFold(server.rules)
  }

  /** What its screen shows, by the app's own fold: the board as far as it holds it, its own unsent moves on top. */
  view(): State {
    const round = currentRound(this.server.stage)
    if (!round) throw new Error('no round')
    const rows = this.server.rows.slice(0, this.held)
    return this.fold(round, { rows, pending: this.outbox, epoch: 1 }, this.me)
  }

  known(): readonly string[] {
    return [...this.server.rows.slice(0, this.held), ...this.outbox].map(({ key }) => key)
  }

  act(move: Move): string {
    const key = keyOf(this.knowledge.size)
    const append: Append = { key, seen: this.held, round: this.server.round.id, move }
    this.knowledge.set(key, new Set(this.known()))
    this.acted.push(key)
    this.outbox = [...this.outbox, append]
    if (this.online) this.lines.at(-1)?.push(append)
    return key
  }

  /** The line dies; the first `sent` moves on it still arrive some time, the others never. */
  cut(sent: number) {
    this.online = false
    this.lines.at(-1)?.splice(sent)
    this.replies = []
  }

  /** A new line: everything unsent is sent again from the start, though some of it may have arrived. */
  connect() {
    this.online = true
    this.lines.push([...this.outbox])
  }

  /** The server takes the next moves off one of the lines, also off one that died since. */
  send(line: number, most: number) {
    const index = line % this.lines.length
    for (const append of this.lines[index]?.splice(0, most) ?? []) {
      const reply = this.server.take(revived(append), this.me, this.role)
      if (reply && this.online && index === this.lines.length - 1) this.replies.push(reply)
    }
  }

  /** The device gets the next rows of the board, and what was refused. */
  receive(most: number) {
    if (!this.online) return
    for (const row of this.server.rows.slice(this.held, this.held + most)) {
      this.held++
      this.outbox = this.outbox.filter(({ key }) => key !== row.key)
    }
    for (const reply of this.replies.splice(0)) {
      if (!this.outbox.some(({ key }) => key === reply.key)) continue
      this.outbox = this.outbox.filter(({ key }) => key !== reply.key)
      this.setAside.push(reply)
    }
  }

  /** Everything on its way arrives, in whatever order the lines were opened. */
  drain() {
    if (!this.online) this.connect()
    for (let line = this.lines.length - 1; line >= 0; line--) this.send(line, Number.POSITIVE_INFINITY)
  }

  foldedAnew = () => fold(this.server.rules, this.server.round, this.server.rows.slice(0, this.held))
}
