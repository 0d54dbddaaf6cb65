import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
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
  set,
  sheets,
} from '../design.mjs'

const files = { bold: readFileSync(BOLD), regular: readFileSync(REGULAR) }
const LINE = { lineBreak: false, baseline: 'alphabetic' }
let measures // of the first document's fonts: the next ones are the same. Measuring chooses font and size, so it comes first

export async function make(deck) {
  const doc = new PDFDocument({ autoFirstPage: false, font: files.regular, info: { Title: 'Deck' } })
  doc.registerFont('regular', files.regular)
  doc.registerFont('bold', files.bold)
  const chunks = []
  doc.on('data', chunk => chunks.push(chunk))
  const ended = new Promise(resolve => doc.on('end', resolve))
  measures ??= ['bold', 'regular'].map(name => memo(word => doc.font(name).fontSize(1).widthOfString(word)))
  const [bold] = measures

  const page = () => {
    doc.addPage({ size: [PAGE.w, PAGE.h], margin: 0 })
    for (const [x1, y1, x2, y2] of MARKS) doc.moveTo(x1, y1).lineTo(x2, y2)
    doc.lineWidth(MARK_WIDTH).stroke('#000000')
  }
  const fronts = sheet => {
    page()
    const { band, inset, number, title, text, footer } = FACE
    for (const { card, x, y } of sheet) {
      const { titles, texts, below } = set(card, ...measures)
      doc.rect(x, y, CARD.w, band).fill(card.suit.colour)
      doc.font('bold').fontSize(number.size).fillColor('#ffffff')
      doc.text(String(card.number), x + inset, y + number.y, LINE)
      doc.fontSize(title.size).fillColor(INK)
      for (const [i, line] of titles.entries()) doc.text(line, x + inset, y + title.y + i * title.leading, LINE)
      doc.font('regular').fontSize(text.size)
      for (const [i, line] of texts.entries()) doc.text(line, x + inset, y + below + i * text.leading, LINE)
      doc.fontSize(footer.size).fillColor(QUIET)
      for (const [i, line] of FOOTER.entries()) doc.text(line, x + inset, y + footer.ys[i], LINE)
    }
  }
  const backs = sheet => {
    page()
    const { inset, size, y: base } = FACE.back
    for (const { card, back: x, y } of sheet) {
      const { name, colour } = card.suit
      const left = x + (CARD.w - bold(name) * size) / 2
      doc.rect(x + inset, y + inset, CARD.w - 2 * inset, CARD.h - 2 * inset).fill(colour)
      doc
        .font('bold')
        .fontSize(size)
        .fillColor('#ffffff')
        .text(name, left, y + base, LINE)
    }
  }
  for (const sheet of sheets(deck)) {
    fronts(sheet)
    backs(sheet)
  }
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
