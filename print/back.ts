// The back of a card: its suit, so that a dropped deck is soon in order again. The same for all cards of a suit, and stored once.
import { GROUNDS, TINTS } from '../cards/grounds'
import { plain } from './art'
import { LARGE, type Look } from './front'
import { type Box, type Ink, MM, type Pt, rect, type Stamp } from './ink'
import { paragraph, stamped } from './place'
import { fitText, type Type } from './shape'

export interface Back {
  readonly id: string // of the stamp: one a suit
  readonly title: string // the deck's
  readonly lang: string
  readonly tint: number
  readonly glyph?: Stamp | undefined
}

/**
 * A card's back as one stamp, its trim's top left corner at 0, 0.
 * @param over what it may cover: the trim and its bleed
 * @throws PrintError when the title does not fit
 */
export function backStamp(
  back: Back,
  { w, h }: { w: Pt; h: Pt },
  over: Box,
  look: Look,
  type: Type,
  where: string,
): Stamp {
  const { tint, glyph, title, lang } = back
  const colour = TINTS[tint % TINTS.length] ?? '#dddddd'
  const inset = 4 * MM
  const room = { x: inset, w: w - 2 * inset }
  const name = fitText(type, {
    text: title,
    lang,
    style: 'display',
    width: room.w,
    height: h * 0.25,
    max: Math.max(look.least, 0.07 * Math.min(w, h)),
    min: look.least >= LARGE ? LARGE : 7,
    where,
  })
  const side = Math.min(room.w, h - 2 * inset - name.height) * 0.62
  const box = { x: (w - side) / 2, y: (h - name.height - side) / 2, w: side, h: side }
  const k = side / 100
  const shape = plain(GROUNDS[tint % GROUNDS.length] ?? '', `translate(${box.x} ${box.y}) scale(${k})`)
  const inner = { x: box.x + side * 0.24, y: box.y + side * 0.24, w: side * 0.52, h: side * 0.52 }
  const said = paragraph(type, name, room, h - inset - name.height, look.ink, 'P', true)
  const inks: readonly Ink[] = [
    look.saver
      ? { do: 'shape', path: shape, stroke: '#9a9a9a', width: 0.8 }
      : { do: 'shape', path: rect(over), fill: colour },
    ...(look.saver
      ? []
      : [{ do: 'shape', path: shape, fill: '#fffdf7', stroke: look.ink, width: 1.4, round: true } as const]),
    ...(glyph ? [stamped(glyph, inner)] : []),
    ...(said.do === 'tag' ? said.inks : []),
  ]
  return { do: 'stamp', id: back.id, box: over, inks }
}
