// The front of a card on paper: the screen's face. Number and suit glyph at the head, the picture on its suit's ground,
// the words set at the foot, the credit under them. Lengths are points from the trim's top left corner.
import { GROUNDS, TINTS } from '../cards/grounds'
import { plain } from './art'
import { wordsAnyhow } from './caption'
import { scriptOf } from './fonts'
import { type Band, end, type Front, LARGE, type Layout, type Look, start } from './front'
import { headInks } from './head'
import { type Box, type Ink, MM, PrintError, type Pt, type Shape, type Stamp } from './ink'
import { needsInks } from './needs'
import { paragraph, stamped } from './place'
import { fitText, type Type } from './shape'
import { skillsInks } from './skills'

/** A poker card's width, which the sizes here were chosen for. */
const POKER: Pt = 63.5 * MM

/**
 * A card's front as inks.
 * @param size of the trim
 * @param where names pack, card and language in errors
 * @throws PrintError when the words do not fit at their smallest
 */
export function frontInks(front: Front, size: { w: Pt; h: Pt }, look: Look, type: Type, where: string): readonly Ink[] {
  const { w, h } = size
  const first = front.texts[0] ?? front.heading?.[0]
  const u = Math.min(2.4, Math.max(0.62, Math.min(w, isWide(size) ? h * 1.05 : h * 0.714) / POKER))
  const least = look.least >= LARGE ? LARGE : 7.5
  const laid = (rows: Pt) =>
    faceInks(front, {
      ...{ w, h, u, rows, look, type, where },
      inset: (Math.min(w, h) < 50 * MM ? 2.6 : 4) * MM,
      rtl: first !== undefined && scriptOf(first.lang) === 'Arab',
    })
  const rows = look.least >= LARGE ? LARGE : Math.max(least, (front.texts.length > 1 ? 5.5 : 8) * u)
  try {
    return laid(rows)
  } catch (error) {
    if (rows === least || !(error instanceof PrintError)) throw error
    return laid(least) // the headline before the list
  }
}

const isWide = ({ w, h }: { readonly w: Pt; readonly h: Pt }) => w > h * 1.15

function faceInks(front: Front, lay: Layout): readonly Ink[] {
  const { w, h } = lay
  const wide = isWide(lay)
  const head = headInks(front, lay)
  const credit = footInks(front, lay, h - lay.inset)
  const skills = skillsInks(front, lay, credit.top)
  const foot = needsInks(front, lay, skills.top)
  const top = lay.inset + (wide ? 0 : head.height + 3 * lay.u)
  const room: Box = { x: lay.inset, y: top, w: w - 2 * lay.inset, h: foot.top - top - 2 * lay.u }
  const half = { ...room, w: room.w * (front.art ? 0.62 : 1) }
  const under = wide ? { ...half, x: lay.rtl ? lay.inset : w - lay.inset - half.w } : room
  const beneath = wide ? { ...under, y: top + head.height, h: under.h - head.height } : under
  const words = wordsAnyhow(front, lay, beneath, !wide && front.art !== undefined)
  const picture: Box = wide
    ? {
        ...room,
        x: lay.rtl ? w - lay.inset - room.w * 0.34 : lay.inset,
        y: top + head.height * 0.7,
        w: room.w * 0.34,
        h: room.h - head.height * 0.7,
      }
    : { ...room, h: words.top - room.y - 6 * lay.u }
  return [
    ...head.inks,
    ...pictureInks(front, lay, picture),
    ...words.inks,
    ...foot.inks,
    ...skills.inks,
    ...credit.inks,
  ]
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
  const side = Math.min(room.w, room.h) * 0.94
  if (!front.art || side < 22 * Math.min(1, u)) return []
  const box = { x: room.x + (room.w - side) / 2, y: room.y + (room.h - side) / 2, w: side, h: side }
  return [{ do: 'tag', role: 'Artifact', inks: [ground(front.tint, box, look), stamped(front.art, box)] }]
}

/** The credit, and the code in the corner. Large print sets each part of the credit on a line of its own. */
function footInks(front: Front, lay: Layout, bottom: Pt): Band {
  const { type, look, u, where } = lay
  const large = look.least >= LARGE
  const code = front.code ? 21 * Math.max(0.9, Math.min(u, 1.2)) : 0
  const width = lay.w - 2 * lay.inset - (code ? code + 4 * u : 0)
  const size = large
    ? { max: LARGE, min: LARGE, height: Math.max(40 * u, 2.6 * LARGE) }
    : { max: Math.max(4.8, 5 * u), min: 4, height: 20 * u }
  const wanted = { lang: 'en', style: 'text', width, where, ...size } as const
  const room = { x: start(lay, width), w: width }
  let top = bottom
  const lines = (large ? front.credit.split(' · ') : [front.credit]).reverse().flatMap(text => {
    const credit = fitText(type, { ...wanted, text })
    top -= credit.height
    const said = paragraph(type, credit, room, top, look.quiet)
    return said.do === 'tag' ? said.inks : []
  })
  const box = { x: room.x, y: top, w: room.w, h: bottom - top + lay.inset }
  const stamp: Stamp = {
    do: 'stamp',
    id: `credit ${front.credit} ${Math.round(room.x)} ${Math.round(width)}`,
    box,
    inks: lines,
  }
  const inks: Ink[] = [{ do: 'tag', role: 'Artifact', inks: [stamp] }] // not read out a hundred times: the credits page says it
  if (front.code) {
    const at = { x: end(lay, code), y: bottom - code }
    inks.push({ do: 'tag', role: 'Artifact', inks: [{ do: 'place', ...at, scale: code, inks: [front.code] }] })
  }
  return { inks, top: Math.min(top, bottom - code) - 3 * u }
}
