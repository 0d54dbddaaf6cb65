// The types of draw.mjs.
interface Piece {
  readonly id: string
  readonly art: string
}
export function symbol(svg: string, id: string): string
export function sprite(pack: {
  readonly id: string
  readonly suits: readonly Piece[]
  readonly cards: readonly Piece[]
}): string
export function draw(cards?: string): readonly string[]
