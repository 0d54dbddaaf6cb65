// The worker that prints, as the page sees it: ask for a page or for all of it; asking anew lets the last answer go.
import type { Answer, Ask } from '../../print/worker'
import address from '../../print/worker?worker&url'
import { ourScript } from './ourScript'

export type Wish = Omit<Ask, 'id'>

export interface Printer {
  /** Asks; what comes back for an earlier question is dropped. */
  readonly ask: (wish: Wish, heard: (answer: Answer) => void) => void
  /** Stops whatever it does, at once. */
  readonly stop: () => void
}

export function openPrinter(): Printer {
  const url = ourScript(new URL(address, import.meta.url).href)
  let worker: Worker | undefined
  let last = 0
  const start = () => {
    worker = new Worker(url, { type: 'module' })
    return worker
  }
  return {
    ask(wish, heard) {
      const id = ++last
      const asked = worker ?? start()
      asked.onmessage = ({ data }: MessageEvent<Answer>) => data.id === last && heard(data)
      asked.onerror = event => {
        asked.terminate() // one that did not load never will: the next question starts another
        if (worker === asked) worker = undefined
        if (id === last) heard({ id, has: 'fault', text: event.message ?? '' })
      }
      asked.postMessage({ id, ...wish } satisfies Ask)
    },
    stop() {
      last++
      worker?.terminate()
      worker = undefined
    },
  }
}
