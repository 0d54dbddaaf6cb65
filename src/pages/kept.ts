// Small things a device remembers over a reload. The browser may refuse (private windows): then it remembers nothing.

/** What was kept under `name` in this tab, or lately in another; undefined when nothing was or the browser refuses. */
export function kept<Value>(name: string): Value | undefined {
  try {
    const json = sessionStorage.getItem(name) ?? localStorage.getItem(name)
    return json === null ? undefined : (JSON.parse(json) as Value)
  } catch {
    return undefined
  }
}

/** What was kept under `name` in this very tab: two tabs are two seats. */
export function keptHere<Value>(name: string): Value | undefined {
  try {
    const json = sessionStorage.getItem(name)
    return json === null ? undefined : (JSON.parse(json) as Value)
  } catch {
    return undefined
  }
}

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // refused: everything still works, a reload asks again
  }
}

/** Keeps it for this tab alone. */
export function keepHere(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    // refused: a reload takes a new seat
  }
}
