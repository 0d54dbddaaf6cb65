// One heap for the whole room, growing card by card: no piles, no table, no digits.
import { heapSize, lying } from './heap'

export function Heap({ cards }: { readonly cards: number }) {
  const size = heapSize(cards)
  const heap = Array.from({ length: size }, (_, n) => lying(n))
  return (
    <svg className="heap" viewBox="60 -360 880 540" aria-hidden="true">
      {heap.map(({ n, x, y, turn, tint }) => (
        <g key={n} className={`heap-card ${tint < 10 ? `tint-${tint}` : ''}`}>
          <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(1 0.55)`}>
            <rect
              transform={`translate(0 9) rotate(${turn.toFixed(0)})`}
              x="-41"
              y="-57"
              width="82"
              height="114"
              rx="11"
              className="heap-edge"
            />
            <g transform={`rotate(${turn.toFixed(0)})`}>
              <rect x="-41" y="-57" width="82" height="114" rx="11" className="heap-face" />
              <circle r="17" className="heap-mark" />
            </g>
          </g>
        </g>
      ))}
    </svg>
  )
}
