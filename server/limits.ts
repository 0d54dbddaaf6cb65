// How much one socket or one address may ask for. Frames and bytes are counted, never moves: an outbox of 300 goes through.

/** A bucket that fills at `rate` a second up to `burst`; what does not fit is refused. Times are ms of one clock. */
export class Bucket {
  private level: number
  private at: number
  private readonly rate: number
  private readonly burst: number

  constructor(rate: number, burst: number, now: number) {
    this.rate = rate
    this.burst = burst
    this.level = burst
    this.at = now
  }

  /** Whether `amount` could be taken out now. */
  has(amount: number, now: number): boolean {
    this.level = Math.min(this.burst, this.level + ((now - this.at) * this.rate) / 1000)
    this.at = now
    return this.level >= amount
  }

  /** Takes `amount` out; false, and nothing taken, when there is too little. */
  take(amount: number, now: number): boolean {
    const has = this.has(amount, now)
    if (has) this.level -= amount
    return has
  }
}

export const FRAMES = { rate: 30, burst: 120 }
export const ECHO = 0.1 // of a frame: the stock client says what it hears of everybody's presence again, and costs little
export const ASKS = { rate: 0.2, burst: 20 } // for all rows, which the stock client does once
export const NEWS = { rate: 0.5, burst: 8 } // of one's own presence, which goes to everybody at the board
export const BYTES = { rate: 256 * 1024, burst: 1024 * 1024 }

const WRONG = { rate: 10 / 60, burst: 10 } // wrong codes of one address
const WRONG_ALL = { rate: 20, burst: 20 } // wrong codes of everybody
const NEW = { rate: 1 / 60, burst: 120 } // workshops made by one address: a course of facilitators, each trying it twice
const ADDRESSES_MAX = 10_000

/**
 * The brake on guessing codes. A venue is one address, so joins are never counted, and a code that an address has
 * used rightly goes on working while the address is braked: it learns nothing from that. A code that is new to a braked
 * address gets the same answer right or wrong, or the brake would brake nobody.
 */
export class Brake {
  private readonly wrong = new Map<string, Bucket>()
  private readonly made = new Map<string, Bucket>()
  private readonly known = new Map<string, Set<string>>()
  private readonly all: Bucket
  private readonly now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.now = now
    this.all = new Bucket(WRONG_ALL.rate, WRONG_ALL.burst, now())
  }

  /** Whether this address must wait before it may try this code. */
  isBraked(address: string, code: string): boolean {
    if (this.known.get(address)?.has(code)) return false
    const bucket = this.wrong.get(address)
    const now = this.now()
    return (bucket !== undefined && !bucket.has(1, now)) || !this.all.has(1, now)
  }

  /** Counts a wrong code; against everybody only what this address might still have tried, or it could brake them all. */
  miss(address: string): void {
    const now = this.now()
    const bucket = remember(this.wrong, address, () => new Bucket(WRONG.rate, WRONG.burst, now))
    if (bucket.take(1, now)) this.all.take(1, now)
  }

  /** Remembers a code that was right. */
  hit(address: string, code: string): void {
    const codes = remember(this.known, address, () => new Set<string>())
    if (codes.size < 1000) codes.add(code)
  }

  /** Whether this address may make one more workshop. */
  mayMake(address: string): boolean {
    const now = this.now()
    return remember(this.made, address, () => new Bucket(NEW.rate, NEW.burst, now)).take(1, now)
  }
}

/** What the map holds for the address, made if new; the address longest unheard of is forgotten first. */
function remember<T>(map: Map<string, T>, address: string, make: () => T): T {
  const value = map.get(address) ?? make()
  map.delete(address)
  map.set(address, value)
  if (map.size > ADDRESSES_MAX) {
    const [oldest] = map.keys()
    if (oldest !== undefined) map.delete(oldest)
  }
  return value
}
