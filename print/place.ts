// Puts what is fitted where it belongs: a paragraph in its room, a stamp in its box.
import { DRAWING } from './art'
import type { Box, Colour, Ink, Pt, Role, Stamp } from './ink'
import type { Fitted, Type } from './shape'

/** A fitted paragraph with its top at y, each line at the start of its own direction, or in the middle of the room. */
export function paragraph(
  type: Type,
  fitted: Fitted,
  room: { readonly x: Pt; readonly w: Pt },
  y: Pt,
  colour: Colour,
  role: Role = 'P',
  centred = false,
): Ink {
  const inks = fitted.lines.map((line, i): Ink => {
    const spare = room.w - line.width * fitted.size
    const { left, right } = type.extent(line)
    const over = (line.rtl ? line.width - right : -left) * fitted.size // strokes that hang over the line's start, back into the room
    const x =
      room.x + (centred ? spare / 2 : (line.rtl ? spare : 0) + (line.rtl ? Math.min(0, over) : Math.max(0, over)))
    return { do: 'text', line, x, y: y + fitted.ascent + i * fitted.leading, size: fitted.size, colour }
  })
  return { do: 'tag', role, lang: fitted.lines[0]?.lang, inks }
}

/** A picture drawn to fill a box; what little it has in its margins may stand over. */
export function stamped(stamp: Stamp, box: Box): Ink {
  const scale = box.w / DRAWING.w
  return { do: 'place', x: box.x - DRAWING.x * scale, y: box.y - DRAWING.y * scale, scale, inks: [stamp] }
}
