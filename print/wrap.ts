// Where a paragraph may be broken, and where it is, given how wide its parts are.

/** A place for a break: a line may end before the character `end`, and the next one then begins at `next`. */
export interface Break {
  readonly end: number
  readonly next: number
}

/** The same once the paragraph has been shaped: how far from its beginning that is, all being on one line, in ems. */
export interface Place extends Break {
  readonly endAt: number
  readonly nextAt: number
  readonly endGlyph: number // the glyph that `end` begins with; -1 where a line must be shaped anew to end here
  readonly nextGlyph: number
}

const PLACE = / +|[\p{L}\p{M}\p{N}][-\u2010/](?=\p{L})/gu

/** Its beginning, every space, every hyphen or slash within a word but next to a number ("and/or", not "24/7"), its end. */
export function breaksOf(text: string): readonly Break[] {
  const breaks: Break[] = [{ end: 0, next: 0 }]
  PLACE.lastIndex = 0
  while (PLACE.test(text)) {
    const next = PLACE.lastIndex // test tells the end alone, but makes no objects of each word
    let end = next
    while (end > 0 && text[end - 1] === ' ') end--
    const first = end === next ? next - 2 : end
    if (first > 0 && next < text.length) breaks.push({ end, next })
  }
  breaks.push({ end: text.length, next: text.length })
  return breaks
}

/**
 * Lines no wider than `width` ems, each as long as it can be: the places where they end, by number.
 * @returns undefined when a word is wider than that
 */
export function fold(places: readonly Place[], width: number): readonly number[] | undefined {
  const ends: number[] = []
  let start = 0
  for (let i = 1; i < places.length; i++) {
    const from = places[start]?.nextAt ?? 0
    if ((places[i]?.endAt ?? 0) - from <= width) continue
    if (i - 1 === start) return undefined
    start = i - 1
    ends.push(start)
    i-- // this word again, on the next line
  }
  ends.push(places.length - 1)
  return ends
}

/** The least width that needs no more lines than `width` does: an even block, as `text-wrap: balance` makes in CSS. */
export function evenWidth(places: readonly Place[], width: number): number {
  const count = fold(places, width)?.length ?? 1
  if (count === 1) return width
  let [low, high] = [0, width]
  while (high - low > width / 128) {
    const middle = (low + high) / 2
    if ((fold(places, middle)?.length ?? count + 1) > count) low = middle
    else high = middle
  }
  return high
}
