// The headings of a wall: a sheet for each, to hang above its cards and to read from four metres.
import type { Pack, PackWords } from '../cards/pack'
import { ground } from './face'
import { type Ink, MM, type Page, rect, type Stamp } from './ink'
import { paragraph, stamped } from './place'
import { edgeOf, type Setting } from './setting'
import { fitText } from './shape'

/** Capitals 20 mm high, a two-hundredth of four metres, as a rule of thumb for signs has it: they are 0.7 of the size. */
const FROM_FOUR_METRES = (20 / 0.7) * MM
/** What is under a heading is read by whoever stands before it. */
const FROM_NEAR = 24

/**
 * A landscape sheet for every heading of the pack.
 * @throws PrintError naming the heading that does not fit large enough on this paper
 */
export function headingPages(
  setting: Setting,
  pack: Pack,
  said: PackWords,
  art: ReadonlyMap<string, Stamp>,
): readonly Page[] {
  const { sheet, type, look, where } = setting
  const width = Math.max(sheet.width, sheet.height)
  const height = Math.min(sheet.width, sheet.height)
  const m = edgeOf(setting)
  const u = height / (210 * MM)
  const room = { x: m + 12 * MM, w: width - 2 * m - 24 * MM }
  return pack.piles.map(pile => {
    const { name = pile, hint = '' } = said.piles[pile] ?? {}
    const at = { lang: said.lang, width: room.w, where: `${where}, ${said.lang}.json, heading "${pile}"` }
    const foot = height - m - 10 * MM
    const under = fitText(type, {
      ...{ ...at, text: hint, style: 'text', height: height * 0.22 },
      ...{ max: Math.max(FROM_NEAR, 30 * u), min: FROM_NEAR },
    })
    const picture = { side: height * 0.2, y: m + 9 * MM }
    const top = picture.y + picture.side + 4 * MM
    const title = fitText(type, {
      ...{ ...at, text: name, style: 'display', height: foot - under.height - 5 * MM - top },
      ...{ max: Math.max(FROM_FOUR_METRES, 190 * u), min: FROM_FOUR_METRES },
    })
    const tint = pack.suits.findIndex(({ id }) => id === pile)
    const glyph = art.get(pack.suits[tint]?.art ?? '')
    const rtl = title.lines[0]?.rtl === true
    const box = { x: rtl ? room.x + room.w - picture.side : room.x, y: picture.y, w: picture.side, h: picture.side }
    const inks: readonly Ink[] = [
      {
        do: 'shape',
        path: rect({ x: m, y: m, w: width - 2 * m, h: height - 2 * m }, 8 * MM),
        ...{ stroke: look.ink, width: 5 },
      },
      ...(glyph
        ? [{ do: 'tag', role: 'Artifact', inks: [ground(Math.max(0, tint), box, look), stamped(glyph, box)] } as const]
        : []),
      paragraph(type, title, room, foot - under.height - 5 * MM - title.height, look.ink, 'H1'),
      paragraph(type, under, room, foot - under.height, look.ink),
    ]
    return { width, height, inks }
  })
}
