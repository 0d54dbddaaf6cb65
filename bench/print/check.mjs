// Whether a PDF is what was asked for: sound, of as many pages, with the first and the last card's words as text.
import { execFileSync } from 'node:child_process'
import { sheets } from './design.mjs'

const TOOLS = ['qpdf', 'pdfinfo', 'pdftotext']

/** The programs that checking needs and that are not here. */
export const missing = () =>
  TOOLS.filter(tool => {
    try {
      execFileSync('sh', ['-c', `command -v ${tool}`])
      return false
    } catch {
      return true
    }
  })

const output = (program, ...args) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const words = text => text.normalize('NFKC').replace(/\s+/g, ' ')

/** @throws Error that says what is wrong with the file */
export function check(file, deck) {
  output('qpdf', '--check', file)
  const wanted = sheets(deck).length * 2
  const pages = Number(/^Pages:\s+(\d+)/m.exec(output('pdfinfo', file))?.[1])
  if (pages !== wanted) throw new Error(`${pages} pages in place of ${wanted}`)
  for (const [card, page] of [
    [deck[0], 1],
    [deck.at(-1), wanted - 1],
  ]) {
    const found = words(output('pdftotext', '-raw', '-f', String(page), '-l', String(page), file, '-'))
    for (const text of [card.title, card.text])
      if (!found.includes(text)) throw new Error(`page ${page} does not say "${text}"`)
  }
}
