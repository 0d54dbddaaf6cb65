// A page as an SVG picture: the preview, of the very inks that become the PDF, glyph by glyph.
import type { FontName, Ink, Page } from './ink'

/** The outline of a glyph as an SVG path, in ems, y upwards. */
export type Outline = (font: FontName, glyph: number) => string

const n = (x: number) => String(Math.round(x * 1000) / 1000)

/** One page as the text of an SVG file, a unit a point. */
export function svg(page: Page, outline: Outline): string {
  const defs = new Map<string, string>() // by what is drawn: a glyph or a stamp
  const body = inksOf(page.inks, outline, defs)
  const { width, height } = page
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}">`,
    `<defs>${[...defs.values()].join('')}</defs>`,
    `<rect width="100%" height="100%" fill="#fff"/>${body}</svg>`,
  ].join('')
}

/** The id under which `draw`'s element stands in the defs; drawn once. */
function once(defs: Map<string, string>, key: string, draw: (id: string) => string): string {
  const id = `d${[...defs.keys()].indexOf(key)}`
  if (defs.has(key)) return id
  defs.set(key, '') // its place, before what it is made of takes one
  const fresh = `d${defs.size - 1}`
  defs.set(key, draw(fresh))
  return fresh
}

function inksOf(inks: readonly Ink[], outline: Outline, defs: Map<string, string>): string {
  return inks.map(ink => inkOf(ink, outline, defs)).join('')
}

function inkOf(ink: Ink, outline: Outline, defs: Map<string, string>): string {
  switch (ink.do) {
    case 'tag':
      return inksOf(ink.inks, outline, defs)
    case 'place': {
      const { x, y, turn, scale } = ink
      const moves = [`translate(${n(x)} ${n(y)})`, turn && `rotate(${turn})`, scale && `scale(${scale})`]
      return `<g transform="${moves.filter(Boolean).join(' ')}">${inksOf(ink.inks, outline, defs)}</g>`
    }
    case 'shape': {
      const { path, fill, stroke, width, round, dash } = ink
      const line = stroke
        ? ` stroke="${stroke}" stroke-width="${n(width ?? 1)}"${round ? ' stroke-linecap="round" stroke-linejoin="round"' : ''}${dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ''}`
        : ''
      return `<path d="${path}" fill="${fill ?? 'none'}"${line}/>`
    }
    case 'stamp': {
      const { x, y, w, h } = ink.box
      const clip = (id: string) =>
        `<clipPath id="${id}c"><rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"/></clipPath><g id="${id}" clip-path="url(#${id}c)">${inksOf(ink.inks, outline, defs)}</g>`
      return `<use href="#${once(defs, `stamp ${ink.id}`, clip)}"/>`
    }
    case 'text': {
      let pen = ink.x
      const glyphs = ink.line.runs.flatMap(({ font, glyphs }) =>
        glyphs.map(glyph => {
          const draw = (id: string) => `<path id="${id}" d="${outline(font, glyph.id)}"/>`
          const id = once(defs, `glyph ${font} ${glyph.id}`, draw)
          const [x, y] = [pen + glyph.x * ink.size, ink.y - glyph.y * ink.size]
          pen += glyph.advance * ink.size
          return `<use href="#${id}" transform="translate(${n(x)} ${n(y)}) scale(${n(ink.size)} ${n(-ink.size)})"/>`
        }),
      )
      return `<g fill="${ink.colour}">${glyphs.join('')}</g>`
    }
  }
}
