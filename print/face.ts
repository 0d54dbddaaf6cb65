// The front of a card on paper: the screen's face. Number and suit glyph at the head, the picture on its suit's ground,
// the words set at the foot, the credit under them. Lengths are points from the trim's top left corner.
import { GROUNDS, TINTS } from '../cards/grounds'
import { plain } from './art'
import { scriptOf } from './fonts'
import { type Box, type Colour, type Ink, MM, type Pt, rect, type Shape, type Stamp } from './ink'
import { paragraph, stamped } from './place'
import { fit, type Style, type Type } from './shape'

/** What is printed on one card. */
export interface Front {
  readonly id: string // stable, e.g. "mend-03"
  readonly number?: number | undefined
  readonly set?: string | undefined // the letter of its copy
  readonly texts: readonly FrontText[] // one, or two languages
  readonly art?: Stamp | undefined
  readonly glyph?: Stamp | undefined
  readonly suit?: string | undefined // its name, for those who cannot see the glyph
  readonly tint: number // the suit's place in the pack
  readonly stamp?: string | undefined // "Show me!"
  readonly credit: string
  readonly hint?: string | undefined // on a blank card, over its lines
  readonly code?: Shape | undefined // the id for a camera, one unit wide and high
}

export interface FrontText {
  readonly text: string
  readonly twin?: string | undefined // the opt-out of a show card
  readonly lang: string
  readonly note?: string | undefined // e.g. that a translation is missing
}

/** How the deck is printed. */
export interface Look {
  readonly ink: Colour
  readonly quiet: Colour // notes and credits
  readonly saver: boolean // outlines in place of grounds
  readonly least: Pt // the smallest the card's words may be; 18 in large print
}

export const COLOURED: Look = { ink: '#1b1a2e', quiet: '#5b5568', saver: false, least: 8 }
export const SAVER: Look = { ink: '#000000', quiet: '#444444', saver: true, least: 8 }

/** Large print starts at 18 pt: the RNIB's and the American Printing House for the Blind's floor. */
export const LARGE = 18

/** A poker card's width, which the sizes below were chosen for. */
const POKER: Pt = 63.5 * MM

interface Layout {
  readonly w: Pt
  readonly h: Pt
  readonly u: number // 1 on a poker card
  readonly inset: Pt
  readonly rtl: boolean
  readonly look: Look
  readonly type: Type
  readonly where: string
}

/** `rtl` faces are mirrored: what starts a line lies on the right. */
const start = ({ w, inset, rtl }: Layout, width: Pt) => (rtl ? w - inset - width : inset)
const end = ({ w, inset, rtl }: Layout, width: Pt) => (rtl ? inset : w - inset - width)

/**
 * A card's front as inks.
 * @param size of the trim
 * @param where names pack, card and language in errors
 * @throws PrintError when the words do not fit at their smallest
 */
export function frontInks(front: Front, size: { w: Pt; h: Pt }, look: Look, type: Type, where: string): readonly Ink[] {
  const { w, h } = size
  const wide = w > h * 1.15
  const lay: Layout = {
    ...{ w, h, look, type, where },
    u: Math.min(2.4, Math.max(0.62, Math.min(w, wide ? h * 1.05 : h * 0.714) / POKER)),
    inset: (Math.min(w, h) < 50 * MM ? 2.6 : 4) * MM,
    rtl: front.texts[0] !== undefined && scriptOf(front.texts[0].lang) === 'Arab',
  }
  const head = headInks(front, lay)
  const foot = footInks(front, lay, h - lay.inset)
  const top = lay.inset + (wide ? 0 : head.height + 3 * lay.u)
  const room: Box = { x: lay.inset, y: top, w: w - 2 * lay.inset, h: foot.top - top - 2 * lay.u }
  const half = { ...room, w: room.w * (front.art ? 0.62 : 1) }
  const under = wide ? { ...half, x: lay.rtl ? lay.inset : w - lay.inset - half.w } : room
  const beneath = wide ? { ...under, y: top + head.height, h: under.h - head.height } : under
  const words = wordInks(front, lay, beneath, wide ? 1 : 0.47)
  const picture: Box = wide
    ? {
        ...room,
        x: lay.rtl ? w - lay.inset - room.w * 0.34 : lay.inset,
        y: top + head.height * 0.7,
        w: room.w * 0.34,
        h: room.h - head.height * 0.7,
      }
    : { ...room, h: words.top - room.y - 6 * lay.u }
  return [...head.inks, ...pictureInks(front, lay, picture), ...words.inks, ...foot.inks]
}

interface Part {
  readonly inks: readonly Ink[]
  readonly top: Pt
}

/** Number, set letter, "Show me!" and the suit's disc. */
function headInks(front: Front, lay: Layout): { readonly inks: readonly Ink[]; readonly height: Pt } {
  const { u, look, type, inset } = lay
  const large = look.least >= LARGE
  const disc = 27 * u
  const size = Math.max(14 * u, look.least)
  const base = inset + disc / 2 + size * 0.35
  const inks: Ink[] = []
  let used = 0
  const put = (text: string, style: Style, points: Pt) => {
    const line = type.line(text, front.texts[0]?.lang.startsWith('en') ? 'en' : 'und', style, lay.where)
    const width = line.width * points
    const x = lay.rtl ? lay.w - inset - used - width : inset + used
    used += width + 9 * u
    return { x, width, ink: { do: 'text', line, x, y: base, size: points, colour: look.ink } as const }
  }
  if (front.number !== undefined) inks.push(put(String(front.number), 'display', size).ink)
  if (front.set) {
    const small = Math.max(9 * u, large ? LARGE : 0)
    const { x, width, ink } = put(front.set, 'strong', small)
    const box = { x: x - 2.5 * u, y: base - small * 0.95, w: width + 5 * u, h: small * 1.2 }
    inks.push(ink, { do: 'shape', path: rect(box, 1.5 * u), stroke: look.ink, width: 0.6 })
    used += 2 * u
  }
  const marks: Ink[] = inks.length > 0 ? [{ do: 'tag', role: 'P', inks }] : []
  if (front.glyph) marks.push(discInks(front, lay, { x: end(lay, disc), y: inset, w: disc, h: disc }))
  if (front.stamp) {
    const room = lay.w - 2 * inset - used - disc - 10 * u
    const line = type.line(front.stamp, front.texts[0]?.lang ?? 'en', 'display', lay.where)
    const points = Math.max(large ? LARGE : 5.5, Math.min(10 * u, room / line.width))
    const width = line.width * points
    const x = end(lay, disc + 6 * u + width) + (lay.rtl ? disc + 6 * u : 0)
    const box = { x: x - 3 * u, y: inset + disc / 2 - points * 0.85, w: width + 6 * u, h: points * 1.7 }
    marks.push({ do: 'shape', path: rect(box, 3 * u), stroke: look.ink, width: 0.8, dash: [2, 1.6] })
    const y = inset + disc / 2 + points * 0.33
    marks.push({ do: 'tag', role: 'P', inks: [{ do: 'text', line, x, y, size: points, colour: look.ink }] })
  }
  return { inks: marks, height: disc }
}

/** The suit's glyph in a disc; on its own tint where ink need not be saved. */
function discInks({ glyph, suit, tint }: Front, { look, u }: Layout, box: Box): Ink {
  const fill = look.saver ? undefined : TINTS[tint % TINTS.length]
  const ring: Shape = { do: 'shape', path: rect(box, box.w / 2), fill, stroke: look.ink, width: 0.9 * Math.max(1, u) }
  const inner = { x: box.x + box.w * 0.14, y: box.y + box.h * 0.14, w: box.w * 0.72, h: box.h * 0.72 }
  return { do: 'tag', role: 'Figure', alt: suit, inks: [ring, ...(glyph ? [stamped(glyph, inner)] : [])] }
}

/** The ground of a suit within a box, printed a touch off the line, as a second ink is on a hand press. */
export function ground(tint: number, box: Box, { saver }: Look): Shape {
  const side = box.w * 0.84
  const x = box.x + box.w * 0.08 + side * 0.03
  const y = box.y + box.h * 0.08 + side * 0.04
  const k = side / 100
  const path = plain(GROUNDS[tint % GROUNDS.length] ?? '', `translate(${x} ${y}) scale(${k})`)
  const colour = TINTS[tint % TINTS.length] ?? '#dddddd'
  return saver
    ? { do: 'shape', path, stroke: '#9a9a9a', width: 0.7, dash: [1, 1.6], round: true }
    : { do: 'shape', path, fill: colour, stroke: colour, width: 4 * k, round: true }
}

function pictureInks(front: Front, { u, look }: Layout, room: Box): readonly Ink[] {
  const side = Math.min(room.w, room.h)
  if (!front.art || side < 16 * Math.min(1, u)) return []
  const box = { x: room.x + (room.w - side) / 2, y: room.y + (room.h - side) / 2, w: side, h: side }
  return [{ do: 'tag', role: 'Artifact', inks: [ground(front.tint, box, look), stamped(front.art, box)] }]
}

/** The card's words, set at the foot of `room`; at most `share` of its height while there is a picture above them. */
function wordInks(front: Front, lay: Layout, room: Box, share: number): Part {
  const { type, look, u, where } = lay
  const many = front.texts.length
  if (many === 0) return linesToWriteOn(front, lay, room)
  const large = look.least >= LARGE
  const most = large ? 34 * Math.max(1, u * 0.8) : 21 * u
  const inks: Ink[] = []
  let bottom = room.y + room.h
  const height = (front.art ? share : 1) * room.h
  for (const [i, { text, twin, lang, note }] of [...front.texts.entries()].reverse()) {
    const style = { lang, width: room.w, where: many > 1 ? `${where}, ${lang}` : where }
    const max = i === 0 ? most : most * 0.8
    const tail = [note, twin].filter(line => line !== undefined)
    const tails = tail.map(line =>
      fit(type, {
        ...style,
        text: line,
        style: 'text',
        height: height / 3,
        max: large ? LARGE : Math.max(7, 8.5 * u),
        min: large ? LARGE : 6,
      }),
    )
    const spent = tails.reduce((sum, fitted) => sum + fitted.height + 2 * u, 0)
    const main = fit(type, { ...style, text, style: 'display', height: height / many - spent, max, min: look.least })
    for (const [k, fitted] of tails.entries()) {
      bottom -= fitted.height
      inks.unshift(paragraph(fitted, room, bottom, k === 0 && note !== undefined ? look.quiet : look.ink))
      bottom -= 2 * u
    }
    bottom -= main.height
    inks.unshift(paragraph(main, room, bottom, look.ink, 'H2'))
    if (i > 0) {
      bottom -= 3 * u
      const line = `M ${room.x} ${round(bottom)} L ${round(room.x + room.w)} ${round(bottom)}`
      inks.unshift({ do: 'shape', path: line, stroke: look.quiet, width: 0.5 })
      bottom -= 2 * u
    }
  }
  return { inks, top: bottom }
}

/** A blank card: lines, and a word on what to write. */
function linesToWriteOn({ hint = '' }: Front, { type, look, u, where }: Layout, room: Box): Part {
  const large = look.least >= LARGE
  const wanted = { text: hint, lang: 'en', style: 'text', width: room.w, height: room.h / 3, where } as const
  const told = fit(type, { ...wanted, max: large ? LARGE : Math.max(6.5, 7 * u), min: large ? LARGE : 5 })
  const gap = 9 * MM
  const count = Math.max(2, Math.min(4, Math.floor((room.h - told.height) / gap)))
  const bottom = room.y + room.h
  const inks = Array.from({ length: count }, (_, i): Ink => {
    const y = round(bottom - told.height - 2 * u - i * gap)
    return {
      do: 'shape',
      path: `M ${round(room.x)} ${y} L ${round(room.x + room.w)} ${y}`,
      stroke: look.quiet,
      width: 0.6,
    }
  })
  return { inks: [...inks, paragraph(told, room, bottom - told.height, look.quiet)], top: room.y }
}

const round = (x: number) => Math.round(x * 100) / 100

/** The credit line, and the code in the corner. */
function footInks(front: Front, lay: Layout, bottom: Pt): Part {
  const { type, look, u, where } = lay
  const large = look.least >= LARGE
  const code = front.code ? 21 * Math.max(0.9, Math.min(u, 1.2)) : 0
  const width = lay.w - 2 * lay.inset - (code ? code + 4 * u : 0)
  const credit = fit(type, {
    text: front.credit,
    lang: 'en',
    style: 'text',
    width,
    height: 20 * u + (large ? 40 : 0),
    max: large ? LARGE : Math.max(4.8, 5 * u),
    min: large ? LARGE : 4,
    where,
  })
  const room = { x: start(lay, width), w: width }
  const inks: Ink[] = [paragraph(credit, room, bottom - credit.height, look.quiet)]
  if (front.code) {
    const at = { x: end(lay, code), y: bottom - code }
    inks.push({ do: 'tag', role: 'Artifact', inks: [{ do: 'place', ...at, scale: code, inks: [front.code] }] })
  }
  return { inks, top: bottom - Math.max(credit.height, code) - 3 * u }
}
