// Text set down a page: headings, paragraphs and rules, one under the other, over as many pages as they need.
import { type Colour, type Ink, MM, type Page, type Pt, type Role, rect } from './ink'
import { fitText, type Style, type Type } from './shape'

export interface Sheet {
  readonly width: Pt
  readonly height: Pt
  readonly margin: Pt
}

export interface Column {
  readonly x: Pt
  readonly width: Pt
  readonly ink: Colour
  readonly rtl: boolean
  readonly left: () => Pt // what is left of the page
  readonly heading: (text: string, role?: 'H1' | 'H2', lang?: string) => void
  readonly text: (text: string, says?: Says) => void
  readonly space: (height: Pt) => void
  /** Inks of this height; `draw` gets their top. A page of its own begins when they would not fit. */
  readonly put: (height: Pt, draw: (top: Pt) => readonly Ink[]) => void
  readonly turn: () => void
  readonly pages: () => readonly Page[]
}

interface Says {
  readonly lang?: string
  readonly style?: Style
  readonly size?: Pt
  readonly href?: string
  readonly indent?: Pt
  readonly role?: Role
  readonly mark?: string // stands in the indent, e.g. a number or a bullet
}

type Draw = (top: Pt) => readonly Ink[]

/** What a column is set with. */
interface Hand {
  readonly type: Type
  readonly lang: string
  readonly where: string
  readonly base: Pt // the size of its text; 18 in large print
  readonly ink: Colour
  readonly rtl?: boolean | undefined // all of it begins at the right, words from left to right too
}

export function column(sheet: Sheet, { type, lang, where, base, ink, rtl = false }: Hand): Column {
  const x = sheet.margin + 6 * MM
  const width = sheet.width - 2 * x
  const bottom = sheet.height - sheet.margin - 6 * MM
  const done: Page[] = []
  let inks: Ink[] = []
  let y = x
  const turn = () => {
    done.push({ width: sheet.width, height: sheet.height, inks })
    inks = []
    y = x
  }
  let head: { readonly from: number; readonly height: Pt; readonly draw: Draw } | undefined // a heading that nothing follows yet
  const put = (height: Pt, draw: Draw) => {
    if (y + height > bottom && inks.length > 0) {
      if (head && head.from > 0)
        inks.length = head.from // it goes along to the next page
      else head = undefined
      turn()
      if (head) {
        inks.push(...head.draw(y))
        y += head.height
      }
    }
    head = undefined
    inks.push(...draw(y))
    y += height
  }
  const lines = (text: string, role: Role, style: Style, size: Pt, says: Says) => {
    const { indent = 0, href, mark } = says
    const room = width - indent
    const at = { text, lang: says.lang ?? lang, style, width: room, height: bottom - x, max: size, min: size, where }
    const { lines: set, ascent, leading, height } = fitText(type, at)
    const draw: Draw = top => {
      const body = set.map((line, i): Ink => {
        const start = line.rtl || rtl ? x + width - (rtl ? indent : 0) - line.width * size : x + indent
        return { do: 'text', line, x: start, y: top + ascent + i * leading, size, colour: ink }
      })
      const sign = mark === undefined ? undefined : type.line(mark, at.lang, 'display', where)
      const marked: Ink[] = sign
        ? [
            {
              ...{ do: 'text', line: sign, y: top + ascent, size, colour: ink },
              x: rtl ? x + width - sign.width * size : x,
            },
          ]
        : []
      const inks = [...marked, ...body]
      const held: readonly Ink[] = href ? [{ do: 'tag', role: 'Link', href, inks }] : inks
      return [{ do: 'tag', role, lang: at.lang, inks: held }]
    }
    put(height, draw)
    return { draw, height }
  }
  return {
    x,
    width,
    ink,
    rtl,
    left: () => bottom - y,
    heading(text, role = 'H2', own) {
      const size = role === 'H1' ? base * 2.2 : base * 1.35
      y += inks.length > 0 ? base * (role === 'H1' ? 1.4 : 1) : 0
      if (y + size * 4 > bottom && inks.length > 0) turn() // never the last line of a page
      const { draw, height } = lines(text, role, 'display', size, own === undefined ? {} : { lang: own })
      y += base * 0.35
      head = { from: inks.length - 1, height: height + base * 0.35, draw }
    },
    text(text, says = {}) {
      lines(text, says.role ?? 'P', says.style ?? 'text', says.size ?? base, says)
      y += base * 0.4
    },
    space(height) {
      y += height
    },
    put,
    turn,
    pages() {
      if (inks.length > 0) turn()
      return done
    },
  }
}

/** An empty box to write in, its label above it. */
export function field(col: Column, height: Pt): void {
  const { x, width, ink } = col
  col.put(height, top => [{ do: 'shape', path: rect({ x, y: top, w: width, h: height }, 6), stroke: ink, width: 1.2 }])
}

/** Lines to write on, `gap` apart. */
export function ruled(col: Column, count: number, gap: Pt): void {
  const { x, width } = col
  col.put(count * gap, top =>
    Array.from({ length: count }, (_, i): Ink => {
      const y = Math.round((top + (i + 1) * gap) * 100) / 100
      return { do: 'shape', path: `M ${x} ${y} L ${x + width} ${y}`, stroke: '#8a8a8a', width: 0.6 }
    }),
  )
}
