// What went wrong inside the server and is not the asker's fault, for whoever looks after it.

/** The same trouble is told once in so many ms: it may come with every move. */
const AGAIN = 60_000
const TOLD_MAX = 1000

const told = new Map<string, number>()

/** Says on the terminal what could not be done and why. */
export function complain(what: string, error: unknown): void {
  const text = `${what}: ${error}`
  const now = performance.now()
  if (now - (told.get(text) ?? Number.NEGATIVE_INFINITY) < AGAIN) return
  if (told.size >= TOLD_MAX) told.clear()
  told.set(text, now)
  console.error(error instanceof Error ? `${what}: ${error.stack}` : text)
}
