// What a book needs: lines, stamps, and which glyphs of which fonts.
import type { FontName, Ink, Line, Page, Run, Stamp } from './ink'

/** What the pages need, each once: lines, and stamps in the order of their use. */
export function gather(pages: readonly Page[]) {
  const lines = new Set<Line>()
  const stamps = new Map<string, Stamp>()
  const walk = (inks: readonly Ink[]) => {
    for (const ink of inks) {
      if (ink.do === 'text') lines.add(ink.line)
      else if (ink.do === 'stamp') {
        if (stamps.has(ink.id)) continue
        stamps.set(ink.id, ink)
        walk(ink.inks)
      } else if (ink.do !== 'shape') walk(ink.inks)
    }
  }
  for (const page of pages) walk(page.inks)
  return { lines, stamps }
}

/** The glyphs of a font that are used, by id: what each stands for, and which are shown in plain and in mute lines. */
export interface Used {
  readonly texts: string[]
  readonly plain: boolean[]
  readonly muted: boolean[]
}

/**
 * The fonts of lines, and which lines their glyphs alone would not tell.
 * A glyph stands for what it stands for first; a line is mute in which its glyphs, read in turn, say something else.
 */
export function used(lines: ReadonlySet<Line>) {
  const fonts = new Map<FontName, Used>()
  const told = ({ runs }: Line) => runs.every(run => !run.rtl && tells(run, take(fonts, run.font).texts))
  const show = ({ runs }: Line, how: 'plain' | 'muted') => {
    for (const { font, glyphs } of runs) {
      const shown = take(fonts, font)[how]
      for (const { id } of glyphs) shown[id] = true
    }
  }
  const doubtful: Line[] = []
  for (const line of lines) {
    for (const { font, glyphs } of line.runs) {
      const { texts } = take(fonts, font)
      for (const { id, text } of glyphs) texts[id] ||= text
    }
    if (told(line)) show(line, 'plain')
    else doubtful.push(line)
  }
  const mute = new Set<Line>()
  for (const line of doubtful) {
    const plain = told(line) // now that a later line may have said what a glyph stands for
    if (!plain) mute.add(line)
    show(line, plain ? 'plain' : 'muted')
  }
  return { fonts, mute }
}

function take(fonts: Map<FontName, Used>, font: FontName): Used {
  let found = fonts.get(font)
  if (!found) {
    found = { texts: [], plain: [], muted: [] }
    fonts.set(font, found)
  }
  return found
}

/** Whether the glyphs, read in turn, give the run's text. */
function tells({ glyphs, text }: Run, texts: readonly string[]): boolean {
  let at = 0
  for (const glyph of glyphs) {
    const own = texts[glyph.id]
    if (!own || (own !== glyph.text && !text.startsWith(own, at))) return false
    at += own.length
  }
  return at === text.length
}
