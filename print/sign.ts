// Table signs: a table's name, large, and the QR code that opens that very table on a phone.
import { qr } from './code'
import { MM, type Page, PrintError } from './ink'
import { paragraph } from './place'
import { type Setting, sized } from './setting'
import { fitText } from './shape'

/** What the signs of a workshop's tables say. */
export interface Signs {
  readonly code: string // as it is shown, e.g. "K7M-PTX"
  readonly address: string // what a person types, e.g. "http://192.168.1.20:3000"
  readonly tables: readonly { readonly name: string; readonly url: string }[]
}

/**
 * Whether another network may hand this address to another machine, as Wi-Fi routers do: a number, or a name that only the
 * network here knows (one word; .local, RFC 6762; .internal, ICANN 2024; .home.arpa, RFC 8375; .lan, what many routers say).
 */
export function isLocal(address: string): boolean {
  const { hostname } = new URL(address)
  return !hostname.includes('.') || /^[\d.]+$|\.(local|internal|home\.arpa|lan)$/.test(hostname)
}

/**
 * One landscape page a table, with a warning where its address will not last.
 * @throws PrintError when there is no table to make a sign for
 */
export function signPages(
  { sheet, type, words, look, where }: Setting,
  { code, address, tables }: Signs,
): readonly Page[] {
  if (tables.length === 0)
    throw new PrintError('There is no table to print a sign for. Name the tables first, or leave the signs out.')
  const { sign } = words
  const width = Math.max(sheet.width, sheet.height)
  const height = Math.min(sheet.width, sheet.height)
  const m = sheet.margin + 10 * MM
  const room = { x: m, w: width - 2 * m }
  const setFor =
    (name: string) =>
    (text: string, tall: number, max: number, min: number, at: { w: number }, style: 'text' | 'display') =>
      fitText(type, {
        text,
        lang: words.lang,
        style,
        width: at.w,
        height: tall,
        max: sized(look, max),
        min: sized(look, min),
        where: `${where}, sign of table ${JSON.stringify(name)}`,
      })
  return tables.map(({ name, url }) => {
    const set = setFor(name)
    const title = set(name, height * 0.36, 180, 24, room, 'display')
    const side = height * 0.4
    const top = height - m - side
    const beside = { x: m + side + 10 * MM, w: room.w - side - 10 * MM }
    const lines = [
      { fitted: set(sign.scan, side / 2, 34, 18, beside, 'display'), space: 4 * MM },
      {
        fitted: set(`${sign.or(address)} ${sign.code(code)}`, side / 3, 20, 12, beside, 'text'),
        space: 4 * MM,
      },
      ...(isLocal(address) ? [{ fitted: set(sign.local, side / 3, 12, 9, beside, 'text'), space: 0 }] : []),
    ]
    let y = top
    const said = lines.map(({ fitted, space }) => {
      const ink = paragraph(type, fitted, beside, y, look.ink)
      y += fitted.height + space
      return ink
    })
    return {
      width,
      height,
      inks: [
        paragraph(type, title, room, m, look.ink, 'H1'),
        { do: 'tag', role: 'Figure', alt: url, inks: [{ do: 'place', x: m, y: top, scale: side, inks: [qr(url, 0)] }] },
        ...said,
      ],
    }
  })
}
