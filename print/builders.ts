// What the tests of print/ are built with.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { FONTS } from './fonts'
import type { FontName } from './ink'
import { loadType } from './shape'

export const fontPath = (name: FontName) => `node_modules/${FONTS.get(name)?.path}`
export const WASM = 'node_modules/harfbuzzjs/dist/harfbuzz.wasm'

/** Every font of the kit at the ready. */
export const kitType = () => loadType(readFileSync(WASM), async name => readFileSync(fontPath(name)), FONTS.keys())

/** Whether a program is installed, so that a test can say it is skipped without it. */
export function installed(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`])
    return true
  } catch {
    return false
  }
}
