// Parts of the board that not every table needs, fetched when one does.
import { useEffect, useState } from 'react'

const AGAIN = 2_000 // ms between two tries over a weak line

/** The part when it has come; asked for from when it is `wanted`, until the line lets it through. */
export function useLater<Part>(load: () => Promise<Part>, wanted: boolean): Part | undefined {
  const [part, setPart] = useState<Part>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded is always the same
  useEffect(() => {
    if (!wanted) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const ask = () => {
      load().then(
        part => gone || setPart(() => part),
        () => {
          if (!gone) timer = setTimeout(ask, AGAIN)
        },
      )
    }
    ask()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [wanted])
  return part
}
