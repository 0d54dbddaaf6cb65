// Where each card of the room's heap lies. Pure: a card's place depends on its number alone, so none ever moves.

export interface Lying {
  readonly n: number
  readonly x: number
  readonly y: number
  readonly turn: number // degrees
  readonly tint: number // 0 to 9 a suit's ground, above that plain
}

const EACH = 70 // so many cards are drawn one for one
const DOUBLING = 34 // then so many more for each doubling: a hall of sixty tables still fits

/** How many cards to draw for so many answers. */
export const heapSize = (answers: number): number =>
  answers <= EACH ? answers : Math.round(EACH + DOUBLING * Math.log2(answers / EACH))

/** A fixed scatter: the same for the same number, evenly spread over 0 to 1. */
const scatter = (n: number, salt: number): number => {
  const wave = Math.sin(n * 12.9898 + salt * 78.233) * 43758.5453
  return wave - Math.floor(wave)
}

/** The n-th card, on ground 1000 wide whose middle is at 500, 0; up is negative. */
export function lying(n: number): Lying {
  const spread = 150 + 17 * Math.sqrt(n) // the heap widens as it grows
  const far = Math.sqrt(scatter(n, 1)) * (1 - 0.25 * scatter(n, 4))
  const angle = scatter(n, 2) * Math.PI * 2
  const height = 3.1 * n ** 0.82 * (1 - far * far)
  return {
    n,
    x: 500 + Math.cos(angle) * far * spread,
    y: Math.sin(angle) * far * spread * 0.34 - height,
    turn: scatter(n, 3) * 360,
    tint: Math.floor(scatter(n, 5) * 20),
  }
}
