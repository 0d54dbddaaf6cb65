// All workshops: which are in memory, and how they come and go.
import { type Row, SERVER, STAGE_ROUND, stamp } from '../src/board/moves'
import type { StageMove } from '../src/board/stageMoves'
import { type BoardName, CLOSE } from '../src/board/wire'
import { problems } from './answers'
import { newCode } from './codes'
import { catchUp, follow } from './follow'
import type { Reserve } from './reserve'
import type { SealedStore } from './sealed'
import { entryOf, type Store } from './store'
import { causeKey, hashToken, newToken } from './tokens'
import { Workshop } from './workshop'

/** A workshop leaves memory so long after its last socket, ms. */
const LINGER = 60_000

/** And is taken up again so long after the store failed it, ms. */
const RELOAD_PAUSE = 200

const DAY = 24 * 60 * 60 * 1000

export interface WorkshopsOptions {
  readonly store: Store
  readonly sealed: SealedStore
  readonly reserve: Reserve
  readonly now: () => number
  readonly retentionDays: number // so long after the last activity a workshop is deleted
}

export class Workshops {
  private readonly open = new Map<string, Promise<Workshop | undefined>>()
  private readonly leaving = new Map<Workshop, NodeJS.Timeout>()
  private readonly options: WorkshopsOptions

  constructor(options: WorkshopsOptions) {
    this.options = options
  }

  /**
   * The workshop with this code, taken up from the store if need be; undefined when there is none.
   * @throws Problem when it is not in memory, and there is too little of that for one more
   */
  async get(code: string): Promise<Workshop | undefined> {
    const open = this.open.get(code)
    if (!open && this.options.reserve.memory !== 'enough') throw problems.memory()
    const workshop = await (open ?? this.take(code, this.load(code)))
    return workshop?.isDead ? undefined : workshop // a dead one that is still here is being deleted
  }

  private take(code: string, loading: Promise<Workshop | undefined>): Promise<Workshop | undefined> {
    this.open.set(code, loading)
    loading.then(
      workshop => (workshop ? this.linger(workshop) : this.open.delete(code)),
      () => this.open.delete(code),
    )
    return loading
  }

  private async load(code: string): Promise<Workshop | undefined> {
    const { store, sealed, now } = this.options
    const kept = await store.load(code)
    if (!kept) return undefined
    const workshop = new Workshop(kept, {
      store,
      sealed,
      now,
      played: follow,
      failed: broken => this.reload(broken),
      left: left => this.linger(left),
    })
    catchUp(workshop)
    await workshop.idle()
    void store.touch(code, now()).catch(() => {})
    return workshop
  }

  /** Makes a workshop whose stage begins with these moves. */
  async make(
    pack: string,
    stage: readonly StageMove[],
  ): Promise<{ readonly code: string; readonly facilitator: string }> {
    const { store, now } = this.options
    const facilitator = newToken()
    const at = now()
    const rows = stage.map((move, n): Row => {
      const append = { key: causeKey('make', n, at), seen: n, round: STAGE_ROUND, move }
      return stamp(append, SERVER, at)
    })
    for (;;) {
      const code = newCode()
      const workshop = { code, facilitator: hashToken(facilitator), epoch: 1, pack, made: at, touched: at }
      if (await store.addWorkshop(workshop, rows.map(entryOf))) return { code, facilitator }
    }
  }

  /**
   * Takes the words of one move away for good. Its row keeps its place; the boards get a new epoch, so that every device
   * drops its copy and asks for the boards again. False when there is no such move.
   */
  async blank(workshop: Workshop, board: BoardName, key: string): Promise<boolean> {
    const { code } = workshop
    const blanked = workshop.idle().then(() => this.options.store.blank(code, board, key))
    this.take(
      code,
      blanked.then(
        () => this.load(code),
        () => this.load(code), // the disk would not: the words stand, and the caller is told
      ),
    ).catch(() => {})
    workshop.end(CLOSE.epoch)
    return blanked
  }

  /** Deletes all there is of a workshop. */
  async wipe(code: string): Promise<void> {
    const workshop = await this.open.get(code)?.catch(() => undefined)
    workshop?.end(CLOSE.unknown)
    await workshop?.idle()
    try {
      this.options.sealed.wipe(code)
      await this.options.store.wipe(code)
    } finally {
      this.open.delete(code) // also when the disk is full: it is taken up again, and can be deleted later
    }
  }

  /** Deletes the workshops that nothing happened in for the days that are kept. */
  async expire(): Promise<void> {
    const { store, now, retentionDays } = this.options
    for (const code of await store.idle(now() - retentionDays * DAY)) {
      const workshop = await this.open.get(code)
      if (workshop && workshop.sockets.size > 0) await store.touch(code, now())
      else await this.wipe(code)
    }
  }

  /** After the store failed: devices come back to a copy made of what it holds. */
  private reload(broken: Workshop): void {
    const pause = new Promise(resolve => setTimeout(resolve, RELOAD_PAUSE))
    this.take(
      broken.code,
      Promise.all([broken.idle(), pause]).then(() => this.load(broken.code)),
    ).catch(() => {})
  }

  private linger(workshop: Workshop): void {
    clearTimeout(this.leaving.get(workshop))
    const timer = setTimeout(() => {
      this.leaving.delete(workshop)
      if (workshop.sockets.size > 0 || workshop.isDead) return
      if (workshop.isBusy) return this.linger(workshop)
      void this.options.store.touch(workshop.code, this.options.now()).catch(() => {})
      workshop.end(CLOSE.broken)
      this.open.delete(workshop.code)
    }, LINGER)
    this.leaving.set(workshop, timer.unref())
  }

  /** Stops hearing from all devices, finishes what they said, then lets them go: they come back to the next server. */
  async close(): Promise<void> {
    const workshops = (await Promise.all([...this.open.values()].map(open => open.catch(() => undefined)))).filter(
      workshop => workshop !== undefined,
    )
    for (const workshop of workshops) for (const socket of workshop.sockets) socket.deafen()
    await Promise.all(workshops.map(workshop => workshop.idle()))
    for (const workshop of workshops) workshop.end(1001)
    for (const timer of this.leaving.values()) clearTimeout(timer)
  }
}
