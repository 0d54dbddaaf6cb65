// A QR code, apart from the other signs: only the pages that invite people carry the encoder.
import { encode } from 'uqr'
import './signs.css'

interface QrProps {
  readonly text: string
  readonly title: string // said in place of the picture, e.g. "Scan to join: K7M-PTX"
}

/** Dark on a light ground with its quiet zone, whatever the theme: some scanners want it so. */
export function Qr({ text, title }: QrProps) {
  const { size, data } = encode(text, { ecc: 'M', border: 3 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fffdf7" />
      <path d={path} fill="#1b1a2e" />
    </svg>
  )
}
