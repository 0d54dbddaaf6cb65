// A blank card: lines to write on, a word on what to write, and on a card for a wall what else it asks.
import { fieldsInks, ruling } from './fields'
import { type Band, type Front, LARGE, type Layout } from './front'
import { type Box, MM, PrintError } from './ink'
import { paragraph } from './place'
import { fitText } from './shape'

const GAP = 9 * MM // from line to line, for a felt pen

/** @throws PrintError where no two lines would be left to write on */
export function linesToWriteOn({ hint = '', fields = [] }: Front, lay: Layout, room: Box): Band {
  const { type, look, u, where } = lay
  const large = look.least >= LARGE
  const wanted = { text: hint, lang: 'en', style: 'text', width: room.w, height: room.h / 3, where } as const
  const told = fitText(type, { ...wanted, max: large ? LARGE : Math.max(7.5, 7 * u), min: large ? LARGE : 6 })
  const bottom = room.y + room.h
  const asked = fieldsInks(fields, lay, room, bottom)
  const foot = asked.top - told.height
  const count = Math.min(fields.length > 0 ? 6 : 4, Math.floor((foot - 2 * u - room.y) / GAP))
  if (count < 2)
    throw new PrintError(`${where}: there is no room left to write on. Choose larger cards, or print one language.`)
  const inks = Array.from({ length: count }, (_, i) => ruling(room, foot - 2 * u - i * GAP, look.quiet))
  return { inks: [...inks, paragraph(type, told, room, foot, look.quiet), ...asked.inks], top: room.y }
}
