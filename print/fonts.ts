// The fonts that come with the kit: where their files are, what they are for, whose they are.
import type { FontName } from './ink'

/** What a line is for: a headline, running words, or words that stand out from them. */
export type Style = 'display' | 'text' | 'strong'

/** ISO 15924, as HarfBuzz wants it told. */
export type Script = 'Latn' | 'Arab' | 'Guru' | 'Beng' | 'Deva'

/** The bytes of a font's file: from the disk in Node, by fetch in a browser. */
export type ReadFont = (name: FontName) => Promise<Uint8Array>

export interface Font {
  readonly path: string // from node_modules
  readonly family: string
  readonly credit: string // the first line of its licence
  readonly licence: 'OFL-1.1' // https://openfontlicense.org
  readonly weight: 400 | 700 | 800
}

const FAMILIES = [
  {
    family: 'Bricolage Grotesque',
    folder: 'bricolage-grotesque',
    weights: ['800ExtraBold'],
    credit: 'Copyright 2022 The Bricolage Grotesque Project Authors (https://github.com/ateliertriay/bricolage)',
  },
  {
    family: 'Atkinson Hyperlegible Next',
    folder: 'atkinson-hyperlegible-next',
    weights: ['400Regular', '700Bold'],
    credit:
      'Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors (https://github.com/googlefonts/atkinson-hyperlegible-next)',
  },
  ...(
    [
      ['Noto Naskh Arabic', 'arabic'],
      ['Noto Nastaliq Urdu', 'nastaliq'],
      ['Noto Sans Gurmukhi', 'gurmukhi'],
      ['Noto Sans Bengali', 'bengali'],
      ['Noto Sans Devanagari', 'devanagari'],
    ] as const
  ).map(([family, project]) => ({
    family,
    folder: family.toLowerCase().replaceAll(' ', '-'),
    weights: ['400Regular', '700Bold'],
    credit: `Copyright 2022 The Noto Project Authors (https://github.com/notofonts/${project})`,
  })),
]

/** Every font, by its PostScript name. */
export const FONTS: ReadonlyMap<FontName, Font> = new Map(
  FAMILIES.flatMap(({ family, folder, weights, credit }) =>
    weights.map(weight => {
      const file = `${family.replaceAll(' ', '')}_${weight}.ttf`
      const font: Font = {
        path: `@expo-google-fonts/${folder}/${weight}/${file}`,
        family,
        credit,
        licence: 'OFL-1.1',
        weight: Number.parseInt(weight, 10) as Font['weight'],
      }
      return [`${family.replaceAll(' ', '')}-${weight.slice(3)}`, font] as const
    }),
  ),
)

/** How tall a line of a language usually is, in ems. */
export interface Metrics {
  readonly ascent: number
  readonly descent: number // positive
  readonly capHeight: number // or how tall its letters stand where it has no capitals
  readonly leading: number // from baseline to baseline
}

const LATIN: Readonly<Record<Style, FontName>> = {
  display: 'BricolageGrotesque-ExtraBold',
  text: 'AtkinsonHyperlegibleNext-Regular',
  strong: 'AtkinsonHyperlegibleNext-Bold',
}
/** What Atkinson has not, Bricolage often has, and the other way round. */
const SECOND: Readonly<Record<Style, FontName>> = {
  display: 'AtkinsonHyperlegibleNext-Bold',
  text: 'BricolageGrotesque-ExtraBold',
  strong: 'BricolageGrotesque-ExtraBold',
}
/** What all three certainly have: English, Polish and Welsh with the punctuation of print. The test asks the files. */
const SURE =
  /^[\u0020-\u007e\u00a0-\u00a3\u00a5-\u00ac\u00ae-\u00b4\u00b6-\u0107\u010a-\u0113\u0116-\u011b\u012a\u012b\u012e-\u0131\u0139-\u013e\u0141-\u0148\u0150-\u015b\u015e-\u0161\u016a\u016b\u016e-\u017e\u0218-\u021b\u1e80-\u1e85\u1ef2\u1ef3\u200b-\u2011\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2212]*$/

/** What every font here has, or HarfBuzz makes without a glyph. */
const SHARED =
  /[\u0020-\u0040\u005b-\u0060\u007b-\u007e\u00a0\u00ab\u00b7\u00bb\u00d7\u00f7\u0964\u0965\u200b-\u200f\u2013\u2014\u2018-\u201d\u2022\u2026\u202a-\u202e\u2039\u203a\u20ac\u2066-\u2069]/

const OTHERS: Readonly<Record<Exclude<Script, 'Latn'>, string>> = {
  Arab: 'NotoNaskhArabic',
  Guru: 'NotoSansGurmukhi',
  Beng: 'NotoSansBengali',
  Deva: 'NotoSansDevanagari',
}

const main = (lang: string) => lang.toLowerCase().split('-')[0] ?? ''

/** The script that a language is written in here, unless its tag says: "pa", "ar-EG", "pa-Arab". */
export function scriptOf(lang: string): Script {
  const known = scripts.get(lang) ?? scriptOfTag(lang)
  scripts.set(lang, known)
  return known
}
const scripts = new Map<string, Script>() // asked for every line

function scriptOfTag(lang: string): Script {
  const said = lang.split('-').find(part => part.length === 4)
  if (said) return said in OTHERS ? (said as Script) : 'Latn'
  if (/^(ar|ur|fa|ps|sd|ug|ckb)$/.test(main(lang))) return 'Arab'
  if (/^(hi|mr|ne|sa)$/.test(main(lang))) return 'Deva'
  if (/^(bn|as)$/.test(main(lang))) return 'Beng'
  return main(lang) === 'pa' ? 'Guru' : 'Latn'
}

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/
const DEVANAGARI = /[\u0900-\u0963\u0966-\u097f\ua8e0-\ua8ff]/ // without the danda, which all of India shares
const BENGALI = /[\u0980-\u09ff]/
const GURMUKHI = /[\u0a00-\u0a7f]/
const BY_SCRIPT: readonly (readonly [Script, RegExp])[] = [
  ['Arab', ARABIC],
  ['Deva', DEVANAGARI],
  ['Beng', BENGALI],
  ['Guru', GURMUKHI],
]

/** The script a character belongs to; undefined for what every script shares (digits, points, marks, spaces). */
export function scriptOfCharacter(character: string): Script | undefined {
  if (character < '\u0300') return /\p{L}/u.test(character) ? 'Latn' : undefined
  const found = BY_SCRIPT.find(([, letters]) => letters.test(character))
  return found ? found[0] : /\p{L}/u.test(character) ? 'Latn' : undefined
}

/** The fonts that may draw a script's characters, the best first; the later ones are for what the first lacks. */
export function fontsOfScript(script: Script, lang: string, style: Style): readonly FontName[] {
  const latin = [LATIN[style], SECOND[style]]
  if (script === 'Latn') return latin
  const family = script === 'Arab' && main(lang) === 'ur' ? 'NotoNastaliqUrdu' : OTHERS[script]
  return [`${family}-${style === 'text' ? 'Regular' : 'Bold'}`, ...latin]
}

/**
 * The fonts that a text needs, the first being that of its language: what a caller must have read before it is set.
 * A pure guess from the characters, never too small for what the fonts of the kit can draw.
 */
export function fontsFor(text: string, lang: string, style: Style): readonly FontName[] {
  const own = scriptOf(lang)
  const names = new Set(fontsOfScript(own, lang, style).slice(0, 1))
  if (own === 'Latn' && SURE.test(text)) return [...names]
  for (const character of text) {
    const script = scriptOfCharacter(character)
    if (script && script !== 'Latn') names.add(fontsOfScript(script, lang, style)[0] ?? LATIN[style])
    else if (script || !SHARED.test(character)) names.add(LATIN[style])
    if (script === 'Latn' ? !SURE.test(character) : !script && !SHARED.test(character)) names.add(SECOND[style])
  }
  return [...names]
}

/** How tall the lines of a language are. */
export function metricsOf(lang: string, style: Style): Metrics {
  const script = scriptOf(lang)
  if (script === 'Arab') return main(lang) === 'ur' ? NASTALIQ : NASKH
  if (script !== 'Latn') return INDIC
  return style === 'display' ? DISPLAY : TEXT
}
// Measured on the words of the packs. Latin leads enough for a capital with an accent under a descender; where other
// scripts climb higher than this, `Type.standing` makes room.
const DISPLAY: Metrics = { ascent: 0.93, descent: 0.22, capHeight: 0.7, leading: 1.15 }
const TEXT: Metrics = { ascent: 0.93, descent: 0.25, capHeight: 0.67, leading: 1.3 }
const NASKH: Metrics = { ascent: 0.95, descent: 0.45, capHeight: 0.7, leading: 1.5 }
const NASTALIQ: Metrics = { ascent: 1.6, descent: 0.65, capHeight: 1, leading: 2 }
const INDIC: Metrics = { ascent: 0.92, descent: 0.36, capHeight: 0.67, leading: 1.4 }
