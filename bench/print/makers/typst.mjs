import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { BOLD, CARD, FACE, FOOTER, INK, MARK_WIDTH, MARKS, PAGE, QUIET, REGULAR, sheets } from '../design.mjs'

const AGE = 10 // what typst's documentation tells tools to keep that do not watch files

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(REGULAR), readFileSync(BOLD)] }] })

const { band, inset, width, number, title, text, footer, back } = FACE
const mark = ([x1, y1, x2, y2]) =>
  `#place(dx: ${x1}pt, dy: ${y1}pt, line(end: (${x2 - x1}pt, ${y2 - y1}pt), stroke: ${MARK_WIDTH}pt))`

/** Lines stand on baselines: a box's top is its first capitals' baseline, a line's leading is between baselines. */
const TEMPLATE = `
#let deck = json(bytes(sys.inputs.deck))
#set document(title: "Deck")
#set page(width: ${PAGE.w}pt, height: ${PAGE.h}pt, margin: 0pt)
#set text(font: "Atkinson Hyperlegible Next", lang: "en", hyphenate: false, fill: rgb("${INK}"), top-edge: "baseline", bottom-edge: "baseline")
#let marks = [${MARKS.map(mark).join('\n')}]
#let front(card, x, y) = place(dx: x * 1pt, dy: y * 1pt, {
  place(rect(width: ${CARD.w}pt, height: ${band}pt, fill: rgb(card.colour)))
  place(dx: ${inset}pt, dy: ${number.y}pt, text(${number.size}pt, weight: "bold", fill: white, card.number))
  place(dx: ${inset}pt, dy: ${title.y}pt, box(width: ${width}pt, {
    par(leading: ${title.leading}pt, spacing: ${text.after}pt, text(${title.size}pt, weight: "bold", card.title))
    par(leading: ${text.leading}pt, spacing: ${text.after}pt, text(${text.size}pt, card.text))
  }))
  place(dx: ${inset}pt, dy: ${footer.ys[0]}pt, par(leading: ${footer.ys[1] - footer.ys[0]}pt, text(${footer.size}pt, fill: rgb("${QUIET}"))[${FOOTER.map(
    line => `#${JSON.stringify(line)}`,
  ).join(' \\ ')}]))
})
#let back(card, x, y) = place(dx: x * 1pt, dy: y * 1pt, {
  place(dx: ${back.inset}pt, dy: ${back.inset}pt, rect(width: ${CARD.w - 2 * back.inset}pt, height: ${CARD.h - 2 * back.inset}pt, fill: rgb(card.colour)))
  place(dy: ${back.y}pt, box(width: ${CARD.w}pt, align(center, text(${back.size}pt, weight: "bold", fill: white, card.suit))))
})
#for sheet in deck {
  page({ marks; for it in sheet { front(it, it.x, it.y) } })
  page({ marks; for it in sheet { back(it, it.back, it.y) } })
}
`

export function makerOf(options) {
  return async deck => {
    const found = sheets(deck).map(sheet =>
      sheet.map(({ card, x, back, y }) => {
        const { number, title, text, suit } = card
        return { number: String(number), title, text, colour: suit.colour, suit: suit.name, x, back, y }
      }),
    )
    compiler.evictCache(AGE)
    return compiler.pdf({ mainFileContent: TEMPLATE, inputs: { deck: JSON.stringify(found) } }, options)
  }
}

export const make = makerOf({})
