// Where a paragraph may be broken, and where it is, given how wide its parts are.

/** A piece of a text: from here to there. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place for a break: a line may end at `end`, and the next one then begins at `next`. */
export interface Break {
  readonly end: number
  readonly next: number
}

const PLACE = / +|[\p{L}\p{M}\p{N}][-\u2010/](?=\p{L})/gu

/** At spaces, and after a hyphen or a slash within a word, never next to a number: "and/or", not "24/7". The end is the last. */
export function breaksOf(text: string): readonly Break[] {
  const places = [...text.matchAll(PLACE)].map(({ 0: found, index }) => {
    const next = index + found.length
    return { end: found[0] === ' ' ? index : next, next }
  })
  return [...places.filter(({ end, next }) => end > 0 && next < text.length), { end: text.length, next: text.length }]
}

/**
 * Lines no wider than `width`, each as long as it can be.
 * @param wide how wide a piece of the text is
 * @returns undefined when a word is wider than that
 */
export function fold(breaks: readonly Break[], width: number, wide: (start: number, end: number) => number) {
  const lines: Span[] = []
  let start = 0
  for (let i = 0; i < breaks.length; ) {
    let last: Break | undefined
    for (; i < breaks.length; i++) {
      const place = breaks[i]
      if (!place || wide(start, place.end) > width) break
      last = place
    }
    if (!last) return undefined
    lines.push({ start, end: last.end })
    start = last.next
  }
  return lines
}

/** The least width that needs no more lines than `width` does: an even block, as CSS's `text-wrap: balance` makes. */
export function evenWidth(
  breaks: readonly Break[],
  width: number,
  wide: (start: number, end: number) => number,
): number {
  const count = fold(breaks, width, wide)?.length ?? 1
  if (count === 1) return width
  let [low, high] = [0, width]
  while (high - low > width / 256) {
    const middle = (low + high) / 2
    if ((fold(breaks, middle, wide)?.length ?? Number.POSITIVE_INFINITY) > count) low = middle
    else high = middle
  }
  return high
}
