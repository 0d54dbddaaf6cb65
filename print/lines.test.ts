import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontPath, kitType } from './builders'
import type { Line } from './ink'
import { type Code, type Fonts, showLine } from './lines'
import { overlays } from './overlay'
import type { Style, Type } from './shape'
import { readTrueType } from './truetype'
import { used } from './used'

const CODES = 0x4000

let type: Type
beforeAll(async () => {
  type = await kitType()
})

/** The fonts as the file would have them, but each glyph's code is a character of its own. */
function fontsFor(lines: ReadonlySet<Line>): Fonts {
  const { fonts, mute } = used(lines)
  const embedded = new Map(
    [...fonts].map(([name, { texts }], i) => {
      const { width } = readTrueType(readFileSync(fontPath(name)))
      const codes: Code[] = []
      for (const id of Object.keys(texts).map(Number))
        codes[id] = { bytes: String.fromCharCode(CODES + id), width: width(id) }
      return [name, { key: `F${i}`, mute: `F${i}m`, codes }] as const
    }),
  )
  const letters = overlays(lines)
  return { embedded, mute, unseen: { key: 'U', codes: new Map(letters.map(c => [c, c])), width: 600 } }
}

/** What a PDF reader would draw: the glyphs' ids and where they lie, in ems; unseen text left out. */
function glyphsDrawn(operators: string, size: number, { embedded }: Fonts) {
  const drawn: { id: number; x: number; y: number }[] = []
  let x = 0
  let font = ''
  let rise = 0
  const pattern = /\/(\w+) [\d.]+ Tf|(-?[\d.]+) Ts|\[([^\]]*?)\]TJ|\(([^()]*)\)Tj|3 Tr[^\n]*/gs
  for (const [, tf, ts, array, string] of operators.matchAll(pattern)) {
    if (tf) font = tf
    else if (ts) rise = Number(ts) / size
    else {
      const codes = [...embedded.values()].find(({ key, mute }) => key === font || mute === font)?.codes
      for (const [, shown, move] of (array ?? `(${string})`).matchAll(/\(([^()]*)\)|(-?[\d.]+)/gs)) {
        if (move) x -= Number(move) / 1000
        else if (codes && shown) {
          for (const code of shown) {
            const id = code.charCodeAt(0) - CODES
            drawn.push({ id, x, y: rise })
            x += (codes[id]?.width ?? Number.NaN) / 1000
          }
        }
      }
    }
  }
  return drawn
}

const SAID: readonly (readonly [lang: string, text: string, style: Style])[] = [
  ['en', 'AVATAR: To Wave, “Type” affairs', 'display'],
  ['pl', 'Zażółć gęślą jaźń, Łódź', 'text'],
  ['en', 'Letters with marks: q̇́ x̂', 'text'],
  ['ar', 'السَّلَامُ عَلَيْكُمْ، عام 2024', 'display'],
  ['ur', 'میں آپ کی مدد کے لیے تیار ہوں', 'text'],
  ['pa', 'ਮੈਂ ਪੰਜਾਬੀ ਵਿੱਚ ਸਿੱਖਿਆ ਦੇ ਸਕਦਾ ਹਾਂ', 'text'],
  ['bn', 'আমি কর্মশালায় বন্ধুত্বপূর্ণ প্রশ্ন করি', 'strong'],
  ['hi', 'मैं कार्यशाला में मित्रता से पूछता हूँ', 'text'],
]

describe('a line', () => {
  it.each(SAID)('in %s puts every glyph of "%s" where it was shaped', (lang, text, style) => {
    const line = type.line(text, lang, style)
    const fonts = fontsFor(new Set([line]))
    const drawn = glyphsDrawn(showLine(line, 10, { lang, rtl: line.rtl }, fonts, { font: '', rise: 0 }), 10, fonts)
    let pen = 0
    const shaped = line.runs.flatMap(({ glyphs }) =>
      glyphs.map(({ id, x, y, advance }) => {
        const place = { id, x: pen + x, y }
        pen += advance
        return place
      }),
    )
    expect(shaped.length).toBeGreaterThan(10)
    expect(drawn.map(({ id }) => id)).toEqual(shaped.map(({ id }) => id))
    for (const [i, { x, y }] of shaped.entries()) {
      expect(drawn[i]?.x).toBeCloseTo(x, 3)
      expect(drawn[i]?.y).toBeCloseTo(y, 3)
    }
  })

  it('is shown as it is where its glyphs read as its text, and mute elsewhere', () => {
    const lines = SAID.map(([lang, text, style]) => type.line(text, lang, style))
    const { mute } = used(new Set(lines))
    expect(lines.filter(line => !mute.has(line)).map(({ text }) => text)).toEqual(lines.slice(0, 3).map(l => l.text))
  })

  it('from right to left has its characters over it from left to right, and tells how they are read', () => {
    const line = type.line('عام 2024', 'ar', 'text')
    const fonts = fontsFor(new Set([line]))
    const operators = showLine(line, 10, { lang: 'ar', rtl: true }, fonts, { font: '', rise: 0 })
    expect(operators).toMatch(/^\/Span<<\/ActualText\(\)>>BDC\n/)
    expect(operators).toContain('(2024 ماع)Tj')
    expect(operators).toContain('/Line<</ActualText(\xfe\xff\x06\x39\x06\x27\x06\x45\x00 \x002\x000\x002\x004)>>BDC')
    const pure = type.line('عام', 'ar', 'text')
    expect(showLine(pure, 10, { lang: 'ar', rtl: true }, fontsFor(new Set([pure])), { font: '', rise: 0 })).toContain(
      '/ReversedChars<<',
    )
  })
})
