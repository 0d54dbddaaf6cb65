// What the tests of print/ are built with.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { loadPack, loadPackWords } from '../cards/packs'
import { sheets } from '../src/words/en.sheets'
import { FONTS } from './fonts'
import type { FontName, Ink, Page } from './ink'
import { readJob } from './job'
import { openPress, type Press, type Sources } from './press'
import { loadType } from './shape'

export const fontPath = (name: FontName) => `node_modules/${FONTS.get(name)?.path}`
export const WASM = 'node_modules/harfbuzzjs/dist/harfbuzz.wasm'

/** Every font of the kit at the ready. */
export const kitType = () => loadType(readFileSync(WASM), async name => readFileSync(fontPath(name)), FONTS.keys())

/** A press with the packs, pictures and fonts of the kit. The pictures are there once `draw` of cards/draw.mjs has run. */
export const kitPress = (own: Partial<Sources> = {}): Press =>
  openPress(
    {
      pack: loadPack,
      words: loadPackWords,
      art: async pack => readFileSync(`cards/${pack}/art.svg`, 'utf8'),
      font: async name => new Uint8Array(readFileSync(fontPath(name))),
      wasm: async () => new Uint8Array(readFileSync(WASM)),
      ...own,
    },
    sheets,
  )

/** Every text of every pack, by language. */
export const packTexts = () =>
  readdirSync('cards', { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(`cards/${name}`)
        .filter(file => /^[a-z]{2}\.json$/.test(file))
        .map(file => ({
          lang: file.slice(0, 2),
          texts: [...new Set(strings(JSON.parse(readFileSync(`cards/${name}/${file}`, 'utf8'))))],
        })),
    )

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/** Whether a program is installed, so that a test can say it is skipped without it. */
export function installed(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}

/** The pages of a pack with these choices, of one press. */
export function pagesOf(): (id: string, said: Readonly<Record<string, unknown>>) => Promise<readonly Page[]> {
  const press = kitPress()
  return async (id, said) => (await press.plan(readJob(await loadPack(id), said))).book.pages
}

export type Of<Kind extends Ink['do']> = Extract<Ink, { readonly do: Kind }>

/** Every ink of a kind on a page, however deep. */
export const all = <Kind extends Ink['do']>(inks: readonly Ink[], kind: Kind): readonly Of<Kind>[] =>
  inks.flatMap(ink => [
    ...(ink.do === kind ? [ink as Of<Kind>] : []),
    ...('inks' in ink && ink.do !== 'stamp' ? all(ink.inks, kind) : []),
  ])

/** What is set on a page, line by line. */
export const texts = ({ inks }: Page): readonly string[] => all(inks, 'text').map(({ line }) => line.text)

/** What pictures say to those who cannot see them. */
export const told = ({ inks }: Page): readonly string[] => all(inks, 'tag').flatMap(({ alt }) => alt ?? [])
