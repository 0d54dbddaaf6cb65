import { readFileSync } from 'node:fs'
import { jsPDF } from 'jspdf'
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
import { SUITS } from '../words.mjs'

const files = { bold: readFileSync(BOLD, 'base64'), normal: readFileSync(REGULAR, 'base64') }
const FAMILY = 'Atkinson'
let measures // of the first document's fonts: the next ones are the same

export async function make(deck) {
  const doc = new jsPDF({ unit: 'pt', format: [PAGE.w, PAGE.h], compress: true, putOnlyUsedFonts: true })
  doc.setProperties({ title: 'Deck' })
  for (const [style, base64] of Object.entries(files)) {
    doc.addFileToVFS(`${style}.ttf`, base64)
    doc.addFont(`${style}.ttf`, FAMILY, style)
  }
  measures ??= ['bold', 'normal'].map(style => memo(word => doc.setFont(FAMILY, style).getStringUnitWidth(word)))
  const [bold] = measures
  let pages = 0

  const words = (lines, x, y, { size, leading = size }) => {
    doc.setFontSize(size).setLineHeightFactor(leading / size)
    doc.text(lines, x, y)
  }
  // What is drawn many times is a form object, which only the advanced interface has.
  doc.advancedAPI(() => {
    const form = (name, w, h, draw) => {
      doc.beginFormObject(0, 0, w, h, doc.unitMatrix)
      draw()
      doc.endFormObject(name)
    }
    form('marks', PAGE.w, PAGE.h, () => {
      doc.setLineWidth(MARK_WIDTH).setDrawColor('#000000')
      for (const [x1, y1, x2, y2] of MARKS) doc.line(x1, y1, x2, y2)
    })
    const { footer, inset: x } = FACE
    form('footer', CARD.w, CARD.h, () => {
      doc.setFont(FAMILY, 'normal').setTextColor(QUIET)
      words(FOOTER, x, footer.ys[0], { size: footer.size, leading: footer.ys[1] - footer.ys[0] })
    })
    const { inset, size, y } = FACE.back
    for (const { name, colour } of SUITS)
      form(name, CARD.w, CARD.h, () => {
        doc.setFillColor(colour).rect(inset, inset, CARD.w - 2 * inset, CARD.h - 2 * inset, 'F')
        doc.setFont(FAMILY, 'bold').setTextColor('#ffffff')
        words(name, (CARD.w - bold(name) * size) / 2, y, { size })
      })
  })
  const page = () => {
    if (pages++ > 0) doc.addPage()
    doc.advancedAPI(() => doc.doFormObject('marks', doc.unitMatrix))
  }
  const fronts = sheet => {
    page()
    const { band, inset, number, title, text } = FACE
    for (const { card, x, y } of sheet) {
      const { titles, texts, below } = set(card, ...measures)
      doc.setFillColor(card.suit.colour).rect(x, y, CARD.w, band, 'F')
      doc.setFont(FAMILY, 'bold').setTextColor('#ffffff')
      words(String(card.number), x + inset, y + number.y, number)
      doc.setTextColor(INK)
      words(titles, x + inset, y + title.y, title)
      doc.setFont(FAMILY, 'normal')
      words(texts, x + inset, y + below, text)
      doc.advancedAPI(() => doc.doFormObject('footer', doc.Matrix(1, 0, 0, 1, x, y)))
    }
  }
  const backs = sheet => {
    page()
    doc.advancedAPI(() => {
      for (const { card, back, y } of sheet) doc.doFormObject(card.suit.name, doc.Matrix(1, 0, 0, 1, back, y))
    })
  }
  for (const sheet of sheets(deck)) {
    fronts(sheet)
    backs(sheet)
  }
  return new Uint8Array(doc.output('arraybuffer'))
}
