// What the terminal says when the server is ready.
import { renderUnicodeCompact } from 'uqr'

/** Addresses for this machine and for others, a QR code of the latter, and what to do next. */
export function welcome(port: number, addresses: readonly string[], publicUrl: string | undefined): string {
  const here = `http://localhost:${port}`
  const others = publicUrl === undefined ? addresses.map(address => `http://${address}:${port}`) : [publicUrl]
  const [first] = others
  return [
    '',
    first === undefined ? '' : renderUnicodeCompact(first, { ecc: 'M', border: 2 }),
    `  On this machine    ${here}`,
    ...others.map(address => `  On other devices   ${address}`),
    ...(first === undefined
      ? ['  Other devices cannot join: this machine needs Wi-Fi or a hotspot, and HOST must not be this machine alone.']
      : []),
    `  Organiser          ${first ?? here}/#/review`,
    '',
    '  Social Spaces is ready. Ctrl+C stops it; nothing is lost.',
  ].join('\n')
}
