// What the tests of print/ are built with.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { loadPack, loadPackWords } from '../cards/packs'
import { sheets } from '../src/words/en.sheets'
import { FONTS } from './fonts'
import type { FontName } from './ink'
import { openPress, type Press } from './press'
import { loadType } from './shape'

export const fontPath = (name: FontName) => `node_modules/${FONTS.get(name)?.path}`
export const WASM = 'node_modules/harfbuzzjs/dist/harfbuzz.wasm'

/** Every font of the kit at the ready. */
export const kitType = () => loadType(readFileSync(WASM), async name => readFileSync(fontPath(name)), FONTS.keys())

/** A press with the packs, pictures and fonts of the kit. The pictures are there once `draw` of cards/draw.mjs has run. */
export const kitPress = (): Press =>
  openPress(
    {
      pack: loadPack,
      words: loadPackWords,
      art: async pack => readFileSync(`cards/${pack}/art.svg`, 'utf8'),
      font: async name => new Uint8Array(readFileSync(fontPath(name))),
      wasm: async () => new Uint8Array(readFileSync(WASM)),
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
