// pdf-lib and its fork have one interface: fonts are chosen once for a run of lines, as every choice names the font anew.
import { readFileSync } from 'node:fs'
import {
  BOLD,
  CARD,
  FACE,
  FOOTER,
  INK,
  MARK_WIDTH,
  MARKS,
  memo,
  PAGE,
  QUIET,
  REGULAR,
  rgb,
  set,
  sheets,
} from '../design.mjs'

const files = { bold: readFileSync(BOLD), regular: readFileSync(REGULAR) }

export function makerOf({ PDFDocument, rgb: colourOf }, fontkit) {
  const colour = memo(hex => colourOf(...rgb(hex)))
  const white = colour('#ffffff')
  let measures // of the first document's fonts: the next ones are the same

  return async deck => {
    const doc = await PDFDocument.create()
    doc.registerFontkit(fontkit)
    doc.setTitle('Deck')
    const bold = await doc.embedFont(files.bold, { subset: true })
    const regular = await doc.embedFont(files.regular, { subset: true })
    measures ??= [bold, regular].map(font => memo(word => font.widthOfTextAtSize(word, 1)))
    const up = y => PAGE.h - y

    const marks = page => {
      for (const [x1, y1, x2, y2] of MARKS)
        page.drawLine({ start: { x: x1, y: up(y1) }, end: { x: x2, y: up(y2) }, thickness: MARK_WIDTH })
    }
    const fronts = sheet => {
      const page = doc.addPage([PAGE.w, PAGE.h])
      marks(page)
      for (const { card, x, y } of sheet)
        page.drawRectangle({
          x,
          y: up(y + FACE.band),
          width: CARD.w,
          height: FACE.band,
          color: colour(card.suit.colour),
        })
      const words = sheet.map(({ card }) => set(card, ...measures))
      page.setFont(bold)
      for (const [i, { card, x, y }] of sheet.entries()) {
        const { number, title, inset } = FACE
        page.drawText(String(card.number), { x: x + inset, y: up(y + number.y), size: number.size, color: white })
        page.drawText(words[i].titles.join('\n'), {
          x: x + inset,
          y: up(y + title.y),
          size: title.size,
          lineHeight: title.leading,
          color: colour(INK),
        })
      }
      page.setFont(regular)
      for (const [i, { x, y }] of sheet.entries()) {
        const { text, footer, inset } = FACE
        page.drawText(words[i].texts.join('\n'), {
          x: x + inset,
          y: up(y + words[i].below),
          size: text.size,
          lineHeight: text.leading,
          color: colour(INK),
        })
        page.drawText(FOOTER.join('\n'), {
          x: x + inset,
          y: up(y + footer.ys[0]),
          size: footer.size,
          lineHeight: footer.ys[1] - footer.ys[0],
          color: colour(QUIET),
        })
      }
    }
    const backs = sheet => {
      const page = doc.addPage([PAGE.w, PAGE.h])
      marks(page)
      page.setFont(bold)
      const { inset, size, y: base } = FACE.back
      for (const { card, back: x, y } of sheet) {
        const box = { width: CARD.w - 2 * inset, height: CARD.h - 2 * inset, color: colour(card.suit.colour) }
        page.drawRectangle({ x: x + inset, y: up(y + CARD.h - inset), ...box })
        const { name } = card.suit
        const at = x + (CARD.w - measures[0](name) * size) / 2
        page.drawText(name, { x: at, y: up(y + base), size, color: white })
      }
    }
    for (const sheet of sheets(deck)) {
      fronts(sheet)
      backs(sheet)
    }
    return doc.save()
  }
}
