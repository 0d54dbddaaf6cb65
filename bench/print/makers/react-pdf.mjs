import { Document, Font, Page, Path, renderToBuffer, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import { BOLD, CARD, FACE, FOOTER, INK, MARK_WIDTH, MARKS, PAGE, QUIET, REGULAR, sheets } from '../design.mjs'

Font.register({
  family: 'Atkinson',
  fonts: [
    { src: REGULAR, fontWeight: 400 },
    { src: BOLD, fontWeight: 700 },
  ],
})
Font.registerHyphenationCallback(word => [word])

const { band, inset, width, number, title, text, footer, back } = FACE
const styles = StyleSheet.create({
  page: { fontFamily: 'Atkinson', color: INK },
  marks: { position: 'absolute', left: 0, top: 0, width: PAGE.w, height: PAGE.h - 1 },
  card: { position: 'absolute', width: CARD.w, height: CARD.h },
  band: { height: band, paddingLeft: inset, justifyContent: 'center' },
  number: { fontSize: number.size, fontWeight: 700, color: '#ffffff' },
  words: { position: 'absolute', left: inset, top: title.y - title.size, width },
  title: { fontSize: title.size, lineHeight: title.leading / title.size, fontWeight: 700, marginBottom: 4 },
  text: { fontSize: text.size, lineHeight: text.leading / text.size },
  footer: {
    position: 'absolute',
    left: inset,
    top: footer.ys[0] - footer.size,
    width,
    fontSize: footer.size,
    color: QUIET,
  },
  back: {
    position: 'absolute',
    width: CARD.w - 2 * back.inset,
    height: CARD.h - 2 * back.inset,
    justifyContent: 'center',
  },
  name: { fontSize: back.size, fontWeight: 700, color: '#ffffff', textAlign: 'center' },
})
const MARKS_PATH = MARKS.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('')

const Marks = () =>
  h(Svg, { style: styles.marks }, h(Path, { d: MARKS_PATH, stroke: '#000000', strokeWidth: MARK_WIDTH }))

const Front = ({ card, x, y }) =>
  h(
    View,
    { style: [styles.card, { left: x, top: y }] },
    h(
      View,
      { style: [styles.band, { backgroundColor: card.suit.colour }] },
      h(Text, { style: styles.number }, card.number),
    ),
    h(
      View,
      { style: styles.words },
      h(Text, { style: styles.title }, card.title),
      h(Text, { style: styles.text }, card.text),
    ),
    h(Text, { style: styles.footer }, FOOTER.join('\n')),
  )

const Back = ({ card, x, y }) =>
  h(
    View,
    { style: [styles.back, { left: x + back.inset, top: y + back.inset, backgroundColor: card.suit.colour }] },
    h(Text, { style: styles.name }, card.suit.name),
  )

const Sheet = ({ children }) => h(Page, { size: [PAGE.w, PAGE.h], style: styles.page }, h(Marks), children)

export const make = deck =>
  renderToBuffer(
    h(
      Document,
      { title: 'Deck' },
      sheets(deck).flatMap((sheet, i) => [
        h(
          Sheet,
          { key: `front ${i}` },
          sheet.map(({ card, x, y }) => h(Front, { key: card.number, card, x, y })),
        ),
        h(
          Sheet,
          { key: `back ${i}` },
          sheet.map(({ card, back, y }) => h(Back, { key: card.number, card, x: back, y })),
        ),
      ]),
    ),
  )
