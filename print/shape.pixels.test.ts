// Our lines against HarfBuzz's own programs (Debian's libharfbuzz-bin): the same glyphs in the same places, and the same
// picture. Programs shape one font at a time, so a line is compared run by run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as hb from 'harfbuzzjs'
import { afterAll, describe, expect, it } from 'vitest'
import { fontPath, installed, kitType, packTexts } from './builders'
import { type Style, scriptOf, scriptOfCharacter } from './fonts'
import type { FontName, Run } from './ink'
import { mended } from './mended'

const type = await kitType()
const folder = mkdtempSync(join(tmpdir(), 'shape-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Marks, conjuncts, ligatures, numbers and brackets: whatever has been set wrongly somewhere. */
const SPECIMENS: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'Explain a bill, a tax form (or a contract): “office” fi ffl, naïve, q̇́ x̂ — AVATAR 4.0'],
  ['pl', 'Zażółć gęślą jaźń, „ŻÓŁĆ” o 12:30; Łódź ŚĆŃ'],
  ['cy', 'Ŵyth tŷ ẁ ẃ ẅ, dŵr, gêm, siarad Cymraeg â’r ŷd'],
  ['ur', 'میں 4.0 گھنٹے میں سائیکل ٹھیک کرنا سکھا سکتا ہوں (مثلاً اِس طرح)، کیا آپ؟'],
  ['ur', 'سیدھی لکیر، آدھی روٹی'],
  ['ur', 'لوگوں کو HarfBuzz 1.6 سے پڑھنا سکھانا ۳۵٪'],
  ['pa', 'ਮੈਂ ਸਾਈਕਲ ਠੀਕ ਕਰ ਸਕਦਾ ਹਾਂ। ਸ਼੍ਰੀ, ਪੜ੍ਹਨਾ, ਅੰਮ੍ਰਿਤ, ਕਿੱਥੇ (4.0) ੩੫'],
  ['bn', 'আমি সাইকেল মেরামত করতে পারি। ক্ষুদ্র, স্ত্রী, র‍্যাম্প, কর্ম, বৃষ্টি (4.0) ৩৫'],
  ['ar', 'أُحِبُّ أَنْ أُصْلِحَ الدَّرَّاجَاتِ بِـ 4.0 دِينَارٍ (٣٥٪) فِي اللَّيْلِ؟ ١٢:٣٠'],
  ['ar', 'السعر 4.0 (three, أو 50%) في يوم 12/03/2026، ﷺ'],
  ['hi', 'मैं साइकिल की मरम्मत कर सकता हूँ। श्री, क्षत्रिय, हिन्दी, द्ध, र्कि, ट्रक (4.0) ३५'],
]
const STYLES: readonly Style[] = ['display', 'text', 'strong']
const specimens = SPECIMENS.flatMap(([lang, text]) => STYLES.map(style => ({ lang, text, style })))
const runsIn = ({ lang, text, style }: (typeof specimens)[number]) => type.line(text, lang, style).runs

const files = new Map<FontName, string>()
/** The font for the programs: its own file, or where we mend a mistake of it, a file with that alone put right. */
function fileOf(font: FontName): string {
  const known = files.get(font)
  if (known !== undefined) return known
  const own = readFileSync(fontPath(font))
  const bytes = mended(font, own)
  const path = bytes === own ? fontPath(font) : join(folder, `${font}.ttf`)
  if (bytes !== own) writeFileSync(path, bytes)
  files.set(font, path)
  return path
}

/** What the programs need told of a run, as we told it to HarfBuzz. */
function told(run: Run): readonly string[] {
  const script = [...run.text].map(scriptOfCharacter).find(Boolean)
  return [
    `--font-file=${fileOf(run.font)}`,
    `--direction=${run.rtl ? 'rtl' : 'ltr'}`,
    `--script=${script ?? (run.font.startsWith('Noto') ? scriptOf(run.lang) : 'Latn')}`,
    `--language=${run.lang}`,
    '--cluster-level=1',
  ]
}

describe.skipIf(!installed('hb-shape'))('beside hb-shape', () => {
  interface Theirs {
    readonly g: number
    readonly ax: number
    readonly dx: number
    readonly dy: number
  }
  /** What hb-shape makes of runs that are told alike: each glyph's id, advance, x and y, in font units. */
  const shaped = (runs: readonly Run[]) => {
    const input = runs.map(run => run.text).join('\n')
    const options = [...told(runs[0] as Run), '--no-glyph-names', '--output-format=json', '--text-file=-']
    const answer = execFileSync('hb-shape', options, { input, encoding: 'utf8', maxBuffer: 1e8 })
    const lines = answer.trim().split('\n')
    return lines.map(line => (JSON.parse(line) as Theirs[]).map(({ g, ax, dx, dy }) => [g, ax, dx, dy]))
  }
  const ours = ({ font, glyphs }: Run) => {
    const units = type.font(font).unitsPerEm
    return glyphs.map(({ id, advance, x, y }) => [id, advance * units, x * units, y * units].map(Math.round))
  }

  it.each(specimens)('$lang $style: the same glyphs in the same places: $text', specimen => {
    for (const run of runsIn(specimen))
      expect({ run: run.text, glyphs: [ours(run)] }).toEqual({ run: run.text, glyphs: shaped([run]) })
  })

  it.each(packTexts())('every card of every pack, whole and broken into lines: $lang', ({ lang, texts }) => {
    const alike = new Map<string, Run[]>()
    for (const text of texts)
      for (const style of STYLES)
        for (const line of [type.line(text, lang, style), ...(type.wrap(text, lang, style, 9) ?? [])])
          for (const run of line.runs) {
            const key = told(run).join(' ')
            alike.set(key, [...(alike.get(key) ?? []), run])
          }
    for (const runs of alike.values()) expect(runs.map(ours)).toEqual(shaped(runs))
    expect([...alike.values()].flat().length).toBeGreaterThan(texts.length * 4)
  })
})

/** A picture as PDF draws it: outlines, 1000 units an em, the baseline on 0. */
type Drawing = readonly string[]

const outlines = new Map<FontName, hb.Font>()
/** Our run: the outlines of its glyphs where it says that they are. `shift` moves the last glyph that can be seen, in ems. */
function outlined(run: Run, shift = 0): Drawing {
  const font = outlines.get(run.font) ?? new hb.Font(new hb.Face(new hb.Blob(readFileSync(fontPath(run.font)))))
  outlines.set(run.font, font)
  const { unitsPerEm } = type.font(run.font)
  const paths = run.glyphs.map(({ id }) => font.glyphToPath(id))
  const last = paths.reduce((last, path, i) => (path === '' ? last : i), -1)
  let pen = 0
  return run.glyphs.map(({ advance, x, y }, i) => {
    const at = [pen + x + (i === last ? shift : 0), y].map(ems => ems * 1000)
    pen += advance
    return drawn(paths[i] ?? '', at, 1000 / unitsPerEm, 1)
  })
}

/** What hb-view draws: its SVG keeps the outlines and where each is used, in whole font units. */
function viewed(run: Run): Drawing {
  const units = type.font(run.font).unitsPerEm
  const options = ['--font-size=upem', '--margin=0', `--font-extents=${units},${units},0`, '--output-format=svg']
  const svg = execFileSync('hb-view', [...options, ...told(run), run.text], { encoding: 'utf8', maxBuffer: 1e8 })
  const paths = new Map([...svg.matchAll(/id="(glyph[-\d]+)">\s*<path[^>]* d="([^"]*)"/g)].map(([, id, d]) => [id, d]))
  return [...svg.matchAll(/<use xlink:href="#(glyph[-\d]+)" x="([^"]*)" y="([^"]*)"/g)].map(([, id, x, y]) =>
    drawn(
      paths.get(id) ?? '',
      [Number(x), units - Number(y)].map(n => (n * 1000) / units),
      1000 / units,
      -1,
    ),
  )
}

/** An SVG path as PDF's operators. */
function drawn(path: string, at: readonly number[], scale: number, up: 1 | -1): string {
  let now: number[] = []
  const steps = [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(([, step, rest = '']) => {
    const [a = 0, b = 0, c = 0, d = 0, ...more] = (rest.match(/-?[\d.]+/g) ?? []).map(Number)
    const [x = 0, y = 0] = now
    if (step === 'Z') return 'h'
    if (step === 'M' || step === 'L') {
      now = [a, b]
      return `${a} ${b} ${step.toLowerCase()}`
    }
    if (step === 'C') {
      now = more
      return `${[a, b, c, d, ...more].join(' ')} c`
    }
    now = [c, d]
    return `${[x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d].join(' ')} c`
  })
  return steps.length === 0 ? '' : `q ${scale} 0 0 ${scale * up} ${at.join(' ')} cm ${steps.join('\n')} f Q`
}

/** Every run's drawing as poppler draws it on a page of its own, 100 pixels an em. */
function pictures(name: string, runs: readonly Run[], draw: (run: Run) => Drawing): readonly Buffer[] {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '']
  const kids = runs.map(run => {
    const width = run.glyphs.reduce((sum, { advance }) => sum + advance, 0)
    // Not on whole pixels, where a curve's rounded handle would decide between two of them.
    const stream = `0.1 0 0 0.1 50.0137 150.0119 cm\n${draw(run).join('\n')}`
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${Math.ceil(width * 100 + 100)} 400] /Contents ${objects.length} 0 R >>`,
    )
    return `${objects.length} 0 R`
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  const file = join(folder, name)
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj`).join('\n')
  writeFileSync(`${file}.pdf`, `%PDF-1.4\n${body}\ntrailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`)
  execFileSync('pdftoppm', ['-r', '72', '-gray', `${file}.pdf`, file], { stdio: ['ignore', 'ignore', 'ignore'] })
  return readdirSync(folder)
    .filter(entry => entry.startsWith(`${name}-`))
    .sort()
    .map(entry => readFileSync(join(folder, entry)))
}

/**
 * How many pixels differ by more than one of the 16 samples that poppler takes of a pixel, which is 24 of 255 at most: the
 * two ways to write a curve round its handles differently.
 */
function different(a: Buffer | undefined, b: Buffer | undefined): number {
  if (!a || !b || a.length !== b.length) return Number.POSITIVE_INFINITY
  let count = 0
  for (let i = 0; i < a.length; i++) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 24) count++
  return count
}

const inked = (picture: Buffer | undefined) => picture?.filter(grey => grey < 128).length ?? 0

describe.skipIf(!installed('hb-view') || !installed('pdftoppm'))('beside hb-view', () => {
  const all = specimens.flatMap(runsIn).filter(run => run.text.trim() !== '')
  const runs = [...new Map(all.map(run => [`${run.font} ${run.text}`, run])).values()]

  it('draws the same picture of every run, to the pixel', () => {
    expect(new Set(runs.map(run => run.font)).size).toBe(13)
    const ours = pictures('ours', runs, run => outlined(run))
    const theirs = pictures('theirs', runs, viewed)
    const found = runs.map((run, i) => [run.font, run.text, different(ours[i], theirs[i]), inked(ours[i]) > 40])
    expect(found).toEqual(runs.map(run => [run.font, run.text, 0, true]))
  })

  it('would see one mark or letter a hundredth of an em beside its place', () => {
    const ours = pictures('right', runs, run => outlined(run))
    const moved = pictures('moved', runs, run => outlined(run, 0.01))
    for (const i of runs.keys()) expect(different(ours[i], moved[i])).toBeGreaterThan(0)
  })
})
