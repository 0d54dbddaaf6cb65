import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fontPath, kitType, packTexts } from './builders'
import { FONTS, fontsFor, fontsOfScript, type Script, type Style, scriptOf, scriptOfCharacter } from './fonts'
import { startHarfBuzz } from './harfbuzz'
import { PrintError } from './ink'
import { loadType } from './shape'

const STYLES: readonly Style[] = ['display', 'text', 'strong']
const wasm = readFileSync('node_modules/harfbuzzjs/dist/harfbuzz.wasm')
const harfbuzz = await startHarfBuzz(wasm)
const faces = new Map([...FONTS.keys()].map(name => [name, harfbuzz.open(readFileSync(fontPath(name)))]))

describe.each([...FONTS])('%s', (name, { path, family, credit }) => {
  const file = readFileSync(`node_modules/${path}`)

  it('is the font of that PostScript name and family', () => {
    const text = file.toString('latin1')
    const both = (name: string) => text.includes(name) || text.includes([...name].map(letter => `\0${letter}`).join(''))
    expect([both(name), both(family)]).toEqual([true, true])
  })

  it('has the credit of its licence', () => {
    const licence = readFileSync(`node_modules/${path.split('/').slice(0, 2).join('/')}/LICENSE_FONT`, 'utf8')
    expect(licence.split('\n')[0]?.trim()).toBe(credit)
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })
})

describe('the fonts that a text needs', () => {
  it.each([
    ['Bake a cake', 'en', 'display', ['BricolageGrotesque-ExtraBold']],
    ['Żółć, „ŵ” – 12 €', 'pl', 'text', ['AtkinsonHyperlegibleNext-Regular']],
    ['a → b', 'en', 'text', ['AtkinsonHyperlegibleNext-Regular', 'BricolageGrotesque-ExtraBold']],
    ['4.0 کتاب', 'ur', 'strong', ['NotoNastaliqUrdu-Bold']],
    ['كتاب', 'ar', 'text', ['NotoNaskhArabic-Regular']],
    ['كتاب HarfBuzz', 'ar', 'text', ['NotoNaskhArabic-Regular', 'AtkinsonHyperlegibleNext-Regular']],
    ['ਕਿਤਾਬ।', 'pa', 'display', ['NotoSansGurmukhi-Bold']],
    ['বই', 'bn', 'text', ['NotoSansBengali-Regular']],
    ['किताब', 'hi', 'text', ['NotoSansDevanagari-Regular']],
    ['Tea is چائے', 'en', 'text', ['AtkinsonHyperlegibleNext-Regular', 'NotoNaskhArabic-Regular']],
  ] as const)('%s (%s, %s)', (text, lang, style, names) => {
    expect(fontsFor(text, lang, style)).toEqual(names)
  })

  it('are enough for every text of every pack, and make the same lines as all fonts do', async () => {
    const all = await kitType()
    const packs = packTexts()
    expect(packs.length).toBeGreaterThan(0)
    for (const { lang, texts } of packs)
      for (const style of STYLES) {
        const needs = new Set(texts.flatMap(text => fontsFor(text, lang, style)))
        const few = await loadType(wasm, async name => readFileSync(fontPath(name)), needs)
        for (const text of texts) expect(few.line(text, lang, style)).toEqual(all.line(text, lang, style))
      }
  })

  it.each([
    ['en', 'a'],
    ['ur', 'ک'],
    ['ar', 'ك'],
    ['pa', 'ਕ'],
    ['bn', 'ক'],
    ['hi', 'क'],
  ])('never miss one: %s, each character that any font of the kit has', async (lang, letter) => {
    const all = await kitType()
    const points = Array.from({ length: 0x3000 }, (_, point) => point).filter(
      point => point > 0x1f && [...faces.values()].some(face => face.glyph(point) > 0),
    )
    expect(points.length).toBeGreaterThan(1300)
    for (const style of STYLES) {
      let set = 0
      for (const point of points) {
        const text = letter + String.fromCodePoint(point)
        try {
          const fonts = all.line(text, lang, style).runs.map(run => run.font)
          set++
          expect({ text, needs: fontsFor(text, lang, style) }).toEqual({ text, needs: expect.arrayContaining(fonts) })
        } catch (error) {
          if (!(error instanceof PrintError)) throw error // another script's marks, control characters
        }
      }
      expect(set).toBeGreaterThan(800)
    }
  })
})

it.each([
  ['en', 'Latn'],
  ['ur', 'Arab'],
  ['ar-EG', 'Arab'],
  ['pa', 'Guru'],
  ['pa-Arab', 'Arab'],
  ['hi-Latn', 'Latn'],
  ['und', 'Latn'],
])('%s is written in %s', (lang, script) => {
  expect(scriptOf(lang)).toBe(script)
})

it.each([
  ['ż', 'Latn'],
  ['ک', 'Arab'],
  ['\u064f', 'Arab'],
  ['ক', 'Beng'],
  ['ਕ', 'Guru'],
  ['क', 'Deva'],
  ['\u0964', undefined],
  ['4', undefined],
  ['\u0301', undefined],
] as const)('%s belongs to the script %s', (character, script) => {
  expect(scriptOfCharacter(character)).toBe(script)
})

it('names a font that exists for every script and style', () => {
  const scripts: readonly Script[] = ['Latn', 'Arab', 'Guru', 'Beng', 'Deva']
  for (const script of scripts)
    for (const lang of ['en', 'ur', 'ar'])
      for (const style of STYLES)
        for (const name of fontsOfScript(script, lang, style)) expect(FONTS.has(name)).toBe(true)
})
