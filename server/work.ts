// What was begun and is not done yet.
export class Work {
  private readonly begun = new Set<Promise<unknown>>()
  private turns: Promise<unknown> = Promise.resolve()

  /** Counts a promise until it settles; gives it back. */
  track<T>(promise: Promise<T>): Promise<T> {
    this.begun.add(promise)
    const done = () => void this.begun.delete(promise)
    promise.then(done, done)
    return promise
  }

  /** Runs one at a time what must see what the one before it did. */
  inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.turns.then(run)
    this.turns = turn.catch(() => {})
    return this.track(turn)
  }

  get isBusy(): boolean {
    return this.begun.size > 0
  }

  /** Resolves when nothing is left to do, what was begun meanwhile included. */
  async idle(): Promise<void> {
    while (this.begun.size > 0) await Promise.allSettled(this.begun)
  }
}
